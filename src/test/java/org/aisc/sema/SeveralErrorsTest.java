package org.aisc.sema;

import static org.aisc.testing.Carets.check;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.aisc.diag.Code;
import org.aisc.diag.Diagnostic;
import org.aisc.testing.MemorySources;
import org.aisc.text.SourceFile;
import org.junit.jupiter.api.Test;

/** All errors of a file are told in one run, and each mistake is told once. */
class SeveralErrorsTest {
  @Test
  void errors_of_syntax_names_and_values_come_together() {
    check(
        """
        step edits { cost cheap  likelihood 120% }
        //                ^^^^^ `cost` needs a number
        // help: write a number, such as `100`
        //                                  ^^^^ a likelihood is above 0 and up to 100 %, not `120%`
        proposition poisoned { requires edits and }
        //                                        ^ expected a formula, found `}`
        goal flawed { when poisond }
        //                 ^^^^^^^ unknown proposition `poisond`
        // help: did you mean `poisoned`?
        """);
  }

  @Test
  void a_misspelt_keyword_does_not_make_the_name_unknown() {
    check(
        """
        stepp edits
        ^^^^^ unknown kind of declaration `stepp`
        // help: did you mean `step`?
        goal flawed { when edits }
        """);
  }

  @Test
  void a_word_that_is_no_keyword_does_not_make_the_name_unknown() {
    check(
        """
        goal flawed { when edits and phishes }
        //                           ^^^^^^^ unknown proposition `phishes`
        foobar edits "The attacker edits" { cost 1 }
        ^^^^^^ unknown kind of declaration `foobar`
        """);
  }

  @Test
  void a_declaration_with_a_wrong_body_is_still_declared() {
    check(
        """
        proposition poisoned { requires ( }
        //                                ^ expected a formula, found `}`
        event learning { requires poisoned  causes }
        //                                         ^ expected a name, found `}`
        goal flawed { when poisoned }
        """);
  }

  @Test
  void what_a_syntax_error_may_have_swallowed_is_not_missing() {
    check(
        """
        step edits
        proposition poisoned
        event learning { requires edits }  causes poisoned }
        //                                 ^^^^^^ unknown kind of declaration `causes`
        goal flawed { when poisoned }
        """);
  }

  @Test
  void a_name_lost_in_an_open_comment_is_not_unknown() {
    check(
        """
        goal flawed { when edits }
        /* step edits
        ^^ this comment is not closed
        // help: close it with `*/`; it hides the rest of the file
        """);
  }

  @Test
  void one_negation_is_one_error_however_much_it_denies() {
    check(
        """
        step a
        //   ^ note: declared here
        step b
        //   ^ note: declared here
        condition c
        goal flawed { when not (a or b or c) and not (c and b) }
        //                      ^ `not` is for conditions only, and `a` is a step
        // help: taking more steps must never hurt the attacker; only a condition may be denied
        //                                                  ^ `not` is for conditions only, and `b` is a step
        // help: taking more steps must never hurt the attacker; only a condition may be denied
        """);
  }

  @Test
  void warnings_wait_until_the_errors_are_gone() {
    check(
        """
        proposition uncaused
        step edits { cost -1 }
        //                ^^ `cost` cannot be negative
        goal flawed { when edits }
        """);
  }

  @Test
  void what_many_syntax_errors_may_have_hidden_is_not_missing() {
    StringBuilder text = new StringBuilder("step edits\n");
    for (int number = 0; number < 1000; number++) {
      text.append("event e").append(number).append(" { requires edits and }\n");
    }
    SourceFile file = new SourceFile("main.aisc", text.toString());
    assertThat(Checking.check(file, new MemorySources(Map.of())).diagnostics())
        .extracting(Diagnostic::code)
        .containsOnly(Code.UNEXPECTED, Code.MORE_SYNTAX_ERRORS)
        .hasSize(51);
  }
}
