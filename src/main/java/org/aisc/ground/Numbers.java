package org.aisc.ground;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aisc.graph.Arithmetic;
import org.aisc.graph.Arithmetic.Bound;
import org.aisc.graph.Arithmetic.Limit;
import org.aisc.graph.Arithmetic.Quantity;
import org.aisc.logic.LinearConstraint;
import org.aisc.logic.Rational;
import org.aisc.logic.Relation;
import org.aisc.sema.Expr;
import org.aisc.sema.Spec;
import org.aisc.syntax.Formula.Comparator;

/** Quantities, comparisons and limits by number; equal comparisons are one. */
final class Numbers {
  private final Spec spec;
  private final int scale;
  private final Map<LinearConstraint, Integer> places = new HashMap<>();
  private final List<LinearConstraint> comparisons = new ArrayList<>();

  /** With costs in units of 10^-{@code scale}. */
  Numbers(Spec spec, int scale) {
    this.spec = spec;
    this.scale = scale;
  }

  /** The index of a comparison. */
  int comparison(Expr.Compare compare) {
    LinearConstraint constraint =
        new LinearConstraint(
            compare.coefficients().keySet().stream().map(this::quantity).toList(),
            compare.coefficients().values().stream().map(Rational::of).toList(),
            relation(compare.comparator()),
            Rational.of(compare.bound()));
    return places.computeIfAbsent(
        constraint,
        fresh -> {
          comparisons.add(fresh);
          return comparisons.size() - 1;
        });
  }

  /** What a mitigation sets to quantities. */
  List<Limit> limits(Spec.Mitigation mitigation) {
    return mitigation.limits().stream()
        .map(
            it ->
                new Limit(
                    quantity(it.quantity()),
                    new Bound(relation(it.comparator()), Rational.of(it.bound()))))
        .toList();
  }

  /** All quantities, and the comparisons asked for so far. */
  Arithmetic arithmetic() {
    return new Arithmetic(spec.quantities().stream().map(this::quantity).toList(), comparisons);
  }

  /** Nobody pays for what the environment chooses. */
  private Quantity quantity(Spec.Quantity quantity) {
    Rational unitCost =
        quantity.environment()
            ? Rational.ZERO
            : Rational.of(quantity.unitCost()).times(Rational.powerOfTen(scale));
    return new Quantity(
        quantity.integral(),
        unitCost,
        Rational.of(quantity.low()),
        Rational.of(quantity.high()),
        List.of());
  }

  private int quantity(String name) {
    return Spec.indexOf(spec.quantities(), name)
        .orElseThrow(() -> new IllegalStateException("no quantity " + name));
  }

  private static Relation relation(Comparator comparator) {
    return switch (comparator) {
      case LESS -> Relation.LESS;
      case AT_MOST -> Relation.AT_MOST;
      case EQUAL -> Relation.EQUAL;
      case NOT_EQUAL -> Relation.NOT_EQUAL;
      case AT_LEAST -> Relation.AT_LEAST;
      case GREATER -> Relation.GREATER;
    };
  }
}
