package org.aisc.risk;

import java.util.BitSet;
import java.util.SplittableRandom;
import org.aisc.limit.Budget;
import org.aisc.reach.Fixpoint;

/**
 * Trials of a goal's function (Monte Carlo): variables are drawn, and one linear pass tells whether
 * the goal is reached. The same seed gives the same trials.
 */
public final class Trials {
  /** The quantile of the normal distribution for a confidence of 95 %. */
  private static final double Z = 1.959963984540054;

  private final Variables variables;
  private final Odds odds;
  private final SplittableRandom random;
  private final Fixpoint fixpoint;
  private final BitSet all;

  Trials(Variables variables, Odds odds, long seed) {
    this.variables = variables;
    this.odds = odds;
    this.random = new SplittableRandom(seed);
    this.fixpoint = new Fixpoint(variables.slice().graph());
    this.all = new BitSet();
    all.set(0, variables.slice().graph().size());
  }

  /**
   * What trials say of a probability: an estimate, not a bound.
   *
   * @param low and
   * @param high the 95 % confidence interval (Wilson, 1927)
   */
  public record Estimate(double value, double low, double high, int trials, long seed) {
    static Estimate of(int hits, int trials, long seed) {
      double share = (double) hits / trials;
      double spread = Z * Z / trials;
      double middle = (share + spread / 2) / (1 + spread);
      double half =
          Z / (1 + spread) * Math.sqrt(share * (1 - share) / trials + spread / (4 * trials));
      return new Estimate(
          share,
          hits == 0 ? 0 : Math.max(0, middle - half),
          hits == trials ? 1 : Math.min(1, middle + half),
          trials,
          seed);
    }
  }

  /** Estimates by so many trials, or fewer when the budget ends; at least one. */
  static Estimate estimate(Variables variables, Odds odds, int most, long seed, Budget budget) {
    Trials trials = new Trials(variables, odds, seed);
    int hits = 0;
    int done = 0;
    do {
      hits += trials.next() ? 1 : 0;
      done++;
    } while (done < most && !budget.exhausted());
    return Estimate.of(hits, done, seed);
  }

  /** Draws all variables; whether the goal is reached. */
  boolean next() {
    return next(odds.holds());
  }

  /** The same with other probabilities. */
  boolean next(double[] likelihoods) {
    BitSet off = new BitSet();
    for (int variable = 0; variable < variables.count(); variable++) {
      double holds = likelihoods[variable];
      if (holds < 1 && (holds <= 0 || random.nextDouble() >= holds)) {
        off.set(variables.node(variable));
      }
    }
    fixpoint.start(off, all);
    return fixpoint.holds(variables.slice().goal());
  }

  /** The pass over what was drawn last. */
  Fixpoint fixpoint() {
    return fixpoint;
  }

  /** All leaves. */
  BitSet leaves() {
    return all;
  }
}
