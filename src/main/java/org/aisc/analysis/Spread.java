package org.aisc.analysis;

import java.util.List;

/**
 * The likelihoods of a goal when those of steps and events are drawn from their intervals:
 * uniformly, or from the triangle over an interval with a mode. Unknown conditions have the values
 * that help the attacker.
 *
 * @param samples how many were drawn
 * @param asked how many were to be drawn: more where a limit ended it
 * @param quantiles in order
 * @param drivers what the spread comes from, the strongest first
 */
public record Spread(
    int samples,
    int asked,
    long seed,
    double mean,
    List<Quantile> quantiles,
    List<Driver> drivers) {
  public Spread {
    quantiles = List.copyOf(quantiles);
    drivers = List.copyOf(drivers);
  }

  /** The value that so large a share of the samples does not exceed. */
  public record Quantile(double share, double value) {}

  /**
   * A step or event whose likelihood is an interval.
   *
   * @param correlation of its ranks with the goal's (Spearman)
   * @param share of the spread that it explains: its squared correlation, of their sum
   */
  public record Driver(String element, double correlation, double share) {}
}
