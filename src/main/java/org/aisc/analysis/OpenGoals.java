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
  private final List<Stopping> hard = new ArrayList<>();
  private final Budget budget;

  /** Sets up the goals of a query, for mitigations given by the nodes that they block. */
  OpenGoals(Frame frame, int[][] blocks, Budget budget) {
    this.budget = budget;
    CausalityGraph graph = frame.model().graph();
    List<Integer> roots = new ArrayList<>();
    boolean everything = frame.scenarios().allowEverything();
    for (String goal : frame.query().goals()) {
      Optional<Slice> slice = everything ? Optional.empty() : frame.slice(goal);
      if (everything || slice.filter(it -> !it.hard()).isPresent()) {
        roots.add(frame.goal(goal));
      } else {
        slice.ifPresent(it -> hard.add(new Stopping(it, blocks)));
      }
    }
    BitSet leaves = new BitSet();
    leaves.set(0, graph.size());
    plain =
        BlockingGraph.of(
            graph,
            roots.stream().mapToInt(root -> root).toArray(),
            frame.scenarios().off(),
            leaves,
            blocks);
    derivations = new OpenDerivations(plain);
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
