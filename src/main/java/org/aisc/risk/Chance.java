package org.aisc.risk;

import org.aisc.dd.GoalFunction;
import org.aisc.dd.Limits;
import org.aisc.dd.Probability;
import org.aisc.dd.Result;
import org.aisc.limit.Budget;

/**
 * The probability of a monotone function: exact, or between those of two functions of which one
 * implies it and one follows from it.
 */
public final class Chance {
  private final Probability lower;
  private final Probability upper;

  Chance(Probability lower, Probability upper) {
    this.lower = lower;
    this.upper = upper;
  }

  /** The exact one, where its diagram has at most so many nodes. */
  public static Result<Chance> exact(Variables variables, int mostNodes, Budget budget) {
    return GoalFunction.of(variables.question(), Limits.of(mostNodes, budget))
        .map(GoalFunction::probability)
        .map(probability -> new Chance(probability, probability));
  }

  public boolean exact() {
    return lower == upper;
  }

  public Bounds of(Odds odds) {
    double high = upper.value(odds.holds(), odds.fails());
    double low = exact() ? high : Math.min(high, lower.value(odds.holds(), odds.fails()));
    return new Bounds(low, high);
  }

  /** The probability, its complement and its derivatives; of the upper bound where not exact. */
  public Probability.Values values(Odds odds) {
    return upper.of(odds.holds(), odds.fails());
  }
}
