package org.aisc.graph;

import java.util.Arrays;
import java.util.BitSet;

/**
 * A part of a graph as a graph of its own; inputs outside the part never hold.
 *
 * @param original for each node of {@code graph}, its number in the graph that it was cut from
 * @param compact for each node there, its number here, or -1
 */
public record Subgraph(CausalityGraph graph, int[] original, int[] compact) {

  /** Cuts out the given nodes, keeping their order, kinds and indexes. */
  public static Subgraph of(CausalityGraph whole, BitSet keep) {
    int[] compact = new int[whole.size()];
    Arrays.fill(compact, -1);
    int[] original = keep.stream().toArray();
    GraphBuilder builder = new GraphBuilder();
    for (int node : original) {
      compact[node] = builder.add(whole.kind(node), whole.index(node), whole.threshold(node));
    }
    for (int node : original) {
      for (int at = 0; at < whole.inputCount(node); at++) {
        int input = whole.input(node, at);
        if (compact[input] >= 0) {
          builder.connect(compact[node], compact[input]);
        }
      }
    }
    return new Subgraph(builder.build(), original, compact);
  }

  /** The nodes of a set that are in this part, by their numbers here. */
  public BitSet compact(BitSet nodes) {
    BitSet here = new BitSet(original.length);
    for (int node = nodes.nextSetBit(0); node >= 0; node = nodes.nextSetBit(node + 1)) {
      if (node < compact.length && compact[node] >= 0) {
        here.set(compact[node]);
      }
    }
    return here;
  }
}
