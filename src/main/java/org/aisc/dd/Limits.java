package org.aisc.dd;

import org.aisc.limit.Budget;

/**
 * How far a computation with decision diagrams may go.
 *
 * @param nodes how many nodes the diagrams may have at a time
 * @param steps how many steps their operations may make in all
 */
public record Limits(int nodes, long steps, Budget budget) {
  /** Limits in which only nodes and the budget count. */
  public static Limits of(int nodes, Budget budget) {
    return new Limits(nodes, Long.MAX_VALUE, budget);
  }
}
