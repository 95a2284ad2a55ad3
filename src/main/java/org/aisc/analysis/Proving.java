package org.aisc.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.aisc.analysis.Paths.Rank;
import org.aisc.analysis.Paths.View;
import org.aisc.analysis.Proof.Verdict;
import org.aisc.graph.CausalityGraph.Kind;
import org.aisc.limit.Budget;
import org.aisc.search.Cheapest;
import org.aisc.search.MinimalSets;
import org.aisc.search.Slice;
import org.aisc.search.Stopping;
import org.aisc.sema.Spec;
import org.aisc.sema.Spec.Mitigation;

/** Verdicts: the cheapest attack path that remains, or the part of the defence that is needed. */
final class Proving {
  private final Frame frame;
  private final String goal;
  private final Effort effort;
  private final Budget budget;

  private Proving(Frame frame, String goal, Effort effort) {
    this.frame = frame;
    this.goal = goal;
    this.effort = effort;
    this.budget = effort.budget();
  }

  static Proof prove(Frame frame, String goal, Effort effort) {
    effort.require("prove a goal unreachable", Engine.REACH, Engine.SAT);
    return new Proof(goal, new Proving(frame, goal, effort).verdict());
  }

  private Verdict verdict() {
    Optional<Slice> slice = frame.slice(goal);
    if (slice.isEmpty()) {
      return unreachable();
    }
    if (effort.engine() == Engine.REACH) {
      return byOnePass(slice.get());
    }
    if (frame.model().derivedSteps() && slice.get().limited()) {
      return byEnumeration();
    }
    Cheapest.Outcome outcome = Cheapest.minimise(slice.get(), slice.get().costs(), budget);
    if (outcome instanceof Cheapest.Outcome.Found found) {
      return frame.model().derivedSteps() ? byEnumeration() : reachable(slice.get(), found);
    }
    return outcome instanceof Cheapest.Outcome.Unknown unknown
        ? new Verdict.Unknown(unknown.reason())
        : unreachable();
  }

  /** Some path, not proved to be cheapest: nothing is searched for. */
  private Verdict byOnePass(Slice slice) {
    requireEasy(slice);
    return reachable(slice, new Cheapest.Outcome.Found(slice.leaves(), 0, false));
  }

  private void requireEasy(Slice slice) {
    if (effort.engine() == Engine.REACH && slice.hard()) {
      effort.require("choose between values of conditions or within limits on steps", Engine.SAT);
    }
  }

  /** Where a step can also be caused, the cheapest scenario need not be that of a path. */
  private Verdict byEnumeration() {
    Paths.Options options =
        new Paths.Options(View.PATHS, false, Optional.empty(), Optional.of(1), Rank.COST);
    Paths paths = Attacks.find(frame, goal, options, effort);
    if (paths.paths().isEmpty()) {
      return paths.complete() ? unreachable() : new Verdict.Unknown(paths.reason().orElse(""));
    }
    return new Verdict.Reachable(paths.paths().get(0), paths.complete());
  }

  private Verdict reachable(Slice slice, Cheapest.Outcome.Found cheapest) {
    PathReading reading = new PathReading(frame, slice, budget);
    List<AttackPath> found = new ArrayList<>();
    try (MinimalSets sets = new MinimalSets(slice, Kind.PROPOSITION)) {
      if (sets.below(cheapest.leaves(), budget) instanceof MinimalSets.Step.Next next) {
        found.add(reading.read(next.elements(), View.PATHS));
      }
    }
    if (found.isEmpty()) {
      return new Verdict.Unknown(budget.reason().orElse("stopped"));
    }
    return new Verdict.Reachable(found.get(0), cheapest.proved());
  }

  /** Drops mitigations, dearest first, as long as the rest still stops the goal. */
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
    try (Stopping stopping = new Stopping(slice.get(), frame.model().blocks())) {
      for (int at : order) {
        kept.clear(at);
        Stopping.Outcome outcome = stopping.ask(kept, budget);
        if (outcome instanceof Stopping.Outcome.Unknown unknown) {
          return new Verdict.Unknown(unknown.reason());
        } else if (outcome instanceof Stopping.Outcome.Open) {
          kept.set(at);
        }
      }
    }
    return new Verdict.Unreachable(
        kept.stream().mapToObj(at -> spec.mitigations().get(at).name()).toList());
  }
}
