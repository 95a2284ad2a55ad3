package org.aisc.analysis;

import static org.aisc.testing.Carets.check;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.aisc.diag.Code;
import org.aisc.diag.Diagnostic;
import org.aisc.limit.Budget;
import org.aisc.sema.Spec;
import org.aisc.testing.BruteForce;
import org.aisc.testing.CheckedText;
import org.aisc.testing.RandomSpecs;
import org.junit.jupiter.api.Test;

class ContradictionsTest {
  @Test
  void constraints_contradict_each_other_and_fixed_conditions() {
    check(
        """
        step edits
        condition a = true
        //        ^ note: `a` is fixed to true
        condition b
        condition c
        goal flawed { when edits and a and b and c }
        constraint not a or b
        ^^^^^^^^^^^^^^^^^^^^^ note: together with this constraint
        constraint c or not c
        constraint at most 1 of (a, b, c)
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no values of the conditions satisfy the constraints
        """);
  }

  @Test
  void one_constraint_may_contradict_itself() {
    check(
        """
        step edits
        condition a
        goal flawed { when edits and a }
        constraint a and not a
        ^^^^^^^^^^^^^^^^^^^^^^ no values of the conditions satisfy the constraints
        """);
  }

  @Test
  void what_is_deployed_may_contradict_the_rules_of_the_mitigations() {
    check(
        """
        step edits
        goal flawed { when edits }
        mitigation a { blocks edits  status deployed  requires b }
        //         ^ note: `a` is deployed
        //         ^ note: what `a` requires
        mitigation b { blocks edits  excludes c }
        //         ^ no mitigation set with what is deployed obeys the mitigations' rules
        mitigation c { blocks edits  status deployed }
        //         ^ note: `c` is deployed
        """);
  }

  @Test
  void too_many_are_deployed() {
    check(
        """
        step edits
        goal flawed { when edits }
        mitigation a { blocks edits  status deployed }
        //         ^ note: `a` is deployed
        mitigation b { blocks edits  status deployed }
        //         ^ note: `b` is deployed
        constraint at most 1 of (a, b)
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no mitigation set with what is deployed obeys the mitigations' rules
        """);
  }

  @Test
  void what_is_deployed_may_require_what_is_not() {
    check(
        """
        step edits
        goal flawed { when edits }
        mitigation a { blocks edits  status deployed  requires b or c }
        mitigation b { blocks edits }
        mitigation c { blocks edits }
        """);
  }

  /** Pigeons need a search; with a budget that is over, nothing is claimed. */
  @Test
  void a_budget_that_ends_claims_no_contradiction() {
    Spec spec = CheckedText.spec(pigeons(6));
    assertThat(codes(Analyses.check(spec, Budget.unlimited()))).contains(Code.CONTRADICTION);
    Budget spent = Budget.unlimited();
    spent.stop("spent");
    assertThat(codes(Analyses.check(spec, spent))).doesNotContain(Code.CONTRADICTION);
  }

  private static String pigeons(int holes) {
    StringBuilder text = new StringBuilder();
    for (int pigeon = 0; pigeon <= holes; pigeon++) {
      List<String> somewhere = new ArrayList<>();
      for (int hole = 0; hole < holes; hole++) {
        text.append("condition p%d_%d%n".formatted(pigeon, hole));
        somewhere.add("p%d_%d".formatted(pigeon, hole));
      }
      text.append("constraint ").append(String.join(" or ", somewhere)).append('\n');
    }
    for (int hole = 0; hole < holes; hole++) {
      List<String> all = new ArrayList<>();
      for (int pigeon = 0; pigeon <= holes; pigeon++) {
        all.add("p%d_%d".formatted(pigeon, hole));
      }
      text.append("constraint at most 1 of (").append(String.join(", ", all)).append(")\n");
    }
    return text.toString();
  }

  @Test
  void there_is_a_contradiction_exactly_when_no_scenario_or_no_mitigation_set_is_legal() {
    int contradictions = 0;
    for (long seed = 0; seed < 3000; seed++) {
      Spec spec = RandomSpecs.of(seed);
      BruteForce truth =
          new BruteForce(spec, List.of(), java.util.Optional.empty(), java.util.Map.of());
      List<Code> found = codes(Analyses.obstacles(spec));
      boolean noScenario = truth.scenarios().isEmpty();
      boolean noSet = truth.mitigationSets(List.of()).isEmpty();
      assertThat(found.contains(Code.CONTRADICTION)).as("seed %d", seed).isEqualTo(noScenario);
      assertThat(found.contains(Code.RULES_CONTRADICTION)).as("seed %d", seed).isEqualTo(noSet);
      contradictions += noScenario || noSet ? 1 : 0;
    }
    assertThat(contradictions).isGreaterThan(20);
  }

  private static List<Code> codes(List<Diagnostic> diagnostics) {
    return diagnostics.stream().map(Diagnostic::code).toList();
  }
}
