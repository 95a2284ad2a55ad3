package org.aisc.analysis;

import static org.aisc.testing.Carets.check;

import org.junit.jupiter.api.Test;

class WarningsTest {
  @Test
  void a_proposition_that_nothing_causes() {
    check(
        """
        step edits
        proposition poisoned
        //          ^^^^^^^^ warning: nothing causes `poisoned`
        // help: add an event that causes it, or declare it as a step
        goal flawed { when edits or poisoned }
        """);
  }

  @Test
  void what_waits_for_an_uncaused_proposition_is_not_told_as_well() {
    check(
        """
        step edits
        proposition a
        //          ^ warning: nothing causes `a`
        // help: add an event that causes it, or declare it as a step
        proposition b { requires a and edits }
        proposition c { requires b }
        goal flawed { when c }
        //   ^^^^^^ warning: nothing reaches the goal `flawed`, even without any defence
        // help: look for a missing cause, or a condition that is fixed to a value
        mitigation review { blocks b }
        """);
  }

  @Test
  void a_module_leaves_causes_and_uses_to_its_importers() {
    check(
        """
        module attacks
        proposition uncaused
        condition unused
        attacker outsider
        """);
  }

  @Test
  void an_event_that_can_never_fire() {
    check(
        """
        step edits
        condition open = false
        proposition poisoned { requires edits and open  requires edits and not open }
        //                     ^^^^^^^^^^^^^^^^^^^^^^^ warning: this `requires` can never hold
        event e { requires open  causes poisoned }
        //    ^ warning: `e` can never fire
        goal flawed { when poisoned }
        """);
  }

  @Test
  void of_events_that_follow_from_each_other_only_the_first_is_told() {
    check(
        """
        step edits
        condition open = false
        proposition a { requires edits and open }
        //              ^^^^^^^^^^^^^^^^^^^^^^^ warning: this `requires` can never hold
        proposition b { requires a }
        proposition c { requires b and edits }
        goal flawed { when c or edits }
        """);
  }

  @Test
  void the_steps_of_an_event_that_never_fires_are_not_told_as_well() {
    check(
        """
        step edits
        step phishes
        condition open = false
        proposition poisoned { requires phishes or edits and open }
        proposition tainted { requires edits and open }
        //                    ^^^^^^^^^^^^^^^^^^^^^^^ warning: this `requires` can never hold
        goal flawed { when poisoned or tainted }
        mitigation review { blocks edits -> tainted }
        """);
  }

  @Test
  void a_circle_that_nothing_starts() {
    check(
        """
        step edits
        proposition a { requires b }
        //              ^^^^^^^^^^ warning: this `requires` can never hold
        proposition b { requires a }
        goal flawed { when a or edits }
        """);
  }

  @Test
  void what_waits_for_a_circle_that_nothing_starts_is_not_told_as_well() {
    check(
        """
        step edits
        proposition a { requires c }
        proposition b { requires d }
        //              ^^^^^^^^^^ warning: this `requires` can never hold
        proposition c { requires b }
        proposition d { requires b and edits }
        goal flawed { when a or edits }
        """);
  }

  @Test
  void a_circle_that_something_starts_is_normal() {
    check(
        """
        step edits
        proposition a { requires b  requires edits }
        proposition b { requires a }
        goal flawed { when b }
        """);
  }

  @Test
  void an_unknown_condition_may_have_both_values() {
    check(
        """
        step edits
        condition open
        proposition a { requires edits and open }
        proposition b { requires edits and not open }
        goal flawed { when a or b }
        """);
  }

  @Test
  void a_goal_that_nothing_reaches() {
    check(
        """
        step edits
        condition open = true
        goal flawed { when edits and not open }
        //   ^^^^^^ warning: nothing reaches the goal `flawed`, even without any defence
        // help: look for a missing cause, or a condition that is fixed to a value
        mitigation review { blocks edits }
        """);
  }

  @Test
  void a_deployed_mitigation_does_not_make_a_goal_unreached() {
    check(
        """
        step edits
        goal flawed { when edits }
        mitigation review { blocks edits  status deployed }
        """);
  }

  @Test
  void a_step_that_no_goal_needs() {
    check(
        """
        step edits
        step phishes
        //   ^^^^^^^ warning: no goal needs the step `phishes`
        proposition noticed { requires phishes }
        goal flawed { when edits }
        """);
  }

