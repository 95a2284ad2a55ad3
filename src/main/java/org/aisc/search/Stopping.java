package org.aisc.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.aisc.graph.CausalityGraph;
import org.aisc.graph.CausalityGraph.Kind;
import org.aisc.limit.Budget;
import org.aisc.reach.Fixpoint;
import org.aisc.reach.Shrinking;

/**
 * Whether a set of mitigations stops a goal, and if not, a minimal set of further mitigations of
 * which at least one is needed: those that hit one derivation which the set leaves open. Without
 * open choices this is linear; otherwise the derivation is searched for by SAT.
 */
public final class Stopping implements AutoCloseable {
  private final Slice slice;
  private final CausalityGraph graph;
  private final int[][] blocks;
  private final Fixpoint fixpoint;
  private final Optional<GoalSearch> search;

  /**
   * Sets up the question.
   *
   * @param blocks for each mitigation, the nodes of the whole graph that it blocks
   */
  public Stopping(Slice slice, int[][] blocks) {
    this.slice = slice;
    this.graph = slice.graph();
    this.blocks =
        Arrays.stream(blocks)
            .map(
                nodes ->
                    Arrays.stream(nodes)
                        .map(node -> slice.part().compact()[node])
                        .filter(node -> node >= 0)
                        .toArray())
            .toArray(int[][]::new);
    this.fixpoint = new Fixpoint(graph);
    this.search = slice.hard() ? Optional.of(new GoalSearch(slice, blockable())) : Optional.empty();
  }

  /** What the question gave. */
  public sealed interface Outcome {
    /** The goal is unreachable under the mitigations. */
    record Stopped() implements Outcome {}

    /** The goal is reachable; every set that stops it holds one of {@code needed}. */
    record Open(int[] needed) implements Outcome {}

    /** A limit ended the search. */
    record Unknown(String reason) implements Outcome {}
  }

  /** Asks for a set of mitigations, given by position. */
  public Outcome ask(BitSet chosen, Budget budget) {
    BitSet off = off(chosen);
    if (off.get(slice.goal())) {
      throw new IllegalStateException("a goal cannot be blocked");
    }
    if (search.isEmpty()) {
      fixpoint.start(off, slice.leaves());
      return fixpoint.holds(slice.goal())
          ? new Outcome.Open(needed(chosen, off, slice.leaves()))
          : new Outcome.Stopped();
    }
    GoalSearch.Outcome outcome = search.get().find(off, budget);
    if (outcome instanceof GoalSearch.Outcome.Found found) {
      BitSet leaves = (BitSet) found.leaves().clone();
      if (!slice.limited()) {
        takeAll(leaves);
      }
      fixpoint.start(off, leaves);
      return new Outcome.Open(needed(chosen, off, leaves));
    }
    return outcome instanceof GoalSearch.Outcome.Unknown unknown
        ? new Outcome.Unknown(unknown.reason())
        : new Outcome.Stopped();
  }

  private void takeAll(BitSet leaves) {
    for (int node = 0; node < graph.size(); node++) {
      if (graph.kind(node) == Kind.TAKE) {
        leaves.set(node);
      }
    }
  }

  /** Mitigations outside the set that cannot be added to it without stopping this scenario. */
  private int[] needed(BitSet chosen, BitSet off, BitSet leaves) {
    List<Integer> candidates = new ArrayList<>();
    for (int at = 0; at < blocks.length; at++) {
      if (!chosen.get(at) && blocks[at].length > 0) {
        candidates.add(at);
      }
    }
    int[][] groups = candidates.stream().map(at -> blocks[at]).toArray(int[][]::new);
    BitSet kept = Shrinking.minimal(graph, slice.goal(), off, leaves, groups, fixpoint);
    return kept.stream().map(candidates::get).toArray();
  }

  private BitSet off(BitSet chosen) {
    BitSet off = new BitSet(graph.size());
    for (int at = chosen.nextSetBit(0); at >= 0; at = chosen.nextSetBit(at + 1)) {
      for (int node : blocks[at]) {
        off.set(node);
      }
    }
    return off;
  }

  private BitSet blockable() {
    BitSet blockable = new BitSet(graph.size());
    for (int[] nodes : blocks) {
      for (int node : nodes) {
        blockable.set(node);
      }
    }
    return blockable;
  }

  @Override
  public void close() {
    search.ifPresent(GoalSearch::close);
  }
}
