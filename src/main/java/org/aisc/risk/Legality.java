package org.aisc.risk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aisc.graph.Arithmetic;
import org.aisc.graph.CausalityGraph;
import org.aisc.graph.CausalityGraph.Kind;
import org.aisc.graph.GraphBuilder;
import org.aisc.graph.Scenarios;
import org.aisc.limit.Budget;
import org.aisc.logic.Rational;
import org.aisc.reach.Fixpoint;
import org.aisc.search.Cheapest;
import org.aisc.search.Objective;
import org.aisc.search.Searches;
import org.aisc.search.Slice;

/**
 * Which choices go together: steps within a budget and within each "at most K of", comparisons that
 * some values make true at a price within the budget, one value for each condition. What is legal
 * stays legal when less is chosen.
 */
public final class Legality {
  private final Variables variables;
  private final Slice slice;
  private final Arithmetic arithmetic;
  private final Searches searches;
  private final Budget budget;
  private final BitSet comparisons;
  private final int[] partners;
  private final Map<BitSet, Boolean> known = new HashMap<>();

  /**
   * The rules of a slice.
   *
   * @param arithmetic what its comparisons mean under the limits that hold
   */
  public Legality(Variables variables, Arithmetic arithmetic, Searches searches, Budget budget) {
    this.variables = variables;
    this.slice = variables.slice();
    this.arithmetic = arithmetic;
    this.searches = searches;
    this.budget = budget;
    this.comparisons = variables.all(Kind.COMPARISON);
    this.partners = partners(variables);
  }

  /** All variables that are chosen, not drawn. */
  BitSet choices() {
    BitSet all = variables.all(Kind.TAKE);
    all.or(comparisons);
    all.or(variables.all(Kind.TRUE_CONDITION));
    all.or(variables.all(Kind.FALSE_CONDITION));
    return all;
  }

  /** Some of the chosen variables that do not go together; none when all do. */
  BitSet conflict(BitSet chosen) {
    Optional<BitSet> plain = conflictOfConditions(chosen).or(() -> conflictOfSteps(chosen));
    if (plain.isPresent()) {
      return plain.get();
    }
    BitSet numbers = (BitSet) chosen.clone();
    numbers.and(comparisons);
    if (slice.budget().isPresent()) {
      numbers.or(paid(chosen));
    }
    return !numbers.intersects(comparisons) || hold(numbers) ? new BitSet() : numbers;
  }

  /** Of the open variables, those that plainly cannot join the ones that are chosen already. */
  BitSet excluded(BitSet chosen, BitSet open) {
    BitSet found = new BitSet();
    Optional<Rational> rest = slice.budget().map(it -> it.minus(Rational.of(cost(chosen))));
    for (int at = open.nextSetBit(0); at >= 0; at = open.nextSetBit(at + 1)) {
      long cost = slice.costs()[variables.node(at)];
      boolean tooDear = rest.filter(it -> Rational.of(cost).compareTo(it) > 0).isPresent();
      found.set(at, (cost > 0 && tooDear) || (partners[at] >= 0 && chosen.get(partners[at])));
    }
    for (Scenarios.AtMost limit : slice.atMost()) {
      int[] steps = Arrays.stream(limit.steps()).map(variables::of).toArray();
      long taken = Arrays.stream(steps).filter(chosen::get).count();
      for (int step : steps) {
        if (open.get(step)
            && Arrays.stream(steps).filter(it -> it == step).count() + taken > limit.limit()) {
          found.set(step);
        }
      }
    }
    return found;
  }

  /**
   * What may be bought with the rest of a budget.
   *
   * @param costs of all variables
   * @param budget what is left, rounded down
   */
  record Purchase(BitSet open, long[] costs, long budget) {}

  /** What may be added to the chosen variables; empty when no budget limits that. */
  Optional<Purchase> purchase(BitSet chosen, BitSet possible) {
    if (slice.budget().isEmpty()) {
      return Optional.empty();
    }
    Rational left = slice.budget().get().minus(Rational.of(cost(chosen)));
    BigDecimal whole = left.floor().toDecimal(1, RoundingMode.FLOOR);
    long budget = whole.min(BigDecimal.valueOf(Long.MAX_VALUE)).longValue();
    BitSet open = (BitSet) possible.clone();
    open.andNot(chosen);
    long[] costs = new long[variables.count()];
    for (int at = 0; at < costs.length; at++) {
      costs[at] = slice.costs()[variables.node(at)];
    }
    return Optional.of(new Purchase(open, costs, budget));
  }

