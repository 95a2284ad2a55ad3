package org.aisc.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import org.aisc.graph.CausalityGraph;

/** Strongly connected parts of a set of nodes (Tarjan, 1972, with an explicit stack). */
final class Circles {
  private final CausalityGraph graph;
  private final BitSet within;
  private final int[] order;
  private final int[] low;
  private final int[] next;
  private final int[] path;
  private final int[] open;
  private final boolean[] done;
  private int time;
  private int pathSize;
  private int openSize;
  private final Consumer<int[]> visitor;

  private Circles(CausalityGraph graph, BitSet within, Consumer<int[]> visitor) {
    this.visitor = visitor;
    this.graph = graph;
    this.within = within;
    int size = graph.size();
    order = new int[size];
    low = new int[size];
    next = new int[size];
    path = new int[size];
    open = new int[size];
    done = new boolean[size];
  }

  /** The strongly connected parts of {@code within} that have no input from the rest of it. */
  static List<BitSet> sources(CausalityGraph graph, BitSet within) {
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
    Circles search = new Circles(graph, within, visitor);
    for (int node = within.nextSetBit(0); node >= 0; node = within.nextSetBit(node + 1)) {
      if (search.order[node] == 0) {
        search.visit(node);
      }
    }
  }

  private void visit(int root) {
    enter(root);
    while (pathSize > 0) {
      int node = path[pathSize - 1];
      if (next[node] < graph.inputCount(node)) {
        int input = graph.input(node, next[node]++);
        if (within.get(input)) {
          if (order[input] == 0) {
            enter(input);
          } else if (!done[input]) {
            low[node] = Math.min(low[node], order[input]);
          }
        }
      } else {
        leave(node);
      }
    }
  }

  private void enter(int node) {
    order[node] = ++time;
    low[node] = time;
    path[pathSize++] = node;
    open[openSize++] = node;
  }

  private void leave(int node) {
    pathSize--;
    if (pathSize > 0) {
      int parent = path[pathSize - 1];
      low[parent] = Math.min(low[parent], low[node]);
    }
    if (low[node] == order[node]) {
      int end = openSize;
      int member;
      do {
        member = open[--openSize];
        done[member] = true;
      } while (member != node);
      visitor.accept(Arrays.copyOfRange(open, openSize, end));
    }
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
