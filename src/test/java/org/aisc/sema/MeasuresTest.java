package org.aisc.sema;

import static org.aisc.testing.Carets.check;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.aisc.sema.Spec.Target;
import org.aisc.testing.CheckedText;
import org.junit.jupiter.api.Test;

class MeasuresTest {
  @Test
  void a_mitigation_blocks_steps_propositions_events_nodes_and_edges() {
    Spec spec =
        CheckedText.spec(
            """
            dataset corpus
            step edits { at corpus }
            proposition poisoned { requires edits }
            event e { requires poisoned  causes tainted }
            proposition tainted
            goal g { when tainted }
            mitigation m { blocks edits, poisoned, e  blocks at corpus, edits -> poisoned }
            """);
    assertThat(spec.mitigations().get(0).blocks())
        .containsExactly(
            new Target.Holding("edits"),
            new Target.Holding("poisoned"),
            new Target.Firing("e"),
            new Target.AtNode("corpus"),
            new Target.Edge("edits", "poisoned"));
  }

  @Test
  void conditions_mitigations_and_goals_cannot_be_blocked() {
    check(
        """
        condition open
        //        ^^^^ note: declared here
        step a
        goal g { when a and open }
        mitigation m { blocks open, m }
        //         ^ note: declared here
        //                    ^^^^ `open` is a condition, not a step, a proposition or an event
        // help: nothing causes or blocks a condition; a `proposition` is caused and blocked
        //                          ^ `m` is a mitigation, not a step, a proposition or an event
        // help: mitigations that cannot be on together say so by `excludes m`
        """);
  }

  @Test
  void an_edge_joins_propositions_and_an_at_names_a_node() {
    check(
        """
        step a
        //   ^ note: declared here
        proposition p
        event e { requires a  causes p }
        //    ^ note: declared here
        goal g { when p }
        mitigation m { blocks a -> e, at a }
        //                         ^ `e` is an event, not a step or a proposition
        // help: name what the event causes: `p`
        //                               ^ `a` is a step, not a node
        // help: without `at`, `a` is meant itself
        """);
  }

  @Test
  void reduces_caps_steps_events_nodes_and_the_unnamed_events_of_a_proposition() {
    Spec spec =
        CheckedText.spec(
            """
            dataset corpus
            step edits
            proposition poisoned { requires edits  requires edits  at corpus }
            event e { requires poisoned  causes tainted }
            proposition tainted
            goal g { when tainted }
            mitigation m { reduces edits, poisoned, e, at corpus to 10% }
            """);
    BigDecimal tenth = new BigDecimal("0.1");
    assertThat(spec.mitigations().get(0).reduces())
        .containsExactly(
            new Spec.Reduction(new Target.Holding("edits"), tenth),
            new Spec.Reduction(new Target.Firing("poisoned"), tenth),
            new Spec.Reduction(new Target.Firing("poisoned#2"), tenth),
            new Spec.Reduction(new Target.Firing("e"), tenth),
            new Spec.Reduction(new Target.AtNode("corpus"), tenth));
  }

  @Test
  void a_proposition_without_requires_and_an_edge_have_no_likelihood() {
    check(
        """
        step a
        proposition p
        //          ^ note: declared here, without a `requires` of its own
        event e { requires a  causes p }
        goal g { when p }
        mitigation m { reduces p to 5%  reduces a -> p to 5%  reduces e to 0  reduces a to 5 }
        //                     ^ `p` has no likelihood of its own
        // help: name the events that cause it
        //                                      ^^^^^^ `a -> p` has no likelihood of its own
        // help: name the event that makes this step from one to the other
        //                                                                 ^ a likelihood cannot be 0
        // help: a measure that rules it out is written with `blocks`
        //                                                                                 ^ a likelihood is above 0 and up to 100 %, not `5`
        // help: did you mean `5%`?
        """);
  }

  @Test
  void a_limit_bounds_a_quantity() {
    check(
        """
        quantity q { range 0 .. 9 }
        step a
        //   ^ note: declared here
        goal g { when a and q > 1 }
        mitigation m { limits q != 2  limits a <= 3  limits q <= some }
        //             ^^^^^^^^^^^^^ `limits` cannot use `!=`
        //                                   ^ `a` is a step, not a quantity
        // help: only a quantity has a value; `a` holds or does not
        //                                                       ^^^^ `limits` needs a number
        // help: write a number, such as `100`
        """);
  }

