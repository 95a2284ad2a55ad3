package org.aisc.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.aisc.limit.Budget;
import org.aisc.sema.Spec;
import org.aisc.testing.BruteForce;
import org.aisc.testing.CheckedText;
import org.aisc.testing.RandomSpecs;
import org.aisc.testing.SpecText;
import org.junit.jupiter.api.Test;

/** Numbers at the ends of what numbers can be, and answers that are bounds. */
class RiskTest {
  private static Risk risk(String text) {
    return risk(text, Risk.Options.PLAIN, Effort.of(Budget.unlimited()));
  }

  private static Risk risk(String text, Risk.Options options, Effort effort) {
    return Analyses.risk(Query.of(CheckedText.spec(text)), options, effort);
  }

  @Test
  void a_product_of_thirty_likelihoods_of_1e_10_is_1e_300() {
    StringBuilder text = new StringBuilder("goal g { when all of (s0");
    for (int at = 1; at < 30; at++) {
      text.append(", s").append(at);
    }
    text.append(") impact 1 }\n");
    for (int at = 0; at < 30; at++) {
      text.append("step s" + at + " { likelihood 0.0000000001 }\n");
    }
    GoalRisk goal = risk(text.toString()).goals().get(0);
    assertThat(goal.likelihood().high() / 1e-300).isCloseTo(1, within(1e-12));
    assertThat(goal.importance().get(0).birnbaum() / 1e-290).isCloseTo(1, within(1e-12));
    assertThat(goal.importance().get(0).criticality()).isCloseTo(1, within(1e-12));
  }

  @Test
  void nearly_certain_alternatives_leave_an_exact_complement() {
    GoalRisk goal =
        risk("""
                step a { likelihood 0.999999999999999999999 }
                step b { likelihood 0.999999999999999999999 }
                step c { likelihood 50% }
                proposition p { requires a or b }
                proposition q { requires p and c }
                goal g { when q }
                """)
            .goals()
            .get(0);
    assertThat(goal.likelihood().high()).isEqualTo(0.5);
    Importance c =
        goal.importance().stream().filter(it -> it.element().equals("c")).findFirst().orElseThrow();
    assertThat(c.birnbaum()).isEqualTo(1);
    Importance a =
        goal.importance().stream().filter(it -> it.element().equals("a")).findFirst().orElseThrow();
    assertThat(a.birnbaum() / 5e-22).isCloseTo(1, within(1e-9));
    assertThat((a.raw() - 1)).isCloseTo(0, within(1e-15));
  }

  @Test
  void ten_thousand_basic_events_are_no_more_than_a_list() {
    StringBuilder text = new StringBuilder();
    List<String> pairs = new ArrayList<>();
    for (int at = 0; at < 5000; at++) {
      text.append("step a" + at + " { likelihood 1% }\nstep b" + at + " { likelihood 1% }\n");
      text.append("proposition p" + at + " { requires a" + at + " and b" + at + " }\n");
      pairs.add("p" + at);
    }
    text.append("goal g { when any of (" + String.join(", ", pairs) + ") }\n");
    GoalRisk goal = risk(text.toString()).goals().get(0);
    double expected = -Math.expm1(5000 * Math.log1p(-1e-4));
    assertThat(goal.likelihood().high()).isCloseTo(expected, within(1e-12));
    assertThat(goal.importance().stream().filter(it -> it.kind() == Importance.Kind.STEP))
        .hasSize(10_000);
  }

  @Test
  void the_order_of_declarations_changes_no_digit() {
    for (long seed = 0; seed < 200; seed++) {
      String text = SpecText.of(RandomSpecs.of(seed), seed);
      Spec spec = CheckedText.spec(text);
      Spec shuffled = CheckedText.spec(SpecText.of(RandomSpecs.of(seed), seed + 1_000_000));
      assertThat(Analyses.risk(Query.of(shuffled), Risk.Options.PLAIN, effort()))
          .as("seed %d", seed)
          .isEqualTo(Analyses.risk(Query.of(spec), Risk.Options.PLAIN, effort()));
    }
  }

  private static Effort effort() {
    return Effort.of(Budget.unlimited());
  }

