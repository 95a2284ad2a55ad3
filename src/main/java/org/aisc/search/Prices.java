package org.aisc.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.aisc.graph.Arithmetic;
import org.aisc.graph.Arithmetic.Bound;
import org.aisc.graph.Arithmetic.Quantity;
import org.aisc.graph.Interval;
import org.aisc.limit.Budget;
import org.aisc.logic.LinearConstraint;
import org.aisc.logic.Rational;
import org.aisc.logic.Relation;

/**
 * What it costs at least to make a set of comparisons hold together, and with which values. Where
 * each comparison speaks of one quantity, intervals tell; otherwise an {@link Optimum}.
 */
public final class Prices {
  /** How many decimals stand for a fraction whose decimals never end. */
  private static final int ENDLESS = 15;

  private final Arithmetic arithmetic;
  private final Comparisons comparisons;
  private final Searches searches;
  private final Budget budget;

  public Prices(Arithmetic arithmetic, Searches searches, Budget budget) {
    this.arithmetic = arithmetic;
    this.comparisons = new Comparisons(arithmetic);
    this.searches = searches;
    this.budget = budget;
  }

  /** The infimum of the cost of quantities over all values that make the comparisons hold. */
  public Rational infimum(BitSet held) {
    if (!comparisons.priced(held)) {
      return Rational.ZERO;
    }
    Optional<SortedMap<Integer, Interval>> intervals = comparisons.intervals(held);
    return intervals.isPresent()
        ? cost(intervals.get(), Interval::low)
        : new Polytope(held).infimum();
  }

  /** The {@link #infimum}; empty when the budget ends. */
  public Optional<Rational> least(BitSet held) {
    try {
      return Optional.of(infimum(held));
    } catch (OutOfBudget limit) {
      return Optional.empty();
    }
  }

  /**
   * Values by quantity that make the comparisons hold, at least cost and, of those, the smallest in
   * the order of the quantities. Where only an infimum exists, {@code <}, {@code >} and {@code !=}
   * hold by a small power of ten, and the cost is at most {@code bound}, which is above the
   * infimum. Empty when the budget ends.
   */
  public Optional<SortedMap<Integer, Rational>> cheapest(BitSet held, Optional<Rational> bound) {
    try {
      return Optional.of(values(held, bound));
    } catch (OutOfBudget limit) {
      return Optional.empty();
    }
  }

  private SortedMap<Integer, Rational> values(BitSet held, Optional<Rational> bound) {
    Optional<SortedMap<Integer, Interval>> intervals = comparisons.intervals(held);
    if (intervals.isEmpty()) {
      return new Polytope(held).cheapest(bound);
    }
    for (int decimals = 0; ; decimals++) {
      SortedMap<Integer, Rational> values = new TreeMap<>();
      for (Map.Entry<Integer, Interval> each : intervals.get().entrySet()) {
        least(each.getValue(), decimals).ifPresent(it -> values.put(each.getKey(), it));
      }
      if (values.size() == intervals.get().size() && isWithin(values, bound)) {
        return values;
      }
    }
  }

  /** The smallest value, or one that is above an open end by up to 10^-{@code decimals}. */
  private static Optional<Rational> least(Interval values, int decimals) {
    if (!values.lowOpen()) {
      return Optional.of(values.low());
    }
    int fewest = values.low().decimals() < 0 ? ENDLESS : values.low().decimals() + 1;
    Rational unit = Rational.powerOfTen(-decimals);
    Rational above = values.low().over(unit).floor().plus(Rational.ONE).times(unit);
    return Optional.of(above).filter(it -> decimals >= fewest && values.contains(it));
  }

  private boolean isWithin(SortedMap<Integer, Rational> values, Optional<Rational> bound) {
    return bound.isEmpty() || cost(values, value -> value).compareTo(bound.get()) <= 0;
  }

  private <T> Rational cost(SortedMap<Integer, T> quantities, Function<T, Rational> value) {
    Rational sum = Rational.ZERO;
    for (Map.Entry<Integer, T> each : quantities.entrySet()) {
      Rational unitCost = arithmetic.quantities().get(each.getKey()).unitCost();
      sum = sum.plus(unitCost.times(value.apply(each.getValue())));
    }
    return sum;
  }

  /** The values that make comparisons hold which speak of several quantities. */
  private final class Polytope {
    private final List<Integer> quantities;
    private final List<Rational> costs = new ArrayList<>();
    private final Optimum optimum;

    Polytope(BitSet held) {
      quantities = comparisons.quantities(held).stream().boxed().toList();
      List<LinearConstraint> rows = new ArrayList<>();
      List<Boolean> integral = new ArrayList<>();
      for (int number = 0; number < quantities.size(); number++) {
        Quantity quantity = arithmetic.quantities().get(quantities.get(number));
        integral.add(quantity.integral());
        costs.add(quantity.unitCost());
        rows.add(LinearConstraint.of(number, Relation.AT_LEAST, quantity.low()));
        rows.add(LinearConstraint.of(number, Relation.AT_MOST, quantity.high()));
        for (Bound limit : quantity.limits()) {
          rows.add(LinearConstraint.of(number, limit.relation(), limit.value()));
        }
      }
      held.stream()
          .mapToObj(arithmetic.comparisons()::get)
          .forEach(it -> rows.add(it.over(quantities::indexOf)));
      optimum = new Optimum(searches::newSolver, rows, integral, Rational.ZERO, budget);
    }

    Rational infimum() {
      return least(optimum, costs);
    }

    private static Rational least(Optimum optimum, List<Rational> factors) {
      return optimum
          .infimum(factors)
          .orElseThrow(() -> new IllegalStateException("comparisons do not hold together"));
    }

    SortedMap<Integer, Rational> cheapest(Optional<Rational> bound) {
      LinearConstraint atInfimum = cost(infimum());
      boolean attained = optimum.with(atInfimum).isPossible();
      Optimum capped =
          attained
              ? optimum.with(atInfimum)
              : bound.map(it -> optimum.with(cost(it))).orElse(optimum);
      Optimum closed = closed(capped);
      if (!attained) {
        closed = closed.with(cost(least(closed, costs)));
      }
      SortedMap<Integer, Rational> values = new TreeMap<>();
      for (int number = 0; number < quantities.size(); number++) {
        List<Rational> self = new ArrayList<>(costs);
        self.replaceAll(cost -> Rational.ZERO);
        self.set(number, Rational.ONE);
        Rational value = least(closed, self);
        values.put(quantities.get(number), value);
        closed = closed.with(LinearConstraint.of(number, Relation.EQUAL, value));
      }
      return values;
    }

    private LinearConstraint cost(Rational bound) {
      LinearConstraint sum = new LinearConstraint(List.of(), List.of(), Relation.AT_MOST, bound);
      for (int number = 0; number < costs.size(); number++) {
        sum = sum.plus(number, costs.get(number));
      }
      return sum;
    }

    /** With the widest margin, a power of ten below the decimals of all constraints, that fits. */
    private static Optimum closed(Optimum open) {
      if (open.rows().stream().noneMatch(row -> row.relation().strict())) {
        return open;
      }
      int decimals = open.rows().stream().mapToInt(row -> row.bound().decimals()).max().orElse(0);
      Optimum closed;
      do {
        closed = open.with(Rational.powerOfTen(- ++decimals));
      } while (!closed.isPossible());
      return closed;
    }
  }
}