  @Test
  void requires_and_excludes_speak_of_mitigations() {
    check(
        """
        step a
        //   ^ note: declared here
        goal g { when a }
        mitigation m { blocks a  requires n and a  excludes a, m }
        //         ^ note: declared here
        //                                      ^ `a` is a step, not a mitigation
        // note: made 1 more time in this file
        // help: what blocks it is `m`
        //                                                     ^ `m` cannot exclude itself
        mitigation n { requires not m }
        //                          ^ `not` is for conditions only, and `m` is a mitigation
        // help: a mitigation that must be off is named by `excludes`
        """);
  }

  @Test
  void a_mitigation_may_require_a_formula_over_mitigations() {
    Spec spec =
        CheckedText.spec(
            """
            step a
            goal g { when a }
            mitigation m { blocks a  requires n or o and n, at least 1 of (n, o) }
            mitigation n
            mitigation o
            """);
    assertThat(spec.mitigations().get(0).requires()).hasSize(2);
  }

  @Test
  void the_strategy_is_one_of_five_and_an_unusual_status_is_told() {
    check(
        """
        step a
        goal g { when a }
        mitigation m { blocks a  strategy hardn }
        //                                ^^^^^ unknown strategy `hardn`
        // help: did you mean `harden`?
        mitigation n { blocks a  strategy blocking  status deployd }
        //                                ^^^^^^^^ unknown strategy `blocking`
        // help: one of block, deceive, harden, isolate, prevent
        //                                                 ^^^^^^^ warning: unusual status `deployd`; only `deployed` has a meaning
        // help: did you mean `deployed`?
        mitigation o { blocks a  status done  strategy pray }
        //                              ^^^^ warning: unusual status `done`; only `deployed` has a meaning
        // help: one of deployed, planned, proposed
        //                                             ^^^^ unknown strategy `pray`
        // help: one of block, deceive, harden, isolate, prevent
        """);
  }

  @Test
  void the_texts_about_a_mitigation_are_kept() {
    Spec.Mitigation mitigation =
        CheckedText.spec(
                """
                /// Every batch is read.
                mitigation m "Review" {
                  owner data_eng  until "2027-01-01"  reason "Accepted \\"for now\\""  tag iso "A.8"
                  status deployed  strategy isolate  cost 3.50
                }
                """)
            .mitigations()
            .get(0);
    assertThat(mitigation.info().title()).isEqualTo("Review");
    assertThat(mitigation.info().doc()).isEqualTo("Every batch is read.");
    assertThat(mitigation.info().tags()).containsExactly(new Info.Tag("iso", "A.8"));
    assertThat(mitigation.owner()).hasValue("data_eng");
    assertThat(mitigation.until()).hasValue("2027-01-01");
    assertThat(mitigation.reason()).hasValue("Accepted \"for now\"");
    assertThat(mitigation.deployed()).isTrue();
    assertThat(mitigation.strategy()).hasValue("isolate");
    assertThat(mitigation.cost()).isEqualTo(new BigDecimal("3.5"));
  }

  @Test
  void what_an_attacker_both_can_and_cannot_do_is_told() {
    check(
        """
        step a
        step b
        goal g { when a or b }
        attacker x { can a, b  cannot b }
        //       ^ warning: `x` both can and cannot take `b`
        // help: `cannot` wins: the attacker does not take these steps
        assert reachable g by x
        """);
  }

  @Test
  void attackers_take_steps_and_defences_hold_mitigations() {
    check(
        """
        step a
        //   ^ note: declared here
        proposition p { requires a }
        //          ^ note: declared here
        goal g { when p }
        attacker x { can a, p }
        //                  ^ `p` is a proposition, not a step
        // help: attackers take steps: name those that lead to `p`
        mitigation m { blocks a }
        defence d { m, a }
        //      ^ note: declared here
        //             ^ `a` is a step, not a mitigation
        // help: what blocks it is `m`
        defence e { d }
        //          ^ `d` is a defence, not a mitigation
        // help: name the mitigations of the defence: `m`, `a`
        """);
  }
}
