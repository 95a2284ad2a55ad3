package org.aisc.dd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.aisc.gates.Question;
import org.aisc.limit.Budget;
import org.aisc.testing.Circular;
import org.junit.jupiter.api.Test;

/** Diagrams against truth tables, on thousands of seeded random questions. */
class GoalFunctionTest {
  private static final int SEEDS = Integer.getInteger("aisc.oracle.seeds", 5000);
  private static final long FIRST = Long.getLong("aisc.oracle.first", 0);
  private static final Limits LIMITS = Limits.of(1_000_000, Budget.unlimited());

  private static final Comparator<int[]> BY_SIZE =
      Comparator.<int[]>comparingInt(set -> set.length).thenComparing(Arrays::compare);

  @Test
  void minimal_sets_and_cuts_are_those_of_the_truth_table() {
    for (long seed = FIRST; seed < FIRST + SEEDS; seed++) {
      Question question = RandomQuestions.of(seed);
      TruthTable truth = TruthTable.of(question);
      GoalFunction function = solved(question);
      check(seed, family(function.minimalSets()), truth.minimalSets());
      check(seed, family(function.minimalCuts()), truth.minimalCuts());
    }
  }

  /** Ten steps, and forty propositions most of which depend on each other. */
  @Test
  void large_circles_have_the_minimal_sets_and_cuts_of_the_truth_table() {
    for (long seed = FIRST; seed < FIRST + SEEDS / 50; seed++) {
      Question question = circle(seed, 10);
      TruthTable truth = TruthTable.of(question);
      GoalFunction function = solved(question);
      check(seed, family(function.minimalSets()), truth.minimalSets());
      check(seed, family(function.minimalCuts()), truth.minimalCuts());
    }
  }

  @Test
  void work_in_turns_is_the_same_work_and_ends_when_there_are_no_more() {
    int asked = 0;
    for (long seed = FIRST; seed < FIRST + SEEDS / 100; seed++) {
      Question question = circle(seed, 30);
      AtomicInteger turns = new AtomicInteger();
      LongSupplier more =
          () -> {
            turns.incrementAndGet();
            return 4096;
          };
      Limits inTurns = new Limits(1_000_000, 4096, more, Budget.unlimited());
      Limits once = new Limits(1_000_000, 4096, Budget.unlimited());
      GoalFunction function = GoalFunction.of(question, inTurns).found().orElseThrow();
      asked += turns.get();
      assertThat(list(family(function.minimalSets()), Integer.MAX_VALUE))
          .as("seed %d", seed)
          .containsExactlyElementsOf(
              list(family(solved(question).minimalSets()), Integer.MAX_VALUE));
      if (turns.get() > 0) {
        assertThat(GoalFunction.of(question, once).reason())
            .isEqualTo("decision diagrams need more than 8192 steps");
      }
    }
    assertThat(asked).isGreaterThan(SEEDS / 100);
  }

  /** A goal that needs two of forty propositions, most of which depend on each other. */
  private static Question circle(long seed, int steps) {
    Circular circular = Circular.of(seed, steps, 40, 100, 0.3);
    int[][] guards = new int[circular.graph().size()][0];
    for (int step = 0; step < steps; step++) {
      guards[step] = new int[] {step};
    }
    int[] goals = {circular.goal(), circular.goal() - 1};
    return new Question(circular.graph(), goals, new int[0], new BitSet(), guards, steps);
  }

  private static void check(long seed, SetFamily family, Set<Set<Integer>> expected) {
    List<int[]> listed = list(family, Integer.MAX_VALUE);
    assertThat(sets(listed)).as("seed %d", seed).isEqualTo(expected);
    assertThat(listed).as("each once, seed %d", seed).hasSize(expected.size());
    assertThat(listed).as("in order, seed %d", seed).isSortedAccordingTo(BY_SIZE);
    assertThat(family.count()).as("seed %d", seed).isEqualTo(expected.size());
    BigInteger[] bySize = family.countsBySize();
    assertThat(Arrays.stream(bySize).reduce(BigInteger.ZERO, BigInteger::add))
        .isEqualTo(family.count());
    for (int size = 0; size < bySize.length; size++) {
      int wanted = size;
      assertThat(bySize[size])
          .as("of size %d, seed %d", size, seed)
          .isEqualTo(expected.stream().filter(set -> set.size() == wanted).count());
    }
  }

