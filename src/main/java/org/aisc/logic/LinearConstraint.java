package org.aisc.logic;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Σ {@code coefficients[i]}·{@code numbers[i]} {@code relation} {@code bound}, where each number is
 * a variable and comes once.
 */
public record LinearConstraint(
    List<Integer> numbers, List<Rational> coefficients, Relation relation, Rational bound) {
  public LinearConstraint {
    numbers = List.copyOf(numbers);
    coefficients = List.copyOf(coefficients);
    if (numbers.size() != coefficients.size()) {
      throw new IllegalArgumentException("as many numbers as coefficients are needed");
    }
  }

  /** {@code number relation bound}. */
  public static LinearConstraint of(int number, Relation relation, Rational bound) {
    return new LinearConstraint(List.of(number), List.of(Rational.ONE), relation, bound);
  }

  /** Whether it holds of given values. */
  public boolean holds(IntFunction<Rational> values) {
    Rational sum = Rational.ZERO;
    for (int at = 0; at < numbers.size(); at++) {
      sum = sum.plus(coefficients.get(at).times(values.apply(numbers.get(at))));
    }
    return relation.holds(sum.compareTo(bound));
  }

  /** The same sum compared otherwise. */
  public LinearConstraint with(Relation other, Rational otherBound) {
    return new LinearConstraint(numbers, coefficients, other, otherBound);
  }

  /** The same constraint with one more term, over a number that it does not have yet. */
  public LinearConstraint plus(int number, Rational coefficient) {
    List<Integer> moreNumbers = new ArrayList<>(numbers);
    List<Rational> moreCoefficients = new ArrayList<>(coefficients);
    moreNumbers.add(number);
    moreCoefficients.add(coefficient);
    return new LinearConstraint(moreNumbers, moreCoefficients, relation, bound);
  }

  /** The same constraint over other numbers. */
  public LinearConstraint over(IntFunction<Integer> renamed) {
    List<Integer> others = new ArrayList<>(numbers.size());
    numbers.forEach(number -> others.add(renamed.apply(number)));
    return new LinearConstraint(others, coefficients, relation, bound);
  }
}
