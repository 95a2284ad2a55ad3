package org.aisc.graph;

import java.util.Arrays;

/** Strongly connected parts of a graph (Tarjan 1972, with an explicit stack). */
public final class Components {
  private final int[][] out;
  private final int[] part;
  private final int[] order;
  private final int[] low;
  private final int[] next;
  private final int[] path;
  private final int[] open;
  private int pathSize;
  private int openSize;
  private int time;
  private int count;

  private Components(int[][] out) {
    this.out = out;
    this.part = new int[out.length];
    this.order = new int[out.length];
    this.low = new int[out.length];
    this.next = new int[out.length];
    this.path = new int[out.length];
    this.open = new int[out.length];
    Arrays.fill(part, -1);
  }

  /**
   * For each node, the number of its part. Parts are numbered from 0 on, each after all others that
   * it leads to.
   *
   * @param out for each node, the nodes that its edges lead to
   */
  public static int[] of(int[][] out) {
    Components search = new Components(out);
    for (int root = 0; root < out.length; root++) {
      if (search.order[root] == 0) {
        search.visit(root);
      }
    }
    return search.part;
  }

  private void visit(int root) {
    enter(root);
    while (pathSize > 0) {
      int node = path[pathSize - 1];
      if (next[node] < out[node].length) {
        int successor = out[node][next[node]++];
        if (order[successor] == 0) {
          enter(successor);
        } else if (part[successor] < 0) {
          low[node] = Math.min(low[node], order[successor]);
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
      int member;
      do {
        member = open[--openSize];
        part[member] = count;
      } while (member != node);
      count++;
    }
  }
}
