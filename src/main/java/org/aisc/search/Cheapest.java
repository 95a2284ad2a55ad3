package org.aisc.search;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.stream.IntStream;
import org.aisc.graph.CausalityGraph;
import org.aisc.graph.CausalityGraph.Kind;
import org.aisc.limit.Budget;
import org.aisc.reach.Derivation;
import org.aisc.reach.Fixpoint;
import org.aisc.reach.Shrinking;

/**
 * The legal scenario of least weight that reaches the goal, by a descending search: find one,
 * shrink it, ask for a lighter one, until there is none. A lower bound from the leaves that every
 * derivation needs often ends the search before the first question.
 */
public final class Cheapest {
  private final Slice slice;
  private final CausalityGraph graph;
  private final long[] weights;
  private final int[] weighted;
  private final int[][] groups;

  private Cheapest(Slice slice, long[] weights) {
    this.slice = slice;
    this.graph = slice.graph();
    this.weights = weights;
    this.weighted =
        IntStream.range(0, graph.size())
            .filter(node -> weights[node] > 0)
            .boxed()
            .sorted((a, b) -> Long.compare(weights[a], weights[b]))
            .mapToInt(Integer::intValue)
            .toArray();
    this.groups = Arrays.stream(weighted).mapToObj(node -> new int[] {node}).toArray(int[][]::new);
  }

  /** What the search gave. */
  public sealed interface Outcome {
    /**
     * A scenario.
     *
     * @param leaves the leaves that it chooses; weighted {@code FIRE} leaves only where needed
     * @param weight sum of their weights
     * @param proved whether no scenario weighs less
     */
    record Found(BitSet leaves, long weight, boolean proved) implements Outcome {}

    /** No legal scenario reaches the goal. */
    record None() implements Outcome {}

    /** A limit ended the search before the first scenario. */
    record Unknown(String reason) implements Outcome {}
  }

  /**
   * Minimises a sum of weights.
   *
   * @param weights for each node of the slice, at least 0, and 0 but for {@code TAKE} and {@code
   *     FIRE} leaves
   */
  public static Outcome minimise(Slice slice, long[] weights, Budget budget) {
    return new Cheapest(slice, weights).run(budget);
  }

  private Outcome run(Budget budget) {
    if (weighted.length == 0 && !slice.hard()) {
      return new Outcome.Found(slice.leaves(), 0, true);
    }
    if (slice.hard()) {
      return descend(Optional.empty(), 0, budget);
    }
    Fixpoint fixpoint = new Fixpoint(graph);
    fixpoint.start(new BitSet(), slice.leaves());
    long bound = weight(Derivation.needed(graph, fixpoint, slice.goal()));
    Outcome.Found first = shrink(slice.leaves());
    return first.weight() <= bound ? proved(first) : descend(Optional.of(first), bound, budget);
  }

  private Outcome descend(Optional<Outcome.Found> start, long bound, Budget budget) {
    BitSet switchable = new BitSet(graph.size());
    for (int node : weighted) {
      switchable.set(node, graph.kind(node) == Kind.FIRE);
    }
    long[] sums = Arrays.stream(weighted).mapToLong(node -> weights[node]).toArray();
    Optional<Outcome.Found> best = start;
    try (GoalSearch search = new GoalSearch(slice, switchable)) {
      best.ifPresent(found -> search.bound(weighted, sums, found.weight() - 1));
      while (best.isEmpty() || best.get().weight() > bound) {
        GoalSearch.Outcome outcome = search.find(new BitSet(), budget);
        if (outcome instanceof GoalSearch.Outcome.Unknown unknown) {
          return best.<Outcome>map(it -> it).orElse(new Outcome.Unknown(unknown.reason()));
        } else if (outcome instanceof GoalSearch.Outcome.Found found) {
          Outcome.Found better = shrink(found.leaves());
          best = Optional.of(better);
          search.bound(weighted, sums, better.weight() - 1);
        } else {
          break;
        }
      }
    }
    return best.<Outcome>map(Cheapest::proved).orElse(new Outcome.None());
  }

  private static Outcome.Found proved(Outcome.Found found) {
    return new Outcome.Found(found.leaves(), found.weight(), true);
  }

  private Outcome.Found shrink(BitSet scenario) {
    BitSet off = new BitSet(graph.size());
    for (int node : weighted) {
      off.set(node, !scenario.get(node));
    }
    BitSet kept = Shrinking.minimal(graph, slice.goal(), off, scenario, groups);
    BitSet leaves = (BitSet) scenario.clone();
    for (int at = 0; at < weighted.length; at++) {
      leaves.set(weighted[at], kept.get(at));
    }
    return new Outcome.Found(leaves, weight(leaves), false);
  }

  private long weight(BitSet leaves) {
    long sum = 0;
    for (int node : weighted) {
      sum += leaves.get(node) ? weights[node] : 0;
    }
    return sum;
  }
}
