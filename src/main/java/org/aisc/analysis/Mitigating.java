package org.aisc.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.aisc.analysis.Mitigations.Chosen;
import org.aisc.analysis.Mitigations.Mode;
import org.aisc.analysis.Mitigations.Options;
import org.aisc.hitting.HittingSet;
import org.aisc.hitting.HittingSetProblem;
import org.aisc.hitting.ImplicitHittingSets;
import org.aisc.hitting.Listing;
import org.aisc.limit.Budget;
import org.aisc.search.Stopping;
import org.aisc.sema.Spec.Mitigation;

/**
 * Mitigation sets as hitting sets of the derivations that they leave open: the cheapest hitting set
 * of those found so far is asked whether it stops the goals; if not, it yields one derivation more.
 * What stops the goals at last is therefore proved to be cheapest.
 */
final class Mitigating {
  private final Frame frame;
  private final Options options;
  private final Budget budget;
  private final List<String> free = new ArrayList<>();
  private final List<Integer> positions = new ArrayList<>();
  private final TreeSet<String> on = new TreeSet<>();

  private Mitigating(Frame frame, Options options, Budget budget) {
    this.frame = frame;
    this.options = options;
    this.budget = budget;
    List<Mitigation> all = frame.query().spec().mitigations();
    for (int at = 0; at < all.size(); at++) {
      if (all.get(at).deployed() || frame.query().defence().contains(all.get(at).name())) {
        on.add(all.get(at).name());
      } else {
        free.add(all.get(at).name());
        positions.add(at);
      }
    }
  }

  static Mitigations find(Frame frame, Options options, Effort effort) {
    effort.require("find mitigation sets", Engine.SAT);
    return new Mitigating(frame, options, effort.budget()).run();
  }

  private Mitigations run() {
    List<Stopping> goals = new ArrayList<>();
    try {
      int[][] blocks =
          positions.stream().map(at -> frame.model().blocks()[at]).toArray(int[][]::new);
      for (String goal : frame.query().goals()) {
        frame.slice(goal).ifPresent(slice -> goals.add(new Stopping(slice, blocks)));
      }
      ImplicitHittingSets sets =
          new ImplicitHittingSets(problem(), chosen -> unhit(goals, chosen), budget);
      return answer(sets);
    } catch (OutOfBudget limit) {
      return inconclusive(List.of(), 0, limit.reason);
    } finally {
      goals.forEach(Stopping::close);
    }
  }

  private HittingSetProblem problem() {
    long[] costs =
        positions.stream().mapToLong(at -> frame.model().mitigationCosts()[at]).toArray();
    HittingSetProblem.Builder problem = HittingSetProblem.builder(costs);
    Rules.add(problem, frame.query().spec(), free, on);
    options.budget().ifPresent(it -> problem.limit(Frame.scaledDown(frame.model(), it)));
    return problem.build();
  }

  private List<int[]> unhit(List<Stopping> goals, BitSet chosen) {
    List<int[]> found = new ArrayList<>();
    for (Stopping goal : goals) {
      Stopping.Outcome outcome = goal.ask(chosen, budget);
      if (outcome instanceof Stopping.Outcome.Open open) {
        found.add(open.needed());
      } else if (outcome instanceof Stopping.Outcome.Unknown unknown) {
        throw new OutOfBudget(unknown.reason());
      }
    }
    return found;
  }

  private Mitigations answer(ImplicitHittingSets sets) {
    return switch (options.mode()) {
      case CHEAPEST ->
          sets.cheapest()
              .match(
                  optimal ->
                      new Mitigations(
                          frame.query().goals(),
                          true,
                          true,
                          amount(optimal.set().cost()),
                          List.of(chosen(optimal.set())),
                          false,
                          Optional.empty()),
                  none -> impossible(),
                  unknown ->
                      inconclusive(
                          unknown.best().map(this::chosen).stream().toList(),
                          unknown.lowerBound(),
                          unknown.reason()));
      case ALL_CHEAPEST, TOP, MINIMAL -> listing(sets);
    };
  }

  private Mitigations listing(ImplicitHittingSets sets) {
    List<HittingSet> found = new ArrayList<>();
    int most = options.limit().orElse(Integer.MAX_VALUE);
    boolean[] more = {false};
    Listing.Visitor visitor =
        set -> {
          if (found.size() == most) {
            more[0] = true;
            return false;
          }
          found.add(set);
          return true;
        };
    Listing listing =
        switch (options.mode()) {
          case ALL_CHEAPEST -> sets.allCheapest(visitor);
          case TOP -> sets.best(options.top(), visitor);
          default -> sets.allMinimal(visitor);
        };
    found.sort(null);
    List<Chosen> chosen = found.stream().map(this::chosen).toList();
    if (listing instanceof Listing.Unknown unknown) {
      return inconclusive(chosen, 0, unknown.reason());
    }
    if (more[0]) {
      return inconclusive(chosen, 0, "the limit of " + most + " was reached");
    }
    return chosen.isEmpty()
        ? impossible()
        : new Mitigations(
            frame.query().goals(),
            true,
            true,
            chosen.get(0).cost(),
            chosen,
            false,
            Optional.empty());
  }

  private Mitigations impossible() {
    return new Mitigations(
        frame.query().goals(), true, true, BigDecimal.ZERO, List.of(), true, Optional.empty());
  }

  /** Sets listed in order of cost begin with a cheapest one, even when the list is cut short. */
  private Mitigations inconclusive(List<Chosen> sets, long lowerBound, String reason) {
    boolean ordered = options.mode() == Mode.ALL_CHEAPEST || options.mode() == Mode.TOP;
    boolean optimal = ordered && !sets.isEmpty();
    return new Mitigations(
        frame.query().goals(),
        false,
        optimal,
        optimal ? sets.get(0).cost() : amount(lowerBound),
        sets,
        false,
        Optional.of(reason));
  }

  private Chosen chosen(HittingSet set) {
    return new Chosen(set.elements().stream().map(free::get).toList(), amount(set.cost()));
  }

  private BigDecimal amount(long scaled) {
    return frame.model().amount(scaled);
  }

  /** Ends the search from inside the question that the budget did not allow to answer. */
  private static final class OutOfBudget extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String reason;

    OutOfBudget(String reason) {
      super(reason);
      this.reason = reason;
    }
  }
}
