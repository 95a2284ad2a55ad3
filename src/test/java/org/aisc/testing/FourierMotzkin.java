package org.aisc.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aisc.logic.Rational;

/**
 * The infimum of a linear sum under linear inequalities over fractions, by eliminating one variable
 * after the other (Fourier, 1826; Motzkin, 1936): every lower bound of the variable must be below
 * every upper one. Slow, simple, and exact.
 */
final class FourierMotzkin {
  private FourierMotzkin() {}

  /** Σ factors[i] · x[i] ≤ bound, or {@code <} if strict. */
  record Row(List<Rational> factors, Rational bound, boolean strict) {
    Row {
      factors = List.copyOf(factors);
    }

    /** The first variable eliminated: {@code other} times a, plus this times b, both positive. */
    private Row combine(Rational a, Row other, Rational b) {
      List<Rational> sum = new ArrayList<>();
      for (int at = 1; at < factors.size(); at++) {
        sum.add(factors.get(at).times(b).plus(other.factors.get(at).times(a)));
      }
      return new Row(sum, bound.times(b).plus(other.bound.times(a)), strict || other.strict);
    }

    private Row tail() {
      return new Row(factors.subList(1, factors.size()), bound, strict);
    }
  }

  /** A greatest lower bound, and whether it is reached. */
  record Infimum(Rational value, boolean attained) {}

  /** The infimum of the last variable; empty when no values obey the rows. */
  static Optional<Infimum> ofLast(List<Row> rows, int variables) {
    List<Row> current = rows;
    for (int left = variables; left > 1; left--) {
      current = eliminate(current);
    }
    return read(current);
  }

  private static List<Row> eliminate(List<Row> rows) {
    List<Row> next = new ArrayList<>();
    for (Row upper : rows) {
      int sign = upper.factors().get(0).signum();
      if (sign == 0) {
        next.add(upper.tail());
      } else if (sign > 0) {
        for (Row lower : rows) {
          Rational factor = lower.factors().get(0);
          if (factor.signum() < 0) {
            next.add(upper.combine(upper.factors().get(0), lower, factor.negate()));
          }
        }
      }
    }
    return next;
  }

  private static Optional<Infimum> read(List<Row> rows) {
    Optional<Infimum> low = Optional.empty();
    for (Row row : rows) {
      Rational factor = row.factors().get(0);
      if (factor.signum() < 0) {
        Infimum bound = new Infimum(row.bound().over(factor), !row.strict());
        boolean tighter =
            low.isEmpty()
                || bound.value().compareTo(low.get().value()) > 0
                || (bound.value().equals(low.get().value()) && !bound.attained());
        low = tighter ? Optional.of(bound) : low;
      }
    }
    Infimum lowest = low.orElseThrow();
    for (Row row : rows) {
      Rational factor = row.factors().get(0);
      int order = factor.times(lowest.value()).compareTo(row.bound());
      boolean broken =
          factor.signum() > 0
              && (order > 0 || (order == 0 && (row.strict() || !lowest.attained())));
      boolean never =
          factor.signum() == 0
              && (row.bound().signum() < 0 || (row.bound().signum() == 0 && row.strict()));
      if (broken || never) {
        return Optional.empty();
      }
    }
    return low;
  }
}
