package org.aisc.sema;

import static org.aisc.testing.Carets.check;

import org.junit.jupiter.api.Test;

/** A name of a wrong kind: the message alone says what to write instead. */
class WrongKindsTest {
  @Test
  void what_happens_at_a_node_is_blocked_and_required_by_name() {
    check(
        """
        pipeline { dataset corpus model net }
        //                 ^^^^^^ note: declared here
        //                 ^^^^^^ note: declared here
        //                              ^^^ note: declared here
        step edits { at corpus }
        proposition tainted { requires edits or corpus }
        //                                      ^^^^^^ `corpus` is a dataset, not a proposition
        // help: name what happens there: `edits`
        proposition wrong_answers { requires net and tainted }
        //                                   ^^^ `net` is a model, not a proposition
        // help: declare what may happen there: `proposition NAME { at net }`
        goal flawed { when wrong_answers }
        mitigation review { blocks corpus }
        //                         ^^^^^^ `corpus` is a dataset, not a step, a proposition or an event
        // help: write `at corpus` for all that happens there
        """);
  }

  @Test
  void an_event_is_required_by_what_it_causes() {
    check(
        """
        step edits
        event learning { requires edits  causes tainted, slow }
        //    ^^^^^^^^ note: declared here
        //    ^^^^^^^^ note: declared here
        proposition tainted
        proposition slow
        goal flawed { when learning }
        //                 ^^^^^^^^ `learning` is an event, not a proposition
        // help: name what the event causes: `tainted`, `slow`
        event later { requires tainted  causes learning }
        //                                     ^^^^^^^^ `learning` is an event, not a step or a proposition
        // help: name what the event causes: `tainted`, `slow`
        """);
  }

  @Test
  void a_mitigation_is_no_cause() {
    check(
        """
        step edits
        proposition tainted { requires edits and review }
        //                                       ^^^^^^ `review` is a mitigation, not a proposition
        // help: its own body says what it does: `blocks`, `reduces` or `limits`
        mitigation review { blocks edits }
        //         ^^^^^^ note: declared here
        //         ^^^^^^ note: declared here
        event spread { requires tainted  causes review }
        //                                      ^^^^^^ `review` is a mitigation, not a step or a proposition
        // help: its own body says what it does: `blocks`, `reduces` or `limits`
        goal flawed { when tainted }
        """);
  }

  @Test
  void attackers_and_defences_are_named_by_assertions() {
    check(
        """
        step edits
        attacker outsider
        //       ^^^^^^^^ note: declared here
        //       ^^^^^^^^ note: declared here
        defence basic { review }
        //      ^^^^^ note: declared here
        //      ^^^^^ note: declared here
        //      ^^^^^ note: declared here
        mitigation review { blocks edits }
        //         ^^^^^^ note: declared here
        goal flawed { when edits and outsider and basic }
        //                           ^^^^^^^^ `outsider` is an attacker, not a proposition
        // help: the attacker's body says what it `can` and `cannot` do
        //                                        ^^^^^ `basic` is a defence, not a proposition
        // help: an assertion names a defence: `under basic`
        assert unreachable flawed under outsider
        //                              ^^^^^^^^ `outsider` is an attacker, not a defence
        // help: write `by outsider`
        assert unreachable flawed by basic
        //                           ^^^^^ `basic` is a defence, not an attacker
        // help: write `under basic`
        assert unreachable flawed under { basic }
        //                                ^^^^^ `basic` is a defence, not a mitigation
        // help: write `under basic`, without braces
        assert unreachable flawed under review
        //                              ^^^^^^ `review` is a mitigation, not a defence
        // help: write `under { review }`
        """);
  }

  @Test
  void only_quantities_are_compared() {
    check(
        """
        step edits
        //   ^^^^^ note: declared here
        condition open
        goal flawed { when edits >= 1 }
        //                 ^^^^^ `edits` is a step, not a quantity
        // note: made 1 more time in this file
        // help: only a quantity has a value; `edits` holds or does not
        goal leaked { when open = true and edits }
        //                        ^^^^ unknown quantity `true`
        // help: write `open`
        goal stolen { when open = false and edits }
        //                        ^^^^^ unknown quantity `false`
        // help: write `not open`
        constraint open = true
        //                ^^^^ unknown quantity `true`
        // help: write `open`
        mitigation review { blocks edits  limits edits <= 3 }
        """);
  }

  @Test
  void a_quantity_is_limited_and_compared() {
    check(
        """
        step edits
        quantity share { range 0 .. 1 }
        //       ^^^^^ note: declared here
        //       ^^^^^ note: declared here
        goal flawed { when edits and share }
        //                           ^^^^^ `share` is a quantity, not a proposition
        // help: compare the quantity with a number: `share >= 1`
        mitigation cap { blocks share, edits }
        //                      ^^^^^ `share` is a quantity, not a step, a proposition or an event
        // help: a quantity is limited: `limits share <= 1`
        """);
  }

