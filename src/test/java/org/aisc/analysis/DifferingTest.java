package org.aisc.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.aisc.analysis.Difference.GoalChange;
import org.aisc.analysis.Difference.Pair;
import org.aisc.analysis.Difference.Value;
import org.aisc.limit.Budget;
import org.aisc.sema.Spec;
import org.aisc.testing.BruteForce;
import org.aisc.testing.RandomSpecs;
import org.junit.jupiter.api.Test;

/** Comparisons against the definition, on pairs of seeded random specifications. */
class DifferingTest {
  private static final int SEEDS = Integer.getInteger("aisc.oracle.seeds", 100);

  private static Difference diff(Spec old, Spec now, Optional<Integer> limit) {
    return Analyses.diff(
        new Pair<>(Query.of(old), Query.of(now)), limit, Effort.of(Budget.unlimited()));
  }

  private static BruteForce truth(Spec spec) {
    return new BruteForce(spec, List.of(), Optional.empty(), Map.of());
  }

  private static Set<Set<String>> sets(List<AttackPath> paths) {
    return paths.stream().map(it -> new TreeSet<>(it.propositions())).collect(Collectors.toSet());
  }

  private static Set<Set<String>> paths(Spec spec, String goal) {
    return Spec.indexOf(spec.goals(), goal).isPresent() ? truth(spec).paths(goal) : new HashSet<>();
  }

  @Test
  void paths_that_appear_and_vanish_are_the_differences_of_the_sets_of_paths() {
    int changes = 0;
    for (long seed = 0; seed < SEEDS; seed++) {
      Spec old = RandomSpecs.of(seed);
      Spec now = changed(old, seed);
      Difference difference = diff(old, now, Optional.empty());
      assertThat(difference.complete()).isTrue();
      for (GoalChange goal : difference.goals()) {
        Set<Set<String>> before = paths(old, goal.goal());
        Set<Set<String>> after = paths(now, goal.goal());
        Set<Set<String>> appeared = new HashSet<>(after);
        appeared.removeAll(before);
        Set<Set<String>> vanished = new HashSet<>(before);
        vanished.removeAll(after);
        assertThat(sets(goal.appeared())).as("seed %d", seed).isEqualTo(appeared);
        assertThat(sets(goal.vanished())).as("seed %d", seed).isEqualTo(vanished);
        changes += appeared.size() + vanished.size();
      }
      assertThat(difference.newPath())
          .isEqualTo(difference.goals().stream().anyMatch(it -> !it.appeared().isEmpty()));
    }
    assertThat(changes).isGreaterThan(SEEDS / 10);
  }

  /** The specification with the first event gone: often another meaning. */
  private static Spec changed(Spec spec, long seed) {
    List<Spec.Event> events = spec.events().stream().skip(seed % 2).toList();
    return new Spec(
        spec.file(),
        spec.title(),
        spec.module(),
        spec.nodes(),
        spec.flows(),
        spec.steps(),
        spec.conditions(),
        spec.quantities(),
        spec.propositions(),
        events,
        spec.goals(),
        spec.mitigations().stream()
            .filter(it -> it.blocks().stream().noneMatch(Spec.Target.Firing.class::isInstance))
            .filter(it -> it.reduces().isEmpty() && it.requires().isEmpty())
            .filter(it -> it.excludes().isEmpty())
            .toList(),
        spec.attackers(),
        spec.defences(),
        spec.constraints().stream()
            .filter(it -> !(it instanceof Spec.Constraint.AtMostMitigations))
            .toList(),
        spec.assertions(),
        spec.templates(),
        spec.instances());
  }

  @Test
  void a_specification_does_not_differ_from_itself() {
    for (long seed = 0; seed < SEEDS; seed++) {
      Difference difference = diff(RandomSpecs.of(seed), RandomSpecs.of(seed), Optional.empty());
      assertThat(difference.effect()).as("seed %d", seed).isFalse();
      assertThat(difference.worse()).isEmpty();
      assertThat(difference.newPath()).isFalse();
    }
  }

  @Test
  void what_became_worse_is_better_the_other_way_round() {
    for (long seed = 0; seed < SEEDS; seed++) {
      Spec old = RandomSpecs.of(seed);
      Spec now = changed(old, 1);
      Difference there = diff(old, now, Optional.empty());
      Difference back = diff(now, old, Optional.empty());
      for (int at = 0; at < there.goals().size(); at++) {
        Value first = there.goals().get(at).old().orElseThrow().attack();
        Value second = back.goals().get(at).now().orElseThrow().attack();
        assertThat(first).as("seed %d", seed).isEqualTo(second);
      }
      assertThat(there.effect()).isEqualTo(back.effect());
    }
  }

  @Test
  void nothing_appears_while_the_old_paths_are_not_all_known() {
    for (long seed = 0; seed < SEEDS; seed++) {
      Spec spec = RandomSpecs.of(seed);
      Difference difference = diff(spec, spec, Optional.of(1));
      for (GoalChange goal : difference.goals()) {
        assertThat(goal.appeared()).as("seed %d", seed).isEmpty();
      }
      boolean many = spec.goals().stream().anyMatch(it -> truth(spec).paths(it.name()).size() > 1);
      assertThat(difference.complete()).as("seed %d", seed).isEqualTo(!many);
    }
  }
}
