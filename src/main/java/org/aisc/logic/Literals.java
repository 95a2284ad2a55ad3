package org.aisc.logic;

import java.util.Arrays;
import java.util.Optional;

/**
 * Literals in DIMACS style: variable {@code v ≥ 1} is written {@code v} when it must be true and
 * {@code -v} when it must be false.
 */
public final class Literals {
  private Literals() {}

  /** The variable of a literal; 0 and the one negative number without an opposite are refused. */
  public static int variable(int literal) {
    if (literal == 0 || literal == Integer.MIN_VALUE) {
      throw new IllegalArgumentException("not a literal: " + literal);
    }
    return Math.abs(literal);
  }

  /**
   * The clause without repeated literals, ordered by variable; empty when it holds a literal and
   * its opposite and so always holds.
   */
  public static Optional<int[]> withoutRepeats(int... clause) {
    long[] keys = new long[clause.length];
    for (int at = 0; at < clause.length; at++) {
      keys[at] = 2L * variable(clause[at]) + (clause[at] > 0 ? 0 : 1);
    }
    Arrays.sort(keys);
    int[] kept = new int[clause.length];
    int count = 0;
    for (int at = 0; at < keys.length; at++) {
      if (at > 0 && keys[at] == keys[at - 1]) {
        continue;
      }
      int variable = (int) (keys[at] / 2);
      if (count > 0 && kept[count - 1] == variable) {
        return Optional.empty();
      }
      kept[count++] = keys[at] % 2 == 0 ? variable : -variable;
    }
    return Optional.of(Arrays.copyOf(kept, count));
  }
}
