package org.aisc.logic;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * A sum as clauses, by a network of adders (Warners, 1998): three literals of the same power of two
 * become one of it and one of the next, until each power has one left. These are the digits of the
 * sum, which are then compared with the degree. Clauses and variables grow with the number of
 * literals times the number of digits of their coefficients.
 */
final class Adders {
  private final Formula formula;
  private final List<Deque<Integer>> columns = new ArrayList<>();

  private Adders(Formula formula) {
    this.formula = formula;
  }

  /** Adds clauses that hold exactly when the sum does, with some values of new variables. */
  static void add(AtLeast sum, Formula formula) {
    Adders adders = new Adders(formula);
    for (int at = 0; at < sum.literals().size(); at++) {
      adders.enter(sum.literals().get(at), sum.coefficients().get(at));
    }
    adders.compare(adders.digits(), sum.degree());
  }

  private void enter(int literal, BigInteger coefficient) {
    for (int power = 0; power < coefficient.bitLength(); power++) {
      if (coefficient.testBit(power)) {
        column(power).add(literal);
      }
    }
  }

  private Deque<Integer> column(int power) {
    while (columns.size() <= power) {
      columns.add(new ArrayDeque<>());
    }
    return columns.get(power);
  }

  /** The literal of each power of two in the sum; 0 where the power never occurs. */
  private List<Integer> digits() {
    List<Integer> digits = new ArrayList<>();
    for (int power = 0; power < columns.size(); power++) {
      Deque<Integer> column = column(power);
      while (column.size() > 1) {
        int first = column.remove();
        int second = column.remove();
        int[] added =
            column.isEmpty()
                ? new int[] {first, second}
                : new int[] {first, second, column.remove()};
        column.add(parity(added));
        column(power + 1).add(carry(added));
      }
      digits.add(column.isEmpty() ? 0 : column.element());
    }
    return digits;
  }

  /** A literal that holds when an odd number of two or three literals does. */
  private int parity(int[] added) {
    int odd = formula.variable();
    for (int signs = 0; signs < 1 << added.length; signs++) {
      int[] clause = new int[added.length + 1];
      for (int at = 0; at < added.length; at++) {
        clause[at] = (signs >> at & 1) == 1 ? -added[at] : added[at];
      }
      clause[added.length] = Integer.bitCount(signs) % 2 == 1 ? odd : -odd;
      formula.clause(clause);
    }
    return odd;
  }

  /** A literal that holds when at least two of two or three literals do. */
  private int carry(int[] added) {
    int two = formula.variable();
    for (int one = 0; one < added.length; one++) {
      for (int other = one + 1; other < added.length; other++) {
        formula.clause(-added[one], -added[other], two);
      }
    }
    for (int left = 0; left < added.length; left++) {
      if (added.length == 2) {
        formula.clause(added[left], -two);
      } else {
        formula.clause(added[left], added[(left + 1) % 3], -two);
      }
    }
    return two;
  }

  /** Wherever the degree has a digit 1, the sum has it too, or a higher one that it has not. */
  private void compare(List<Integer> digits, BigInteger degree) {
    for (int power = 0; power < degree.bitLength(); power++) {
      if (degree.testBit(power)) {
        List<Integer> clause = new ArrayList<>();
        for (int higher = power; higher < digits.size(); higher++) {
          boolean counts = higher == power || !degree.testBit(higher);
          if (counts && digits.get(higher) != 0) {
            clause.add(digits.get(higher));
          }
        }
        formula.clause(clause.stream().mapToInt(Integer::intValue).toArray());
      }
    }
  }
}
