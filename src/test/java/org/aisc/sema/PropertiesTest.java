package org.aisc.sema;

import static org.aisc.testing.Carets.check;

import org.junit.jupiter.api.Test;

class PropertiesTest {
  @Test
  void each_property_belongs_to_certain_declarations() {
    check(
        """
        step edits { impact 3 }
        //           ^^^^^^^^ `impact` cannot stand in a step
        // help: it belongs in a goal
        condition open { cost 3 }
        //               ^^^^^^ `cost` cannot stand in a condition
        // help: it belongs in a step or a quantity or a mitigation
        goal flawed { when edits and open  likelihood 3% }
        //                                 ^^^^^^^^^^^^^ `likelihood` cannot stand in a goal
        // help: it belongs in a step or a proposition or an event
        attacker outsider { strategy block }
        //                  ^^^^^^^^^^^^^^ `strategy` cannot stand in an attacker
        // help: it belongs in a mitigation
        mitigation review { blocks edits  owner "me"  when edits }
        //                                            ^^^^^^^^^^ `when` cannot stand in a mitigation
        // help: it belongs in a goal
        quantity share { range 0 .. 1  owner "me" }
        //                             ^^^^^^^^^^ `owner` cannot stand in a quantity
        // help: it belongs in a mitigation
        """);
  }

  @Test
  void a_step_requires_nothing_and_the_help_says_what_to_write() {
    check(
        """
        condition open
        step edits { requires open }
        //           ^^^^^^^^^^^^^ `requires` cannot stand in a step
        // help: what a step needs is said by an event that requires both
        """);
  }

  @Test
  void a_property_with_one_value_is_given_once() {
    check(
        """
        step edits { cost 1  cost 2 }
        //           ^^^^^^ note: given here before
        //                   ^^^^^^ `cost` is given twice
        event e { requires edits  requires edits  causes p }
        //        ^^^^^^^^^^^^^^ note: given here before
        //                        ^^^^^^^^^^^^^^ `requires` is given twice
        // help: join the formulas with `and`, or write a second event
        proposition p
        mitigation m { blocks p  owner "me"  until "May"  owner you }
        //                       ^^^^^^^^^^ note: given here before
        //                                                ^^^^^^^^^ `owner` is given twice
        """);
  }

  @Test
  void causes_blocks_and_tags_may_be_repeated() {
    check(
        """
        step edits { tag atlas "AML.T0020"  tag atlas "AML.T0019" }
        step phishes
        proposition poisoned { requires edits  requires phishes }
        goal flawed { when poisoned }
        mitigation review { blocks edits  blocks phishes  reduces edits to 3%  reduces phishes to 4% }
        dataset corpus { cve "1"  cve "2" }
        """);
  }

  @Test
  void some_properties_must_be_there() {
    check(
        """
        event learning
        //    ^^^^^^^^ event `learning` has no `causes`
        // help: write `causes NAME` in its body
        //    ^^^^^^^^ event `learning` has no `requires`
        // help: write `requires FORMULA` in its body
        goal flawed
        //   ^^^^^^ goal `flawed` has no `when`
        // help: write `when FORMULA` in its body
        quantity share
        //       ^^^^^ quantity `share` has no `range`
        // help: write `range LOW .. HIGH` in its body
        """);
  }

  @Test
  void a_likelihood_in_a_proposition_needs_a_requires_beside_it() {
    check(
        """
        step edits
        proposition poisoned { likelihood 80% }
        //                     ^^^^^^^^^^^^^^ the likelihood of `poisoned` needs a `requires` beside it
        // help: write it in the events that cause `poisoned`
        event learning { requires edits  causes poisoned }
        goal flawed { when poisoned }
        """);
  }

  @Test
  void a_condition_is_true_or_false() {
    check(
        """
        condition a = true
        condition b = flase
        //            ^^^^^ a condition is `true` or `false`, not `flase`
        // help: did you mean `false`?
        condition c = yes
        //            ^^^ a condition is `true` or `false`, not `yes`
        // help: one of true, false
        """);
  }

  @Test
  void a_quantity_is_chosen_by_the_attacker_or_by_the_environment() {
    check(
        """
        quantity q { range 0 .. 1  chosen by enviroment }
        //                                   ^^^^^^^^^^ unknown chooser `enviroment`
        // help: did you mean `environment`?
        """);
  }

  @Test
  void a_name_that_a_list_repeats_is_told() {
    check(
        """
        step edits
        proposition p
        event e { requires edits  causes p, p }
        //                                  ^ warning: `p` is listed twice
        goal flawed { when p }
        mitigation m { blocks p }
        mitigation n { blocks p  excludes m, m }
        //                                   ^ warning: `m` is listed twice
        attacker a { can edits, edits }
        //                      ^^^^^ warning: `edits` is listed twice
        defence d { m, m }
        //             ^ warning: `m` is listed twice
        assert unreachable flawed under d by a
        """);
  }
}