  /** Whether the values of the chosen conditions, of which some may be open, satisfy the file. */
  boolean possible(BitSet chosen) {
    if (slice.required().length == 0) {
      return true;
    }
    CausalityGraph graph = slice.graph();
    BitSet leaves = new BitSet(graph.size());
    chosen.stream().map(variables::node).forEach(leaves::set);
    for (int node = 0; node < graph.size(); node++) {
      boolean condition =
          graph.kind(node) == Kind.TRUE_CONDITION || graph.kind(node) == Kind.FALSE_CONDITION;
      if (condition && variables.of(node) < 0) {
        leaves.set(node);
      }
    }
    Fixpoint fixpoint = new Fixpoint(graph);
    fixpoint.start(new BitSet(), leaves);
    return Arrays.stream(slice.required()).allMatch(fixpoint::holds);
  }

  private Optional<BitSet> conflictOfConditions(BitSet chosen) {
    for (int at = chosen.nextSetBit(0); at >= 0; at = chosen.nextSetBit(at + 1)) {
      if (partners[at] > at && chosen.get(partners[at])) {
        return Optional.of(set(at, partners[at]));
      }
    }
    return Optional.empty();
  }

  /** For each leaf of a condition, the other one, or -1. */
  private static int[] partners(Variables variables) {
    CausalityGraph graph = variables.slice().graph();
    int[] partners = new int[variables.count()];
    Arrays.fill(partners, -1);
    int both = Math.min(graph.count(Kind.TRUE_CONDITION), graph.count(Kind.FALSE_CONDITION));
    for (int at = 0; at < both; at++) {
      int yes = graph.node(Kind.TRUE_CONDITION, at);
      int no = graph.node(Kind.FALSE_CONDITION, at);
      if (yes >= 0 && no >= 0 && variables.of(yes) >= 0 && variables.of(no) >= 0) {
        partners[variables.of(yes)] = variables.of(no);
        partners[variables.of(no)] = variables.of(yes);
      }
    }
    return partners;
  }

  private long cost(BitSet chosen) {
    return chosen.stream().mapToLong(at -> slice.costs()[variables.node(at)]).sum();
  }

  private static BitSet set(int... members) {
    BitSet set = new BitSet();
    Arrays.stream(members).forEach(set::set);
    return set;
  }

  private Optional<BitSet> conflictOfSteps(BitSet chosen) {
    for (Scenarios.AtMost limit : slice.atMost()) {
      int[] taken = Arrays.stream(limit.steps()).map(variables::of).filter(chosen::get).toArray();
      if (taken.length > limit.limit()) {
        return Optional.of(set(taken));
      }
    }
    if (slice.budget().isEmpty()) {
      return Optional.empty();
    }
    return Rational.of(cost(chosen)).compareTo(slice.budget().get()) > 0
        ? Optional.of(paid(chosen))
        : Optional.empty();
  }

  private BitSet paid(BitSet chosen) {
    BitSet paid = (BitSet) chosen.clone();
    chosen.stream().filter(at -> slice.costs()[variables.node(at)] == 0).forEach(paid::clear);
    return paid;
  }

  /** Whether comparisons hold together at a price that leaves enough for the steps. */
  private boolean hold(BitSet numbers) {
    Boolean before = known.get(numbers);
    if (before == null) {
      before = ask(numbers);
      known.put(numbers, before);
    }
    return before;
  }

  private boolean ask(BitSet numbers) {
    GraphBuilder builder = new GraphBuilder();
    int goal = builder.add(Kind.GOAL, 0, numbers.cardinality());
    CausalityGraph graph = slice.graph();
    int steps = 0;
    for (int at = numbers.nextSetBit(0); at >= 0; at = numbers.nextSetBit(at + 1)) {
      int node = variables.node(at);
      builder.connect(goal, builder.add(graph.kind(node), graph.index(node), 0));
      steps = graph.kind(node) == Kind.TAKE ? Math.max(steps, graph.index(node) + 1) : steps;
    }
    long[] costs = new long[steps];
    for (int step = 0; step < steps; step++) {
      int node = graph.node(Kind.TAKE, step);
      costs[step] = node < 0 ? 0 : slice.costs()[node];
    }
    Scenarios all =
        new Scenarios(
            builder.build(),
            new BitSet(),
            costs,
            slice.budget(),
            List.of(),
            new int[0],
            arithmetic);
    Optional<Slice> together = Slice.of(all, goal);
    if (together.isEmpty()) {
      return false;
    }
    Cheapest.Outcome outcome =
        Cheapest.minimise(
            together.get(),
            Objective.of(new long[together.get().graph().size()]),
            searches,
            budget);
    if (outcome instanceof Cheapest.Outcome.Unknown) {
      throw new Interrupted();
    }
    return outcome instanceof Cheapest.Outcome.Found;
  }

  /** A limit ended the question whether comparisons hold together. */
  static final class Interrupted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Interrupted() {
      super("interrupted", null, false, false);
    }
  }
}
