package org.aisc.dd;

import java.util.function.LongSupplier;
import org.aisc.limit.Budget;

/**
 * How far a computation with decision diagrams may go.
 *
 * @param nodes how many nodes the diagrams may have at a time
 * @param steps how many steps their operations may make at first
 * @param more is asked whenever these are made, and tells how many more there may be; 0 ends the
 *     work
 */
public record Limits(int nodes, long steps, LongSupplier more, Budget budget) {
  /** Limits that no patience extends. */
  public Limits(int nodes, long steps, Budget budget) {
    this(nodes, steps, () -> 0, budget);
  }

  /** Limits in which only nodes and the budget count. */
  public static Limits of(int nodes, Budget budget) {
    return new Limits(nodes, Long.MAX_VALUE, budget);
  }
}
