package org.aisc.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.aisc.graph.CausalityGraph;
import org.aisc.limit.Budget;
import org.junit.jupiter.api.Test;

/** Graphs of what elements can stop, against linear passes over the graphs they come from. */
class BlockingGraphTest {
  private static final int SEEDS = Integer.getInteger("aisc.reach.seeds", 4000);

  /** A random graph, what can be blocked in it, and the question whether any root holds. */
  private record Case(
      CausalityGraph graph, int[] roots, BitSet off, BitSet leaves, int[][] blocks, long seed) {

    static Case of(long seed) {
      Random random = new Random(seed);
      CausalityGraph graph = RandomGraphs.of(random);
      int[] roots = random.ints(1 + random.nextInt(2), 0, graph.size()).toArray();
      BitSet off = RandomGraphs.some(graph.size(), 12, random);
      BitSet leaves = new BitSet();
      leaves.set(0, graph.size());
      leaves.andNot(RandomGraphs.some(graph.size(), 6, random));
      return new Case(graph, roots, off, leaves, RandomGraphs.blocks(graph, random), seed);
    }

    boolean isStopped(BitSet chosen) {
      BitSet never = (BitSet) off.clone();
      chosen.stream().forEach(element -> Arrays.stream(blocks[element]).forEach(never::set));
      Fixpoint fixpoint = new Fixpoint(graph);
      fixpoint.start(never, leaves);
      return Arrays.stream(roots).noneMatch(fixpoint::holds);
    }

    BlockingGraph blocking() {
      return BlockingGraph.of(graph, roots, off, leaves, blocks);
    }

    BitSet all() {
      BitSet all = new BitSet();
      all.set(0, blocks.length);
      return all;
    }
  }

  @Test
  void the_root_holds_when_some_root_of_the_whole_graph_does() {
    for (long seed = 0; seed < SEEDS; seed++) {
      Case it = Case.of(seed);
      OpenDerivations derivations = new OpenDerivations(it.blocking());
      for (BitSet chosen : RandomGraphs.subsets(it.blocks().length)) {
        assertThat(derivations.isStopped(chosen))
            .as("seed %d, %s", seed, chosen)
            .isEqualTo(it.isStopped(chosen));
      }
    }
  }

  @Test
  void a_derivation_is_a_minimal_set_of_which_one_must_be_chosen() {
    for (long seed = 0; seed < SEEDS; seed++) {
      Case it = Case.of(seed);
      OpenDerivations derivations = new OpenDerivations(it.blocking());
      for (BitSet chosen : RandomGraphs.subsets(it.blocks().length)) {
        if (!it.isStopped(chosen)) {
          checkDerivation(it, chosen, derivations.derivation(chosen));
        }
      }
    }
  }

  private static void checkDerivation(Case it, BitSet chosen, int[] derivation) {
    BitSet others = it.all();
    Arrays.stream(derivation).forEach(others::clear);
    assertThat(Arrays.stream(derivation).noneMatch(chosen::get)).as("seed %d", it.seed()).isTrue();
    assertThat(it.isStopped(others)).as("seed %d, %s", it.seed(), chosen).isFalse();
    for (int element : derivation) {
      others.set(element);
      assertThat(it.isStopped(others)).as("minimal, seed %d, %s", it.seed(), chosen).isTrue();
      others.clear(element);
    }
  }

  @Test
  void of_a_set_that_stops_the_root_a_minimal_part_is_left() {
    for (long seed = 0; seed < SEEDS; seed++) {
      Case it = Case.of(seed);
      int[] order =
          IntStream.range(0, it.blocks().length)
              .boxed()
              .sorted(Comparator.reverseOrder())
              .mapToInt(element -> element)
              .toArray();
      for (BitSet chosen : RandomGraphs.subsets(it.blocks().length)) {
        if (it.isStopped(chosen)) {
          BitSet kept =
              new OpenDerivations(it.blocking()).irredundant(chosen, order, Budget.unlimited());
          assertThat(it.isStopped(kept)).as("seed %d, %s", seed, chosen).isTrue();
          for (int element : kept.stream().toArray()) {
            kept.clear(element);
            assertThat(it.isStopped(kept)).as("minimal, seed %d, %s", seed, chosen).isFalse();
            kept.set(element);
          }
        }
      }
    }
  }

  @Test
  void contraction_keeps_the_least_cost_for_every_choice_of_the_elements_that_stay() {
    for (long seed = 0; seed < SEEDS; seed++) {
      Case it = Case.of(seed);
      Random random = new Random(seed);
      long[] costs = random.longs(it.blocks().length, 0, seed % 3 == 0 ? 3 : 50).toArray();
      BitSet rules = RandomGraphs.some(costs.length, seed % 2 == 0 ? 3 : 1000, random);
      Contraction.Contracted small = Contraction.of(it.blocking(), costs, rules);
      assertThat(leastCosts(it, small, costs, rules))
          .as("seed %d", seed)
          .isEqualTo(leastCosts(it, costs, rules));
    }
  }

  /** For each choice of the elements in rules, the least cost of a set with just these of them. */
  private static Map<BitSet, Long> leastCosts(Case it, long[] costs, BitSet rules) {
    Map<BitSet, Long> least = new HashMap<>();
    for (BitSet chosen : RandomGraphs.subsets(costs.length)) {
      if (it.isStopped(chosen)) {
        BitSet kept = (BitSet) chosen.clone();
        kept.and(rules);
        least.merge(kept, chosen.stream().mapToLong(e -> costs[e]).sum(), Math::min);
      }
    }
    return least;
  }

  /** The same by way of the contracted graph, whose sets must stop the roots of the original. */
  private static Map<BitSet, Long> leastCosts(
      Case it, Contraction.Contracted small, long[] costs, BitSet rules) {
    BitSet missing = (BitSet) rules.clone();
    small.elements().forEach(part -> Arrays.stream(part).forEach(missing::clear));
    List<int[]> parts = new ArrayList<>(small.elements());
    missing.stream().forEach(element -> parts.add(new int[] {element}));
    OpenDerivations derivations = new OpenDerivations(small.blocking());
    Map<BitSet, Long> least = new HashMap<>();
    for (BitSet chosen : RandomGraphs.subsets(parts.size())) {
      if (derivations.isStopped(chosen)) {
        BitSet expanded = new BitSet();
        chosen.stream().forEach(at -> Arrays.stream(parts.get(at)).forEach(expanded::set));
        assertThat(it.isStopped(expanded)).as("seed %d, %s", it.seed(), expanded).isTrue();
        long cost = expanded.stream().mapToLong(element -> costs[element]).sum();
        expanded.and(rules);
        least.merge(expanded, cost, Math::min);
      }
    }
    return least;
  }
}
