package org.aisc.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongFunction;
import java.util.function.ToDoubleFunction;
import org.aisc.analysis.Frontier.Aim;
import org.aisc.analysis.Frontier.Point;
import org.aisc.analysis.Purchase.Wish;
import org.aisc.limit.Budget;
import org.aisc.logic.Rational;
import org.aisc.sema.Spec;
import org.aisc.testing.BruteForce;
import org.aisc.testing.RandomSpecs;
import org.junit.jupiter.api.Test;

/** The Pareto front against all sets of mitigations, on random specifications. */
class FrontierOracleTest {
  private static final long FIRST = Long.getLong("aisc.oracle.first", 0);
  private static final int SEEDS = Integer.getInteger("aisc.oracle.seeds", 250);

  /** A point of the front by definition. */
  private record Truth(BigDecimal cost, double remains) {}

  private static List<Truth> front(
      RandomCase it, ToDoubleFunction<BruteForce> remains, Optional<BigDecimal> budget) {
    List<Truth> all = new ArrayList<>();
    for (Set<String> set : it.truth().furtherSets()) {
      BigDecimal cost = it.truth().mitigationCost(set);
      if (budget.filter(most -> cost.compareTo(most) > 0).isEmpty()) {
        all.add(new Truth(cost, remains.applyAsDouble(it.truth().with(set))));
      }
    }
    all.sort(Comparator.comparing(Truth::cost).thenComparingDouble(Truth::remains));
    List<Truth> front = new ArrayList<>();
    double least = Double.POSITIVE_INFINITY;
    for (Truth each : all) {
      if (front.isEmpty() || each.remains() < least - 1e-10) {
        front.add(each);
        least = each.remains();
      }
    }
    return front;
  }

  private static Frontier frontier(RandomCase it, Aim aim, Optional<BigDecimal> budget) {
    return Analyses.frontier(
        it.query(), Frontier.Options.of(aim, budget), Effort.of(Budget.unlimited()));
  }

  private static void check(RandomCase it, List<Truth> expected, List<Point> found) {
    assertThat(found).as("seed %d: %s", it.seed(), expected).hasSameSizeAs(expected);
    for (int at = 0; at < expected.size(); at++) {
      assertThat(found.get(at).cost())
          .as("cost %d, seed %d", at, it.seed())
          .isEqualByComparingTo(expected.get(at).cost());
      assertThat(found.get(at).remains())
          .as("point %d, seed %d", at, it.seed())
          .isCloseTo(Math.abs(expected.get(at).remains()), within(1e-10));
      Set<String> set = new TreeSet<>(found.get(at).mitigations());
      assertThat(it.truth().furtherSets()).as("obeys, seed %d", it.seed()).contains(set);
      assertThat(it.truth().mitigationCost(set)).isEqualByComparingTo(found.get(at).cost());
    }
  }

  private static double loss(RandomCase it, BruteForce under) {
    double sum = 0;
    for (String goal : it.query().goals()) {
      sum += 10 * under.highest(goal);
    }
    return sum;
  }

  @Test
  void the_front_of_cost_and_expected_loss_is_that_of_all_sets() {
    for (long seed = FIRST; seed < FIRST + SEEDS; seed++) {
      RandomCase it = RandomCase.of(seed, RandomSpecs::of);
      Optional<BigDecimal> budget =
          seed % 3 == 0 ? Optional.of(BigDecimal.valueOf(seed % 7)) : Optional.empty();
      Frontier found = frontier(it, Aim.LOSS, budget);
      assertThat(found.complete()).isTrue();
      check(it, front(it, under -> loss(it, under), budget), found.points());
      for (Point point : found.points()) {
        BruteForce under = it.truth().with(new TreeSet<>(point.mitigations()));
        point
            .likelihood()
            .forEach(
                (goal, likelihood) ->
                    assertThat(likelihood).isCloseTo(under.highest(goal), within(1e-12)));
      }
    }
  }

