package org.aisc.search;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aisc.graph.Arithmetic;
import org.aisc.graph.Arithmetic.Bound;
import org.aisc.graph.Arithmetic.Quantity;
import org.aisc.graph.Interval;
import org.aisc.logic.LinearConstraint;
import org.aisc.logic.Rational;

/**
 * What can be said of comparisons without a solver. A comparison that speaks of one quantity bounds
 * it; where all do, each quantity has an interval of its own.
 */
final class Comparisons {
  private final Arithmetic arithmetic;

  Comparisons(Arithmetic arithmetic) {
    this.arithmetic = arithmetic;
  }

  /** Whether a comparison can hold, as far as the ends of its quantities' intervals tell. */
  boolean mayHold(int comparison) {
    LinearConstraint it = arithmetic.comparisons().get(comparison);
    if (it.numbers().size() == 1) {
      return values(it.numbers().get(0))
          .allows(it.coefficients().get(0), it.relation(), it.bound());
    }
    return it.numbers().stream().noneMatch(quantity -> values(quantity).isEmpty())
        && switch (it.relation()) {
          case AT_LEAST, GREATER -> end(it, 1).reaches(it);
          case AT_MOST, LESS -> end(it, -1).reaches(it);
          case EQUAL ->
              end(it, 1).sum().compareTo(it.bound()) >= 0
                  && end(it, -1).sum().compareTo(it.bound()) <= 0;
          case NOT_EQUAL -> true;
        };
  }

  /** The greatest sum, or the smallest, and whether some values have it. */
  private record End(Rational sum, boolean attained) {
    boolean reaches(LinearConstraint it) {
      int order = sum.compareTo(it.bound());
      return (attained || order != 0) && it.relation().holds(order);
    }
  }

  private End end(LinearConstraint it, int direction) {
    Rational sum = Rational.ZERO;
    boolean attained = true;
    for (int at = 0; at < it.numbers().size(); at++) {
      Interval values = values(it.numbers().get(at));
      boolean high = it.coefficients().get(at).signum() == direction;
      sum = sum.plus(it.coefficients().get(at).times(high ? values.high() : values.low()));
      attained &= !(high ? values.highOpen() : values.lowOpen());
    }
    return new End(sum, attained);
  }

  /** Whether it is plain that comparisons, each of which can hold, can hold all together. */
  boolean plainlyHoldTogether(BitSet comparisons) {
    Optional<SortedMap<Integer, Interval>> intervals = intervals(comparisons);
    return intervals.isPresent()
        ? intervals.get().values().stream().noneMatch(Interval::isEmpty)
        : directions(comparisons).isPresent();
  }

  /** For each quantity the values that comparisons leave it; empty if one speaks of several. */
  Optional<SortedMap<Integer, Interval>> intervals(BitSet comparisons) {
    SortedMap<Integer, Interval> found = new TreeMap<>();
    for (int at = comparisons.nextSetBit(0); at >= 0; at = comparisons.nextSetBit(at + 1)) {
      LinearConstraint it = arithmetic.comparisons().get(at);
      if (it.numbers().size() > 1) {
        return Optional.empty();
      }
      int quantity = it.numbers().get(0);
      Rational factor = it.coefficients().get(0);
      Bound bound =
          new Bound(
              factor.signum() < 0 ? it.relation().mirrored() : it.relation(),
              it.bound().over(factor));
      found.put(
          quantity, Optional.ofNullable(found.get(quantity)).orElse(values(quantity)).and(bound));
    }
    return Optional.of(found);
  }

  /**
   * For each quantity of the comparisons, 1 when more of it helps them all, -1 when less does;
   * empty if there is one of which neither is true.
   */
  Optional<SortedMap<Integer, Integer>> directions(BitSet comparisons) {
    SortedMap<Integer, Integer> found = new TreeMap<>();
    for (int at = comparisons.nextSetBit(0); at >= 0; at = comparisons.nextSetBit(at + 1)) {
      LinearConstraint it = arithmetic.comparisons().get(at);
      for (int term = 0; term < it.numbers().size(); term++) {
        int direction = it.relation().direction() * it.coefficients().get(term).signum();
        Optional<Integer> other = Optional.ofNullable(found.put(it.numbers().get(term), direction));
        if (direction == 0 || other.filter(known -> known != direction).isPresent()) {
          return Optional.empty();
        }
      }
    }
    return Optional.of(found);
  }

  /** No values that make comparisons hold cost more than this. */
  Rational mostCost(BitSet comparisons) {
    Rational sum = Rational.ZERO;
    for (int quantity : quantities(comparisons).stream().toArray()) {
      Quantity it = arithmetic.quantities().get(quantity);
      sum = sum.plus(it.unitCost().times(it.high()));
    }
    return sum;
  }

  /** The quantities that comparisons speak of. */
  BitSet quantities(BitSet comparisons) {
    BitSet found = new BitSet();
    comparisons.stream()
        .forEach(at -> arithmetic.comparisons().get(at).numbers().forEach(found::set));
    return found;
  }

  /** Whether some quantity of the comparisons costs anything. */
  boolean priced(BitSet comparisons) {
    List<Quantity> all = arithmetic.quantities();
    return quantities(comparisons).stream().anyMatch(it -> all.get(it).unitCost().signum() > 0);
  }

  private Interval values(int quantity) {
    return Interval.of(arithmetic.quantities().get(quantity));
  }
}
