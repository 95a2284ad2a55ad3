package org.aisc.graph;

import java.util.ArrayList;
import java.util.List;
import org.aisc.logic.LinearConstraint;
import org.aisc.logic.Rational;
import org.aisc.logic.Relation;

/**
 * The numbers of a question: what {@code COMPARISON} leaves stand for.
 *
 * <p>A scenario plays some quantities: it gives each of them a value within its bounds and pays
 * {@code unitCost} times that value. A comparison can hold only when all its quantities are played.
 *
 * @param quantities by index
 * @param comparisons by the index of their leaf, over indexes of quantities
 */
public record Arithmetic(List<Quantity> quantities, List<LinearConstraint> comparisons) {
  public static final Arithmetic NONE = new Arithmetic(List.of(), List.of());

  public Arithmetic {
    quantities = List.copyOf(quantities);
    comparisons = List.copyOf(comparisons);
  }

  /**
   * A number that a scenario chooses.
   *
   * @param unitCost in the unit of the steps' costs, at least 0; above 0 only where {@code low} is
   *     not below 0
   * @param low the least value
   * @param high the greatest value
   * @param limits further bounds on the value
   */
  public record Quantity(
      boolean integral, Rational unitCost, Rational low, Rational high, List<Bound> limits) {
    public Quantity {
      limits = List.copyOf(limits);
      if (unitCost.signum() > 0 && low.signum() < 0) {
        throw new IllegalArgumentException("a quantity with a cost cannot be below 0");
      }
    }

    Quantity with(Bound bound) {
      List<Bound> more = new ArrayList<>(limits);
      more.add(bound);
      return new Quantity(integral, unitCost, low, high, more);
    }
  }

  /** A limit on one number. */
  public record Bound(Relation relation, Rational value) {}

  /** A bound that a mitigation sets to a quantity. */
  public record Limit(int quantity, Bound bound) {}

  /** The same numbers within further limits. */
  public Arithmetic within(List<Limit> limits) {
    if (limits.isEmpty()) {
      return this;
    }
    List<Quantity> limited = new ArrayList<>(quantities);
    for (Limit limit : limits) {
      limited.set(limit.quantity(), limited.get(limit.quantity()).with(limit.bound()));
    }
    return new Arithmetic(limited, comparisons);
  }
}
