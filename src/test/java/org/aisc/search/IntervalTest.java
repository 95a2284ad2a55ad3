package org.aisc.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.aisc.graph.Arithmetic.Bound;
import org.aisc.graph.Arithmetic.Quantity;
import org.aisc.graph.Interval;
import org.aisc.logic.Rational;
import org.aisc.logic.Relation;
import org.junit.jupiter.api.Test;

class IntervalTest {
  @Test
  void an_end_of_whole_numbers_is_one_of_them() {
    check(whole("0.5", "4"), "1..4");
    check(whole("0.5", "4").and(bound(Relation.GREATER, "1")), "2..4");
    check(whole("0", "4").and(bound(Relation.LESS, "3.5")), "0..3");
    check(whole("0", "4").and(bound(Relation.NOT_EQUAL, "0")), "1..4");
    check(
        whole("0", "2").and(bound(Relation.NOT_EQUAL, "1")).and(bound(Relation.LESS, "2")), "0..0");
    check(whole("0", "4").and(bound(Relation.EQUAL, "1.5")), "none");
  }

  @Test
  void an_end_of_fractions_may_be_open() {
    check(fraction("0", "4"), "0..4");
    check(fraction("0", "4").and(bound(Relation.GREATER, "0.3")), "(0.3..4");
    check(fraction("0", "4").and(bound(Relation.LESS, "4")), "0..4)");
    check(fraction("0", "4").and(bound(Relation.NOT_EQUAL, "0")), "(0..4");
    check(fraction("0", "4").and(bound(Relation.GREATER, "4")), "none");
    check(fraction("1", "1").and(bound(Relation.NOT_EQUAL, "1")), "none");
    check(fraction("0", "4").and(bound(Relation.EQUAL, "2")), "2..2");
  }

  @Test
  void a_hole_inside_is_no_value() {
    Interval holed = fraction("0", "4").and(bound(Relation.NOT_EQUAL, "2"));
    assertThat(holed.contains(number("2"))).isFalse();
    assertThat(holed.contains(number("2.1"))).isTrue();
    check(holed.and(bound(Relation.AT_LEAST, "2")), "(2..4");
  }

  @Test
  void a_factor_below_0_turns_the_relation_around() {
    Interval values = fraction("1", "3");
    assertThat(values.allows(number("-2"), Relation.AT_MOST, number("-6"))).isTrue();
    assertThat(values.allows(number("-2"), Relation.LESS, number("-6"))).isFalse();
    assertThat(values.allows(number("-2"), Relation.GREATER, number("-2"))).isFalse();
  }

  private static void check(Interval values, String expected) {
    String shown =
        (values.lowOpen() ? "(" : "")
            + decimal(values.low())
            + ".."
            + decimal(values.high())
            + (values.highOpen() ? ")" : "");
    assertThat(values.isEmpty() ? "none" : shown).isEqualTo(expected);
  }

  private static String decimal(Rational number) {
    return number.toDecimal(9, java.math.RoundingMode.UNNECESSARY).toPlainString();
  }

  private static Interval whole(String low, String high) {
    return Interval.of(new Quantity(true, Rational.ZERO, number(low), number(high), List.of()));
  }

  private static Interval fraction(String low, String high) {
    return Interval.of(new Quantity(false, Rational.ZERO, number(low), number(high), List.of()));
  }

  private static Bound bound(Relation relation, String value) {
    return new Bound(relation, number(value));
  }

  private static Rational number(String decimal) {
    return Rational.of(new BigDecimal(decimal));
  }
}
