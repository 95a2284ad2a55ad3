package org.aisc.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.aisc.text.SourceFile;
import org.junit.jupiter.api.Test;

/** What the canonical layout looks like. */
class FormattingTest {
  private static void check(String source, String expected) {
    assertThat(format(source)).isEqualTo(expected);
    assertThat(format(expected)).isEqualTo(expected);
  }

  private static String format(String source) {
    return Formatting.format(new SourceFile("test.aisc", source)).text().orElseThrow();
  }

  @Test
  void a_declaration_that_fits_is_on_one_line() {
    check(
        """
        step   edits"The attacker edits"{cost 1
          likelihood   90 % }
        """,
        """
        step edits "The attacker edits" { cost 1  likelihood 90% }
        """);
  }

  @Test
  void one_that_does_not_fit_has_a_line_for_each_property() {
    check(
        """
        event hidden "Hidden abuse passes the filter" { requires slow_drip  causes abuse, more }
        """,
        """
        event hidden "Hidden abuse passes the filter" {
          requires slow_drip
          causes abuse, more
        }
        """);
  }

  @Test
  void a_long_formula_is_broken_before_or_first_and_then_before_and() {
    check(
        """
        proposition p { requires the_first_of_them and the_second_of_them or (the_third_of_them or the_fourth_of_them) and (not the_fifth_of_all_these and the_sixth_of_them and the_seventh_of_all) or at least 2 of (eight, nine) }
        """,
        """
        proposition p {
          requires the_first_of_them and the_second_of_them
            or (the_third_of_them or the_fourth_of_them)
              and (not the_fifth_of_all_these
                and the_sixth_of_them
                and the_seventh_of_all)
            or at least 2 of (eight, nine)
        }
        """);
  }

  @Test
  void long_lists_fill_their_lines() {
    check(
        """
        defence everything { validate_data, update_libraries, isolate_server, test_models, review_code, two_factor }
        event e { requires a causes the_first_consequence, the_second_consequence, the_third_consequence, the_fourth }
        """,
        """
        defence everything {
          validate_data, update_libraries, isolate_server, test_models, review_code,
          two_factor
        }
        event e {
          requires a
          causes the_first_consequence, the_second_consequence, the_third_consequence,
            the_fourth
        }
        """);
  }

  @Test
  void the_clauses_of_a_long_head_are_on_lines_of_their_own() {
    check(
        """
        event spread(f: functionality, d: dataset) "The abuse of {f} spreads" where f -data->+ d and not d in user { requires abused(f) causes poisoned(d) }
        """,
        """
        event spread(f: functionality, d: dataset) "The abuse of {f} spreads"
            where f -data->+ d and not d in user {
          requires abused(f)
          causes poisoned(d)
        }
        """);
  }

  @Test
  void layers_and_flows_are_laid_out() {
    check(
        """
        pipeline { dataset corpus model trained{trust 0.5 flag} flow corpus-data->learning -model->trained -model-> evaluation -knowledge-> publication } user { }
        """,
        """
        pipeline {
          dataset corpus
          model trained { trust 0.5  flag }
          flow corpus -data-> learning -model-> trained -model-> evaluation
            -knowledge-> publication
        }
        user { }
        """);
  }

  @Test
  void assertions_are_broken_before_what_limits_them() {
    check(
        """
        assert "Nobody outside gets in" unreachable flawed under { validate, isolate_server } by an_outsider
        assert likelihood of flawed under{}<=5%
        """,
        """
        assert "Nobody outside gets in" unreachable flawed
          under { validate, isolate_server } by an_outsider
        assert likelihood of flawed under { } <= 5%
        """);
  }

  @Test
  void signs_stay_at_their_numbers() {
    check(
        """
        constraint 2*a+-b - 3<=- 4 or requires - 1 < 2
        proposition p { requires -x >= at - 3 and at least 1 of (least - most > 0, (a)) }
        """
            .replace("+-b", "- b"),
        """
        constraint 2 * a - b - 3 <= -4 or requires - 1 < 2
        proposition p { requires -x >= at - 3 and at least 1 of (least - most > 0, (a)) }
        """
            .replace("proposition p { ", "proposition p {\n  ")
            .replace(" }\n", "\n}\n"));
  }

  @Test
  void empty_lines_stay_but_for_the_second() {
    check(
        """


        step a {

          cost 1


          likelihood 90%
          tag atlas "A long text that makes the line too long to fit into eighty columns"

        }



        step b
        step c

        """,
        """
        step a {
          cost 1

          likelihood 90%
          tag atlas "A long text that makes the line too long to fit into eighty columns"
        }

        step b
        step c
        """);
  }

  @Test
  void a_comment_stays_behind_the_property_it_speaks_of() {
    check(
        """
        step a { cost 1 // per edit
          likelihood 90%// measured
        } // really
        """,
        """
        step a {
          cost 1  // per edit
          likelihood 90%  // measured
        }  // really
        """);
  }

  @Test
  void a_comment_of_several_lines_behind_a_word_stays_together() {
    check(
        """
        step a { cost 1 }   // per edit,
                            // or less
        // of b
        step b
        """,
        """
        step a { cost 1 }  // per edit,
                           // or less
        // of b
        step b
        """);
  }

  @Test
  void comments_inside_of_formulas_stay() {
    check(
        """
        proposition p { requires a and // the first
          b // the second
          and /* the third */ c /* said */ or
          // the last
          d
        }
        """,
        """
        proposition p {
          requires a  // the first
              and b  // the second
              and /* the third */ c
            /* said */ or
            // the last
            d
        }
        """);
  }

  @Test
  void comments_on_lines_of_their_own_are_indented_like_what_follows() {
    check(
        """
            // the file
        pipeline {
        // the data

        /// Texts.
          dataset d
              /* until here
                   and here */
        }
         /// Edits.

        step s {
            // nothing
        }
        // the end
        """,
        """
        // the file
        pipeline {
          // the data

          /// Texts.
          dataset d
          /* until here
               and here */
        }
        /// Edits.
        step s {
          // nothing
        }
        // the end
        """);
  }

  @Test
  void a_starred_comment_keeps_its_shape() {
    check(
        """
        pipeline {
          /*
          * One
              * Two
           */
          dataset d
        }
        """,
        """
        pipeline {
          /*
           * One
           * Two
           */
          dataset d
        }
        """);
  }

  @Test
  void lines_end_as_they_did() {
    check("step a /* x\r\n y */\r\n\r\n\r\nstep b", "step a  /* x\r\n  y */\r\n\r\nstep b\r\n");
  }

  @Test
  void nothing_stays_nothing() {
    check("", "");
    check("\n \n", "");
    check("// only a remark", "// only a remark\n");
  }

  @Test
  void a_text_with_errors_has_no_layout() {
    Formatting.Formatted formatted =
        Formatting.format(new SourceFile("test.aisc", "step { cost 1"));
    assertThat(formatted.text()).isEmpty();
    assertThat(formatted.diagnostics()).isNotEmpty();
  }
}
