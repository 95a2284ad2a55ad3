package org.aisc.testing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.aisc.logic.Rational;
import org.aisc.sema.Expr;
import org.aisc.sema.Spec;
import org.aisc.sema.Spec.Limit;
import org.aisc.sema.Spec.Quantity;
import org.aisc.syntax.Formula.Comparator;
import org.aisc.testing.FourierMotzkin.Infimum;
import org.aisc.testing.FourierMotzkin.Row;

/**
 * What it costs to make comparisons hold together, by definition: whole numbers by trying each,
 * {@code !=} by trying both sides, fractions by {@link FourierMotzkin}.
 */
final class Quantities {
  private final Spec spec;
  private final List<Limit> limits;
  private final Map<Set<Expr.Compare>, Optional<Infimum>> known = new HashMap<>();

  /** Under a set of mitigations that are on. */
  Quantities(Spec spec, Collection<String> on) {
    this.spec = spec;
    this.limits =
        spec.mitigations().stream()
            .filter(it -> on.contains(it.name()))
            .flatMap(it -> it.limits().stream())
            .toList();
  }

  /** All comparisons of the specification. */
  static List<Expr.Compare> comparisons(Spec spec) {
    List<Expr.Compare> found = new ArrayList<>();
    spec.events().forEach(it -> collect(it.body(), found));
    spec.goals().forEach(it -> collect(it.when(), found));
    return found.stream().distinct().toList();
  }

  private static void collect(Expr expr, List<Expr.Compare> found) {
    if (expr instanceof Expr.Compare compare) {
      found.add(compare);
    } else if (expr instanceof Expr.Threshold gate) {
      gate.members().forEach(member -> collect(member, found));
    }
  }

  /** The infimum of the cost of values that make comparisons hold; empty when there are none. */
  Optional<Infimum> least(Set<Expr.Compare> held) {
    return known.computeIfAbsent(held, it -> new Trial(it).run());
  }

