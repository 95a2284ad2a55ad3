package org.aisc.search;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import org.aisc.graph.CausalityGraph.Kind;
import org.aisc.limit.Budget;
import org.aisc.reach.BlockingGraph;
import org.aisc.reach.OpenDerivations;

/**
 * Whether a set of mitigations stops a goal, and if not, a minimal set of further mitigations of
 * which at least one is needed: those that hit one derivation which the set leaves open. Without
 * open choices this is linear; otherwise the derivation is searched for by SAT.
 */
public final class Stopping implements AutoCloseable {
  private final Slice slice;
  private final int[][] blocks;
  private final OpenDerivations derivations;
  private final Optional<GoalSearch> search;

  /**
   * Sets up the question.
   *
   * @param blocks for each mitigation, the nodes of the whole graph that it blocks
   */
  public Stopping(Slice slice, int[][] blocks) {
    this.slice = slice;
    this.blocks =
        Arrays.stream(blocks)
            .map(
                nodes ->
                    Arrays.stream(nodes)
                        .map(node -> slice.part().compact()[node])
                        .filter(node -> node >= 0)
                        .toArray())
            .toArray(int[][]::new);
    this.derivations = derivations(slice.leaves());
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
    if (derivations.isStopped(chosen)) {
      return new Outcome.Stopped();
    }
    if (search.isEmpty()) {
      return new Outcome.Open(derivations.derivation(chosen));
    }
    GoalSearch.Outcome outcome = search.get().find(off(chosen), budget);
    if (outcome instanceof GoalSearch.Outcome.Found found) {
      return new Outcome.Open(derivations(scenario(found)).derivation(chosen));
    }
    return outcome instanceof GoalSearch.Outcome.Unknown unknown
        ? new Outcome.Unknown(unknown.reason())
        : new Outcome.Stopped();
  }

  /**
   * A part of a set of mitigations that stops the goal, such that none can be dropped; those that
   * come first in the order are dropped first. Empty when a limit ended the search.
   */
  public Optional<BitSet> irredundant(BitSet stopping, int[] order, Budget budget) {
    if (search.isEmpty()) {
      BitSet part = derivations.irredundant(stopping, order, budget);
      return budget.exhausted() ? Optional.empty() : Optional.of(part);
    }
    BitSet kept = (BitSet) stopping.clone();
    for (int mitigation : order) {
      if (kept.get(mitigation)) {
        kept.clear(mitigation);
        Outcome outcome = ask(kept, budget);
        if (outcome instanceof Outcome.Unknown) {
          return Optional.empty();
        }
        kept.set(mitigation, outcome instanceof Outcome.Open);
      }
    }
    return Optional.of(kept);
  }

  private OpenDerivations derivations(BitSet leaves) {
    return new OpenDerivations(
        BlockingGraph.of(
            slice.graph(), new int[] {slice.goal()}, new BitSet(), leaves, blocks));
  }

  /** All steps when nothing limits them: then fewer mitigations are needed. */
  private BitSet scenario(GoalSearch.Outcome.Found found) {
    BitSet leaves = (BitSet) found.leaves().clone();
    if (!slice.limited()) {
      for (int node = 0; node < slice.graph().size(); node++) {
        leaves.set(node, leaves.get(node) || slice.graph().kind(node) == Kind.TAKE);
      }
    }
    return leaves;
  }

  private BitSet off(BitSet chosen) {
    BitSet off = new BitSet(slice.graph().size());
    chosen.stream().forEach(at -> Arrays.stream(blocks[at]).forEach(off::set));
    return off;
  }

  private BitSet blockable() {
    BitSet blockable = new BitSet(slice.graph().size());
    for (int[] nodes : blocks) {
      Arrays.stream(nodes).forEach(blockable::set);
    }
    return blockable;
  }

  @Override
  public void close() {
    search.ifPresent(GoalSearch::close);
  }
}
