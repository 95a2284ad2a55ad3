package org.aisc.exporting;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.aisc.graph.CausalityGraph;
import org.aisc.graph.CausalityGraph.Kind;
import org.aisc.graph.Components;

/**
 * Which inputs lie on a circle with the node that lists them, and how many levels keep that circle
 * from holding itself up. Every circle passes through a proposition, so it is enough that levels
 * rise there and do not fall anywhere else: a lowest one, and one more for each proposition.
 */
final class Levels {
  private final CausalityGraph graph;
  private final int[] parts;
  private final int[] propositions;

  Levels(CausalityGraph graph) {
    this.graph = graph;
    int[][] inputs = new int[graph.size()][];
    for (int node = 0; node < inputs.length; node++) {
      inputs[node] = new int[graph.inputCount(node)];
      for (int at = 0; at < inputs[node].length; at++) {
        inputs[node][at] = graph.input(node, at);
      }
    }
    this.parts = Components.of(inputs);
    this.propositions = new int[graph.size()];
    for (int node = 0; node < parts.length; node++) {
      propositions[parts[node]] += graph.kind(node) == Kind.PROPOSITION ? 1 : 0;
    }
  }

  /** Whether the node depends on the input and the input on the node. */
  boolean isCircular(int node, int input) {
    return parts[node] == parts[input];
  }

  /** Whether the level of a node must be above those of its inputs, and not just as high. */
  boolean rises(int node) {
    return graph.kind(node) == Kind.PROPOSITION;
  }

  /** How many binary digits the level of a node needs. */
  int digits(int node) {
    return 32 - Integer.numberOfLeadingZeros(propositions[parts[node]]);
  }

  /** The nodes, each after its inputs, unless they are on a circle with it. */
  int[] inputsFirst() {
    return IntStream.range(0, parts.length)
        .boxed()
        .sorted(Comparator.comparingInt(node -> parts[node]))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
