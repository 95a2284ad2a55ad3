package org.aisc.sema;

import static org.aisc.testing.Carets.check;

import org.junit.jupiter.api.Test;

class NamesTest {
  @Test
  void a_name_that_is_not_declared_is_unknown() {
    check(
        """
        dataset corpus
        step edits { at korpus }
        //              ^^^^^^ unknown node `korpus`
        // help: did you mean `corpus`?
        """);
  }

  @Test
  void a_name_may_be_used_before_it_is_declared() {
    check(
        """
        assert reachable flawed
        goal flawed { when poisoned }
        proposition poisoned { requires edits }
        step edits
        """);
  }

  @Test
  void only_and_or_and_not_are_reserved() {
    check(
        """
        step step { at model }
        dataset model { dataset dataset }
        condition condition
        proposition requires { requires step and condition }
        event when { requires requires causes goal }
        proposition goal
        goal any { when goal }
        mitigation blocks { blocks step -> requires, when  requires of }
        mitigation of
        defence defence { blocks, of }
        attacker by { can step }
        assert reachable any under defence by by
        """);
  }

  @Test
  void every_place_that_names_something_says_what_it_wants() {
    check(
        """
        pipeline {
          dataset corpus
          flow corpus -data-> embd
        //                    ^^^^ unknown node `embd`
        }
        step edits { at nowhere }
        //              ^^^^^^^ unknown node `nowhere`
        proposition poisoned { requires bribes }
        //                              ^^^^^^ unknown proposition `bribes`
        event learning { requires edits  causes tainted }
        //                                      ^^^^^^^ unknown proposition `tainted`
        goal flawed { when edits and share > 1 }
        //                           ^^^^^ unknown quantity `share`
        mitigation review { blocks login  excludes x  requires y  limits q <= 1 }
        //                         ^^^^^ unknown step, proposition or event `login`
        //                                         ^ unknown mitigation `x`
        //                                                     ^ unknown mitigation `y`
        //                                                               ^ unknown quantity `q`
        attacker outsider { can phish  cannot bribe }
        //                      ^^^^^ unknown step `phish`
        //                                    ^^^^^ unknown step `bribe`
        defence all { filter }
        //            ^^^^^^ unknown mitigation `filter`
        constraint open or closed
        //         ^^^^ unknown condition `open`
        //                 ^^^^^^ unknown condition `closed`
        assert reachable goal2 under basic by insider
        //               ^^^^^ unknown goal `goal2`
        //                           ^^^^^ unknown defence `basic`
        //                                    ^^^^^^^ unknown attacker `insider`
        """);
  }

  @Test
  void a_misspelt_name_is_reported_once_a_file() {
    check(
        """
        step edits
        proposition a { requires edist }
        //                       ^^^^^ unknown proposition `edist`
        // note: made 2 more times in this file
        // help: did you mean `edits`?
        proposition b { requires edist and edist }
        goal flawed { when a or b }
        """);
  }

  @Test
  void the_nearest_name_of_the_wanted_kind_is_suggested_before_nearer_ones_of_other_kinds() {
    check(
        """
        step edits
        condition editz
        goal flawed { when edits and editz }
        attacker outsider { can edit }
        //                      ^^^^ unknown step `edit`
        // help: did you mean `edits`?
        """);
  }

  @Test
  void a_similar_name_of_another_kind_is_mentioned() {
    check(
        """
        step edits
        goal flawed { when edits }
        attacker outsider { can flawde }
        //                      ^^^^^^ unknown step `flawde`
        // help: there is a goal `flawed`
        """);
  }

  @Test
  void suggestions_are_found_across_swaps_and_letter_case() {
    check(
        """
        step EditsPage
        goal flawed { when editspage }
        //                 ^^^^^^^^^ unknown proposition `editspage`
        // help: did you mean `EditsPage`?
        goal broken { when EditsPgae }
        //                 ^^^^^^^^^ unknown proposition `EditsPgae`
        // help: did you mean `EditsPage`?
        """);
  }

  @Test
  void a_name_stands_for_one_thing_only() {
    check(
        """
        step edits
        //   ^^^^^ note: first declared here, as a step
        //   ^^^^^ note: first declared here, as a step
        dataset edits
        //      ^^^^^ `edits` is declared twice
        step edits
        //   ^^^^^ `edits` is declared twice
        goal flawed { when edits }
        """);
  }

  @Test
  void a_second_declaration_is_checked_like_the_first() {
    check(
        """
        step edits
        //   ^^^^^ note: first declared here, as a step
        step edits { cost -1  at corpus }
        //   ^^^^^ `edits` is declared twice
        //                ^^ `cost` cannot be negative
        //                       ^^^^^^ unknown node `corpus`
        """);
  }

  @Test
  void a_name_that_is_declared_twice_is_not_also_of_the_wrong_kind() {
    check(
        """
        dataset corpus
        //      ^^^^^^ note: first declared here, as a dataset
        step corpus { at corpus }
        //   ^^^^^^ `corpus` is declared twice
        goal flawed { when corpus }
        """);
  }

  @Test
  void a_name_of_another_kind_shows_where_it_is_declared() {
    check(
        """
        step edits
        goal flawed { when edits }
        //   ^^^^^^ note: declared here
        mitigation review { blocks flawed }
        //                         ^^^^^^ `flawed` is a goal, not a step, a proposition or an event
        // help: name a step or a proposition that the goal's `when` speaks of: `edits`
        """);
  }

  @Test
  void a_quantity_is_compared_and_does_not_hold() {
    check(
        """
        quantity share { range 0 .. 1 }
        //       ^^^^^ note: declared here
        step edits
        goal flawed { when edits and share }
        //                           ^^^^^ `share` is a quantity, not a proposition
        // help: compare the quantity with a number: `share >= 1`
        """);
  }

  @Test
  void a_mitigation_is_no_defence() {
    check(
        """
        step edits
        goal flawed { when edits }
        mitigation review { blocks edits }
        //         ^^^^^^ note: declared here
        assert unreachable flawed under review
        //                              ^^^^^^ `review` is a mitigation, not a defence
        // help: write `under { review }`
        """);
  }

  @Test
  void a_file_has_one_header() {
    check(
        """
        system translator
        //     ^^^^^^^^^^ note: the first one is here
        module part
        //     ^^^^ a file has one `system` or `module` line
        """);
  }
}