  @Test
  void the_first_sets_are_a_prefix_of_all_sets() {
    for (long seed = FIRST; seed < FIRST + SEEDS / 10; seed++) {
      SetFamily family = family(solved(RandomQuestions.of(seed)).minimalSets());
      List<int[]> all = list(family, Integer.MAX_VALUE);
      for (int most = 1; most <= all.size(); most++) {
        assertThat(list(family, most))
            .as("seed %d", seed)
            .containsExactlyElementsOf(all.subList(0, most));
      }
    }
  }

  @Test
  void the_best_sets_come_in_order_of_weight_and_ties_by_size_and_members() {
    for (long seed = FIRST; seed < FIRST + SEEDS / 5; seed++) {
      Random random = new Random(seed);
      Question question = RandomQuestions.of(seed);
      SetFamily family = family(solved(question).minimalSets());
      double[] weights =
          IntStream.range(0, question.variables()).mapToDouble(at -> random.nextInt(4)).toArray();
      Comparator<int[]> order =
          Comparator.<int[]>comparingDouble(
                  set -> Arrays.stream(set).mapToDouble(at -> weights[at]).sum())
              .thenComparing(BY_SIZE);
      List<int[]> expected = new ArrayList<>(list(family, Integer.MAX_VALUE));
      expected.sort(order);
      for (int count : new int[] {1, 3, 1000}) {
        List<int[]> best = family.best(count, weights, order, LIMITS).found().orElseThrow();
        assertThat(best)
            .as("seed %d", seed)
            .containsExactlyElementsOf(expected.subList(0, Math.min(count, expected.size())));
      }
    }
  }

  @Test
  void a_bound_on_weights_keeps_the_sets_that_obey_it() {
    for (long seed = FIRST; seed < FIRST + SEEDS / 5; seed++) {
      Random random = new Random(seed);
      Question question = RandomQuestions.of(seed);
      SetFamily family = family(solved(question).minimalSets());
      long[] weights =
          IntStream.range(0, question.variables()).mapToLong(at -> random.nextInt(5)).toArray();
      long bound = random.nextInt(8);
      Set<Set<Integer>> expected = sets(list(family, Integer.MAX_VALUE));
      expected.removeIf(set -> set.stream().mapToLong(at -> weights[at]).sum() > bound);
      check(seed, family(family.within(weights, bound, LIMITS)), expected);
    }
  }

  @Test
  void probabilities_and_derivatives_are_those_of_the_truth_table() {
    for (long seed = FIRST; seed < FIRST + SEEDS / 5; seed++) {
      Random random = new Random(seed);
      Question question = RandomQuestions.of(seed);
      TruthTable truth = TruthTable.of(question);
      double[] likelihoods =
          IntStream.range(0, question.variables()).mapToDouble(at -> random.nextDouble()).toArray();
      Probability.Values values = solved(question).probability().of(likelihoods);
      double expected = truth.probability(likelihoods);
      assertThat(values.value()).as("seed %d", seed).isCloseTo(expected, within(1e-12));
      assertThat(values.complement()).as("seed %d", seed).isCloseTo(1 - expected, within(1e-12));
      for (int at = 0; at < likelihoods.length; at++) {
        assertThat(values.derivatives()[at])
            .as("derivative of %d, seed %d", at, seed)
            .isCloseTo(derivative(truth, likelihoods, at), within(1e-12));
      }
    }
  }

  private static double derivative(TruthTable truth, double[] likelihoods, int variable) {
    double[] with = likelihoods.clone();
    double[] without = likelihoods.clone();
    with[variable] = 1;
    without[variable] = 0;
    return truth.probability(with) - truth.probability(without);
  }

  private static GoalFunction solved(Question question) {
    return GoalFunction.of(question, LIMITS).found().orElseThrow();
  }

  private static SetFamily family(Result<SetFamily> result) {
    return result.found().orElseThrow();
  }

  private static List<int[]> list(SetFamily family, int most) {
    SortedSets sets = family.sorted(most, LIMITS).found().orElseThrow();
    return IntStream.range(0, sets.size()).mapToObj(sets::get).toList();
  }

  private static Set<Set<Integer>> sets(List<int[]> listed) {
    Set<Set<Integer>> sets = new HashSet<>();
    listed.forEach(set -> sets.add(new TreeSet<>(Arrays.stream(set).boxed().toList())));
    return sets;
  }
}
