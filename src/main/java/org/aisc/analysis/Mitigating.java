package org.aisc.analysis;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.aisc.analysis.Mitigations.Chosen;
import org.aisc.analysis.Mitigations.Mode;
import org.aisc.analysis.Mitigations.Options;
import org.aisc.dd.Result;
import org.aisc.hitting.Family;
import org.aisc.hitting.HittingSet;
import org.aisc.hitting.HittingSetProblem;
import org.aisc.hitting.HittingSets;
import org.aisc.hitting.Listing;
import org.aisc.hitting.MergedProblem;
import org.aisc.hitting.Optimum;
import org.aisc.limit.Budget;
import org.aisc.reach.BlockingGraph;
import org.aisc.reach.Contraction;
import org.aisc.reach.OpenDerivations;
import org.aisc.search.Measures;
import org.aisc.search.Searches;
import org.aisc.sema.Spec.Mitigation;

/**
 * Mitigation sets as hitting sets of the derivations that they leave open ({@link OpenGoals}): the
 * cheapest hitting set of those found so far is asked whether it stops the goals; if not, it yields
 * more derivations. What stops the goals at last is therefore proved to be cheapest. For a cheapest
 * set alone, the graph is contracted first.
 */
final class Mitigating {
  private final Frame frame;
  private final Options options;
  private final Effort effort;
  private final Budget budget;
  private final List<String> free = new ArrayList<>();
  private final List<Integer> positions = new ArrayList<>();
  private final TreeSet<String> on = new TreeSet<>();

  private Mitigating(Frame frame, Options options, Effort effort) {
    this.frame = frame;
    this.options = options;
    this.effort = effort;
    this.budget = effort.budget();
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
    effort.require("find mitigation sets", Engine.SAT, Engine.SMT, Engine.DD);
    return new Mitigating(frame, options, effort).run();
  }

  private Mitigations run() {
    HittingSetProblem problem = problem();
    return DiagramMitigations.find(frame, problem, measures(), options, effort)
        .map(this::byDiagrams)
        .orElseGet(() -> search(problem));
  }

  private Mitigations byDiagrams(Result<DiagramMitigations.Found> result) {
    if (result.found().isEmpty()) {
      return inconclusive(List.of(), result.reason());
    }
    DiagramMitigations.Found found = result.found().get();
    List<Chosen> sets = found.sets().stream().map(this::chosen).toList();
    if (sets.isEmpty()) {
      return impossible();
    } else if (options.countOnly() || found.count().equals(BigInteger.valueOf(sets.size()))) {
      return proved(found.count(), sets);
    }
    String reason =
        options.limit().filter(limit -> limit == sets.size()).isPresent()
            ? "the limit of " + sets.size() + " was reached"
            : "only so many of " + found.count() + " fit into memory";
    return inconclusive(true, sets, 0, reason);
  }

  private Mitigations search(HittingSetProblem problem) {
    try (Searches searches = effort.searches();
        OpenGoals goals = OpenGoals.of(frame, measures(), searches, effort)) {
      HittingSets sets = new HittingSets(problem, goals, budget);
      if (options.mode() == Mode.MINIMAL) {
        return listing(sets::allMinimal);
      }
      Optimum cheapest =
          goals.plain().map(graph -> contracted(problem, graph)).orElseGet(sets::cheapest);
      return cheapest.match(
          optimal -> answer(sets, optimal.set()), none -> impossible(), this::inconclusive);
    }
  }

  private Measures measures() {
    return new Measures(
        positions.stream().map(at -> frame.model().blocks()[at]).toArray(int[][]::new),
        positions.stream().map(frame.model().limits()::get).toList());
  }

  private HittingSetProblem problem() {
    long[] costs =
        positions.stream().mapToLong(at -> frame.model().mitigationCosts()[at]).toArray();
    HittingSetProblem.Builder problem = HittingSetProblem.builder(costs);
    Rules.add(problem, frame.query().spec(), free, on);
    options.budget().ifPresent(it -> problem.limit(Frame.scaledDown(frame.model(), it)));
    return problem.build();
  }

