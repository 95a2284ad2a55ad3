package org.aisc.reach;

import java.util.BitSet;
import org.aisc.graph.CausalityGraph;
import org.aisc.graph.Subgraph;

/**
 * Minimal parts of what makes a node hold, by deletion. Elements are groups of nodes that are
 * turned off together; the answer is a minimal set of groups such that the root still holds with
 * all other groups off. Each trial is one linear pass over the part that is left; groups that local
 * necessity shows to be in every derivation are never tried, so that a chain or a tree needs no
 * trial at all.
 */
public final class Shrinking {
  private final CausalityGraph graph;
  private final int root;
  private final int[][] groups;
  private final int[] groupStarts;
  private final int[] groupsOf;
  private final Fixpoint fixpoint;
  private final BitSet leaves;
  private BitSet off;
  private final BitSet kept = new BitSet();
  private final BitSet open = new BitSet();

  private Shrinking(CausalityGraph graph, int root, BitSet off, BitSet leaves, int[][] groups) {
    this.graph = graph;
    this.root = root;
    this.groups = groups;
    this.off = off;
    this.leaves = leaves;
    this.fixpoint = new Fixpoint(graph);
    this.groupStarts = new int[graph.size() + 1];
    for (int[] group : groups) {
      for (int node : group) {
        groupStarts[node + 1]++;
      }
    }
    for (int node = 0; node < graph.size(); node++) {
      groupStarts[node + 1] += groupStarts[node];
    }
    this.groupsOf = new int[groupStarts[graph.size()]];
    int[] next = groupStarts.clone();
    for (int group = 0; group < groups.length; group++) {
      for (int node : groups[group]) {
        groupsOf[next[node]++] = group;
      }
    }
    open.set(0, groups.length);
  }

  /**
   * A minimal set of groups that the root needs; empty optional is not possible: the root must
   * hold.
   *
   * @param off nodes that never hold
   * @param leaves the leaves that are chosen
   * @param groups nodes that are turned off together; a group without nodes is never kept
   * @return the positions of the groups kept
   * @throws IllegalArgumentException when the root does not hold to begin with
   */
  public static BitSet minimal(
      CausalityGraph graph, int root, BitSet off, BitSet leaves, int[][] groups) {
    Fixpoint whole = new Fixpoint(graph);
    whole.start(off, leaves);
    if (!whole.holds(root)) {
      throw new IllegalArgumentException("the root does not hold");
    }
    return minimal(graph, root, off, leaves, groups, whole);
  }

  /** The same, given a fixpoint of the whole graph in which the root holds; it is left started. */
  public static BitSet minimal(
      CausalityGraph graph, int root, BitSet off, BitSet leaves, int[][] groups, Fixpoint whole) {
    BitSet derivation = Derivation.of(graph, whole, root);
    BitSet touched = touched(groups, derivation);
    BitSet without = (BitSet) off.clone();
    for (int group = touched.nextClearBit(0);
        group < groups.length;
        group = touched.nextClearBit(group + 1)) {
      for (int node : groups[group]) {
        without.set(node);
      }
    }
    whole.start(without, leaves);
    Subgraph part = Subgraph.of(graph, support(graph, whole, root));
    int[] positions = touched.stream().toArray();
    int[][] inside = new int[positions.length][];
    for (int at = 0; at < positions.length; at++) {
      inside[at] = within(part, groups[positions[at]]);
    }
    BitSet found =
        new Shrinking(
                part.graph(),
                part.compact()[root],
                part.compact(without),
                part.compact(leaves),
                inside)
            .run();
    BitSet result = new BitSet(groups.length);
    found.stream().forEach(at -> result.set(positions[at]));
    return result;
  }

  private BitSet run() {
    fixpoint.start(off, leaves);
    keepNeeded();
    for (int group = open.length() - 1; group >= 0; group = open.previousSetBit(group - 1)) {
      if (open.get(group)) {
        attempt(group);
      }
    }
    return kept;
  }

  private void attempt(int group) {
    BitSet trial = (BitSet) off.clone();
    for (int node : groups[group]) {
      trial.set(node);
    }
    fixpoint.start(trial, leaves);
    open.clear(group);
    if (!fixpoint.holds(root)) {
      kept.set(group);
      return;
    }
    off = trial;
    dropUnused();
    fixpoint.start(off, leaves);
    keepNeeded();
  }

  /** Turns off every open group that one derivation does without. */
  private void dropUnused() {
    BitSet used = touched(groups, Derivation.of(graph, fixpoint, root));
    for (int group = open.nextSetBit(0); group >= 0; group = open.nextSetBit(group + 1)) {
      if (!used.get(group)) {
        open.clear(group);
        for (int node : groups[group]) {
          off.set(node);
        }
      }
    }
  }

  private void keepNeeded() {
    BitSet needed = Derivation.needed(graph, fixpoint, root);
    for (int node = needed.nextSetBit(0); node >= 0; node = needed.nextSetBit(node + 1)) {
      for (int at = groupStarts[node]; at < groupStarts[node + 1]; at++) {
        if (open.get(groupsOf[at])) {
          open.clear(groupsOf[at]);
          kept.set(groupsOf[at]);
        }
      }
    }
  }

  private static BitSet touched(int[][] groups, BitSet nodes) {
    BitSet touched = new BitSet(groups.length);
    for (int group = 0; group < groups.length; group++) {
      for (int node : groups[group]) {
        if (nodes.get(node)) {
          touched.set(group);
          break;
        }
      }
    }
    return touched;
  }

  /** The nodes that hold and on which the root may depend. */
  private static BitSet support(CausalityGraph graph, Fixpoint fixpoint, int root) {
    BitSet support = new BitSet(graph.size());
    int[] stack = new int[fixpoint.size()];
    int height = 0;
    support.set(root);
    stack[height++] = root;
    while (height > 0) {
      int node = stack[--height];
      for (int at = 0; at < graph.inputCount(node); at++) {
        int input = graph.input(node, at);
        if (fixpoint.holds(input) && !support.get(input)) {
          support.set(input);
          stack[height++] = input;
        }
      }
    }
    return support;
  }

  private static int[] within(Subgraph part, int[] nodes) {
    return java.util.Arrays.stream(nodes)
        .map(node -> part.compact()[node])
        .filter(node -> node >= 0)
        .toArray();
  }
}
