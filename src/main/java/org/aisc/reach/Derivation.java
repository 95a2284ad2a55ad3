package org.aisc.reach;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.function.IntUnaryOperator;
import org.aisc.graph.CausalityGraph;

/** Reads a well-founded derivation off a fixpoint: each node with just enough earlier inputs. */
public final class Derivation {
  private Derivation() {}

  /** The nodes of one derivation of {@code root}, which must hold, with the root itself. */
  public static BitSet of(CausalityGraph graph, Fixpoint fixpoint, int root) {
    return of(graph, fixpoint::rank, root);
  }

  /**
   * The same, given only the order in which nodes came to hold.
   *
   * @param rank of each node, greater than those of enough of its inputs; -1 when it does not hold
   */
  public static BitSet of(CausalityGraph graph, IntUnaryOperator rank, int root) {
    BitSet used = new BitSet(graph.size());
    Deque<Integer> open = new ArrayDeque<>();
    visit(root, used, open);
    while (!open.isEmpty()) {
      for (int input : support(graph, rank, open.pop())) {
        visit(input, used, open);
      }
    }
    return used;
  }

  /** Inputs that came to hold before the node and suffice for it; none for a leaf. */
  public static int[] support(CausalityGraph graph, Fixpoint fixpoint, int node) {
    return support(graph, fixpoint::rank, node);
  }

  private static int[] support(CausalityGraph graph, IntUnaryOperator rank, int node) {
    if (graph.threshold(node) == 1 && graph.inputCount(node) > 0) {
      return new int[] {first(graph, rank, node)};
    } else if (graph.threshold(node) == graph.inputCount(node)) {
      int[] inputs = new int[graph.inputCount(node)];
      Arrays.setAll(inputs, at -> graph.input(node, at));
      return inputs;
    }
    return graph.threshold(node) > 0 ? earliest(graph, rank, node) : new int[0];
  }

  private static void visit(int node, BitSet used, Deque<Integer> open) {
    if (!used.get(node)) {
      used.set(node);
      open.push(node);
    }
  }

  private static int first(CausalityGraph graph, IntUnaryOperator rank, int node) {
    int best = -1;
    int lowest = Integer.MAX_VALUE;
    for (int at = 0; at < graph.inputCount(node); at++) {
      int input = graph.input(node, at);
      int own = rank.applyAsInt(input);
      if (own >= 0 && own < lowest) {
        best = input;
        lowest = own;
      }
    }
    return best;
  }

  private static int[] earliest(CausalityGraph graph, IntUnaryOperator rank, int node) {
    Integer[] inputs = new Integer[graph.inputCount(node)];
    Arrays.setAll(inputs, at -> graph.input(node, at));
    return Arrays.stream(inputs)
        .filter(input -> rank.applyAsInt(input) >= 0)
        .sorted(Comparator.comparingInt(rank::applyAsInt))
        .limit(graph.threshold(node))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /**
   * The nodes that every derivation of {@code root} uses, found by local necessity: a needed gate
   * with no more holding inputs than its threshold needs them all. Sound, not complete.
   */
  public static BitSet needed(CausalityGraph graph, Fixpoint fixpoint, int root) {
    BitSet needed = new BitSet(graph.size());
    Deque<Integer> open = new ArrayDeque<>();
    visit(root, needed, open);
    while (!open.isEmpty()) {
      int node = open.pop();
      int holding = 0;
      for (int at = 0; at < graph.inputCount(node); at++) {
        holding += fixpoint.holds(graph.input(node, at)) ? 1 : 0;
      }
      if (holding == graph.threshold(node)) {
        for (int at = 0; at < graph.inputCount(node); at++) {
          if (fixpoint.holds(graph.input(node, at))) {
            visit(graph.input(node, at), needed, open);
          }
        }
      }
    }
    return needed;
  }
}
