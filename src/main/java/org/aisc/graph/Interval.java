package org.aisc.graph;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.aisc.graph.Arithmetic.Bound;
import org.aisc.graph.Arithmetic.Quantity;
import org.aisc.logic.Rational;
import org.aisc.logic.Relation;

/**
 * Values between two ends without some points inside. An end of whole numbers is one of them; an
 * end of an open side is not.
 */
public record Interval(
    boolean integral,
    Rational low,
    boolean lowOpen,
    Rational high,
    boolean highOpen,
    SortedSet<Rational> holes) {
  public Interval {
    SortedSet<Rational> inside = new TreeSet<>(holes);
    if (integral) {
      low = lowOpen ? low.floor().plus(Rational.ONE) : low.ceiling();
      high = highOpen ? high.ceiling().minus(Rational.ONE) : high.floor();
      lowOpen = false;
      highOpen = false;
      for (; inside.remove(low); low = low.plus(Rational.ONE)) {}
      for (; inside.remove(high); high = high.minus(Rational.ONE)) {}
    } else {
      lowOpen |= inside.remove(low);
      highOpen |= inside.remove(high);
    }
    Rational from = low;
    Rational to = high;
    inside.removeIf(hole -> hole.compareTo(from) < 0 || hole.compareTo(to) > 0);
    holes = Collections.unmodifiableSortedSet(inside);
  }

  /** The values of a quantity. */
  public static Interval of(Quantity quantity) {
    Interval values =
        new Interval(
            quantity.integral(), quantity.low(), false, quantity.high(), false, new TreeSet<>());
    for (Bound limit : quantity.limits()) {
      values = values.and(limit);
    }
    return values;
  }

  /** The values that also obey a bound. */
  public Interval and(Bound bound) {
    Rational value = bound.value();
    boolean strict = bound.relation().strict();
    return switch (bound.relation()) {
      case AT_LEAST, GREATER -> above(value, strict);
      case AT_MOST, LESS -> below(value, strict);
      case EQUAL -> above(value, false).below(value, false);
      case NOT_EQUAL -> {
        SortedSet<Rational> more = new TreeSet<>(holes);
        more.add(value);
        yield new Interval(integral, low, lowOpen, high, highOpen, more);
      }
    };
  }

  private Interval above(Rational value, boolean open) {
    int order = value.compareTo(low);
    return order < 0 || (order == 0 && !open)
        ? this
        : new Interval(integral, value, open, high, highOpen, holes);
  }

  private Interval below(Rational value, boolean open) {
    int order = value.compareTo(high);
    return order > 0 || (order == 0 && !open)
        ? this
        : new Interval(integral, low, lowOpen, value, open, holes);
  }

  public boolean isEmpty() {
    int order = low.compareTo(high);
    return order > 0 || (order == 0 && (lowOpen || highOpen));
  }

  public boolean contains(Rational value) {
    return value.compareTo(low) >= (lowOpen ? 1 : 0)
        && value.compareTo(high) <= (highOpen ? -1 : 0)
        && !holes.contains(value)
        && (!integral || value.isWhole());
  }

  /** Whether some value, times a factor, compares like this with a bound. */
  public boolean allows(Rational factor, Relation relation, Rational bound) {
    Relation turned = factor.signum() < 0 ? relation.mirrored() : relation;
    return !and(new Bound(turned, bound.over(factor))).isEmpty();
  }
}
