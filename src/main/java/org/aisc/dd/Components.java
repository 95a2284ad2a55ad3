package org.aisc.dd;

import java.util.BitSet;
import org.aisc.graph.Components.Edges;
import org.aisc.graph.Ints;

/**
 * The strongly connected components of gates.
 *
 * @param of for each node, the number of its component: inputs have lower numbers, or the same
 * @param members the nodes, by component
 * @param starts where each component starts among the members, and the end
 */
record Components(int[] of, int[] members, int[] starts) {

  static Components of(Gates gates) {
    int[] of = new int[gates.size()];
    Ints members = new Ints();
    Ints starts = new Ints();
    BitSet all = new BitSet(gates.size());
    all.set(0, gates.size());
    org.aisc.graph.Components.visit(
        all,
        new Inputs(gates),
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

  private record Inputs(Gates gates) implements Edges {
    @Override
    public int count(int node) {
      return gates.inputCount(node);
    }

    @Override
    public int target(int node, int position) {
      return gates.input(node, position);
    }
  }

  int count() {
    return starts.length - 1;
  }

  /** How many nodes a component has. */
  int size(int component) {
    return starts[component + 1] - starts[component];
  }
}
