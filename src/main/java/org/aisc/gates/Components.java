package org.aisc.gates;

import java.util.BitSet;
import org.aisc.graph.Ints;

/**
 * The strongly connected components of gates.
 *
 * @param of for each node, the number of its component: inputs have lower numbers, or the same
 * @param members the nodes, by component
 * @param starts where each component starts among the members, and the end
 */
public record Components(int[] of, int[] members, int[] starts) {

  public static Components of(Gates gates) {
    int[] of = new int[gates.size()];
    Ints members = new Ints();
    Ints starts = new Ints();
    BitSet all = new BitSet(gates.size());
    all.set(0, gates.size());
    org.aisc.graph.Components.visit(
        all,
        gates.inputs(),
        part -> {
          for (int at = part.length - 1; at >= 0; at--) {
            of[part[at]] = starts.size();
            members.push(part[at]);
          }
          starts.push(members.size() - part.length);
        });
    starts.push(gates.size());
    return new Components(of, members.toArray(), starts.toArray());
  }

  public int count() {
    return starts.length - 1;
  }

  /** How many nodes a component has. */
  public int size(int component) {
    return starts[component + 1] - starts[component];
  }
}
