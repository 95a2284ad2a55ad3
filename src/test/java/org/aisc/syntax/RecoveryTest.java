package org.aisc.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.aisc.diag.Code;
import org.aisc.diag.Diagnostic;
import org.aisc.testing.Carets;
import org.aisc.text.SourceFile;
import org.junit.jupiter.api.Test;

/** One error for one mistake, and what is kept of the file. */
class RecoveryTest {

  private static void check(String marked) {
    Carets.check(marked, file -> Parsing.parse(file).diagnostics());
  }

  @Test
  void a_misspelt_keyword_is_corrected() {
    check(
        """
          propositon p { requries a  cots 5 }
        //^^^^^^^^^^ unknown kind of declaration `propositon`
        // help: did you mean `proposition`?
        //               ^^^^^^^^ unknown property `requries`
        // help: did you mean `requires`?
        //                           ^^^^ unknown property `cots`
        // help: did you mean `cost`?
          pipelin { dataset d }
        //^^^^^^^ unknown kind of declaration `pipelin`
        // help: did you mean `pipeline`?
          defense d { m }
        //^^^^^^^ unknown kind of declaration `defense`
        // help: did you mean `defence`?
          asert reachable g
        //^^^^^ unknown kind of declaration `asert`
        // help: did you mean `assert`?
        """);
  }

  @Test
  void a_property_of_one_word_is_no_end_of_what_is_before_it() {
    check(
        """
          quantity q {
            integer unreachable
        //          ^^^^^^^^^^^ expected a property or `}`, found `unreachable`
        // help: is `and`, `or` or a comma missing before it?
          }
          quantity r {
            integr unreachable
        //  ^^^^^^ unknown property `integr`
        // help: did you mean `integer`?
        //         ^^^^^^^^^^^ expected a property or `}`, found `unreachable`
        // help: is `and`, `or` or a comma missing before it?
          }
        """);
  }

  @Test
  void a_missing_brace_is_one_error() {
    check(
        """
          step a { cost 1
        //       ^ note: `{` is opened here
        //               ^ `}` is missing
          step b { cost 2 }
          step c { cost 3 }
        """);
  }

  @Test
  void a_missing_brace_of_a_node_is_one_error() {
    check(
        """
          pipeline {
            dataset a { source public
        //            ^ note: `{` is opened here
        //                           ^ `}` is missing
            model m "M" { vendor x }
            flow a -data-> m
          }
        """);
  }

  @Test
  void a_missing_brace_of_a_defence_is_one_error() {
    check(
        """
          defence d { a, b
        //          ^ note: `{` is opened here
        //                ^ `}` is missing
          step c "C" { cost 3 }
          step e
        """);
  }

  @Test
  void a_missing_brace_of_a_layer_is_one_error() {
    check(
        """
          pipeline {
        //^^^^^^^^ note: the layer is opened here
            dataset a
          step s { cost 1 }
        //^^^^ `step` cannot stand in a layer, which holds nodes and flows only
        // help: close the layer before it with `}`
          step t { cost 1 }
          goal g { when s }
        """);
  }

  @Test
  void a_layer_in_a_layer() {
    check(
        """
          pipeline {
        //         ^ note: `{` is opened here
            dataset a
        //           ^ `}` is missing
          user {
            dataset b
          }
        """);
  }

  @Test
  void a_brace_is_missing_at_the_end() {
    check(
        """
          step a { cost 1 }
          step b {
        //       ^ note: `{` is opened here
            cost 2
        //        ^ `}` is missing
        """);
  }

  @Test
  void a_brace_too_many_is_one_error() {
    check(
        """
          step a { cost 1 } }
        //                  ^ `}` closes nothing
          step b { cost 2 }
          }}
        //^ `}` closes nothing
          step c
        """);
  }

  @Test
  void a_list_that_breaks_off_does_not_swallow_what_follows() {
    check(
        """
          event e { causes a,
          step b { cost 1 }
        //^^^^ expected a name, found `step`
        // help: what comes before it is not finished
        """);
  }

  @Test
  void a_formula_that_breaks_off_does_not_swallow_what_follows() {
    check(
        """
          constraint a and
          step b { cost 1 }
        //^^^^ expected a name, found `step`
        // help: what comes before it is not finished
        """);
  }

  @Test
  void a_flow_that_breaks_off_does_not_swallow_what_follows() {
    check(
        """
          flow a -data->
          step b { cost 1 }
        //^^^^ expected a name, found `step`
        // help: what comes before it is not finished
        """);
  }

  @Test
  void an_error_does_not_hide_the_next_one() {
    check(
        """
          step a { cost }
        //              ^ expected a number, found `}`
          step b { cost }
        //              ^ expected a number, found `}`
          event c {
            requires a and
            causes p,
        //  ^^^^^^ expected a name, found `causes`
        // help: what comes before it is not finished
            likelihood 5
        //  ^^^^^^^^^^ expected a name, found `likelihood`
        // help: what comes before it is not finished
            blocks
          }
        //^ expected a name, found `}`
          assert paths x
        //             ^ expected `to`, found `x`
          assert paths y
        //             ^ expected `to`, found `y`
        """);
  }

  @Test
  void misplaced_garbage_is_one_error() {
    check(
        """
          a b c ( d { e } f
        //^ unknown kind of declaration `a`
          g , h
          step a
        """);
  }

  @Test
  void an_unknown_block_is_one_error() {
    check(
        """
          component c {
        //^^^^^^^^^ unknown kind of declaration `component`
            part d { cost 1 }
          }
          step a
        """);
  }

  @Test
  void one_declaration_a_line_is_enough_to_go_on() {
    check(
        """
          step a likelihood 5% cost 3
        //       ^^^^^^^^^^ expected `{` or a declaration, found `likelihood`
        // help: properties stand in braces
          event e requires a causes b
        //        ^^^^^^^^ expected `{` or a declaration, found `requires`
        // help: properties stand in braces
          goal g { when a }
        """);
  }

  @Test
  void names_of_broken_declarations_are_kept() {
    assertThat(
            Kept.of(
                """
                step a cost 5
                step b(
                step c { cost }
                step
                event d { requires causes x }
                dataset e { , }
                condition f = "x"
                proposition g is
                step h where
                """))
        .isEqualTo(
            """
            step a
            step b
            step c
            event d { requires causes }
            dataset e
            condition f
            proposition g
            step h\
            """);
  }

  @Test
  void what_is_right_in_a_broken_declaration_is_kept() {
    assertThat(Kept.of("event e \"E\" { requires a  causes  likelihood 5%  at n }"))
        .isEqualTo("event e \"E\" { requires a; causes likelihood; at n }");
    assertThat(Kept.of("step s \"S\" { cost 1e5  likelihood 5% }"))
        .isEqualTo("step s \"S\" { likelihood 0.05 (percent) }");
    assertThat(Kept.of("step s \"S\" where { cost 1 }")).isEqualTo("step s \"S\" { cost 1 }");
  }

  @Test
  void only_the_first_fifty_errors_are_told_one_by_one() {
    List<Diagnostic> found =
        Parsing.parse(new SourceFile("x", "step {}\n".repeat(1000))).diagnostics();
    assertThat(found).hasSize(51);
    assertThat(found.get(50).code()).isEqualTo(Code.MORE_SYNTAX_ERRORS);
    assertThat(found.get(50).message()).isEqualTo("950 more syntax errors in the rest of the file");
    assertThat(found.get(50).span().orElseThrow().line()).isEqualTo(51);
  }
}
