package org.aisc.analysis;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The risk under a query's defence.
 *
 * @param goals in the order of the query
 * @param loss expected, over all goals
 * @param advice what to do first
 * @param baseline the goals without the query's defence, where that was asked for
 */
public record Risk(
    List<GoalRisk> goals, Range loss, Optional<Advice> advice, List<GoalRisk> baseline) {
  public Risk {
    goals = List.copyOf(goals);
    baseline = List.copyOf(baseline);
  }

  /**
   * The mitigation that takes away most for its cost, alone, on top of the defence.
   *
   * @param before the expected loss, or the sum of the goals' likelihoods when no goal has an
   *     impact, at its highest
   * @param after the same with the mitigation
   */
  public record Advice(String mitigation, BigDecimal cost, double before, double after) {}

  /** Whether all numbers are exact, and all samples drawn. */
  public boolean complete() {
    return goals.stream().allMatch(it -> it.reason().isEmpty())
        && goals.stream()
            .flatMap(it -> it.spread().stream())
            .allMatch(it -> it.samples() == it.asked())
        && baseline.stream().allMatch(it -> it.reason().isEmpty());
  }

  /**
   * What to find out.
   *
   * @param againstBaseline also the risk without the query's defence
   * @param samples how often to draw likelihoods from their intervals
   * @param seed of whatever is drawn
   */
  public record Options(boolean againstBaseline, Optional<Integer> samples, long seed) {
    public static final Options PLAIN = new Options(false, Optional.empty(), 1);
  }
}
