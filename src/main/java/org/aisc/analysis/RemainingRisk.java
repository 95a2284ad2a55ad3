package org.aisc.analysis;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import org.aisc.risk.Purse;
import org.aisc.risk.Residual;
import org.aisc.sema.Spec;

/** What remains of the likelihoods of goals: their sum, each times a weight, or the greatest. */
final class RemainingRisk implements Residual {
  /** As a promise, no growth counts for more: the logarithm of what makes 10 % of 0.1 %. */
  private static final double MOST_GROWTH = 5;

  /** More than rounding makes of one minus a product; so a bound stays a bound. */
  private static final double ROUNDING = 1e-14;

  private static final int KEPT = 100_000;

  private final List<Weighted> goals;
  private final DoubleBinaryOperator join;
  private final Map<BitSet, Double> known = new HashMap<>();

  private record Weighted(GoalChance chance, double weight) {}

  private RemainingRisk(
      Map<String, GoalChance> chances, Map<String, Double> weights, DoubleBinaryOperator join) {
    this.goals =
        chances.entrySet().stream()
            .map(it -> new Weighted(it.getValue(), weights.getOrDefault(it.getKey(), 0.0)))
            .filter(it -> it.weight() > 0)
            .toList();
    this.join = join;
  }

  /** The goals that can be reached, and how likely. */
  static Map<String, GoalChance> chances(
      Setting setting, List<String> goals, GoalChance.Tools tools) {
    Map<String, GoalChance> found = new java.util.TreeMap<>();
    for (String goal : goals) {
      GoalChance.of(setting, goal, tools).ifPresent(it -> found.put(goal, it));
    }
    return found;
  }

  /** The expected loss. */
  static RemainingRisk loss(Spec spec, Map<String, GoalChance> chances) {
    Map<String, Double> impacts = new HashMap<>();
    spec.goals().forEach(it -> impacts.put(it.name(), it.impact().doubleValue()));
    return new RemainingRisk(chances, impacts, Double::sum);
  }

  /** The likelihood of the likeliest goal. */
  static RemainingRisk likelihood(Map<String, GoalChance> chances) {
    Map<String, Double> ones = new HashMap<>();
    chances.keySet().forEach(it -> ones.put(it, 1.0));
    return new RemainingRisk(chances, ones, Math::max);
  }

  /** Why numbers are bounds only; empty when all are exact. */
  static Optional<String> inexact(Map<String, GoalChance> chances) {
    return chances.values().stream().flatMap(it -> it.inexact().stream()).findFirst();
  }

  @Override
  public double of(BitSet on) {
    Double before = known.get(on);
    if (before != null) {
      return before;
    }
    double remains = 0;
    for (Weighted goal : goals) {
      remains = join.applyAsDouble(remains, goal.weight() * likelihood(goal, on));
    }
    if (known.size() < KEPT) {
      known.put((BitSet) on.clone(), remains);
    }
    return remains;
  }

  private static double likelihood(Weighted goal, BitSet on) {
    return goal.chance().highest(on).bounds().high();
  }

  @Override
  public double[] promise(BitSet on, int count) {
    double[] sums = new double[count];
    for (Weighted goal : goals) {
      double[] growth = goal.chance().growth(on);
      for (int at = 0; at < sums.length; at++) {
        sums[at] += goal.weight() * Math.min(MOST_GROWTH, growth[at]);
      }
    }
    return sums;
  }

  @Override
  public double bound(BitSet on, BitSet open, long[] costs, long budget) {
    double all = of(Purse.affordable(on, open, costs, budget));
    double parts = 0;
    for (Weighted goal : goals) {
      double most = Purse.most(goal.chance().growth(on), open, costs, budget);
      double safe = (1 - likelihood(goal, on) + ROUNDING) * Math.exp(most);
      double least = 1 - safe - ROUNDING;
      parts = join.applyAsDouble(parts, goal.weight() * Math.max(0, least));
    }
    return Math.max(all, parts);
  }
}