  @Test
  void consequences_that_nobody_is_after_are_normal() {
    check(
        """
        step edits
        proposition poisoned { requires edits }
        event learning { requires poisoned  causes tainted, slow }
        proposition tainted
        proposition slow
        goal flawed { when tainted }
        """);
  }

  @Test
  void without_goals_nothing_is_said_about_their_needs() {
    check(
        """
        step edits
        mitigation review { blocks edits }
        """);
  }

  @Test
  void a_mitigation_that_blocks_nothing_on_the_way_to_a_goal() {
    check(
        """
        dataset corpus
        step edits
        proposition noticed { requires edits  at corpus }
        event e { requires edits  causes noticed }
        goal flawed { when edits }
        mitigation a { blocks noticed }
        //         ^ warning: the mitigation `a` blocks nothing that a goal needs
        mitigation b { blocks e, at corpus, edits -> noticed }
        //         ^ warning: the mitigation `b` blocks nothing that a goal needs
        mitigation c { reduces e to 3% }
        //         ^ warning: the mitigation `c` blocks nothing that a goal needs
        mitigation d
        //         ^ warning: the mitigation `d` blocks nothing that a goal needs
        mitigation f { blocks edits }
        """);
  }

  @Test
  void a_mitigation_that_others_require_is_of_use() {
    check(
        """
        step edits
        goal flawed { when edits }
        mitigation logs { cost 5 }
        mitigation alarm { blocks edits  requires logs }
        """);
  }

  @Test
  void a_mitigation_that_reduces_what_a_goal_needs_is_of_use() {
    check(
        """
        step edits
        proposition poisoned { requires edits  likelihood 50% }
        goal flawed { when poisoned }
        mitigation a { reduces poisoned to 3% }
        mitigation b { reduces edits to 3% }
        """);
  }

  @Test
  void an_edge_that_is_not_there_and_a_node_where_nothing_is() {
    check(
        """
        dataset corpus
        step edits
        proposition a { requires edits }
        proposition b { requires a }
        goal flawed { when b }
        mitigation review { blocks a, edits -> b, at corpus }
        //                            ^^^^^^^^^^ warning: no event that causes `b` requires `edits`
        //                                        ^^^^^^^^^ warning: no step or proposition is at `corpus`
        """);
  }

  @Test
  void attackers_and_defences_are_used_by_assertions() {
    check(
        """
        step edits
        goal flawed { when edits }
        mitigation review { blocks edits }
        attacker outsider
        attacker insider
        //       ^^^^^^^ warning: the attacker `insider` is never used
        // help: an assertion names it after `by`
        defence basic { review }
        defence other { review }
        //      ^^^^^ warning: the defence `other` is never used
        // help: an assertion names it after `under`
        assert unreachable flawed under basic by outsider
        """);
  }

  @Test
  void conditions_and_quantities_are_used_by_formulas() {
    check(
        """
        step edits
        condition a
        condition b
        //        ^ warning: the condition `b` is never used
        condition c
        quantity q { range 0 .. 9 }
        quantity r { range 0 .. 9 }
        //       ^ warning: the quantity `r` is never used
        constraint not c
        goal flawed { when edits and a and q > 1 }
        """);
  }

  @Test
  void a_defence_that_breaks_the_mitigations_own_rules() {
    check(
        """
        step edits
        goal flawed { when edits }
        mitigation a { blocks edits  excludes b }
        //         ^ note: the rule is here
        mitigation b { blocks edits }
        mitigation c { blocks edits  requires a or b }
        //         ^ note: the rule is here
        mitigation d { blocks edits  status deployed  excludes e }
        //         ^ note: the rule is here
        mitigation e { blocks edits }
        constraint at most 2 of (b, c, d)
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ note: the rule is here
        defence ab { a, b }
        //      ^^ warning: these mitigations break a rule of theirs: `a` excludes `b`
        defence only_c { c }
        //      ^^^^^^ warning: these mitigations break a rule of theirs: `c` requires what is not on
        assert unreachable flawed under ab
        assert unreachable flawed under only_c
        assert unreachable flawed under { a, c }
        assert unreachable flawed under { b, c }
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: these mitigations break a rule of theirs: at most 2 of a list may be on
        assert unreachable flawed under { e }
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: these mitigations break a rule of theirs: `d`, which is deployed, excludes `e`
        """);
  }
}
