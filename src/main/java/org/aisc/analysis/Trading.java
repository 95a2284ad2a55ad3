package org.aisc.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.aisc.analysis.Frontier.Aim;
import org.aisc.analysis.Frontier.Point;
import org.aisc.ground.Model;
import org.aisc.limit.Budget;
import org.aisc.risk.CheapestSet;
import org.aisc.risk.LeastResidual;
import org.aisc.risk.Residual;
import org.aisc.risk.Thresholds;
import org.aisc.search.Searches;
import org.aisc.sema.Spec.Mitigation;

/**
 * Money against risk. The Pareto front comes from its cheap end: the cheapest set under which less
 * remains than under the one before, again and again (the epsilon-constraint method; Haimes and
 * others, 1971). Each step is proved, so that an interrupted search knows up to which cost nothing
 * is missing; from there on, sets that a greedy purchase finds are shown with the gap that is left.
 */
final class Trading {
  private final Model model;
  private final Query query;
  private final Setting setting;
  private final Budget budget;
  private final Map<String, GoalChance> chances;
  private final Optional<RemainingAttacks> attacks;
  private final Residual residual;
  private final RemainingRisk loss;
  private final List<Mitigation> open;
  private final long[] costs;
  private final TreeSet<String> on = new TreeSet<>();

  private Trading(Model model, Query query, Aim aim, GoalChance.Tools tools) {
    this.model = model;
    this.query = query;
    this.setting = Setting.open(model, query);
    this.budget = tools.effort().budget();
    this.chances = RemainingRisk.chances(setting, query.goals(), tools);
    this.loss = RemainingRisk.loss(model.spec(), chances);
    this.attacks =
        aim == Aim.ATTACK_COST
            ? Optional.of(new RemainingAttacks(model, setting, tools))
            : Optional.empty();
    this.residual =
        attacks
            .<Residual>map(it -> it)
            .orElseGet(() -> aim == Aim.LOSS ? loss : RemainingRisk.likelihood(chances));
    List<Mitigation> all = model.spec().mitigations();
    this.open = setting.switchable().stream().map(all::get).toList();
    this.costs =
        setting.switchable().stream().mapToLong(at -> model.mitigationCosts()[at]).toArray();
    setting.on().forEach(at -> on.add(all.get(at).name()));
  }

  static Frontier frontier(Model model, Query query, Frontier.Options options, Effort effort) {
    effort.require("weigh money against risk", Engine.DD);
    try (Searches searches = effort.searches()) {
      GoalChance.Tools tools = new GoalChance.Tools(searches, effort);
      return new Trading(model, query, options.aim(), tools).run(options);
    }
  }

  static Purchase purchase(Model model, Query query, Purchase.Wish wish, Effort effort) {
    effort.require("weigh money against risk", Engine.DD);
    boolean loss = wish instanceof Purchase.Wish.LeastLoss;
    try (Searches searches = effort.searches()) {
      GoalChance.Tools tools = new GoalChance.Tools(searches, effort);
      Trading trading = new Trading(model, query, loss ? Aim.LOSS : Aim.LIKELIHOOD, tools);
      return wish instanceof Purchase.Wish.Residual residual
          ? trading.cheapest(residual)
          : trading.leastLoss((Purchase.Wish.LeastLoss) wish);
    }
  }

  private Purchase cheapest(Purchase.Wish.Residual wish) {
    double threshold = Thresholds.upTo(wish.likelihood().doubleValue());
    CheapestSet.Found found =
        new CheapestSet(residual, costs, this::obeys, Long.MAX_VALUE, budget)
            .below(threshold, 0, most(wish.budget()));
    return bought(wish, found.set(), found.proved(), found.lowerBound());
  }

  private Purchase leastLoss(Purchase.Wish.LeastLoss wish) {
    long most = most(Optional.of(wish.budget()));
    LeastResidual.Found least = LeastResidual.within(most, residual, costs, this::obeys, budget);
    if (least.set().isEmpty() || !least.proved()) {
      return bought(wish, least.set(), least.proved(), 0);
    }
    double threshold = Thresholds.upTo(residual.of(least.set().get()));
    CheapestSet.Found cheapest =
        new CheapestSet(residual, costs, this::obeys, Long.MAX_VALUE, budget)
            .below(threshold, 0, most);
    Optional<BitSet> set = cheapest.set().isPresent() ? cheapest.set() : least.set();
    return bought(wish, set, cheapest.proved(), cheapest.lowerBound());
  }

  private Purchase bought(
      Purchase.Wish wish, Optional<BitSet> set, boolean proved, long lowerBound) {
    Optional<String> inexact = RemainingRisk.inexact(chances);
    boolean sure = proved && inexact.isEmpty();
    return new Purchase(
        query.goals(),
        wish,
        set.map(it -> point(it, 0)),
        sure,
        model.amount(lowerBound),
        sure ? Optional.empty() : inexact.or(budget::reason).or(() -> Optional.of("stopped")));
  }

