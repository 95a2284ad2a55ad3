package org.aisc.sema;

import static org.aisc.testing.Carets.check;
import static org.assertj.core.api.Assertions.assertThat;

import org.aisc.testing.CheckedText;
import org.junit.jupiter.api.Test;

class FormulasTest {
  private static final String NAMES =
      """
      step a
      step b
      step c
      condition u
      condition v
      condition w
      quantity q { range 0 .. 9 }
      quantity r { range 0 .. 9 }
      """;

  /** Reads a goal's formula: {@code 2:[…]} is "at least 2 of". */
  private static void reads(String formula, String expected) {
    Spec spec = CheckedText.spec(NAMES + "goal g { when " + formula + " }");
    assertThat(shown(spec.goals().get(0).when())).as(formula).isEqualTo(expected);
  }

  private static String shown(Expr expr) {
    return Expr.fold(
        expr,
        leaf -> {
          if (leaf instanceof Expr.Holds holds) {
            return (holds.value() ? "" : "!") + holds.condition();
          } else if (leaf instanceof Expr.Compare compare) {
            return compare.coefficients() + compare.comparator().symbol() + compare.bound();
          }
          return ((Expr.Atom) leaf).name();
        },
        (gate, members) -> gate.threshold() + ":" + members);
  }

  @Test
  void each_form_is_a_threshold() {
    reads("a", "a");
    reads("a and b and c", "3:[a, b, c]");
    reads("a or b or c", "1:[a, b, c]");
    reads("a and b or c", "1:[2:[a, b], c]");
    reads("all of (a, b, c)", "3:[a, b, c]");
    reads("any of (a, b, c)", "1:[a, b, c]");
    reads("at least 2 of (a, b, c)", "2:[a, b, c]");
    reads("at least 0 of (a, b)", "0:[a, b]");
    reads("at least 1 of (a)", "a");
    reads("at least 2 of (a and b, u or c, v)", "2:[2:[a, b], 1:[u, c], v]");
  }

  @Test
  void not_is_pushed_down_to_the_conditions() {
    reads("not u", "!u");
    reads("not not u", "u");
    reads("not (u and v)", "1:[!u, !v]");
    reads("not (u or v)", "2:[!u, !v]");
    reads("not all of (u, v, w)", "1:[!u, !v, !w]");
    reads("not any of (u, v, w)", "3:[!u, !v, !w]");
    reads("not at least 2 of (u, v, w)", "2:[!u, !v, !w]");
    reads("not at least 1 of (u, v, w)", "3:[!u, !v, !w]");
    reads("not at least 0 of (u, v)", "3:[!u, !v]");
    reads("at most 1 of (u, v, w)", "2:[!u, !v, !w]");
    reads("at most 0 of (u, v, w)", "3:[!u, !v, !w]");
    reads("at most 5 of (u, v, w)", "0:[!u, !v, !w]");
    reads("not at most 1 of (u, v, w)", "2:[u, v, w]");
    reads("not at most 3 of (u, v, w)", "4:[u, v, w]");
    reads("at most 1 of (not u, v)", "1:[u, !v]");
  }

  @Test
  void comparisons_gather_their_quantities_on_the_left() {
    reads("q > 1", "{q=1}>1");
    reads("2 * q + r <= 3 - q", "{q=3, r=1}<=3");
    reads("50% >= q", "{q=-1}>=-0.5");
    reads("q - q + r < 1_000", "{r=1}<1000");
    reads("q != 1 or q = 2", "1:[{q=1}!=1, {q=1}=2]");
  }

  @Test
  void a_comparison_without_quantities_is_true_or_false() {
    reads("a or 1 < 2", "1:[a, 0:[]]");
    reads("a or q >= q", "1:[a, 0:[]]");
    reads("a or q < q", "1:[a, 1:[]]");
    reads("a or 2 = 2", "1:[a, 0:[]]");
    reads("a or 2 != 2", "1:[a, 1:[]]");
  }