  /** Whether values are legal and make a comparison hold: all its quantities must have one. */
  static boolean holds(Expr.Compare compare, Map<String, BigDecimal> values) {
    if (!values.keySet().containsAll(compare.coefficients().keySet())) {
      return false;
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (Map.Entry<String, BigDecimal> term : compare.coefficients().entrySet()) {
      sum = sum.add(term.getValue().multiply(values.get(term.getKey())));
    }
    return holds(compare.comparator(), sum.compareTo(compare.bound()));
  }

  /** Whether values are within the ranges and the limits. */
  boolean legal(Map<String, BigDecimal> values) {
    return spec.quantities().stream()
        .filter(it -> values.containsKey(it.name()))
        .allMatch(it -> legal(it, values.get(it.name())));
  }

  private boolean legal(Quantity quantity, BigDecimal value) {
    boolean whole = value.stripTrailingZeros().scale() <= 0;
    return value.compareTo(quantity.low()) >= 0
        && value.compareTo(quantity.high()) <= 0
        && (whole || !quantity.integral())
        && limits.stream()
            .filter(it -> it.quantity().equals(quantity.name()))
            .allMatch(it -> holds(it.comparator(), value.compareTo(it.bound())));
  }

  /** What values cost. */
  BigDecimal cost(Map<String, BigDecimal> values) {
    return spec.quantities().stream()
        .filter(it -> values.containsKey(it.name()) && !it.environment())
        .map(it -> it.unitCost().multiply(values.get(it.name())))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  static boolean holds(Comparator comparator, int order) {
    return switch (comparator) {
      case LESS -> order < 0;
      case AT_MOST -> order <= 0;
      case EQUAL -> order == 0;
      case NOT_EQUAL -> order != 0;
      case AT_LEAST -> order >= 0;
      case GREATER -> order > 0;
    };
  }

  /** One conjunction, with the cost as one more variable, the last. */
  private final class Trial {
    private final List<Quantity> quantities;
    private final List<Expr.Compare> all;

    Trial(Set<Expr.Compare> held) {
      Set<String> names = new TreeSet<>();
      held.forEach(it -> names.addAll(it.coefficients().keySet()));
      quantities = spec.quantities().stream().filter(it -> names.contains(it.name())).toList();
      all = new ArrayList<>(held);
      for (Quantity it : quantities) {
        all.add(bound(it.name(), Comparator.AT_LEAST, it.low()));
        all.add(bound(it.name(), Comparator.AT_MOST, it.high()));
      }
      limits.stream()
          .filter(it -> names.contains(it.quantity()))
          .forEach(it -> all.add(bound(it.quantity(), it.comparator(), it.bound())));
    }

    private static Expr.Compare bound(String name, Comparator comparator, BigDecimal bound) {
      return new Expr.Compare(new TreeMap<>(Map.of(name, BigDecimal.ONE)), comparator, bound);
    }

    Optional<Infimum> run() {
      return split(0, new ArrayList<>());
    }

    /** Adds rows for the comparisons from {@code at} on, each in all its ways. */
    private Optional<Infimum> split(int at, List<Row> rows) {
      if (at == all.size()) {
        return choose(0, rows);
      }
      Expr.Compare it = all.get(at);
      return switch (it.comparator()) {
        case LESS, AT_MOST, AT_LEAST, GREATER ->
            split(at + 1, plus(rows, row(it, it.comparator())));
        case EQUAL ->
            split(
                at + 1,
                plus(plus(rows, row(it, Comparator.AT_MOST)), row(it, Comparator.AT_LEAST)));
        case NOT_EQUAL ->
            lower(
                split(at + 1, plus(rows, row(it, Comparator.LESS))),
                split(at + 1, plus(rows, row(it, Comparator.GREATER))));
      };
    }

    /** Tries every value of the whole quantities from {@code at} on. */
    private Optional<Infimum> choose(int at, List<Row> rows) {
      if (at == quantities.size()) {
        return FourierMotzkin.ofLast(plus(plus(rows, cost(1)), cost(-1)), quantities.size() + 1);
      }
      Quantity it = quantities.get(at);
      if (!it.integral()) {
        return choose(at + 1, rows);
      }
      Optional<Infimum> best = Optional.empty();
      for (long value = it.low().longValue() - 1; value <= it.high().longValue() + 1; value++) {
        BigDecimal number = BigDecimal.valueOf(value);
        best =
            lower(
                best,
                choose(
                    at + 1,
                    plus(
                        plus(
                            rows,
                            row(bound(it.name(), Comparator.AT_MOST, number), Comparator.AT_MOST)),
                        row(bound(it.name(), Comparator.AT_LEAST, number), Comparator.AT_LEAST))));
      }
      return best;
    }

    private static List<Row> plus(List<Row> rows, Row row) {
      List<Row> more = new ArrayList<>(rows);
      more.add(row);
      return more;
    }

    private static Optional<Infimum> lower(Optional<Infimum> one, Optional<Infimum> other) {
      if (one.isEmpty() || other.isEmpty()) {
        return one.isEmpty() ? other : one;
      }
      int order = one.get().value().compareTo(other.get().value());
      return order < 0 || (order == 0 && one.get().attained()) ? one : other;
    }

    private Row row(Expr.Compare it, Comparator comparator) {
      int sign = comparator == Comparator.LESS || comparator == Comparator.AT_MOST ? 1 : -1;
      List<Rational> factors = new ArrayList<>();
      for (Quantity quantity : quantities) {
        BigDecimal factor = it.coefficients().getOrDefault(quantity.name(), BigDecimal.ZERO);
        factors.add(Rational.of(factor).times(Rational.of(sign)));
      }
      factors.add(Rational.ZERO);
      return new Row(
          factors,
          Rational.of(it.bound()).times(Rational.of(sign)),
          comparator == Comparator.LESS || comparator == Comparator.GREATER);
    }

    /** Σ unit cost · quantity − cost, times a sign, is at most 0. */
    private Row cost(int sign) {
      List<Rational> factors = new ArrayList<>();
      for (Quantity it : quantities) {
        BigDecimal unit = it.environment() ? BigDecimal.ZERO : it.unitCost();
        factors.add(Rational.of(unit).times(Rational.of(sign)));
      }
      factors.add(Rational.of(-sign));
      return new Row(factors, Rational.ZERO, false);
    }
  }
}
