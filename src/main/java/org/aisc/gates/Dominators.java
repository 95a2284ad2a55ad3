package org.aisc.gates;

import java.util.Arrays;
import org.aisc.graph.Ints;

/**
 * The dominators of nodes: the nodes through which every way from the root down to a node leads
 * (Lengauer and Tarjan, "A fast algorithm for finding dominators in a flowgraph", 1979, in the
 * simple version, whose time grows with m log n). Nodes are spoken of by rank, the order in which a
 * walk from the root first meets them.
 */
final class Dominators {
  private static final int NONE = -1;

  private final Gates gates;

  /** For each node, its rank. */
  private final int[] rank;

  /** For each rank, the node. */
  private final int[] order;

  /** For each rank, that of the node from which the walk came. */
  private final int[] parent;

  /** For each rank, the least rank from which a way through higher ranks leads to it. */
  private final int[] semi;

  /** The forest of the ranks that are done: where each hangs, and the best rank on the way up. */
  private final int[] ancestor;

  private final int[] label;

  /** For each rank, that of its nearest dominator. */
  private final int[] nearest;

  /** When a walk through the tree of nearest dominators comes to each rank, and leaves it. */
  private final int[] entered;

  private final int[] left;

  private final Ints way = new Ints();

  private Dominators(Gates gates) {
    this.gates = gates;
    this.rank = new int[gates.size()];
    this.order = new int[gates.size()];
    this.parent = new int[gates.size()];
    this.ancestor = new int[gates.size()];
    this.nearest = new int[gates.size()];
    this.entered = new int[gates.size()];
    this.left = new int[gates.size()];
    this.semi = new int[gates.size()];
    this.label = new int[gates.size()];
    Arrays.setAll(semi, at -> at);
    Arrays.setAll(label, at -> at);
    Arrays.fill(rank, NONE);
    Arrays.fill(ancestor, NONE);
  }

  /** The dominators of all nodes, each of which the root reaches. */
  static Dominators of(Gates gates) {
    Dominators dominators = new Dominators(gates);
    dominators.number();
    dominators.find();
    dominators.walkTree();
    return dominators;
  }

  /** Whether every way from the root to a node leads through another one, or it is that node. */
  boolean dominates(int upper, int node) {
    int above = rank[upper];
    int below = rank[node];
    return entered[above] <= entered[below] && left[below] <= left[above];
  }

  private void number() {
    Ints path = new Ints();
    Ints places = new Ints();
    int count = meet(gates.root(), 0, 0, path, places);
    while (path.size() > 0) {
      int node = path.top();
      int place = places.pop();
      if (place == gates.inputCount(node)) {
        path.pop();
        continue;
      }
      places.push(place + 1);
      int input = gates.input(node, place);
      if (rank[input] == NONE) {
        count = meet(input, count, rank[node], path, places);
      }
    }
  }

  private int meet(int node, int count, int from, Ints path, Ints places) {
    rank[node] = count;
    order[count] = node;
    parent[count] = from;
    path.push(node);
    places.push(0);
    return count + 1;
  }

  /** Semidominators from the last rank up, and from them the nearest dominators. */
  private void find() {
    int[][] users = users();
    int[] bucket = new int[order.length];
    int[] next = new int[order.length];
    Arrays.fill(bucket, NONE);
    for (int at = order.length - 1; at > 0; at--) {
      for (int user : users[at]) {
        semi[at] = Math.min(semi[at], semi[best(user)]);
      }
      next[at] = bucket[semi[at]];
      bucket[semi[at]] = at;
      ancestor[at] = parent[at];
      for (int waiting = bucket[parent[at]]; waiting != NONE; waiting = next[waiting]) {
        int best = best(waiting);
        nearest[waiting] = semi[best] < semi[waiting] ? best : parent[at];
      }
      bucket[parent[at]] = NONE;
    }
    for (int at = 1; at < order.length; at++) {
      if (nearest[at] != semi[at]) {
        nearest[at] = nearest[nearest[at]];
      }
    }
  }

  /** For each rank, the ranks of the nodes that it is an input of. */
  private int[][] users() {
    int[] counts = new int[order.length];
    for (int node = 0; node < order.length; node++) {
      for (int at = 0; at < gates.inputCount(node); at++) {
        counts[rank[gates.input(node, at)]]++;
      }
    }
    int[][] users = new int[order.length][];
    Arrays.setAll(users, at -> new int[counts[at]]);
    for (int node = 0; node < order.length; node++) {
      for (int at = 0; at < gates.inputCount(node); at++) {
        int input = rank[gates.input(node, at)];
        users[input][--counts[input]] = rank[node];
      }
    }
    return users;
  }

  /**
   * The rank with the least semidominator on the way up to the root of a tree; shortens the way.
   */
  private int best(int at) {
    if (ancestor[at] == NONE) {
      return at;
    }
    int up = at;
    while (ancestor[ancestor[up]] != NONE) {
      way.push(up);
      up = ancestor[up];
    }
    while (way.size() > 0) {
      int below = way.pop();
      int above = ancestor[below];
      if (semi[label[above]] < semi[label[below]]) {
        label[below] = label[above];
      }
      ancestor[below] = ancestor[above];
    }
    return label[at];
  }

  private void walkTree() {
    int[] firstChild = new int[order.length];
    int[] sibling = new int[order.length];
    Arrays.fill(firstChild, NONE);
    for (int at = order.length - 1; at > 0; at--) {
      sibling[at] = firstChild[nearest[at]];
      firstChild[nearest[at]] = at;
    }
    int time = 0;
    int at = 0;
    entered[0] = time++;
    while (true) {
      int down = firstChild[at];
      if (down != NONE) {
        firstChild[at] = sibling[down];
        at = down;
        entered[at] = time++;
      } else {
        left[at] = time++;
        if (at == 0) {
          return;
        }
        at = nearest[at];
      }
    }
  }
}
