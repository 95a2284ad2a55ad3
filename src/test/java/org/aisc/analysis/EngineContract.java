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
  private final double share;

  /** Over the specifications of so many seeds, unless {@code aisc.oracle.seeds} says otherwise. */
  EngineContract(Engine engine, LongFunction<Spec> specs, int seeds) {
    this(engine, specs, seeds, 1);
  }

  /**
   * An engine that may say of some questions that they do not suit it.
   *
   * @param share of the questions that it must answer at least
   */
  EngineContract(Engine engine, LongFunction<Spec> specs, int seeds, double share) {
    this.share = share;
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

  /** A check of what the engine answers in a case. */
  private interface Check {
    void of(Case it);
  }

  /** Checks the answers in all cases; an engine that may decline does so not too often. */
  private void check(Check check) {
    int answered = 0;
    for (long seed = FIRST; seed < last; seed++) {
      try {
        check.of(of(seed));
        answered++;
      } catch (UnsuitedEngine declined) {
        assertThat(share).as("seed %d: %s", seed, declined.reason()).isLessThan(1);
      }
    }
    assertThat(answered).isGreaterThanOrEqualTo((int) (share * (last - FIRST)));
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
    check(
        it -> {
          for (Paths paths : Analyses.paths(it.query(), Paths.Options.ALL, effort())) {
            Set<Set<String>> expected = it.truth().paths(paths.goal());
            assertThat(sets(paths)).as("seed %d", it.seed()).isEqualTo(expected);
            assertThat(paths.paths()).as("each once, seed %d", it.seed()).hasSize(expected.size());
            assertThat(paths.complete()).isTrue();
            for (AttackPath path : paths.paths()) {
              checkNumbers(it, paths.goal(), path);
            }
          }
        });
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
    if (isExact(path)) {
      Set<String> steps = new TreeSet<>(path.steps());
      checkWorks(it, goal, path, new TreeSet<>(path.propositions()));
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

  private static boolean isExact(AttackPath path) {
    return path.quantities().values().stream().allMatch(value -> value.scale() < 12);
  }

  /** Steps, events, conditions and values that are shown together work together. */
  private static void checkWorks(Case it, String goal, AttackPath path, Set<String> within) {
    BruteForce.Shown attack =
        new BruteForce.Shown(
            new TreeSet<>(path.steps()),
            new TreeSet<>(path.events()),
            path.conditions(),
            path.quantities());
    assertThat(it.truth().reaches(goal, within, attack))
        .as("works, seed %d, %s", it.seed(), path)
        .isTrue();
  }

  /** Whether no comparison or limit leaves its bound out, so that each infimum is reached. */
  private static boolean closed(Spec spec) {
    return CLOSED.containsAll(BruteForce.comparators(spec));
  }

  @Test
  void vectors_are_the_minimal_sets_of_steps() {
    Paths.Options steps =
        new Paths.Options(View.STEPS, false, Optional.empty(), Optional.empty(), Paths.Rank.SIZE);
    check(
        it -> {
          for (Paths paths : Analyses.paths(it.query(), steps, effort())) {
            Set<Set<String>> expected = it.truth().vectors(paths.goal());
            assertThat(sets(paths)).as("seed %d", it.seed()).isEqualTo(expected);
            assertThat(paths.paths()).as("each once, seed %d", it.seed()).hasSize(expected.size());
            paths.paths().stream()
                .filter(EngineContract::isExact)
                .forEach(path -> checkWorks(it, paths.goal(), path, it.truth().everything()));
          }
        });
  }

  @Test
  void the_best_paths_and_the_count_are_those_of_the_list() {
    check(
        it -> {
          for (View view : View.values()) {
            List<Paths> all = paths(it, view, false, Optional.empty(), Paths.Rank.SIZE);
            List<Paths> counted = paths(it, view, true, Optional.empty(), Paths.Rank.SIZE);
            for (Paths.Rank rank : Paths.Rank.values()) {
              List<Paths> best = paths(it, view, false, Optional.of(2), rank);
              for (int at = 0; at < all.size(); at++) {
                assertThat(counted.get(at).count()).isEqualTo(all.get(at).count());
                checkBest(it, best.get(at), all.get(at), rank);
              }
            }
          }
        });
  }

  private List<Paths> paths(
      Case it, View view, boolean count, Optional<Integer> top, Paths.Rank rank) {
    return Analyses.paths(
        it.query(), new Paths.Options(view, count, Optional.empty(), top, rank), effort());
  }

  private static void checkBest(Case it, Paths best, Paths all, Paths.Rank rank) {
    List<AttackPath> sorted = new ArrayList<>(all.paths());
    sorted.sort(Attacks.order(rank));
    assertThat(best.complete()).isTrue();
    assertThat(best.paths())
        .extracting(AttackPath::propositions)
        .as("best by %s, seed %d", rank, it.seed())
        .isEqualTo(sorted.stream().limit(2).map(AttackPath::propositions).toList());
  }

  @Test
  void verdicts_come_with_cheapest_paths_and_needed_mitigations() {
    check(
        it -> {
          for (Proof proof : Analyses.prove(it.query(), effort())) {
            Optional<Rational> least = it.truth().cost(proof.goal(), it.truth().everything());
            if (proof.verdict() instanceof Verdict.Reachable reachable) {
              assertThat(reachable.cheapest()).isTrue();
              checkCost(it, reachable.path().cost(), least.orElseThrow());
              checkNumbers(it, proof.goal(), reachable.path());
              checkMinimal(it, proof.goal(), reachable.path());
            } else if (proof.verdict() instanceof Verdict.Unreachable unreachable) {
              assertThat(least).as("seed %d", it.seed()).isEmpty();
              checkNeeded(it, proof.goal(), unreachable.needed());
            } else {
              throw new AssertionError("unknown, seed " + it.seed());
            }
          }
        });
  }

  @Test
  void mitigation_sets_are_the_cheapest_and_the_minimal_ones_that_stop_all_goals() {
    check(
        it -> {
          List<Set<String>> family = it.truth().mitigationSets(it.query().goals());
          Set<Set<String>> minimal = BruteForce.minimalOf(family);
          Optional<BigDecimal> least =
              minimal.stream().map(it.truth()::mitigationCost).min(BigDecimal::compareTo);
          Mitigations one = mitigate(it, Mitigations.Mode.CHEAPEST, 1);
          assertThat(one.impossible())
              .as("impossible, seed %d", it.seed())
              .isEqualTo(least.isEmpty());
          assertThat(one.complete() && one.optimal()).as("proved, seed %d", it.seed()).isTrue();
          if (least.isPresent()) {
            assertThat(minimal).as("seed %d", it.seed()).contains(sets(one).get(0));
            assertThat(one.sets().get(0).cost())
                .as("cheapest, seed %d", it.seed())
                .isEqualByComparingTo(least.get());
          }
          Set<Set<String>> cheapest = new HashSet<>(minimal);
          cheapest.removeIf(
              set -> it.truth().mitigationCost(set).compareTo(least.orElseThrow()) > 0);
          checkAll(it.seed(), mitigate(it, Mitigations.Mode.MINIMAL, 1), minimal);
          checkAll(it.seed(), mitigate(it, Mitigations.Mode.ALL_CHEAPEST, 1), cheapest);
          checkAll(it.seed(), mitigate(it, Mitigations.Mode.TOP, 1000), minimal);
          checkTop(it, minimal);
          checkCount(it, minimal);
        });
  }

  private void checkCount(Case it, Set<Set<String>> minimal) {
    Mitigations counted =
        Analyses.mitigate(
            it.query(),
            new Mitigations.Options(
                Mitigations.Mode.MINIMAL, 1, true, Optional.empty(), Optional.empty()),
            effort());
    assertThat(counted.count()).as("count, seed %d", it.seed()).isEqualTo(minimal.size());
    assertThat(counted.sets()).isEmpty();
    assertThat(counted.impossible()).isEqualTo(minimal.isEmpty());
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
        new Mitigations.Options(mode, top, false, Optional.empty(), Optional.empty()),
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