  /** A cheapest set by way of a smaller graph. */
  private Optimum contracted(HittingSetProblem problem, BlockingGraph graph) {
    Contraction.Contracted small = Contraction.of(graph, problem.costs(), problem.ruled());
    MergedProblem merged = MergedProblem.of(problem, small.elements(), small.costs());
    Family family = OpenGoals.family(new OpenDerivations(small.blocking()), budget);
    return new HittingSets(merged.problem(), family, budget).cheapest().map(merged::expand);
  }

  private Mitigations answer(HittingSets sets, HittingSet optimum) {
    return switch (options.mode()) {
      case CHEAPEST -> proved(List.of(chosen(optimum)));
      case ALL_CHEAPEST -> listing(visitor -> sets.allCheapest(optimum, visitor));
      case TOP -> listing(visitor -> sets.best(options.top(), optimum, visitor));
      case MINIMAL -> listing(sets::allMinimal);
    };
  }

  private Mitigations listing(Function<Listing.Visitor, Listing> question) {
    List<HittingSet> found = new ArrayList<>();
    int most = options.limit().orElse(Integer.MAX_VALUE);
    boolean[] more = {false};
    Listing listing =
        question.apply(
            set -> {
              more[0] = found.size() == most;
              if (!more[0]) {
                found.add(set);
              }
              return !more[0];
            });
    found.sort(null);
    List<Chosen> chosen = found.stream().map(this::chosen).toList();
    if (listing instanceof Listing.Unknown unknown) {
      return inconclusive(chosen, unknown.reason());
    }
    if (more[0]) {
      return inconclusive(chosen, "the limit of " + most + " was reached");
    }
    return chosen.isEmpty() ? impossible() : proved(chosen);
  }

  private Mitigations proved(List<Chosen> sets) {
    return proved(BigInteger.valueOf(sets.size()), sets);
  }

  private Mitigations proved(BigInteger count, List<Chosen> sets) {
    return answer(true, sets.get(0).cost(), count, sets, Optional.empty());
  }

  private Mitigations impossible() {
    return new Mitigations(
        frame.query().goals(),
        true,
        true,
        BigDecimal.ZERO,
        BigInteger.ZERO,
        List.of(),
        true,
        Optional.empty());
  }

  private Mitigations inconclusive(Optimum.Unknown unknown) {
    List<Chosen> best = unknown.best().map(this::chosen).stream().toList();
    return inconclusive(false, best, unknown.lowerBound(), unknown.reason());
  }

  /** Listing a cheapest or the best sets begins after a first one is proved to be cheapest. */
  private Mitigations inconclusive(List<Chosen> sets, String reason) {
    return inconclusive(options.mode() != Mode.MINIMAL && !sets.isEmpty(), sets, 0, reason);
  }

  private Mitigations inconclusive(
      boolean optimal, List<Chosen> sets, long lowerBound, String reason) {
    return answer(
        optimal,
        optimal ? sets.get(0).cost() : amount(lowerBound),
        BigInteger.valueOf(sets.size()),
        sets,
        Optional.of(reason));
  }

  private Mitigations answer(
      boolean optimal,
      BigDecimal lowerBound,
      BigInteger count,
      List<Chosen> sets,
      Optional<String> reason) {
    return new Mitigations(
        frame.query().goals(),
        reason.isEmpty(),
        optimal,
        lowerBound,
        count,
        options.countOnly() ? List.of() : sets,
        false,
        reason);
  }

  private Chosen chosen(HittingSet set) {
    return new Chosen(set.elements().stream().map(free::get).toList(), amount(set.cost()));
  }

  private BigDecimal amount(long scaled) {
    return frame.model().amount(scaled);
  }
}
