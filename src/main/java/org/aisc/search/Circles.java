package org.aisc.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import org.aisc.graph.CausalityGraph;
import org.aisc.graph.Components;

/**
 * The strongly connected parts of a causality graph, each node with the inputs that it rests on.
 */
public final class Circles {
  private Circles() {}

  /** The strongly connected parts of {@code within} that have no input from the rest of it. */
  public static List<BitSet> sources(CausalityGraph graph, BitSet within) {
    List<BitSet> found = new ArrayList<>();
    visit(
        graph,
        within,
        members -> {
          BitSet part = new BitSet(graph.size());
          Arrays.stream(members).forEach(part::set);
          if (dependsOnItselfOnly(graph, within, part)) {
            found.add(part);
          }
        });
    return found;
  }

  /** For each node, a number that it shares with the nodes that depend on it and it on them. */
  static int[] parts(CausalityGraph graph) {
    BitSet all = new BitSet(graph.size());
    all.set(0, graph.size());
    int[] part = new int[graph.size()];
    visit(
        graph,
        all,
        members -> {
          for (int member : members) {
            part[member] = members[0];
          }
        });
    return part;
  }

  /** Shows each part, inputs first. */
  private static void visit(CausalityGraph graph, BitSet within, Consumer<int[]> visitor) {
    Components.visit(
        within,
        new Components.Edges() {
          @Override
          public int count(int node) {
            return graph.inputCount(node);
          }

          @Override
          public int target(int node, int position) {
            return graph.input(node, position);
          }
        },
        visitor);
  }

  private static boolean dependsOnItselfOnly(CausalityGraph graph, BitSet within, BitSet part) {
    for (int node = part.nextSetBit(0); node >= 0; node = part.nextSetBit(node + 1)) {
      for (int at = 0; at < graph.inputCount(node); at++) {
        int input = graph.input(node, at);
        if (within.get(input) && !part.get(input)) {
          return false;
        }
      }
    }
    return true;
  }
}
