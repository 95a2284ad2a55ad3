package org.aisc.logic;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A pseudo-Boolean constraint in normal form: the coefficients of the literals that hold sum up to
 * at least {@code degree}. Each variable occurs once, ordered by number; each coefficient is at
 * least 1 and at most the degree.
 */
public record AtLeast(List<Integer> literals, List<BigInteger> coefficients, BigInteger degree) {
  public AtLeast {
    literals = List.copyOf(literals);
    coefficients = List.copyOf(coefficients);
  }

  /**
   * The normal form of Σ {@code coefficients[i]}·{@code literals[i]} ≥ {@code degree}, where
   * literals may repeat and coefficients may be zero or negative.
   */
  public static AtLeast of(long degree, int[] literals, long[] coefficients) {
    if (literals.length != coefficients.length) {
      throw new IllegalArgumentException("as many literals as coefficients are needed");
    }
    BigInteger rest = BigInteger.valueOf(degree);
    Map<Integer, BigInteger> weights = new TreeMap<>();
    for (int at = 0; at < literals.length; at++) {
      BigInteger weight = BigInteger.valueOf(coefficients[at]);
      if (literals[at] < 0) {
        rest = rest.subtract(weight);
        weight = weight.negate();
      }
      weights.merge(Literals.variable(literals[at]), weight, BigInteger::add);
    }
    for (BigInteger weight : weights.values()) {
      rest = rest.subtract(weight.min(BigInteger.ZERO));
    }
    return clipped(weights, rest);
  }

  private static AtLeast clipped(Map<Integer, BigInteger> weights, BigInteger degree) {
    List<Integer> literals = new ArrayList<>();
    List<BigInteger> coefficients = new ArrayList<>();
    if (degree.signum() > 0) {
      weights.forEach(
          (variable, weight) -> {
            if (weight.signum() != 0) {
              literals.add(weight.signum() * variable);
              coefficients.add(weight.abs().min(degree));
            }
          });
    }
    return new AtLeast(literals, coefficients, degree.max(BigInteger.ZERO));
  }

  /** Whether every assignment satisfies it. */
  public boolean isTrivial() {
    return degree.signum() == 0;
  }

  /** Whether no assignment satisfies it. */
  public boolean isImpossible() {
    return coefficients.stream().reduce(BigInteger.ZERO, BigInteger::add).compareTo(degree) < 0;
  }

  /** Whether one literal is enough, whichever it is. */
  public boolean isClause() {
    return !isTrivial() && coefficients.stream().allMatch(degree::equals);
  }
}
