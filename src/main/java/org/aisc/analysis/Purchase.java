package org.aisc.analysis;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The mitigation set to buy where goals need not be stopped altogether.
 *
 * @param set the best found; none when there is no such set, or none was found yet
 * @param proved whether the set is the best, or it is sure that there is none
 * @param costBound no set that does what was asked costs less
 * @param reason why the answer is not proved
 */
public record Purchase(
    List<String> goals,
    Wish wish,
    Optional<Frontier.Point> set,
    boolean proved,
    BigDecimal costBound,
    Optional<String> reason) {
  public Purchase {
    goals = List.copyOf(goals);
  }

  /** What to buy. */
  public sealed interface Wish {
    /** The cheapest set that keeps each goal's likelihood at or below a number, within a budget. */
    record Residual(BigDecimal likelihood, Optional<BigDecimal> budget) implements Wish {}

    /** The set within a budget that leaves the least expected loss; of those, the cheapest. */
    record LeastLoss(BigDecimal budget) implements Wish {}
  }
}
