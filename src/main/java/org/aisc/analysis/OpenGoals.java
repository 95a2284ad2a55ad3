package org.aisc.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.aisc.graph.CausalityGraph;
import org.aisc.hitting.Family;
import org.aisc.limit.Budget;
import org.aisc.reach.BlockingGraph;
import org.aisc.reach.OpenDerivations;
import org.aisc.search.Measures;
import org.aisc.search.Searches;
import org.aisc.search.Slice;
import org.aisc.search.Stopping;

/**
 * The derivations of goals as a family: each is the set of mitigations that hit it, and what hits
 * all of them stops the goals. Goals without open choices are one question to one graph; each other
 * goal is a question of its own.
 */
final class OpenGoals implements Family, AutoCloseable {
  private final BlockingGraph plain;
  private final OpenDerivations derivations;
  private final List<Stopping> hard;
  private final Budget budget;

  private OpenGoals(BlockingGraph plain, List<Stopping> hard, Budget budget) {
    this.plain = plain;
    this.derivations = new OpenDerivations(plain);
    this.hard = hard;
    this.budget = budget;
  }

  /** Sets up the goals of a query, for mitigations given by what they do. */
  static OpenGoals of(Frame frame, Measures measures, Searches searches, Effort effort) {
    CausalityGraph graph = frame.model().graph();
    List<Integer> roots = new ArrayList<>();
    List<Stopping> hard = new ArrayList<>();
    boolean linear = effort.engine() != Engine.SMT;
    boolean everything = linear && frame.scenarios().allowEverything();
    for (String goal : frame.query().goals()) {
      Optional<Slice> slice = everything ? Optional.empty() : frame.slice(goal);
      slice.ifPresent(effort::requireNumbers);
      if (everything || (linear && slice.filter(OpenGoals::isPlain).isPresent())) {
        roots.add(frame.goal(goal));
      } else {
        slice.ifPresent(it -> hard.add(new Stopping(it, measures, searches)));
      }
    }
    int[] all = roots.stream().mapToInt(root -> root).toArray();
    BitSet off = frame.scenarios().off();
    return new OpenGoals(
        BlockingGraph.of(graph, all, off, chosen(graph), measures.blocks()), hard, effort.budget());
  }

  /** All leaves but comparisons: those that a plain goal may rest on have no values. */
  private static BitSet chosen(CausalityGraph graph) {
    BitSet leaves = new BitSet(graph.size());
    for (int node = 0; node < graph.size(); node++) {
      leaves.set(node, graph.kind(node) != CausalityGraph.Kind.COMPARISON);
    }
    return leaves;
  }

  /**
   * Whether one linear pass decides, whatever the mitigations do. A slice holds the comparisons
   * that can be true and matter; without any, those left out of it never hold.
   */
  private static boolean isPlain(Slice slice) {
    return !slice.hard() && slice.graph().count(CausalityGraph.Kind.COMPARISON) == 0;
  }

  /** The graph of all goals together, when none has open choices. */
  Optional<BlockingGraph> plain() {
    return hard.isEmpty() ? Optional.of(plain) : Optional.empty();
  }

  /** The derivations of one graph's root as a family. */
  static Family family(OpenDerivations derivations, Budget budget) {
    return new Family() {
      @Override
      public Answer unhit(BitSet chosen) {
        return derivations.isStopped(chosen)
            ? new Answer.HitsAll()
            : new Answer.Unhit(List.of(derivations.derivation(chosen)));
      }

      @Override
      public BitSet irredundant(BitSet hitting, int[] order) {
        return derivations.irredundant(hitting, order, budget);
      }
    };
  }

  @Override
  public Answer unhit(BitSet chosen) {
    List<int[]> found = new ArrayList<>();
    if (!derivations.isStopped(chosen)) {
      found.add(derivations.derivation(chosen));
    }
    for (Stopping goal : hard) {
      Stopping.Outcome outcome = goal.ask(chosen, budget);
      if (outcome instanceof Stopping.Outcome.Open open) {
        found.add(open.needed());
      } else if (outcome instanceof Stopping.Outcome.Unknown unknown) {
        return new Answer.Unknown(unknown.reason());
      }
    }
    return found.isEmpty() ? new Answer.HitsAll() : new Answer.Unhit(found);
  }

  @Override
  public BitSet irredundant(BitSet hitting, int[] order) {
    return hard.isEmpty()
        ? derivations.irredundant(hitting, order, budget)
        : Family.super.irredundant(hitting, order);
  }

  @Override
  public void close() {
    hard.forEach(Stopping::close);
  }
}
