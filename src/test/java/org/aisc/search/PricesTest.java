package org.aisc.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.aisc.graph.Arithmetic;
import org.aisc.graph.Arithmetic.Quantity;
import org.aisc.limit.Budget;
import org.aisc.logic.LinearConstraint;
import org.aisc.logic.Rational;
import org.aisc.logic.Relation;
import org.junit.jupiter.api.Test;

class PricesTest {
  private static final Quantity CHEAP = quantity(false, "1");
  private static final Quantity DEAR = quantity(false, "100");
  private static final Quantity WHOLE = quantity(true, "2");

  @Test
  void one_quantity_is_as_small_as_it_may_be() {
    check("0.6", "{0=0.6}", CHEAP, sum(Relation.AT_LEAST, "0.6", "1"));
    check("0.6", "{0=0.61}", CHEAP, sum(Relation.GREATER, "0.6", "1"));
    check("0", "{0=0.1}", CHEAP, sum(Relation.NOT_EQUAL, "0", "1"));
    check("6", "{0=3}", WHOLE, sum(Relation.GREATER, "2.5", "1"));
    check("1/3", "{0=1/3}", CHEAP, sum(Relation.EQUAL, "1", "3"));
  }

  @Test
  void the_cheaper_of_two_quantities_does_the_work() {
    check("1", "{0=1, 1=0}", CHEAP, DEAR, sum(Relation.AT_LEAST, "1", "1", "1"));
    check("1", "{0=1.1, 1=0}", CHEAP, DEAR, sum(Relation.GREATER, "1", "1", "1"));
    check("1/2", "{0=1/2, 1=0}", CHEAP, DEAR, sum(Relation.AT_LEAST, "1", "2", "1"));
  }

  @Test
  void whole_numbers_are_not_rounded_from_fractions() {
    check("5/2", "{0=1/2, 1=1}", CHEAP, WHOLE, sum(Relation.EQUAL, "3.5", "1", "3"));
    check("7/2", "{0=7/2, 1=0}", CHEAP, WHOLE, sum(Relation.EQUAL, "3.5", "1", "1"));
  }

  @Test
  void of_equally_cheap_values_the_smallest_come_first() {
    check("2", "{0=0, 1=2}", CHEAP, CHEAP, sum(Relation.AT_LEAST, "2", "1", "1"));
  }

  @Test
  void a_bound_keeps_values_near_an_infimum_that_is_not_reached() {
    Arithmetic arithmetic =
        new Arithmetic(List.of(CHEAP), List.of(sum(Relation.GREATER, "0.6", "1")));
    try (Searches searches = Searches.asNeeded(note -> {})) {
      BitSet held = new BitSet();
      held.set(0);
      assertThat(
              new Prices(arithmetic, searches, Budget.unlimited())
                  .cheapest(held, Optional.of(number("0.6004")))
                  .orElseThrow()
                  .toString())
          .isEqualTo("{0=" + number("0.6001") + "}");
    }
  }

  private static void check(String cost, String values, Quantity one, LinearConstraint row) {
    check(cost, values, List.of(one), row);
  }

  private static void check(
      String cost, String values, Quantity one, Quantity other, LinearConstraint row) {
    check(cost, values, List.of(one, other), row);
  }

  private static void check(
      String cost, String values, List<Quantity> quantities, LinearConstraint row) {
    BitSet held = new BitSet();
    held.set(0);
    try (Searches searches = Searches.asNeeded(note -> {})) {
      Prices prices =
          new Prices(new Arithmetic(quantities, List.of(row)), searches, Budget.unlimited());
      assertThat(prices.infimum(held)).isEqualTo(number(cost));
      StringBuilder shown = new StringBuilder();
      prices
          .cheapest(held, Optional.empty())
          .orElseThrow()
          .forEach((quantity, value) -> shown.append(", " + quantity + "=" + value));
      assertThat("{" + shown.substring(2) + "}").isEqualTo(exact(values));
    }
  }

  /** With fractions in place of the decimals. */
  private static String exact(String values) {
    StringBuilder exact = new StringBuilder();
    for (String each : values.replaceAll("[{}]", "").split(", ")) {
      String[] parts = each.split("=");
      exact.append(", " + parts[0] + "=" + number(parts[1]));
    }
    return "{" + exact.substring(2) + "}";
  }

  private static LinearConstraint sum(Relation relation, String bound, String... factors) {
    LinearConstraint sum = new LinearConstraint(List.of(), List.of(), relation, number(bound));
    for (int at = 0; at < factors.length; at++) {
      sum = sum.plus(at, number(factors[at]));
    }
    return sum;
  }

  private static Quantity quantity(boolean integral, String cost) {
    return new Quantity(integral, number(cost), Rational.ZERO, Rational.of(10), List.of());
  }

  private static Rational number(String written) {
    String[] parts = written.split("/");
    Rational top = Rational.of(new BigDecimal(parts[0]));
    return parts.length == 1 ? top : top.over(Rational.of(new BigDecimal(parts[1])));
  }
}
