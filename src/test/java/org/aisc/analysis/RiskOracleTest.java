package org.aisc.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.aisc.limit.Budget;
import org.aisc.sema.Spec;
import org.aisc.testing.BruteForce;
import org.aisc.testing.RandomSpecs;
import org.junit.jupiter.api.Test;

/**
 * Likelihoods, importance and bounds against the oracle by definition, on random specifications.
 */
class RiskOracleTest {
  private static final long FIRST = Long.getLong("aisc.oracle.first", 0);
  private static final int SEEDS = Integer.getInteger("aisc.oracle.seeds", 800);

  private static Risk risk(RandomCase it) {
    return Analyses.risk(it.query(), Risk.Options.PLAIN, Effort.of(Budget.unlimited()));
  }

  @Test
  void likelihoods_are_exact_over_circles_conditions_intervals_reductions_and_attackers() {
    for (long seed = FIRST; seed < FIRST + SEEDS; seed++) {
      RandomCase it = RandomCase.of(seed, RandomSpecs::of);
      for (GoalRisk goal : risk(it).goals()) {
        assertThat(goal.reason()).as("seed %d", seed).isEmpty();
        assertThat(goal.likelihood().high())
            .as("highest of %s, seed %d", goal.goal(), seed)
            .isCloseTo(it.truth().highest(goal.goal()), within(1e-12));
        assertThat(goal.likelihood().low())
            .as("lowest of %s, seed %d", goal.goal(), seed)
            .isCloseTo(it.truth().lowest(goal.goal()), within(1e-12));
      }
    }
  }

  @Test
  void likelihoods_with_quantities_are_exact_unless_the_environment_chooses() {
    for (long seed = FIRST; seed < FIRST + SEEDS / 5; seed++) {
      RandomCase it = RandomCase.of(seed, RandomSpecs::withQuantities);
      boolean environment =
          it.original().quantities().stream().anyMatch(Spec.Quantity::environment);
      for (GoalRisk goal : risk(it).goals()) {
        assertThat(goal.likelihood().high())
            .as("highest of %s, seed %d", goal.goal(), seed)
            .isCloseTo(it.truth().highest(goal.goal()), within(1e-12));
        double lowest = it.truth().lowest(goal.goal());
        if (environment) {
          assertThat(goal.likelihood().low())
              .as("lowest of %s, seed %d", goal.goal(), seed)
              .isLessThanOrEqualTo(lowest + 1e-12);
        } else {
          assertThat(goal.likelihood().low())
              .as("lowest of %s, seed %d", goal.goal(), seed)
              .isCloseTo(lowest, within(1e-12));
        }
      }
    }
  }

  @Test
  void importance_is_what_forced_success_and_failure_make_of_the_likelihood() {
    int seen = 0;
    for (long seed = FIRST; seed < FIRST + SEEDS; seed++) {
      RandomCase it = RandomCase.of(seed, RandomSpecs::of);
      for (GoalRisk goal : risk(it).goals()) {
        for (Importance each : goal.importance()) {
          seen++;
          check(it, goal, each);
        }
      }
    }
    assertThat(seen).isGreaterThan(SEEDS);
  }

  private static void check(RandomCase it, GoalRisk goal, Importance found) {
    double now = goal.likelihood().high();
    String what = found.element() + " for " + goal.goal() + ", seed " + it.seed();
    if (found.kind() == Importance.Kind.MITIGATION) {
      Set<String> with = new TreeSet<>(it.query().defence());
      with.add(found.element());
      Set<String> without = new TreeSet<>(it.query().defence());
      without.remove(found.element());
      double missing = without(it, found.element(), without).highest(goal.goal());
      double present = it.under(with).highest(goal.goal());
      assertThat(found.birnbaum()).as(what).isCloseTo(missing - present, within(1e-12));
      assertThat(found.raw()).as(what).isCloseTo(missing / now, within(1e-9));
    } else if (chosenFreely(it)) {
      double success = it.truth().highest(goal.goal(), Map.of(found.element(), true));
      double failure = it.truth().highest(goal.goal(), Map.of(found.element(), false));
      assertThat(found.birnbaum()).as(what).isCloseTo(success - failure, within(1e-12));
      assertThat(found.raw()).as(what).isCloseTo(success / now, within(1e-9));
      assertThat(found.criticality()).as(what).isCloseTo(1 - failure / now, within(1e-9));
      assertThat(found.rrw().isPresent()).as(what).isEqualTo(failure > 1e-15);
      found.rrw().ifPresent(rrw -> assertThat(rrw).as(what).isCloseTo(now / failure, within(1e-9)));
    }
  }

  /** The truth without a mitigation, even one that is deployed. */
  private static BruteForce without(RandomCase it, String mitigation, Set<String> rest) {
    Spec spec = it.original();
    Set<String> on = new TreeSet<>(rest);
    List<Spec.Mitigation> others = new ArrayList<>(spec.mitigations());
    others.removeIf(each -> each.name().equals(mitigation));
    Spec smaller =
        new Spec(
            spec.file(),
            spec.title(),
            spec.module(),
            spec.nodes(),
            spec.flows(),
            spec.steps(),
            spec.conditions(),
            spec.quantities(),
            spec.propositions(),
            spec.events(),
            spec.goals(),
            others,
            spec.attackers(),
            spec.defences(),
            spec.constraints(),
            spec.assertions(),
            spec.templates(),
            spec.instances());
    return new BruteForce(smaller, on, it.query().attacker(), it.query().assumptions());
  }

  /** Whether the attacker's best choice is to take every step, whatever succeeds. */
  private static boolean chosenFreely(RandomCase it) {
    return it.query().attacker().isEmpty()
        && it.original().constraints().isEmpty()
        && it.original().conditions().isEmpty();
  }
}
