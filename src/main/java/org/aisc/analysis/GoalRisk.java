package org.aisc.analysis;

import java.util.List;
import java.util.Optional;

/**
 * How likely a goal is reached.
 *
 * @param likelihood the lowest and the highest, exact unless there is a reason why not; then the
 *     true ends are proved to be inside
 * @param loss the goal's impact times that
 * @param reason why the numbers are only bounds
 * @param estimate where there are only bounds, what trials say of the highest likelihood
 * @param importance of steps, events and mitigations, the greatest first; empty where there are
 *     only bounds
 * @param spread what becomes of the likelihood when likelihoods are drawn from their intervals
 */
public record GoalRisk(
    String goal,
    Range likelihood,
    Range loss,
    Optional<String> reason,
    Optional<Estimate> estimate,
    List<Importance> importance,
    Optional<Spread> spread) {
  public GoalRisk {
    importance = List.copyOf(importance);
  }

  /**
   * What independent trials say: a guess with a known chance of being wrong.
   *
   * @param confidence the 95 % confidence interval
   */
  public record Estimate(double value, Range confidence, int trials, long seed) {}
}
