package org.aisc.graph;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.Consumer;

/** Strongly connected parts of a graph (Tarjan 1972, with an explicit stack). */
public final class Components {
  private final Edges edges;
  private final Consumer<int[]> visitor;
  private final boolean[] done;
  private final int[] order;
  private final int[] low;
  private final int[] next;
  private final int[] path;
  private final int[] open;
  private int pathSize;
  private int openSize;
  private int time;

  private Components(int size, Edges edges, Consumer<int[]> visitor) {
    this.edges = edges;
    this.visitor = visitor;
    this.done = new boolean[size];
    this.order = new int[size];
    this.low = new int[size];
    this.next = new int[size];
    this.path = new int[size];
    this.open = new int[size];
  }

  /** Where the edges of each node lead to. */
  public interface Edges {
    int count(int node);

    int target(int node, int position);
  }

  /**
   * Edges in flat arrays.
   *
   * @param starts for each node, where its targets start, and the end
   * @param targets of all nodes
   */
  public record Listed(int[] starts, int[] targets) implements Edges {
    @Override
    public int count(int node) {
      return starts[node + 1] - starts[node];
    }

    @Override
    public int target(int node, int position) {
      return targets[starts[node] + position];
    }
  }

  /**
   * For each node, the number of its part. Parts are numbered from 0 on, each after all others that
   * it leads to.
   *
   * @param out for each node, the nodes that its edges lead to
   */
  public static int[] of(int[][] out) {
    int[] part = new int[out.length];
    int[] count = {0};
    BitSet all = new BitSet(out.length);
    all.set(0, out.length);
    visit(
        all,
        new Edges() {
          @Override
          public int count(int node) {
            return out[node].length;
          }

          @Override
          public int target(int node, int position) {
            return out[node][position];
          }
        },
        members -> {
          Arrays.stream(members).forEach(member -> part[member] = count[0]);
          count[0]++;
        });
    return part;
  }

  /** Shows each part of some nodes, after all others that it leads to; edges to others are none. */
  public static void visit(BitSet within, Edges edges, Consumer<int[]> visitor) {
    Components search = new Components(within.length(), edges, visitor);
    for (int node = within.nextSetBit(0); node >= 0; node = within.nextSetBit(node + 1)) {
      if (search.order[node] == 0) {
        search.visit(node, within);
      }
    }
  }

  private void visit(int root, BitSet within) {
    enter(root);
    while (pathSize > 0) {
      int node = path[pathSize - 1];
      if (next[node] < edges.count(node)) {
        int target = edges.target(node, next[node]++);
        if (within.get(target)) {
          if (order[target] == 0) {
            enter(target);
          } else if (!done[target]) {
            low[node] = Math.min(low[node], order[target]);
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
}
