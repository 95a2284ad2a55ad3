package org.aisc.graph;

import java.util.Arrays;
import org.aisc.graph.Components.Edges;
import org.aisc.graph.Components.Listed;

/**
 * The one intermediate form: a graph of threshold gates over leaves, circles allowed, meant as a
 * least fixpoint. A node holds when at least {@code threshold} of its inputs hold, each counted as
 * often as it is listed: AND is n of n, OR is 1 of n, true is 0 of none, false is 1 of none. A leaf
 * has no inputs; whether it holds is chosen from outside.
 *
 * <p>Nodes are numbered from 0. What a node stands for is told by its {@link Kind} and its {@code
 * index} among the nodes of that kind; names are in a side table that engines never see.
 */
public final class CausalityGraph {
  /** What a node stands for, and what its index counts. */
  public enum Kind {
    /** Inner gate of a formula; no index. */
    GATE,
    /**
     * A proposition or step holds: any of its causes. The index is its place among all, by name.
     */
    PROPOSITION,
    /** Leaf: the attacker takes a step. The index is the step's place among steps, by name. */
    TAKE,
    /** Leaf that holds unless blocked: an event may fire. The index is the event's, by name. */
    FIRE,
    /** One input, a proposition, as it counts for one head: a causal edge that can be blocked. */
    EDGE,
    /** Leaf: a condition is true. The index is the condition's place, by name. */
    TRUE_CONDITION,
    /** Leaf: a condition is false. The index is the condition's place, by name. */
    FALSE_CONDITION,
    /** Leaf: a linear comparison over quantities holds. The index is the comparison's. */
    COMPARISON,
    /** A goal is reached. The index is the goal's place, by name. */
    GOAL;

    private static final Kind[] ALL = values();
  }

  private final byte[] kinds;
  private final int[] indexes;
  private final int[] thresholds;
  private final int[] starts;
  private final int[] inputs;
  private final int[] userStarts;
  private final int[] users;
  private final int[][] byKind;

  CausalityGraph(byte[] kinds, int[] indexes, int[] thresholds, int[] starts, int[] inputs) {
    this.kinds = kinds;
    this.indexes = indexes;
    this.thresholds = thresholds;
    this.starts = starts;
    this.inputs = inputs;
    this.userStarts = new int[size() + 1];
    this.users = transpose();
    this.byKind = index();
  }

  public int size() {
    return thresholds.length;
  }

  public Kind kind(int node) {
    return Kind.ALL[kinds[node]];
  }

  /** The node's place among the things of its kind; -1 for a {@link Kind#GATE}. */
  public int index(int node) {
    return indexes[node];
  }

  public boolean isLeaf(int node) {
    return switch (kind(node)) {
      case TAKE, FIRE, TRUE_CONDITION, FALSE_CONDITION, COMPARISON -> true;
      case GATE, PROPOSITION, EDGE, GOAL -> false;
    };
  }

  /** How many inputs must hold; 0 for a leaf. */
  public int threshold(int node) {
    return thresholds[node];
  }

  public int inputCount(int node) {
    return starts[node + 1] - starts[node];
  }

  /** The inputs of nodes, as the edges of a directed graph. */
  public Edges inputs() {
    return new Listed(starts, inputs);
  }

  public int input(int node, int position) {
    return inputs[starts[node] + position];
  }

  /** Total number of inputs of all nodes. */
  public int edgeCount() {
    return inputs.length;
  }

  public int userCount(int node) {
    return userStarts[node + 1] - userStarts[node];
  }

  /** A gate that lists the node; one that lists it twice comes twice. */
  public int user(int node, int position) {
    return users[userStarts[node] + position];
  }

  /** How many things there are of a kind (not nodes: one past the highest index). */
  public int count(Kind kind) {
    return byKind[kind.ordinal()].length;
  }

  /** The node of a thing, or -1 when the graph has no node for it. Not for {@link Kind#GATE}. */
  public int node(Kind kind, int index) {
    return byKind[kind.ordinal()][index];
  }

  private int[] transpose() {
    for (int input : inputs) {
      userStarts[input + 1]++;
    }
    for (int node = 0; node < size(); node++) {
      userStarts[node + 1] += userStarts[node];
    }
    int[] next = userStarts.clone();
    int[] found = new int[inputs.length];
    for (int node = 0; node < size(); node++) {
      for (int at = starts[node]; at < starts[node + 1]; at++) {
        found[next[inputs[at]]++] = node;
      }
    }
    return found;
  }

  private int[][] index() {
    int[] counts = new int[Kind.ALL.length];
    for (int node = 0; node < size(); node++) {
      counts[kinds[node]] = Math.max(counts[kinds[node]], indexes[node] + 1);
    }
    int[][] found = new int[counts.length][];
    for (int kind = 0; kind < counts.length; kind++) {
      found[kind] = new int[counts[kind]];
      Arrays.fill(found[kind], -1);
    }
    for (int node = 0; node < size(); node++) {
      if (indexes[node] >= 0) {
        found[kinds[node]][indexes[node]] = node;
      }
    }
    return found;
  }
}
