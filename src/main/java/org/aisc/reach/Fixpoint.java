package org.aisc.reach;

import java.util.Arrays;
import java.util.BitSet;
import org.aisc.graph.CausalityGraph;

/**
 * The least fixpoint by counters: each gate counts the inputs that it still misses, and holds when
 * none is left (Dowling and Gallier, 1984, for Horn formulas). One pass costs time linear in the
 * part of the graph that holds. The order in which nodes came to hold is kept, so that derivations
 * can be read off and steps can be undone.
 */
public final class Fixpoint {
  private final CausalityGraph graph;
  private final int[] missing;
  private final boolean[] off;
  private final boolean[] on;
  private final int[] rank;
  private final int[] trail;
  private final int[] sources;
  private int size;
  private int propagated;

  public Fixpoint(CausalityGraph graph) {
    this.graph = graph;
    int nodes = graph.size();
    missing = new int[nodes];
    off = new boolean[nodes];
    on = new boolean[nodes];
    rank = new int[nodes];
    trail = new int[nodes];
    int[] found = new int[nodes];
    int count = 0;
    for (int node = 0; node < nodes; node++) {
      missing[node] = graph.threshold(node);
      rank[node] = -1;
      if (graph.isLeaf(node) || graph.threshold(node) == 0) {
        found[count++] = node;
      }
    }
    sources = Arrays.copyOf(found, count);
  }

  /**
   * Computes the least fixpoint anew.
   *
   * @param never nodes that never hold
   * @param leaves the leaves that are chosen; a {@code FIRE} leaf holds without being chosen
   */
  public void start(BitSet never, BitSet leaves) {
    undo(0);
    for (int node = 0; node < off.length; node++) {
      off[node] = never.get(node);
    }
    for (int source : sources) {
      on[source] = !graph.isLeaf(source) || isFree(source) || leaves.get(source);
      if (on[source] && !off[source]) {
        push(source);
      }
    }
    propagate();
  }

  /** Whether a node holds. */
  public boolean holds(int node) {
    return rank[node] >= 0;
  }

  /** When a node came to hold: causes before effects; -1 when it does not hold. */
  public int rank(int node) {
    return rank[node];
  }

  /** How many nodes hold; also a mark for {@link #undo}. */
  public int size() {
    return size;
  }

  /** The node that came to hold at a rank. */
  public int at(int place) {
    return trail[place];
  }

  /** Lets a node hold without a cause, unless it is off, and continues the pass. */
  public void assume(int node) {
    if (rank[node] < 0 && !off[node]) {
      push(node);
      propagate();
    }
  }

  /** Lets nodes hold that were off, and continues the pass. */
  public void enable(int... nodes) {
    start(nodes);
    propagate();
  }

  /**
   * The same, but only until {@code goal} holds; when it does, the pass is not complete, and the
   * caller must {@link #undo} to a mark before it.
   */
  public boolean enableUntil(int goal, int... nodes) {
    start(nodes);
    while (propagated < size && rank[goal] < 0) {
      propagateNext();
    }
    return rank[goal] >= 0;
  }

  private void start(int... nodes) {
    for (int node : nodes) {
      if (off[node]) {
        off[node] = false;
        boolean ready = graph.isLeaf(node) ? on[node] : missing[node] <= 0;
        if (ready && rank[node] < 0) {
          push(node);
        }
      }
    }
  }

  /**
   * Turns nodes off again that {@link #enable} let hold, after {@link #undo} to a mark before it.
   */
  public void disable(int... nodes) {
    for (int node : nodes) {
      if (rank[node] >= 0) {
        throw new IllegalStateException("node " + node + " holds");
      }
      off[node] = true;
    }
  }

  public boolean isOff(int node) {
    return off[node];
  }

  /** Forgets all that came to hold since the pass had {@code mark} nodes. */
  public void undo(int mark) {
    while (size > mark) {
      int node = trail[--size];
      rank[node] = -1;
      if (size < propagated) {
        for (int at = 0; at < graph.userCount(node); at++) {
          missing[graph.user(node, at)]++;
        }
      }
    }
    propagated = Math.min(propagated, size);
  }

  private boolean isFree(int leaf) {
    return graph.kind(leaf) == CausalityGraph.Kind.FIRE;
  }

  private void push(int node) {
    rank[node] = size;
    trail[size++] = node;
  }

  private void propagate() {
    while (propagated < size) {
      propagateNext();
    }
  }

  private void propagateNext() {
    int node = trail[propagated++];
    for (int at = 0; at < graph.userCount(node); at++) {
      int user = graph.user(node, at);
      if (--missing[user] <= 0 && rank[user] < 0 && !off[user]) {
        push(user);
      }
    }
  }
}