  @Test
  void the_front_of_cost_and_likelihood_of_a_goal_is_that_of_all_sets() {
    for (long seed = FIRST; seed < FIRST + SEEDS; seed++) {
      RandomCase whole = RandomCase.of(seed, RandomSpecs::of);
      String goal = whole.query().goals().get(0);
      RandomCase it =
          new RandomCase(
              seed, whole.original(), whole.query().withGoals(List.of(goal)), whole.truth());
      Frontier found = frontier(it, Aim.LIKELIHOOD, Optional.empty());
      check(it, front(it, under -> under.highest(goal), Optional.empty()), found.points());
    }
  }

  @Test
  void the_front_of_cost_and_the_cheapest_attack_is_that_of_all_sets() {
    for (LongFunction<Spec> specs :
        List.<LongFunction<Spec>>of(RandomSpecs::of, RandomSpecs::withQuantities)) {
      for (long seed = FIRST; seed < FIRST + SEEDS / 3; seed++) {
        RandomCase it = RandomCase.of(seed, specs);
        Frontier found = frontier(it, Aim.ATTACK_COST, Optional.empty());
        check(it, front(it, under -> attack(it, under), Optional.empty()), found.points());
      }
    }
  }

  @Test
  void what_keeps_likelihoods_low_is_the_cheapest_of_all_sets() {
    for (long seed = FIRST; seed < FIRST + SEEDS; seed++) {
      RandomCase it = RandomCase.of(seed, RandomSpecs::of);
      BigDecimal most = BigDecimal.valueOf(seed % 11, 1);
      Optional<BigDecimal> least =
          it.truth().furtherSets().stream()
              .filter(set -> keeps(it, it.truth().with(set), most.doubleValue()))
              .map(it.truth()::mitigationCost)
              .min(BigDecimal::compareTo);
      Purchase found = purchase(it, new Wish.Residual(most, Optional.empty()));
      assertThat(found.proved()).isTrue();
      assertThat(found.set().isPresent()).as("seed %d", seed).isEqualTo(least.isPresent());
      if (least.isPresent()) {
        Point set = found.set().orElseThrow();
        assertThat(set.cost()).as("seed %d", seed).isEqualByComparingTo(least.get());
        assertThat(keeps(it, under(it, set), most.doubleValue())).as("seed %d", seed).isTrue();
      }
    }
  }

  private static boolean keeps(RandomCase it, BruteForce under, double most) {
    return it.query().goals().stream().allMatch(goal -> under.highest(goal) <= most + 1e-10);
  }

  @Test
  void a_budget_buys_the_least_expected_loss_of_all_sets() {
    for (long seed = FIRST; seed < FIRST + SEEDS; seed++) {
      RandomCase it = RandomCase.of(seed, RandomSpecs::of);
      BigDecimal most = BigDecimal.valueOf(seed % 9);
      List<Truth> front = front(it, under -> loss(it, under), Optional.of(most));
      Purchase found = purchase(it, new Wish.LeastLoss(most));
      assertThat(found.proved()).isTrue();
      assertThat(found.set().isPresent()).as("seed %d", seed).isEqualTo(!front.isEmpty());
      if (!front.isEmpty()) {
        Point set = found.set().orElseThrow();
        Truth best = front.get(front.size() - 1);
        assertThat(set.cost()).as("seed %d", seed).isEqualByComparingTo(best.cost());
        assertThat(set.loss()).as("seed %d", seed).isCloseTo(best.remains(), within(1e-10));
        assertThat(loss(it, under(it, set))).isCloseTo(best.remains(), within(1e-10));
      }
    }
  }

  private static Purchase purchase(RandomCase it, Wish wish) {
    return Analyses.purchase(it.query(), wish, Effort.of(Budget.unlimited()));
  }

  private static BruteForce under(RandomCase it, Point point) {
    return it.truth().with(new TreeSet<>(point.mitigations()));
  }

  private static double attack(RandomCase it, BruteForce under) {
    return it.query().goals().stream()
        .flatMap(goal -> under.cost(goal, under.everything()).stream())
        .min(Rational::compareTo)
        .map(cost -> -cost.toDecimal(20, RoundingMode.CEILING).doubleValue())
        .orElse(Double.NEGATIVE_INFINITY);
  }
}
