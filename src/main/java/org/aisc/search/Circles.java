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
    List<int[]> parts = new ArrayList<>();
    int[] part = new int[within.length()];
    visit(
        graph,
        within,
        members -> {
          for (int member : members) {
            part[member] = parts.size();
          }
          parts.add(members);
        });
    List<BitSet> found = new ArrayList<>();
    for (int[] members : parts) {
      if (dependsOnItselfOnly(graph, within, members, part)) {
        BitSet source = new BitSet(within.length());
        Arrays.stream(members).forEach(source::set);
        found.add(source);
      }
    }
    return found;
  }

  /** The nodes that depend on themselves. */
  static BitSet members(CausalityGraph graph) {
    int[] part = parts(graph);
    int[] sizes = new int[graph.size()];
    Arrays.stream(part).forEach(it -> sizes[it]++);
    BitSet members = new BitSet(graph.size());
    for (int node = 0; node < graph.size(); node++) {
      members.set(node, sizes[part[node]] > 1 || dependsDirectly(graph, node));
    }
    return members;
  }

  private static boolean dependsDirectly(CausalityGraph graph, int node) {
    for (int at = 0; at < graph.inputCount(node); at++) {
      if (graph.input(node, at) == node) {
        return true;
      }
    }
    return false;
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

  private static boolean dependsOnItselfOnly(
      CausalityGraph graph, BitSet within, int[] members, int[] part) {
    for (int member : members) {
      for (int at = 0; at < graph.inputCount(member); at++) {
        int input = graph.input(member, at);
        if (within.get(input) && part[input] != part[member]) {
          return false;
        }
      }
    }
    return true;
  }
}
