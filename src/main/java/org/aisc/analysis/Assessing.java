package org.aisc.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.aisc.ground.Model;
import org.aisc.risk.Bounds;
import org.aisc.risk.Likelihood;
import org.aisc.risk.Trials;
import org.aisc.search.Searches;
import org.aisc.sema.Spec;
import org.aisc.sema.Spec.Mitigation;

/**
 * The risk under a defence. Every mitigation may be switched in the goals' functions, so that one
 * diagram for each goal answers for the defence, for the baseline, and for one mitigation more or
 * less.
 */
final class Assessing {
  private static final int TRIALS = 10_000;

  private final Query query;
  private final Risk.Options options;
  private final Setting setting;
  private final GoalChance.Tools tools;
  private final List<Mitigation> mitigations;

  private Assessing(Setting setting, Query query, Risk.Options options, GoalChance.Tools tools) {
    this.query = query;
    this.options = options;
    this.setting = setting;
    this.tools = tools;
    this.mitigations = query.spec().mitigations();
  }

  static Risk assess(Model model, Query query, Risk.Options options, Effort effort) {
    effort.require("compute likelihoods", Engine.DD);
    try (Searches searches = effort.searches()) {
      GoalChance.Tools tools = new GoalChance.Tools(searches, effort);
      return new Assessing(Setting.free(model, query), query, options, tools).run();
    }
  }

  /** How likely the goals are under the query's defence, without what matters most for them. */
  static List<GoalRisk> likelihoods(Model model, Query query, Effort effort) {
    effort.require("compute likelihoods", Engine.DD);
    try (Searches searches = effort.searches()) {
      GoalChance.Tools tools = new GoalChance.Tools(searches, effort);
      Assessing plain =
          new Assessing(Setting.fixed(model, query), query, Risk.Options.PLAIN, tools);
      return plain.goals().stream().map(it -> plain.risk(it, new BitSet(), false)).toList();
    }
  }

  /** A goal and how likely it is under each choice of mitigations, where it can be reached. */
  private record Goal(String name, double impact, Optional<GoalChance> chance) {}

  private List<Goal> goals() {
    List<Goal> goals = new ArrayList<>();
    for (String name : query.goals()) {
      Spec.Goal goal =
          query.spec().goals().get(Spec.indexOf(query.spec().goals(), name).orElseThrow());
      goals.add(new Goal(name, goal.impact().doubleValue(), GoalChance.of(setting, name, tools)));
    }
    return goals;
  }

  private Risk run() {
    List<Goal> goals = goals();
    BitSet defended = on(it -> Frame.isOn(it, query));
    List<GoalRisk> risks = goals.stream().map(it -> risk(it, defended, true)).toList();
    BitSet bare = on(Mitigation::deployed);
    List<GoalRisk> baseline =
        options.againstBaseline()
            ? goals.stream().map(it -> risk(it, bare, false)).toList()
            : List.of();
    Range loss = risks.stream().map(GoalRisk::loss).reduce(Range.ZERO, Range::plus);
    return new Risk(risks, loss, advice(goals, defended), baseline);
  }

  private BitSet on(java.util.function.Predicate<Mitigation> wanted) {
    BitSet on = new BitSet();
    for (int at = 0; at < mitigations.size(); at++) {
      on.set(at, wanted.test(mitigations.get(at)));
    }
    return on;
  }

  private GoalRisk risk(Goal goal, BitSet on, boolean inDetail) {
    if (goal.chance().isEmpty()) {
      return new GoalRisk(
          goal.name(),
          Range.ZERO,
          Range.ZERO,
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty());
    }
    GoalChance chance = goal.chance().get();
    Likelihood.Highest highest = chance.highest(on);
    Bounds lowest = chance.lowest(on);
    Range likelihood = new Range(lowest.low(), highest.bounds().high());
    boolean exact = lowest.exact() && highest.bounds().exact();
    Optional<GoalRisk.Estimate> estimate =
        highest.bounds().exact() ? Optional.empty() : Optional.of(estimate(chance, highest));
    return new GoalRisk(
        goal.name(),
        likelihood,
        likelihood.times(goal.impact()),
        exact ? Optional.empty() : Optional.of(reason(chance)),
        estimate,
        inDetail && highest.bounds().exact()
            ? new Importances(chance, mitigations, on, highest).all()
            : List.of(),
        inDetail && chance.likelihood().exact()
            ? options.samples().map(it -> Sampling.spread(chance, on, it, options.seed()))
            : Optional.empty());
  }

  private String reason(GoalChance chance) {
    return chance
        .inexact()
        .or(tools.effort().budget()::reason)
        .orElse("the value is not known exactly");
  }

  private GoalRisk.Estimate estimate(GoalChance chance, Likelihood.Highest highest) {
    Trials.Estimate found =
        chance.likelihood().estimate(highest.scenario(), TRIALS, options.seed());
    return new GoalRisk.Estimate(
        found.value(), new Range(found.low(), found.high()), found.trials(), found.seed());
  }

  /** The best single mitigation on top of those that are on. */
  private Optional<Risk.Advice> advice(List<Goal> goals, BitSet on) {
    double before = total(goals, on);
    List<Risk.Advice> found = new ArrayList<>();
    for (int at = on.nextClearBit(0); at < mitigations.size(); at = on.nextClearBit(at + 1)) {
      BitSet more = (BitSet) on.clone();
      more.set(at);
      if (Together.obeys(query.spec(), names(more))) {
        double after = total(goals, more);
        if (after < before * (1 - 1e-12)) {
          BigDecimal cost = mitigations.get(at).cost();
          found.add(new Risk.Advice(mitigations.get(at).name(), cost, before, after));
        }
      }
    }
    return found.stream()
        .min(
            Comparator.comparingDouble(Assessing::price)
                .thenComparingDouble(Risk.Advice::after)
                .thenComparing(Risk.Advice::mitigation));
  }

  /** What one unit of loss less costs. */
  private static double price(Risk.Advice advice) {
    return advice.cost().doubleValue() / (advice.before() - advice.after());
  }

  private TreeSet<String> names(BitSet on) {
    TreeSet<String> names = new TreeSet<>();
    on.stream().forEach(at -> names.add(mitigations.get(at).name()));
    return names;
  }

  private static double total(List<Goal> goals, BitSet on) {
    boolean priced = goals.stream().anyMatch(it -> it.impact() > 0);
    return goals.stream()
        .mapToDouble(
            goal ->
                goal.chance().map(it -> it.highest(on).bounds().high()).orElse(0.0)
                    * (priced ? goal.impact() : 1))
        .sum();
  }
}
