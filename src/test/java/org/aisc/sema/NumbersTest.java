package org.aisc.sema;

import static org.aisc.testing.Carets.check;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.aisc.testing.CheckedText;
import org.junit.jupiter.api.Test;

class NumbersTest {
  @Test
  void a_likelihood_is_above_0_and_up_to_100_percent() {
    check(
        """
        step a { likelihood 0 }
        //                  ^ a likelihood cannot be 0
        // help: say that it cannot happen with a condition, `condition name = false`
        // help: or let a mitigation block it: `blocks name`
        step b { likelihood 100% }
        step c { likelihood 80 }
        //                  ^^ a likelihood is above 0 and up to 100 %, not `80`
        // help: did you mean `80%`?
        step d { likelihood 100.1% }
        //                  ^^^^^^ a likelihood is above 0 and up to 100 %, not `100.1%`
        step e { likelihood -5% }
        //                  ^^^ a likelihood is above 0 and up to 100 %, not `-5%`
        goal g { when a and b and c and d and e }
        """);
  }

  @Test
  void an_interval_starts_with_its_smaller_end_and_holds_its_mode() {
    check(
        """
        step a { likelihood 40%..20% }
        //                  ^^^^^^^^ the `likelihood` starts at `40%`, above its end `20%`
        // help: write the smaller number first
        step b { likelihood 20%..40% mode 50% }
        //                                ^^^ the mode `50%` is not between `20%` and `40%`
        step c { likelihood 20%..20% mode 20% }
        step d { likelihood 0%..300% }
        //                  ^^ a likelihood cannot be 0
        // help: say that it cannot happen with a condition, `condition name = false`
        // help: or let a mitigation block it: `blocks name`
        //                      ^^^^ a likelihood is above 0 and up to 100 %, not `300%`
        quantity q { range 3 .. -3 }
        //                 ^^^^^^^ the `range` starts at `3`, above its end `-3`
        // help: write the smaller number first
        goal g { when a and b and c and d and q > 1 }
        """);
  }

  @Test
  void amounts_are_not_negative_and_no_percentages() {
    check(
        """
        step a { cost -1 }
        //            ^^ `cost` cannot be negative
        goal g { when a  impact 50% }
        //                      ^^^ `impact` is an amount, not a percentage
        attacker x { budget -0.5 }
        //                  ^^^^ `budget` cannot be negative
        mitigation m { blocks a  cost 5% }
        //                            ^^ `cost` is an amount, not a percentage
        """);
  }

  @Test
  void words_and_texts_are_no_numbers() {
    check(
        """
        step a { cost cheap }
        //            ^^^^^ `cost` needs a number
        // help: write a number, such as `100`
        step b { likelihood "80%" }
        //                  ^^^^^ `likelihood` needs a number
        // help: write a number, such as `80%`
        goal g { when a and b }
        """);
  }

  @Test
  void numbers_are_bounded_in_size_and_decimals() {
    check(
        """
        step a { cost 999_999_999_999_999.999_999_999 }
        step b { cost 1_000_000_000_000_000 }
        //            ^^^^^^^^^^^^^^^^^^^^^ this `cost` is out of range: below 1e15, at most 30 decimals
        step c { cost 0.000_000_000_1 }
        //            ^^^^^^^^^^^^^^^ this `cost` is out of range: below 1e15, at most 9 decimals
        step d { likelihood 0.0000000000000000000000000000001 }
        //                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ this `likelihood` is out of range: below 1e15, at most 30 decimals
        quantity q { range -1_000_000_000_000_000 .. 0 }
        //                 ^^^^^^^^^^^^^^^^^^^^^^ this `range` is out of range: below 1e15, at most 30 decimals
        goal g { when a and b and c and d and 1_000_000_000_000_000 * q > 0 }
        //                                    ^^^^^^^^^^^^^^^^^^^^^^^^^ this `comparison` is out of range: below 1e15, at most 30 decimals
        """);
  }

  @Test
  void an_integer_quantity_has_a_whole_number_to_take() {
    check(
        """
        quantity q { range 0.2 .. 0.8  integer }
        //           ^^^^^^^^^^^^^^^^ there is no whole number in this range
        quantity r { range 0.2 .. 1  integer }
        step a
        goal g { when a and q > 0 and r > 0 }
        """);
  }

  @Test
  void a_percentage_is_a_hundredth_and_trailing_zeros_do_not_count() {
    Spec spec = CheckedText.spec("step a { likelihood 12.50%  cost 1_000.0 }");
    assertThat(spec.steps().get(0).likelihood())
        .isEqualTo(
            new Spec.Likelihood(
                new BigDecimal("0.125"), new BigDecimal("0.125"), Optional.empty()));
    assertThat(spec.steps().get(0).cost()).isEqualTo(new BigDecimal("1000"));
  }
}
