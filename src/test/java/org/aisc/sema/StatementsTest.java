package org.aisc.sema;

import static org.aisc.testing.Carets.check;
import static org.assertj.core.api.Assertions.assertThat;

import org.aisc.sema.Spec.Constraint;
import org.aisc.testing.CheckedText;
import org.junit.jupiter.api.Test;

class StatementsTest {
  @Test
  void at_most_limits_steps_or_mitigations_or_conditions() {
    Spec spec =
        CheckedText.spec(
            """
            step a
            step b
            condition u
            condition v
            mitigation m
            mitigation n
            constraint at most 1 of (a, b)
            constraint at most 0 of (m, n)
            constraint at most 1 of (u, v)
            constraint u or not v
            """);
    assertThat(spec.constraints()).hasSize(4);
    assertThat(spec.constraints().get(0))
        .isInstanceOfSatisfying(
            Constraint.AtMostSteps.class,
            it -> {
              assertThat(it.limit()).isEqualTo(1);
              assertThat(it.steps()).containsExactly("a", "b");
            });
    assertThat(spec.constraints().get(1))
        .isInstanceOfSatisfying(
            Constraint.AtMostMitigations.class,
            it -> assertThat(it.mitigations()).containsExactly("m", "n"));
    assertThat(spec.constraints().get(2)).isInstanceOf(Constraint.OnConditions.class);
    assertThat(spec.constraints().get(3)).isInstanceOf(Constraint.OnConditions.class);
  }

  @Test
  void the_limit_of_a_constraint_is_a_whole_number_and_may_be_huge() {
    check(
        """
        step a
        step b
        goal g { when a or b }
        constraint at most 0 of (a, b)
        constraint at most 99999999999999999999999999999999999999 of (a, b)
        constraint at most -1 of (a, b)
        //                 ^^ `at most` needs a whole number, 0 or more
        constraint at most 1.5 of (a, b)
        //                 ^^^ `at most` needs a whole number, 0 or more
        """);
  }

  @Test
  void a_step_that_is_listed_twice_counts_twice() {
    check(
        """
        step a
        step b
        goal g { when a or b }
        constraint at most 2 of (a, b, a)
        //                             ^ warning: `a` is listed twice
        // help: each place in the list counts: leave one out if that is not meant
        """);
  }

  @Test
  void steps_and_mitigations_are_not_mixed() {
    check(
        """
        step a
        //   ^ note: `a`, which comes first, is a step
        step b
        mitigation m { blocks a }
        goal g { when a or b }
        constraint at most 1 of (a, m, b)
        //                          ^ steps and mitigations are mixed: `m` is a mitigation
        // help: write one constraint over steps and one over mitigations
        """);
  }

  @Test
  void a_constraint_over_steps_is_one_at_most() {
    check(
        """
        step a
        //   ^ note: declared here
        //   ^ note: declared here
        proposition p { requires a }
        //          ^ note: declared here
        condition u
        goal g { when p and u }
        constraint u and at most 1 of (a, u)
        //                             ^ a constraint speaks of conditions, and `a` is a step
        // help: over steps or mitigations, a constraint is one `at most K of (…)`
        constraint at least 1 of (a, u)
        //                        ^ a constraint speaks of conditions, and `a` is a step
        // help: over steps or mitigations, a constraint is one `at most K of (…)`
        constraint u or p
        //              ^ a constraint speaks of conditions, and `p` is a proposition
        // help: over steps or mitigations, a constraint is one `at most K of (…)`
        """);
  }

  @Test
  void quantities_are_not_constrained() {
    check(
        """
        quantity q { range 0 .. 9 }
        step a
        goal g { when a and q > 2 }
        constraint q < 5
        //         ^^^^^ a comparison cannot stand in a constraint
        // help: the `range` of a quantity and a mitigation that `limits` it bound its values
        """);
  }

  @Test
  void assertions_are_read_with_their_limits() {
    Spec spec =
        CheckedText.spec(
            """
            step a
            goal g { when a }
            mitigation m { blocks a }
            mitigation n { blocks a }
            defence d { n, m }
            attacker x { budget 3 }
            assert reachable g
            assert "it is stopped" unreachable g under d by x
            assert unreachable g by x under { n }
            assert likelihood of g <= 5%
            assert cheapest   attack // how cheap?
                   on g > 2.50
            assert cheapest defence of g = 0
            assert paths to g != 1
            assert loss under { } >= 1_000
            """);
    assertThat(spec.assertions())
        .extracting(Spec.Assertion::title)
        .containsExactly(
            "assert reachable g",
            "it is stopped",
            "assert unreachable g by x under { n }",
            "assert likelihood of g <= 5%",
            "assert cheapest attack on g > 2.50",
            "assert cheapest defence of g = 0",
            "assert paths to g != 1",
            "assert loss under { } >= 1_000");
    assertThat(spec.assertions().get(1).under()).containsExactly("m", "n");
    assertThat(spec.assertions().get(1).attacker()).hasValue("x");
    assertThat(spec.assertions().get(3).bound().orElseThrow()).isEqualByComparingTo("0.05");
    assertThat(spec.assertions().get(7).goal()).isEmpty();
  }

  @Test
  void numeric_assertions_compare_and_the_others_do_not() {
    check(
        """
        step a
        goal g { when a }
        assert reachable g >= 1
        //                    ^ `assert reachable` cannot have a comparison
        // help: to compare a number, write `assert likelihood of …`
        assert likelihood of g
        ^^^^^^^^^^^^^^^^^^^^^^ `assert likelihood of` needs a comparison
        // help: end it with a number to compare with, such as `<= 5%`
        assert paths to g
        ^^^^^^^^^^^^^^^^^ `assert paths to` needs a comparison
        // help: end it with a number to compare with, such as `<= 100`
        assert loss
        ^^^^^^^^^^^ `assert loss` needs a comparison
        // help: end it with a number to compare with, such as `<= 100`
        """);
  }

  @Test
  void the_number_of_an_assertion_is_one_that_can_occur() {
    check(
        """
        step a
        goal g { when a }
        assert likelihood of g <= 5
        //                        ^ a likelihood is compared with 0..100 %, not `5`
        // help: did you mean `5%`?
        assert likelihood of g >= -5%
        //                        ^^^ a likelihood is compared with 0..100 %, not `-5%`
        assert likelihood of g >= 0
        assert paths to g = 1.5
        //                  ^^^ `paths to` needs a whole number, 0 or more
        assert cheapest attack on g >= -1
        //                             ^^ `cheapest attack on` cannot be negative
        assert cheapest defence of g <= 50%
        //                              ^^^ `cheapest defence of` is an amount, not a percentage
        assert loss <= 1_000_000_000_000_000
        //             ^^^^^^^^^^^^^^^^^^^^^ this `loss` is out of range: below 1e15, at most 9 decimals
        """);
  }

  @Test
  void an_assertion_names_a_goal_a_defence_and_an_attacker() {
    check(
        """
        step a
        //   ^ note: declared here
        goal g { when a }
        //   ^ note: declared here
        mitigation m { blocks a }
        //         ^ note: declared here
        defence d { m }
        //      ^ note: declared here
        attacker x
        assert reachable a by m
        //               ^ `a` is a step, not a goal
        // help: the goal that it reaches is `g`
        //                    ^ `m` is a mitigation, not an attacker
        assert reachable g under { m, d } by g
        //                            ^ `d` is a defence, not a mitigation
        // help: name the mitigations of the defence: `m`
        //                                   ^ `g` is a goal, not an attacker
        """);
  }
}
