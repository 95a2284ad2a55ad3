package org.aisc.dd;

import java.util.Arrays;
import org.aisc.graph.Ints;

/**
 * The dominators of nodes: the nodes through which every way from the root down to a node leads
 * (Cooper, Harvey and Kennedy, 2001).
 */
final class Dominators {
  private static final int NONE = -1;

  private final Gates gates;
  private final Kernel kernel;
  private final int[] rank;
  private final int[] order;
  private final int[] nearest;

  private Dominators(Gates gates, Kernel kernel) {
    this.gates = gates;
    this.kernel = kernel;
    this.rank = new int[gates.size()];
    this.order = topDown();
    this.nearest = new int[gates.size()];
  }

  /** The dominators of all nodes, each of which the root reaches. */
  static Dominators of(Gates gates, Kernel kernel) {
    Dominators dominators = new Dominators(gates, kernel);
    Arrays.fill(dominators.nearest, NONE);
    dominators.nearest[gates.root()] = gates.root();
    while (dominators.pass()) {}
    return dominators;
  }

  /** Whether every way from the root to a node leads through another one, or it is that node. */
  boolean dominates(int upper, int node) {
    int at = node;
    while (rank[at] > rank[upper]) {
      at = nearest[at];
    }
    return at == upper;
  }

  /** Reverse postorder of a walk from the root; notes the ranks. */
  private int[] topDown() {
    Arrays.fill(rank, NONE);
    Ints path = new Ints();
    Ints done = new Ints();
    path.push(gates.root());
    while (path.size() > 0) {
      int node = path.pop();
      if (node < 0) {
        done.push(~node);
      } else if (rank[node] == NONE) {
        rank[node] = 0;
        path.push(~node);
        for (int at = 0; at < gates.inputCount(node); at++) {
          path.push(gates.input(node, at));
        }
      }
    }
    int[] found = new int[done.size()];
    for (int at = 0; at < found.length; at++) {
      found[at] = done.get(found.length - 1 - at);
      rank[found[at]] = at;
    }
    return found;
  }

  /** Moves dominators up to what each user of a node allows; whether any moved. */
  private boolean pass() {
    boolean moved = false;
    for (int node : order) {
      for (int at = 0; at < gates.inputCount(node); at++) {
        int input = gates.input(node, at);
        int common = nearest[input] == NONE ? node : common(nearest[input], node);
        if (input != gates.root() && nearest[input] != common) {
          nearest[input] = common;
          moved = true;
        }
      }
    }
    return moved;
  }

  private int common(int one, int other) {
    int left = one;
    int right = other;
    while (left != right) {
      kernel.step();
      if (rank[left] > rank[right]) {
        left = nearest[left];
      } else {
        right = nearest[right];
      }
    }
    return left;
  }
}
