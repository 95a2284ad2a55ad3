package org.aisc.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.aisc.analysis.Paths.View;
import org.aisc.analysis.Proof.Verdict;
import org.aisc.graph.CausalityGraph.Kind;
import org.aisc.limit.Budget;
import org.aisc.search.Cheapest;
import org.aisc.search.Measures;
import org.aisc.search.MinimalSets;
import org.aisc.search.Objective;
import org.aisc.search.Searches;
import org.aisc.search.Slice;
import org.aisc.search.Stopping;
import org.aisc.sema.Spec;
import org.aisc.sema.Spec.Mitigation;

/** Verdicts: the cheapest attack path that remains, or the part of the defence that is needed. */
final class Proving {
  private final Frame frame;
  private final String goal;
  private final Effort effort;
  private final Searches searches;
  private final Budget budget;

  private Proving(Frame frame, String goal, Effort effort, Searches searches) {
    this.searches = searches;
    this.frame = frame;
    this.goal = goal;
    this.effort = effort;
    this.budget = effort.budget();
  }

  static Proof prove(Frame frame, String goal, Effort effort) {
    effort.require("prove a goal unreachable", Engine.REACH, Engine.SAT, Engine.SMT);
    try (Searches searches = effort.searches()) {
      return new Proof(goal, new Proving(frame, goal, effort, searches).verdict());
    }
  }

  private Verdict verdict() {
    Optional<Slice> slice = frame.slice(goal);
    if (slice.isEmpty()) {
      return unreachable();
    }
    effort.requireNumbers(slice.get());
    if (effort.engine() == Engine.REACH) {
      return byOnePass(slice.get());
    }
    Cheapest.Outcome outcome =
        Cheapest.minimise(slice.get(), Objective.cost(slice.get()), searches, budget);
    if (outcome instanceof Cheapest.Outcome.Found found) {
      return reachable(slice.get(), found);
    }
    return outcome instanceof Cheapest.Outcome.Unknown unknown
        ? new Verdict.Unknown(unknown.reason())
        : unreachable();
  }

  /** Some path, not proved to be cheapest: nothing is searched for. */
  private Verdict byOnePass(Slice slice) {
    requireEasy(slice);
    return below(slice, slice, slice.leaves())
        .<Verdict>map(path -> new Verdict.Reachable(path, false))
        .orElseGet(this::stopped);
  }

  private void requireEasy(Slice slice) {
    effort.requireNumbers(slice);
    if (effort.engine() == Engine.REACH && slice.hard()) {
      effort.require("choose between values of conditions or within limits on steps", Engine.SAT);
    }
  }

  /**
   * A path that costs as little as the cheapest attack. Where a step can also be caused, or where
   * paying for one more step saves more on quantities, no minimal set may be that cheap: then a set
   * that is minimal among those of that cost.
   */
  private Verdict reachable(Slice slice, Cheapest.Outcome.Found cheapest) {
    BigDecimal cost = frame.model().amount(cheapest.least());
    Optional<AttackPath> path = below(slice, slice, cheapest.leaves());
    if (path.isPresent() && path.get().cost().compareTo(cost) > 0) {
      path = below(slice, slice.within(cheapest.least()), cheapest.leaves());
    }
    return path.<Verdict>map(it -> new Verdict.Reachable(it, cheapest.proved()))
        .orElseGet(this::stopped);
  }

  private Verdict stopped() {
    return new Verdict.Unknown(budget.reason().orElse("stopped"));
  }

  /** A path inside a scenario, or inside one that is found below it among the allowed ones. */
  private Optional<AttackPath> below(Slice slice, Slice allowed, BitSet leaves) {
    PathReading reading = new PathReading(frame, slice, searches, budget);
    try (MinimalSets sets = new MinimalSets(allowed, Kind.PROPOSITION, searches)) {
      return sets.below(leaves, budget) instanceof MinimalSets.Step.Next next
          ? reading.read(next.elements(), View.PATHS)
          : Optional.empty();
    }
  }

  /**
   * Drops mitigations, dearest first, as long as the rest still stops the goal; with them those
   * that the proof did not need.
   */
  private Verdict unreachable() {
    Spec spec = frame.query().spec();
    BitSet kept = new BitSet();
    for (int at = 0; at < spec.mitigations().size(); at++) {
      Mitigation mitigation = spec.mitigations().get(at);
      if (!mitigation.deployed() && frame.query().defence().contains(mitigation.name())) {
        kept.set(at);
      }
    }
    Frame open = Frame.of(frame.model(), frame.query().withDefence(List.of()));
    Optional<Slice> slice = open.slice(goal);
    if (slice.isEmpty()) {
      return new Verdict.Unreachable(List.of());
    }
    requireEasy(slice.get());
    List<Integer> order = new ArrayList<>(kept.stream().boxed().toList());
    order.sort(
        Comparator.<Integer>comparingLong(at -> frame.model().mitigationCosts()[at])
            .thenComparing(Comparator.naturalOrder())
            .reversed());
    Measures measures = new Measures(frame.model().blocks(), frame.model().limits());
    try (Stopping stopping = new Stopping(slice.get(), measures, searches)) {
      for (int at : order) {
        if (!kept.get(at)) {
          continue;
        }
        kept.clear(at);
        Stopping.Outcome outcome = stopping.ask(kept, budget);
        if (outcome instanceof Stopping.Outcome.Unknown unknown) {
          return new Verdict.Unknown(unknown.reason());
        } else if (outcome instanceof Stopping.Outcome.Stopped stopped) {
          kept = (BitSet) stopped.enough().clone();
        } else {
          kept.set(at);
        }
      }
    }
    return new Verdict.Unreachable(
        kept.stream().mapToObj(at -> spec.mitigations().get(at).name()).toList());
  }
}
