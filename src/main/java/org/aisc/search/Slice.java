package org.aisc.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.aisc.graph.Arithmetic;
import org.aisc.graph.CausalityGraph;
import org.aisc.graph.CausalityGraph.Kind;
import org.aisc.graph.Scenarios;
import org.aisc.graph.Subgraph;
import org.aisc.logic.Rational;
import org.aisc.reach.Fixpoint;

/**
 * The part of a question that can matter for one goal: nodes that hold in the most generous
 * scenario (every leaf chosen that is not off, both values of unknown conditions) and on which the
 * goal or a required node depends.
 *
 * @param part the nodes that matter; every other number in this record is one of its
 * @param goal the goal's node
 * @param leaves the most generous leaves
 * @param required nodes that must hold in a legal scenario
 * @param costs for each node, the cost of a {@code TAKE} leaf, else 0
 * @param atMost over {@code TAKE} leaves of the part
 * @param choices unknown conditions (by index) whose value has to be searched for
 * @param limited whether taking every leaf might break the budget or an {@code atMost}
 * @param arithmetic what the comparisons of the part, by index, stand for
 * @param numeric whether it has to be searched for which comparisons hold together: else all do,
 *     and at no cost that the budget does not allow
 */
public record Slice(
    Subgraph part,
    int goal,
    BitSet leaves,
    int[] required,
    long[] costs,
    Optional<Rational> budget,
    List<Scenarios.AtMost> atMost,
    int[] choices,
    boolean limited,
    Arithmetic arithmetic,
    boolean numeric) {

  public Slice {
    atMost = List.copyOf(atMost);
  }

  public CausalityGraph graph() {
    return part.graph();
  }

  /** Whether one linear pass with the most generous leaves cannot answer the question. */
  public boolean hard() {
    return limited || choices.length > 0 || numeric;
  }

  /** How many nodes depend on themselves. */
  public int circular() {
    return Circles.members(graph().inputs(), graph().size()).cardinality();
  }

  /** The comparisons, by index, whose leaves are among some nodes. */
  public BitSet comparisons(BitSet nodes) {
    return comparisons(graph(), nodes);
  }

  /** Whether a scenario may have to pay for quantities. */
  public boolean priced() {
    return new Comparisons(arithmetic).priced(comparisons(leaves));
  }

  /** Only the scenarios that cost at most so much. */
  public Slice within(Rational cost) {
    return new Slice(
        part,
        goal,
        leaves,
        required,
        costs,
        Optional.of(cost),
        atMost,
        choices,
        true,
        arithmetic,
        numeric || priced());
  }

  private static BitSet comparisons(CausalityGraph graph, BitSet nodes) {
    BitSet found = new BitSet();
    for (int node = nodes.nextSetBit(0); node >= 0; node = nodes.nextSetBit(node + 1)) {
      if (graph.kind(node) == Kind.COMPARISON) {
        found.set(graph.index(node));
      }
    }
    return found;
  }

  /** The slice for a goal; empty when no scenario reaches it, whatever is chosen. */
  public static Optional<Slice> of(Scenarios scenarios, int goal) {
    CausalityGraph whole = scenarios.graph();
    Fixpoint generous = new Fixpoint(whole);
    BitSet all = new BitSet(whole.size());
    all.set(0, whole.size());
    BitSet off = impossible(whole, scenarios.arithmetic());
    off.or(scenarios.off());
    generous.start(off, all);
    if (!generous.holds(goal)) {
      return Optional.empty();
    }
    for (int node : scenarios.required()) {
      if (!generous.holds(node)) {
        return Optional.empty();
      }
    }
    int[] open = Arrays.stream(scenarios.required()).filter(n -> !certain(scenarios, n)).toArray();
    BitSet keep = relevant(whole, generous, goal, open);
    return Optional.of(cut(scenarios, goal, open, keep));
  }

  /** The comparisons, as nodes, that no values make true. */
  public static BitSet impossible(CausalityGraph graph, Arithmetic arithmetic) {
    Comparisons comparisons = new Comparisons(arithmetic);
    BitSet impossible = new BitSet(graph.size());
    for (int at = 0; at < graph.count(Kind.COMPARISON); at++) {
      int node = graph.node(Kind.COMPARISON, at);
      if (node >= 0 && !comparisons.mayHold(at)) {
        impossible.set(node);
      }
    }
    return impossible;
  }

  /**
   * The question with further nodes of this slice off; empty when that leaves no scenario. Its part
   * counts from the nodes of this slice.
   */
  public Optional<Slice> without(BitSet off) {
    return without(off, budget, arithmetic);
  }

  /** The same with another budget and other numbers. */
  public Optional<Slice> without(BitSet off, Optional<Rational> most, Arithmetic numbers) {
    CausalityGraph graph = graph();
    long[] stepCosts = new long[graph.count(Kind.TAKE)];
    for (int step = 0; step < stepCosts.length; step++) {
      int node = graph.node(Kind.TAKE, step);
      stepCosts[step] = node < 0 ? 0 : costs[node];
    }
    List<Scenarios.AtMost> limits =
        atMost.stream().map(it -> new Scenarios.AtMost(it.limit(), stepsOf(it.steps()))).toList();
    return of(new Scenarios(graph, off, stepCosts, most, limits, required, numbers), goal);
  }

  private int[] stepsOf(int[] nodes) {
    return Arrays.stream(nodes).map(node -> graph().index(node)).toArray();
  }

  /** Whether a required node holds whatever the unknown conditions are: they all off. */
  private static boolean certain(Scenarios scenarios, int node) {
    CausalityGraph whole = scenarios.graph();
    BitSet fixed = new BitSet(whole.size());
    int count = Math.min(whole.count(Kind.TRUE_CONDITION), whole.count(Kind.FALSE_CONDITION));
    for (int at = 0; at < count; at++) {
      int yes = whole.node(Kind.TRUE_CONDITION, at);
      int no = whole.node(Kind.FALSE_CONDITION, at);
      if (yes >= 0 && no >= 0) {
        fixed.set(yes, scenarios.off().get(no));
        fixed.set(no, scenarios.off().get(yes));
      }
    }
    Fixpoint fixpoint = new Fixpoint(whole);
    fixpoint.start(scenarios.off(), fixed);
    return fixpoint.holds(node);
  }

  private static BitSet relevant(
      CausalityGraph whole, Fixpoint generous, int goal, int[] required) {
    BitSet keep = new BitSet(whole.size());
    int[] stack = new int[whole.size()];
    int height = 0;
    keep.set(goal);
    stack[height++] = goal;
    for (int node : required) {
      if (!keep.get(node)) {
        keep.set(node);
        stack[height++] = node;
      }
    }
    while (height > 0) {
      int node = stack[--height];
      for (int at = 0; at < whole.inputCount(node); at++) {
        int input = whole.input(node, at);
        if (generous.holds(input) && !keep.get(input)) {
          keep.set(input);
          stack[height++] = input;
        }
      }
    }
    return keep;
  }

  /** The leaves of a scenario, with all steps taken when nothing limits them. */
  BitSet generous(BitSet scenario) {
    BitSet generous = (BitSet) scenario.clone();
    if (!limited) {
      leaves.stream().filter(leaf -> graph().kind(leaf) == Kind.TAKE).forEach(generous::set);
    }
    return generous;
  }

  private static Slice cut(Scenarios scenarios, int goal, int[] required, BitSet keep) {
    Subgraph part = Subgraph.of(scenarios.graph(), keep);
    CausalityGraph graph = part.graph();
    BitSet leaves = new BitSet(graph.size());
    long[] costs = new long[graph.size()];
    long total = 0;
    for (int node = 0; node < graph.size(); node++) {
      if (graph.isLeaf(node)) {
        leaves.set(node);
      }
      if (graph.kind(node) == Kind.TAKE) {
        costs[node] = scenarios.costs()[graph.index(node)];
        total += costs[node];
      }
    }
    int[] compactRequired = Arrays.stream(required).map(node -> part.compact()[node]).toArray();
    List<Scenarios.AtMost> atMost = new ArrayList<>();
    for (Scenarios.AtMost limit : scenarios.atMost()) {
      int[] inside =
          Arrays.stream(limit.steps())
              .map(step -> graph.count(Kind.TAKE) > step ? graph.node(Kind.TAKE, step) : -1)
              .filter(node -> node >= 0)
              .toArray();
      if (inside.length > limit.limit()) {
        atMost.add(new Scenarios.AtMost(limit.limit(), inside));
      }
    }
    Comparisons numbers = new Comparisons(scenarios.arithmetic());
    BitSet comparisons = comparisons(graph, leaves);
    Rational most = Rational.of(total).plus(numbers.mostCost(comparisons));
    boolean tight = scenarios.budget().filter(bound -> most.compareTo(bound) > 0).isPresent();
    return new Slice(
        part,
        part.compact()[goal],
        leaves,
        compactRequired,
        costs,
        scenarios.budget(),
        atMost,
        choices(graph, required.length > 0),
        tight || !atMost.isEmpty(),
        scenarios.arithmetic(),
        (tight && numbers.priced(comparisons)) || !numbers.plainlyHoldTogether(comparisons));
  }

  /** Conditions that matter with both values, or that a constraint speaks of. */
  private static int[] choices(CausalityGraph graph, boolean constrained) {
    List<Integer> found = new ArrayList<>();
    int count = Math.max(graph.count(Kind.TRUE_CONDITION), graph.count(Kind.FALSE_CONDITION));
    for (int at = 0; at < count; at++) {
      boolean yes = leaf(graph, Kind.TRUE_CONDITION, at) >= 0;
      boolean no = leaf(graph, Kind.FALSE_CONDITION, at) >= 0;
      if ((yes && no) || (constrained && (yes || no))) {
        found.add(at);
      }
    }
    return found.stream().mapToInt(Integer::intValue).toArray();
  }

  /** The node of a thing in a slice, or -1. */
  static int leaf(CausalityGraph graph, Kind kind, int index) {
    return index < graph.count(kind) ? graph.node(kind, index) : -1;
  }
}