  @Test
  void where_no_diagram_fits_the_bounds_hold_the_truth() {
    int bounded = 0;
    int close = 0;
    for (long seed = 0; seed < 200; seed++) {
      Spec original = RandomSpecs.of(seed);
      Spec spec = CheckedText.spec(SpecText.of(original, seed));
      Optional<String> attacker =
          new Random(seed).nextBoolean() ? Optional.empty() : Optional.of("outsider");
      BruteForce truth = new BruteForce(original, List.of(), attacker, Collections.emptyMap());
      Query query = Query.of(spec).withAttacker(attacker);
      for (GoalRisk goal :
          Analyses.risk(query, Risk.Options.PLAIN, effort().withNodes(4)).goals()) {
        double highest = truth.highest(goal.goal());
        assertThat(goal.likelihood().low())
            .as("lowest of %s, seed %d", goal.goal(), seed)
            .isLessThanOrEqualTo(truth.lowest(goal.goal()) + 1e-12);
        assertThat(goal.likelihood().high())
            .as("highest of %s, seed %d", goal.goal(), seed)
            .isGreaterThanOrEqualTo(highest - 1e-12);
        if (goal.reason().isPresent() && goal.estimate().isPresent()) {
          bounded++;
          Range confidence = goal.estimate().get().confidence();
          close +=
              confidence.low() <= highest + 0.01 && highest - 0.01 <= confidence.high() ? 1 : 0;
        }
      }
    }
    assertThat(bounded).isGreaterThan(10);
    assertThat(close).isGreaterThanOrEqualTo(bounded * 9 / 10);
  }

  @Test
  void bounds_and_estimates_are_told_apart() {
    StringBuilder text = new StringBuilder("goal g { when at least 10 of (s0");
    for (int at = 1; at < 40; at++) {
      text.append(", s").append(at);
    }
    text.append(") }\n");
    for (int at = 0; at < 40; at++) {
      text.append("step s" + at + " { likelihood 20% }\n");
    }
    double truth = risk(text.toString()).goals().get(0).likelihood().high();
    Risk bounded = risk(text.toString(), Risk.Options.PLAIN, effort().withNodes(100));
    assertThat(bounded.complete()).isFalse();
    GoalRisk goal = bounded.goals().get(0);
    assertThat(goal.reason()).contains("decision diagrams need more than 100 nodes");
    assertThat(goal.likelihood().low()).isLessThan(truth);
    assertThat(goal.likelihood().high()).isGreaterThan(truth);
    Range confidence = goal.estimate().orElseThrow().confidence();
    assertThat(truth).isBetween(confidence.low(), confidence.high());
    assertThat(goal.importance()).isEmpty();
  }

  @Test
  void samples_spread_as_the_intervals_do() {
    Risk.Options options = new Risk.Options(false, Optional.of(20_000), 7);
    Spread spread =
        risk(
                """
                step a { likelihood 10%..40% mode 20% }
                step b { likelihood 50%..60% }
                step c { likelihood 50% }
                goal g { when a and b and c }
                """,
                options, effort())
            .goals()
            .get(0)
            .spread()
            .orElseThrow();
    double mean = (0.1 + 0.4 + 0.2) / 3 * 0.55 * 0.5;
    assertThat(spread.mean()).isCloseTo(mean, within(mean / 100));
    assertThat(spread.quantiles()).extracting(Spread.Quantile::value).isSorted();
    assertThat(spread.drivers()).extracting(Spread.Driver::element).containsExactly("a", "b");
    assertThat(spread.drivers().get(0).share()).isGreaterThan(0.9);
  }

  @Test
  void the_attacker_takes_the_best_set_that_the_budget_allows() {
    String text =
        """
        step a { likelihood 60%  cost 3 }
        step b { likelihood 50%  cost 2 }
        step c { likelihood 30%  cost 1 }
        goal g { when a or b or c }
        attacker poor { budget 3 }
        """;
    Query query = Query.of(CheckedText.spec(text)).withAttacker(Optional.of("poor"));
    GoalRisk goal = Analyses.risk(query, Risk.Options.PLAIN, effort()).goals().get(0);
    assertThat(goal.likelihood().high()).isCloseTo(1 - 0.5 * 0.7, within(1e-15));
  }
}
