package org.aisc.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongFunction;
import org.aisc.analysis.Paths.View;
import org.aisc.analysis.Proof.Verdict;
import org.aisc.limit.Budget;
import org.aisc.logic.Rational;
import org.aisc.sema.Spec;
import org.aisc.sema.Spec.Named;
import org.aisc.syntax.Formula.Comparator;
import org.aisc.testing.BruteForce;
import org.aisc.testing.CheckedText;
import org.aisc.testing.SpecText;
import org.junit.jupiter.api.Test;

/**
 * What every engine must answer: each verb against the oracle by definition, on seeded random
 * specifications. An engine joins by a subclass.
 */
abstract class EngineContract {
  private static final long FIRST = Long.getLong("aisc.oracle.first", 0);
  private static final Set<Comparator> CLOSED =
      EnumSet.of(Comparator.AT_LEAST, Comparator.AT_MOST, Comparator.EQUAL);

  private final LongFunction<Spec> specs;
  private final Engine engine;
  private final long last;

  /** Over the specifications of so many seeds, unless {@code aisc.oracle.seeds} says otherwise. */
  EngineContract(Engine engine, LongFunction<Spec> specs, int seeds) {
    this.engine = engine;
    this.specs = specs;
    this.last = FIRST + Integer.getInteger("aisc.oracle.seeds", seeds);
  }

  private Effort effort() {
    return Effort.of(Budget.unlimited()).by(engine);
  }

  private Case of(long seed) {
    return Case.of(seed, specs.apply(seed));
  }

  /** A specification, the query about what the front end makes of its text, and the truth. */
  private record Case(long seed, Spec original, Query query, BruteForce truth) {
    static Case of(long seed, Spec original) {
      Random random = new Random(seed * 31 + 7);
      Spec spec = CheckedText.spec(SpecText.of(original, seed));
      List<String> defence =
          spec.mitigations().stream()
              .map(Named::name)
              .filter(it -> random.nextInt(3) == 0)
              .toList();
      Optional<String> attacker = random.nextBoolean() ? Optional.empty() : Optional.of("outsider");
      TreeMap<String, Boolean> assumptions = new TreeMap<>();
      spec.conditions().stream()
          .filter(it -> random.nextInt(5) == 0)
          .forEach(it -> assumptions.put(it.name(), random.nextBoolean()));
      Query query =
          Query.of(spec).withDefence(defence).withAttacker(attacker).assuming(assumptions);
      BruteForce truth = new BruteForce(original, defence, attacker, assumptions);
      return new Case(seed, original, query, truth);
    }
  }

  @Test
  void paths_are_the_minimal_sets_of_propositions() {
    for (long seed = FIRST; seed < last; seed++) {
      Case it = of(seed);
      for (Paths paths : Analyses.paths(it.query(), Paths.Options.ALL, effort())) {
        Set<Set<String>> expected = it.truth().paths(paths.goal());
        assertThat(sets(paths)).as("seed %d", seed).isEqualTo(expected);
        assertThat(paths.paths()).as("each once, seed %d", seed).hasSize(expected.size());
        assertThat(paths.complete()).isTrue();
        for (AttackPath path : paths.paths()) {
          checkNumbers(it, paths.goal(), path);
        }
      }
    }
  }

  private static void checkNumbers(Case it, String goal, AttackPath path) {
    Set<String> set = new TreeSet<>(path.propositions());
    checkCost(it, path.cost(), it.truth().cost(goal, set).orElseThrow());
    checkValues(it, goal, path);
    assertThat(path.high())
        .as("likelihood, seed %d, %s", it.seed(), set)
        .isCloseTo(it.truth().likelihood(goal, set, true), within(1e-9));
    assertThat(path.low())
        .as("lowest likelihood, seed %d, %s", it.seed(), set)
        .isCloseTo(it.truth().likelihood(goal, set, false), within(1e-9));
  }

  private static void checkCost(Case it, BigDecimal cost, Rational truth) {
    assertThat(cost)
        .as("cost, seed %d", it.seed())
        .isEqualByComparingTo(truth.toDecimal(34, RoundingMode.CEILING));
  }

  /** The values shown work, and cost no more than said where that can be reached. */
  private static void checkValues(Case it, String goal, AttackPath path) {
    boolean exact = path.quantities().values().stream().allMatch(value -> value.scale() < 12);
    if (exact) {
      Set<String> steps = new TreeSet<>(path.steps());
      Set<String> within = new TreeSet<>(path.propositions());
      assertThat(it.truth().reaches(goal, within, steps, path.quantities()))
          .as("works, seed %d, %s", it.seed(), path)
          .isTrue();
      assertThat(it.truth().cost(steps, path.quantities()))
          .as("price, seed %d, %s", it.seed(), path)
          .isGreaterThanOrEqualTo(path.cost());
      if (closed(it.query().spec())) {
        assertThat(it.truth().cost(steps, path.quantities()))
            .as("cheapest, seed %d, %s", it.seed(), path)
            .isEqualByComparingTo(path.cost());
      }
    }
  }

  /** Whether no comparison or limit leaves its bound out, so that each infimum is reached. */
  private static boolean closed(Spec spec) {
    return CLOSED.containsAll(BruteForce.comparators(spec));
  }

  @Test
  void vectors_are_the_minimal_sets_of_steps() {
    Paths.Options steps =
        new Paths.Options(View.STEPS, false, Optional.empty(), Optional.empty(), Paths.Rank.SIZE);
    for (long seed = FIRST; seed < last; seed++) {
      Case it = of(seed);
      for (Paths paths : Analyses.paths(it.query(), steps, effort())) {
        Set<Set<String>> expected = it.truth().vectors(paths.goal());
        assertThat(sets(paths)).as("seed %d", seed).isEqualTo(expected);
        assertThat(paths.paths()).as("each once, seed %d", seed).hasSize(expected.size());
      }
    }
  }

