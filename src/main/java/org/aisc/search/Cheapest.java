package org.aisc.search;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.stream.IntStream;
import org.aisc.graph.CausalityGraph;
import org.aisc.graph.CausalityGraph.Kind;
import org.aisc.limit.Budget;
import org.aisc.logic.Rational;
import org.aisc.reach.Derivation;
import org.aisc.reach.Fixpoint;
import org.aisc.reach.Shrinking;

/**
 * The legal scenario that is least by an objective, by a descending search: find one, shrink it,
 * ask for a lighter one, until there is none. A lower bound from the leaves that every derivation
 * needs often ends the search before the first question.
 *
 * <p>With costs of quantities there is a least scenario for each set of comparisons, whose cost
 * {@link Prices} tell exactly, perhaps as an infimum. Whatever is lighter than that uses another
 * set, so that the search ends.
 */
public final class Cheapest {
  private final Slice slice;
  private final CausalityGraph graph;
  private final Objective objective;
  private final boolean priced;
  private final int[] weighted;
  private final int[][] groups;
  private final Searches searches;
  private final Prices prices;
  private final Budget budget;

  private Cheapest(Slice slice, Objective objective, Searches searches, Budget budget) {
    this.slice = slice;
    this.graph = slice.graph();
    this.objective = objective;
    this.priced = objective.priced() && slice.priced();
    this.weighted =
        IntStream.range(0, graph.size())
            .filter(node -> weight(node) > 0 || (priced && graph.kind(node) == Kind.COMPARISON))
            .boxed()
            .sorted((a, b) -> Long.compare(weight(a), weight(b)))
            .mapToInt(Integer::intValue)
            .toArray();
    this.groups = Arrays.stream(weighted).mapToObj(node -> new int[] {node}).toArray(int[][]::new);
    this.searches = searches;
    this.prices = new Prices(slice.arithmetic(), searches, budget);
    this.budget = budget;
  }

  /** What the search gave. */
  public sealed interface Outcome {
    /**
     * A scenario.
     *
     * @param leaves the leaves that it chooses; weighted {@code FIRE} leaves only where needed
     * @param least the infimum of the objective over the scenarios that choose these leaves
     * @param proved whether the objective is below that for no scenario
     */
    record Found(BitSet leaves, Rational least, boolean proved) implements Outcome {}

    /** No legal scenario reaches the goal. */
    record None() implements Outcome {}

    /** A limit ended the search before the first scenario. */
    record Unknown(String reason) implements Outcome {}
  }

  /** Minimises an objective over the scenarios of a slice. */
  public static Outcome minimise(
      Slice slice, Objective objective, Searches searches, Budget budget) {
    try {
      return new Cheapest(slice, objective, searches, budget).run();
    } catch (OutOfBudget limit) {
      return new Outcome.Unknown(limit.reason());
    }
  }

  private Outcome run() {
    if (searches.needed(slice)) {
      return descend(Optional.empty(), Rational.ZERO);
    }
    if (weighted.length == 0) {
      return new Outcome.Found(slice.leaves(), Rational.ZERO, true);
    }
    Fixpoint fixpoint = new Fixpoint(graph);
    fixpoint.start(new BitSet(), slice.leaves());
    Rational bound = total(Derivation.needed(graph, fixpoint, slice.goal()));
    Outcome.Found first = shrink(slice.leaves());
    return first.least().compareTo(bound) <= 0 ? proved(first) : descend(Optional.of(first), bound);
  }

  private Outcome descend(Optional<Outcome.Found> start, Rational bound) {
    BitSet switchable = new BitSet(graph.size());
    for (int node : weighted) {
      switchable.set(node);
    }
    Optional<Outcome.Found> best = start;
    try (GoalSearch search = open(switchable)) {
      best.ifPresent(found -> search.below(objective, found.least()));
      while (best.isEmpty() || best.get().least().compareTo(bound) > 0) {
        GoalSearch.Outcome outcome = search.find(new BitSet(), budget);
        if (outcome instanceof GoalSearch.Outcome.Unknown unknown) {
          return best.<Outcome>map(it -> it).orElse(new Outcome.Unknown(unknown.reason()));
        } else if (outcome instanceof GoalSearch.Outcome.Found found) {
          Outcome.Found better = shrink(found.leaves());
          best = Optional.of(better);
          search.below(objective, better.least());
        } else {
          break;
        }
      }
    }
    return best.<Outcome>map(Cheapest::proved).orElse(new Outcome.None());
  }

  private GoalSearch open(BitSet switchable) {
    return priced ? searches.openNumeric(slice, switchable) : searches.open(slice, switchable);
  }

  private static Outcome.Found proved(Outcome.Found found) {
    return new Outcome.Found(found.leaves(), found.least(), true);
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
    return new Outcome.Found(leaves, total(leaves), false);
  }

  private long weight(int node) {
    return objective.weights()[node];
  }

  /** The weights of some nodes, and the cheapest quantities for the comparisons among them. */
  private Rational total(BitSet nodes) {
    long sum = 0;
    for (int node : weighted) {
      sum += nodes.get(node) ? weight(node) : 0;
    }
    Rational weights = Rational.of(sum);
    return priced ? weights.plus(prices.infimum(slice.comparisons(nodes))) : weights;
  }
}
