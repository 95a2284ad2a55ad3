package org.aisc.hitting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import org.aisc.hitting.RandomProblem.Rules;
import org.aisc.limit.Budget;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** All questions against trying every set, on thousands of seeded random problems. */
class HittingSetsTest {
  private static final int SEEDS = Integer.getInteger("aisc.hitting.seeds", 1000);

  @ParameterizedTest
  @EnumSource
  void the_cheapest_set_costs_least_and_is_minimal(Rules rules) {
    for (long seed = 0; seed < SEEDS; seed++) {
      RandomProblem it = RandomProblem.of(seed, rules);
      List<HittingSet> minimal = it.minimal();
      for (Family family : List.of(it.listed(), it.hidden())) {
        Optimum found = sets(it, family).cheapest();
        if (minimal.isEmpty()) {
          assertThat(found).as("seed %d", seed).isEqualTo(new Optimum.None());
        } else {
          assertThat(found).as("seed %d", seed).isInstanceOf(Optimum.Optimal.class);
          HittingSet set = ((Optimum.Optimal) found).set();
          assertThat(minimal).as("minimal, seed %d", seed).contains(set);
          assertThat(set.cost()).as("cost, seed %d", seed).isEqualTo(minimal.get(0).cost());
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void all_minimal_sets_are_listed_once(Rules rules) {
    for (long seed = 0; seed < SEEDS; seed++) {
      RandomProblem it = RandomProblem.of(seed, rules);
      for (Family family : List.of(it.listed(), it.hidden())) {
        assertThat(list(sets(it, family)::allMinimal))
            .as("seed %d", seed)
            .containsExactlyInAnyOrderElementsOf(it.minimal());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void all_cheapest_sets_are_listed_once(Rules rules) {
    for (long seed = 0; seed < SEEDS; seed++) {
      RandomProblem it = RandomProblem.of(seed, rules);
      List<HittingSet> minimal = it.minimal();
      assertThat(
              list(
                  visitor ->
                      fromCheapest(it, (sets, cheapest) -> sets.allCheapest(cheapest, visitor))))
          .as("seed %d", seed)
          .containsExactlyInAnyOrderElementsOf(
              minimal.stream().filter(set -> set.cost() == minimal.get(0).cost()).toList());
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_best_sets_come_in_order(Rules rules) {
    for (long seed = 0; seed < SEEDS; seed++) {
      RandomProblem it = RandomProblem.of(seed, rules);
      int most = 1 + (int) (seed % 5);
      assertThat(
              list(
                  visitor ->
                      fromCheapest(it, (sets, cheapest) -> sets.best(most, cheapest, visitor))))
          .as("seed %d", seed)
          .containsExactlyElementsOf(it.minimal().stream().limit(most).toList());
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_budget_that_ends_leaves_bounds_around_the_optimum(Rules rules) {
    int ended = 0;
    for (long seed = 0; seed < SEEDS; seed++) {
      RandomProblem it = RandomProblem.of(seed, rules);
      AtomicLong polls = new AtomicLong();
      Budget budget = Budget.of(seed % 40, polls::getAndIncrement);
      Optimum found = new HittingSets(it.problem(), it.hidden(), budget).cheapest();
      checkBounds(seed, found, it.solutions().stream().sorted().toList());
      ended += found instanceof Optimum.Unknown ? 1 : 0;
    }
    assertThat(ended).isBetween(SEEDS / 20, SEEDS);
  }

  @ParameterizedTest
  @EnumSource
  void a_list_that_is_cut_short_has_minimal_sets_only(Rules rules) {
    for (long seed = 0; seed < SEEDS; seed++) {
      RandomProblem it = RandomProblem.of(seed, rules);
      AtomicLong polls = new AtomicLong();
      Budget budget = Budget.of(seed % 20, polls::getAndIncrement);
      List<HittingSet> found = new ArrayList<>();
      Listing listing = new HittingSets(it.problem(), it.hidden(), budget).allMinimal(found::add);
      List<HittingSet> minimal = it.minimal();
      assertThat(minimal).as("seed %d", seed).containsAll(found);
      assertThat(found).as("each once, seed %d", seed).doesNotHaveDuplicates();
      if (listing instanceof Listing.Complete) {
        assertThat(found).as("seed %d", seed).hasSameSizeAs(minimal);
      }
    }
  }

  private static void checkBounds(long seed, Optimum found, List<HittingSet> solutions) {
    if (found instanceof Optimum.Unknown unknown) {
      unknown.best().ifPresent(set -> assertThat(solutions).as("seed %d", seed).contains(set));
      if (!solutions.isEmpty()) {
        assertThat(unknown.lowerBound())
            .as("lower bound, seed %d", seed)
            .isLessThanOrEqualTo(solutions.get(0).cost());
      }
    } else if (found instanceof Optimum.Optimal optimal) {
      assertThat(optimal.set().cost()).as("seed %d", seed).isEqualTo(solutions.get(0).cost());
    } else {
      assertThat(solutions).as("seed %d", seed).isEmpty();
    }
  }

  private static HittingSets sets(RandomProblem it, Family family) {
    return new HittingSets(it.problem(), family, Budget.unlimited());
  }

  /** Asks with a cheapest set, if there is any. */
  private static Listing fromCheapest(
      RandomProblem it, BiFunction<HittingSets, HittingSet, Listing> question) {
    HittingSets sets = sets(it, it.hidden());
    return sets.cheapest()
        .match(
            optimal -> question.apply(sets, optimal.set()),
            none -> new Listing.Complete(),
            unknown -> new Listing.Unknown(unknown.reason()));
  }

  private interface Question {
    Listing ask(Listing.Visitor visitor);
  }

  private static List<HittingSet> list(Question question) {
    List<HittingSet> found = new ArrayList<>();
    assertThat(question.ask(found::add)).isEqualTo(new Listing.Complete());
    return found;
  }
}