  @Test
  void verdicts_come_with_cheapest_paths_and_needed_mitigations() {
    for (long seed = FIRST; seed < last; seed++) {
      Case it = of(seed);
      for (Proof proof : Analyses.prove(it.query(), effort())) {
        Optional<Rational> least = it.truth().cost(proof.goal(), it.truth().everything());
        if (proof.verdict() instanceof Verdict.Reachable reachable) {
          assertThat(reachable.cheapest()).isTrue();
          checkCost(it, reachable.path().cost(), least.orElseThrow());
          checkNumbers(it, proof.goal(), reachable.path());
          checkMinimal(it, proof.goal(), reachable.path());
        } else if (proof.verdict() instanceof Verdict.Unreachable unreachable) {
          assertThat(least).as("seed %d", seed).isEmpty();
          checkNeeded(it, proof.goal(), unreachable.needed());
        } else {
          throw new AssertionError("unknown, seed " + seed);
        }
      }
    }
  }

  @Test
  void mitigation_sets_are_the_cheapest_and_the_minimal_ones_that_stop_all_goals() {
    for (long seed = FIRST; seed < last; seed++) {
      Case it = of(seed);
      List<Set<String>> family = it.truth().mitigationSets(it.query().goals());
      Set<Set<String>> minimal = BruteForce.minimalOf(family);
      Optional<BigDecimal> least =
          minimal.stream().map(it.truth()::mitigationCost).min(BigDecimal::compareTo);
      Mitigations one = mitigate(it, Mitigations.Mode.CHEAPEST, 1);
      assertThat(one.impossible()).as("impossible, seed %d", seed).isEqualTo(least.isEmpty());
      assertThat(one.complete() && one.optimal()).as("proved, seed %d", seed).isTrue();
      if (least.isPresent()) {
        assertThat(minimal).as("seed %d", seed).contains(sets(one).get(0));
        assertThat(one.sets().get(0).cost())
            .as("cheapest, seed %d", seed)
            .isEqualByComparingTo(least.get());
      }
      Set<Set<String>> cheapest = new HashSet<>(minimal);
      cheapest.removeIf(set -> it.truth().mitigationCost(set).compareTo(least.orElseThrow()) > 0);
      checkAll(seed, mitigate(it, Mitigations.Mode.MINIMAL, 1), minimal);
      checkAll(seed, mitigate(it, Mitigations.Mode.ALL_CHEAPEST, 1), cheapest);
      checkAll(seed, mitigate(it, Mitigations.Mode.TOP, 1000), minimal);
      checkTop(it, minimal);
    }
  }

  private static void checkAll(long seed, Mitigations found, Set<Set<String>> expected) {
    assertThat(found.sets()).as("each once, seed %d", seed).hasSize(expected.size());
    assertThat(new HashSet<>(sets(found))).as("seed %d", seed).isEqualTo(expected);
    assertThat(found.complete()).isTrue();
  }

  private void checkTop(Case it, Set<Set<String>> minimal) {
    Mitigations two = mitigate(it, Mitigations.Mode.TOP, 2);
    List<BigDecimal> costs =
        minimal.stream().map(it.truth()::mitigationCost).sorted().limit(2).toList();
    assertThat(two.sets()).as("top 2, seed %d", it.seed()).hasSize(costs.size());
    for (int at = 0; at < costs.size(); at++) {
      assertThat(two.sets().get(at).cost()).isEqualByComparingTo(costs.get(at));
    }
  }

  private Mitigations mitigate(Case it, Mitigations.Mode mode, int top) {
    return Analyses.mitigate(
        it.query(),
        new Mitigations.Options(mode, top, Optional.empty(), Optional.empty()),
        effort());
  }

  private static List<Set<String>> sets(Mitigations found) {
    return found.sets().stream().<Set<String>>map(it -> new TreeSet<>(it.mitigations())).toList();
  }

  /** Without any one of its elements there is no attack, or a dearer one. */
  private static void checkMinimal(Case it, String goal, AttackPath path) {
    Rational cost = it.truth().cost(goal, new TreeSet<>(path.propositions())).orElseThrow();
    for (String element : path.propositions()) {
      Set<String> rest = new TreeSet<>(path.propositions());
      rest.remove(element);
      Optional<Rational> other = it.truth().cost(goal, rest);
      if (closed(it.query().spec())) {
        assertThat(other.filter(less -> less.compareTo(cost) <= 0))
            .as("without %s, seed %d, %s", element, it.seed(), path)
            .isEmpty();
      }
    }
  }

  private static void checkNeeded(Case it, String goal, List<String> needed) {
    assertThat(it.query().defence()).containsAll(needed);
    assertThat(under(it, needed).reachable(goal)).as("seed %d", it.seed()).isFalse();
    for (String one : needed) {
      List<String> rest = new ArrayList<>(needed);
      rest.remove(one);
      assertThat(under(it, rest).reachable(goal))
          .as("%s is needed, seed %d", one, it.seed())
          .isTrue();
    }
  }

  private static BruteForce under(Case it, List<String> defence) {
    return new BruteForce(it.original(), defence, it.query().attacker(), it.query().assumptions());
  }

  private static Set<Set<String>> sets(Paths paths) {
    Set<Set<String>> found = new HashSet<>();
    paths.paths().forEach(path -> found.add(new TreeSet<>(path.propositions())));
    return found;
  }
}