  @Test
  void not_is_for_conditions_only() {
    check(
        """
        step a
        //   ^ note: declared here
        condition u
        goal g { when u and not a }
        //                      ^ `not` is for conditions only, and `a` is a step
        // help: taking more steps must never hurt the attacker; only a condition may be denied
        """);
  }

  @Test
  void not_not_is_not_for_steps_either() {
    check(
        """
        step a
        //   ^ note: declared here
        goal g { when not not a }
        //                    ^ `not` is for conditions only, and `a` is a step
        // help: taking more steps must never hurt the attacker; only a condition may be denied
        """);
  }

  @Test
  void a_comparison_is_not_denied_but_turned_around() {
    check(
        """
        step a
        quantity q { range 0 .. 9 }
        goal g { when a and not q >= 3 }
        //                      ^^^^^^ `not` is for conditions only, and `q >= 3` is a comparison
        // help: taking more steps must never hurt the attacker; only a condition may be denied
        // help: a comparison is denied by turning it around: `<` becomes `>=`
        """);
  }

  @Test
  void at_most_in_a_formula_is_for_conditions_only() {
    check(
        """
        step a
        //   ^ note: declared here
        step b
        condition u
        goal g { when a and at most 1 of (u, a, b) }
        //                                   ^ `at most` is for conditions only here, and `a` is a step
        // help: taking more steps must never hurt the attacker; only a condition may be denied
        """);
  }

  @Test
  void things_are_counted_with_whole_numbers() {
    check(
        """
        step a
        step b
        condition u
        condition v
        goal g { when at least 1.5 of (a, b) }
        //                     ^^^ `at least` needs a whole number, 0 or more
        goal h { when at least -1 of (a, b) }
        //                     ^^ `at least` needs a whole number, 0 or more
        goal i { when at least 50% of (a, b) }
        //                     ^^^ `at least` needs a whole number, 0 or more
        goal j { when a and at most 0.5 of (u, v) }
        //                          ^^^ `at most` needs a whole number, 0 or more
        """);
  }

  @Test
  void more_than_all_can_never_hold() {
    check(
        """
        step a
        step b
        proposition p { requires at least 3 of (a, b) }
        //                       ^^^^^^^^^^^^^^^^^^^^ warning: this can never hold, for it has 2 members only
        // help: lower the number, or list more members
        goal g { when a or p or at least 999999999999 of (a, b) }
        //                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: this can never hold, for it has 2 members only
        // help: lower the number, or list more members
        """);
  }

  @Test
  void a_member_that_is_listed_twice_counts_twice() {
    check(
        """
        step a
        step b
        condition u
        goal g { when at least 2 of (a, b, a) and at most 1 of (u, not u) }
        //                                 ^ warning: `a` is listed twice
        // help: each place in the list counts: leave one out if that is not meant
        """);
    reads("at least 2 of (a, b, a)", "2:[a, b, a]");
  }

  @Test
  void a_comma_in_requires_means_and() {
    Spec spec = CheckedText.spec(NAMES + "proposition p { requires a, b or c, u }");
    assertThat(shown(spec.events().get(0).body())).isEqualTo("3:[a, 1:[b, c], u]");
  }

  @Test
  void each_requires_of_a_proposition_is_an_event_without_a_name() {
    Spec spec =
        CheckedText.spec(
            NAMES
                + "proposition p { requires a  requires b  requires c  likelihood 5%  at n }"
                + " dataset n");
    assertThat(spec.events()).extracting(Spec.Named::name).containsExactly("p", "p#2", "p#3");
    assertThat(spec.events()).allMatch(Spec.Event::unnamed);
    assertThat(spec.events()).extracting(it -> shown(it.body())).containsExactly("a", "b", "c");
    assertThat(spec.events()).allMatch(it -> it.node().equals(java.util.Optional.of("n")));
    assertThat(spec.events()).allMatch(it -> it.likelihood().low().toString().equals("0.05"));
  }
}