  private long most(Optional<BigDecimal> amount) {
    long all = 0;
    for (long cost : costs) {
      all += cost;
    }
    return Math.min(all, amount.map(it -> Frame.scaledDown(model, it)).orElse(all));
  }

  private boolean obeys(BitSet set) {
    return Together.obeys(model.spec(), names(set, true));
  }

  private TreeSet<String> names(BitSet set, boolean withOn) {
    TreeSet<String> names = withOn ? new TreeSet<>(on) : new TreeSet<>();
    set.stream().forEach(at -> names.add(open.get(at).name()));
    return names;
  }

  private Frontier run(Frontier.Options options) {
    long most = most(options.budget());
    CheapestSet cheapest =
        new CheapestSet(residual, costs, this::obeys, options.branches(), budget);
    List<Point> points = new ArrayList<>();
    double threshold = Double.POSITIVE_INFINITY;
    long bound = 0;
    CheapestSet.Found found = cheapest.below(threshold, bound, most);
    while (found.proved() && found.set().isPresent()) {
      BitSet set = found.set().get();
      bound = cost(set);
      Point point = point(set, 0);
      points.removeIf(it -> it.cost().compareTo(point.cost()) == 0);
      points.add(point);
      threshold = Thresholds.below(residual.of(set));
      found =
          residual.of(set) == (attacks.isPresent() ? Double.NEGATIVE_INFINITY : 0)
              ? new CheapestSet.Found(Optional.empty(), most + 1, true)
              : cheapest.below(threshold, bound, most);
    }
    return answer(options.aim(), points, found, most);
  }

  private Frontier answer(Aim aim, List<Point> proved, CheapestSet.Found last, long most) {
    List<Point> points = new ArrayList<>(proved);
    boolean sure = attacks.map(RemainingAttacks::proved).orElse(true);
    Optional<String> inexact =
        attacks.isPresent() ? Optional.empty() : RemainingRisk.inexact(chances);
    boolean complete = last.proved() && sure && inexact.isEmpty();
    if (!last.proved()) {
      points.addAll(guesses(proved, last, most));
    }
    return new Frontier(
        query.goals(),
        aim,
        complete,
        last.proved() ? Optional.empty() : Optional.of(model.amount(last.lowerBound())),
        points,
        complete
            ? Optional.empty()
            : inexact.or(budget::reason).or(() -> Optional.of("the search was cut short")));
  }

  private Point point(BitSet set, double gap) {
    SortedMap<String, Double> likelihoods = new TreeMap<>();
    for (String goal : query.goals()) {
      likelihoods.put(
          goal,
          Optional.ofNullable(chances.get(goal))
              .map(it -> it.highest(set).bounds().high())
              .orElse(0.0));
    }
    double remains = residual.of(set);
    return new Point(
        List.copyOf(names(set, false)),
        model.amount(cost(set)),
        loss.of(set),
        likelihoods,
        attacks.flatMap(it -> it.amount(set)),
        attacks.isPresent() ? -remains : remains,
        gap);
  }

  /** What a greedy purchase finds beyond the cost up to which everything is proved. */
  private List<Point> guesses(List<Point> proved, CheapestSet.Found last, long most) {
    List<BitSet> sets = new ArrayList<>();
    last.set().ifPresent(sets::add);
    BitSet bought = new BitSet();
    for (int next = best(bought, most); next >= 0; next = best(bought, most)) {
      bought = (BitSet) bought.clone();
      bought.set(next);
      if (obeys(bought)) {
        sets.add(bought);
      }
    }
    sets.sort(Comparator.<BitSet>comparingLong(this::cost).thenComparingDouble(residual::of));
    double least =
        proved.isEmpty() ? Double.POSITIVE_INFINITY : residual(proved.get(proved.size() - 1));
    List<Point> points = new ArrayList<>();
    for (BitSet set : sets) {
      if (residual.of(set) < Thresholds.below(least)) {
        least = residual.of(set);
        double gap = least - bound(cost(set));
        points.add(point(set, gap > 0 ? gap : 0));
      }
    }
    return points;
  }

  private double residual(Point point) {
    return attacks.isPresent() ? -point.remains() : point.remains();
  }

  private double bound(long cost) {
    BitSet all = new BitSet();
    all.set(0, costs.length);
    return residual.bound(new BitSet(), all, costs, cost);
  }

  /** The affordable mitigation that takes most away for its cost, or -1. */
  private int best(BitSet bought, long most) {
    int found = -1;
    double worth = 0;
    double here = residual.of(bought);
    long left = most - cost(bought);
    for (int at = bought.nextClearBit(0); at < costs.length; at = bought.nextClearBit(at + 1)) {
      BitSet more = (BitSet) bought.clone();
      more.set(at);
      double gain = (here - residual.of(more)) / Math.max(1, costs[at]);
      if (costs[at] <= left && gain > worth) {
        worth = gain;
        found = at;
      }
    }
    return found;
  }

  private long cost(BitSet set) {
    return set.stream().mapToLong(at -> costs[at]).sum();
  }
}