  @Test
  void conditions_are_neither_caused_nor_blocked() {
    check(
        """
        step edits
        condition open
        //        ^^^^ note: declared here
        //        ^^^^ note: declared here
        event e { requires edits  causes open }
        //                               ^^^^ `open` is a condition, not a step or a proposition
        // help: nothing causes or blocks a condition; a `proposition` is caused and blocked
        mitigation review { blocks open }
        //                         ^^^^ `open` is a condition, not a step, a proposition or an event
        // help: nothing causes or blocks a condition; a `proposition` is caused and blocked
        goal flawed { when edits }
        """);
  }

  @Test
  void the_goal_that_a_proposition_reaches_is_named() {
    check(
        """
        step edits
        //   ^^^^^ note: declared here
        proposition tainted { requires edits }
        //          ^^^^^^^ note: declared here
        goal flawed { when tainted }
        assert reachable tainted
        //               ^^^^^^^ `tainted` is a proposition, not a goal
        // help: the goal that it reaches is `flawed`
        assert reachable edits
        //               ^^^^^ `edits` is a step, not a goal
        // help: declare a goal for it: `goal NAME { when … }`
        """);
  }

  @Test
  void a_mitigation_that_blocks_a_step_is_named() {
    check(
        """
        step edits
        //   ^^^^^ note: declared here
        step phishes
        //   ^^^^^^^ note: declared here
        mitigation review { blocks edits }
        defence basic { edits, phishes }
        //              ^^^^^ `edits` is a step, not a mitigation
        // help: what blocks it is `review`
        //                     ^^^^^^^ `phishes` is a step, not a mitigation
        // help: declare a mitigation: `mitigation NAME { blocks phishes }`
        goal flawed { when edits or phishes }
        """);
  }

  @Test
  void at_most_counts_steps_or_mitigations() {
    check(
        """
        step edits
        step phishes
        proposition inside { requires phishes }
        //          ^^^^^^ note: declared here
        constraint at most 1 of (edits, inside)
        //                              ^^^^^^ `inside` is a proposition, not a step or a mitigation
        // help: `at most` counts an attacker's steps, or mitigations
        goal flawed { when edits and inside }
        """);
  }

  @Test
  void what_stands_somewhere_is_not_the_place() {
    check(
        """
        dataset corpus
        step edits { at corpus }
        //   ^^^^^ note: declared here
        //   ^^^^^ note: declared here
        step phishes { at edits }
        //   ^^^^^^^ note: declared here
        //                ^^^^^ `edits` is a step, not a node
        // help: `edits` itself is at `corpus`
        proposition tainted { requires edits  at phishes }
        //                                       ^^^^^^^ `phishes` is a step, not a node
        // help: `phishes` itself is at `edits`
        mitigation review { blocks at edits }
        //                            ^^^^^ `edits` is a step, not a node
        // help: without `at`, `edits` is meant itself
        goal flawed { when tainted }
        """);
  }

  @Test
  void a_property_of_another_kind_of_declaration_is_translated() {
    check(
        """
        step edits
        goal flawed { requires edits  cost 5 }
        //            ^^^^^^^^^^^^^^ `requires` cannot stand in a goal
        // help: in a goal, write `when`
        //                            ^^^^^^ `cost` cannot stand in a goal
        // help: what reaching the goal costs its victim is its `impact`
        event learning { when edits  causes tainted }
        //               ^^^^^^^^^^ `when` cannot stand in an event
        // help: in an event, write `requires`
        proposition tainted { when edits  causes flawed }
        //                    ^^^^^^^^^^ `when` cannot stand in a proposition
        // help: in a proposition, write `requires`
        //                                ^^^^^^^^^^^^^ `causes` cannot stand in a proposition
        // help: write what the proposition `requires`, or declare an event
        attacker outsider { cost 3 }
        //                  ^^^^^^ `cost` cannot stand in an attacker
        // help: what an attacker can spend is its `budget`
        """);
  }

  @Test
  void a_tie_joins_equal_kinds() {
    check(
        """
        library torch
        step exploits(l: library)
        //   ^^^^^^^^ note: declared here
        event runs(l: library) { requires exploits(l)  causes owned }
        //    ^^^^ note: declared here
        proposition owned
        proposition p is runs(torch)
        //               ^^^^ `runs` is an event, not a step or a proposition
        // help: an `event` is tied to it
        event e is exploits(torch) { requires owned  causes owned }
        //         ^^^^^^^^ `exploits` is a step, not an event
        // help: a `proposition` or `step` is tied to it
        goal lost { when owned }
        """);
  }
}
