package org.aisc.search;

/**
 * What is minimised: a sum of weights over the nodes that a scenario uses, and the cost of its
 * quantities where {@code priced}.
 *
 * @param weights for each node of a slice, at least 0, and 0 but for {@code TAKE} and {@code FIRE}
 *     leaves
 */
public record Objective(long[] weights, boolean priced) {
  /** What a scenario costs. */
  public static Objective cost(Slice slice) {
    return new Objective(slice.costs(), true);
  }

  /** Weights alone. */
  public static Objective of(long[] weights) {
    return new Objective(weights, false);
  }
}
