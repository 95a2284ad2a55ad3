package org.aisc.hitting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.aisc.limit.Budget;
import org.junit.jupiter.api.Test;

/** Engines against each other on problems that are too large for trying every set. */
class HittingSetsAgreeTest {
  private static final int SEEDS = Integer.getInteger("aisc.hitting.large.seeds", 60);

  private record Problem(HittingSetProblem problem, List<int[]> members) {
    static Problem of(long seed, int elements, int members) {
      Random random = new Random(seed);
      long[] costs = random.longs(elements, 1, seed % 2 == 0 ? 100 : 3).toArray();
      return new Problem(
          HittingSetProblem.builder(costs).build(),
          IntStream.range(0, members)
              .mapToObj(
                  at ->
                      random.ints(2 + random.nextInt(5), 0, elements).distinct().sorted().toArray())
              .toList());
    }

    long cheapest(Family family) {
      Optimum found = new HittingSets(problem, family, Budget.unlimited()).cheapest();
      assertThat(found).isInstanceOf(Optimum.Optimal.class);
      return ((Optimum.Optimal) found).set().cost();
    }
  }

  @Test
  void transversals_and_sat_list_the_same_sets() {
    for (long seed = 0; seed < SEEDS; seed++) {
      Problem it = Problem.of(seed, 14, 10);
      TreeSet<HittingSet> byTransversals = new TreeSet<>();
      new HittingSets(it.problem(), Family.of(it.members()), Budget.unlimited())
          .allMinimal(byTransversals::add);
      List<HittingSet> bySat = new ArrayList<>();
      try (RuledSets sets =
          new RuledSets(
              it.problem(), Family.of(it.members()), new ArrayList<>(), Budget.unlimited())) {
        sets.list(() -> Long.MAX_VALUE, bySat::add);
      }
      assertThat(bySat).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(byTransversals);
    }
  }

  @Test
  void the_cheapest_set_is_the_first_of_all_minimal_ones() {
    for (long seed = 0; seed < SEEDS; seed++) {
      Problem it = Problem.of(seed, 24, 24);
      long[] least = {Long.MAX_VALUE};
      new HittingSets(it.problem(), Family.of(it.members()), Budget.unlimited())
          .allMinimal(
              set -> {
                least[0] = Math.min(least[0], set.cost());
                return true;
              });
      assertThat(it.cheapest(Family.of(it.members()))).as("seed %d", seed).isEqualTo(least[0]);
      assertThat(it.cheapest(oneByOne(it.members()))).as("seed %d", seed).isEqualTo(least[0]);
    }
  }

  @Test
  void members_that_are_known_and_members_that_are_found_give_the_same_least_cost() {
    for (long seed = 0; seed < SEEDS / 4; seed++) {
      Problem it = Problem.of(seed, 120, 100);
      assertThat(it.cheapest(oneByOne(it.members())))
          .as("seed %d", seed)
          .isEqualTo(it.cheapest(Family.of(it.members())));
    }
  }

  private static Family oneByOne(List<int[]> members) {
    return chosen ->
        members.stream()
            .filter(it -> Arrays.stream(it).noneMatch(chosen::get))
            .findFirst()
            .<Family.Answer>map(it -> new Family.Answer.Unhit(List.of(it)))
            .orElseGet(Family.Answer.HitsAll::new);
  }
}
