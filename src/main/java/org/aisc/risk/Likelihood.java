package org.aisc.risk;

import java.util.BitSet;
import java.util.Optional;
import org.aisc.dd.Probability;
import org.aisc.limit.Budget;

/**
 * How likely a goal is when the attacker takes the best legal choice: from the values of the
 * unknown conditions and the ends of the likelihoods that help the attacker least to those that
 * help most.
 */
public final class Likelihood {
  private final Variables variables;
  private final Chance chance;
  private final Budget budget;

  public Likelihood(Variables variables, Chance chance, Budget budget) {
    this.variables = variables;
    this.chance = chance;
    this.budget = budget;
  }

  /** By bounds from paths and cuts, which trials with these odds find. */
  public static Likelihood bounded(Variables variables, Odds odds, long seed, Budget budget) {
    return new Likelihood(variables, Covers.of(variables, odds, seed, budget), budget);
  }

  public boolean exact() {
    return chance.exact();
  }

  /**
   * The highest likelihood.
   *
   * @param odds of all variables, were they chosen
   */
  public Highest highest(Legality legality, Odds odds) {
    BestChoice.Found found = BestChoice.of(chance, legality, odds, new BitSet(), budget);
    BitSet off = legality.choices();
    off.andNot(found.chosen());
    return new Highest(found.bounds(), odds.without(off));
  }

  /**
   * A highest likelihood.
   *
   * @param scenario the odds under the best choice found
   */
  public record Highest(Bounds bounds, Odds scenario) {}

  /**
   * Bounds on the lowest likelihood.
   *
   * @param out variables that are false
   */
  public Bounds lowest(Legality legality, Odds odds, BitSet out) {
    return LeastChance.of(variables, chance, legality, odds, out, budget);
  }

  /** The probability under a scenario, its complement and its derivatives, where exact. */
  public Optional<Probability.Values> values(Odds scenario) {
    return exact() ? Optional.of(chance.values(scenario)) : Optional.empty();
  }

  /** What trials say of a scenario. */
  public Trials.Estimate estimate(Odds scenario, int trials, long seed) {
    return Trials.estimate(variables, scenario, trials, seed, budget);
  }
}
