package org.aisc.search;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.aisc.gates.Gates;
import org.aisc.gates.Question;
import org.aisc.graph.CausalityGraph;
import org.aisc.graph.CausalityGraph.Kind;
import org.aisc.graph.Scenarios;
import org.aisc.limit.Budget;
import org.aisc.logic.Rational;
import org.aisc.sat.Assignment;
import org.aisc.sat.Sat4jSolver;
import org.aisc.sat.SatSolver;

/**
 * Finds legal scenarios by SAT, for a slice in which all comparisons hold together.
 *
 * <p>The formula is made of the goal's {@link Gates}, which have fewer nodes and smaller circles
 * than the slice. Each node has a literal, "it is used" ({@link GateLiterals}). A used gate needs
 * its inputs (the support direction of the completion only, so that any derivation, with or without
 * superfluous parts, is a model). That alone would let a circle hold itself up, which {@link
 * Foundedness} excludes. Every answer is checked by a linear pass before it is believed.
 */
final class LoopSearch implements GoalSearch {
  private final Slice slice;
  private final CausalityGraph graph;
  private final SatSolver solver = new Sat4jSolver();
  private final Use use;

  /**
   * Sets up the formula.
   *
   * @param switchable nodes that may be turned off, weighted or forbidden, each by itself; other
   *     {@code FIRE} leaves always hold
   */
  LoopSearch(Slice slice, BitSet switchable) {
    if (slice.numeric()) {
      throw new IllegalArgumentException(
          "comparisons that do not hold together need an SMT solver");
    }
    this.slice = slice;
    this.graph = slice.graph();
    BitSet free = Use.free(slice, switchable, false);
    this.use =
        new Use(slice, Use.always(slice, free, gate -> !switchable.get(gate)), solver::newVariable);
    switchable.stream().forEach(node -> solver.decideFirst(use.literal(node)));
    int[] choices = IntStream.range(0, graph.size()).filter(this::isChoice).toArray();
    Gates gates = Gates.of(Question.of(graph, slice.goal(), slice.required(), choices));
    int[] literals =
        GateLiterals.of(
            gates,
            variable -> literal(choices, variable),
            variable -> variable < choices.length && !graph.isLeaf(choices[variable]),
            this::newGate);
    for (int node = 0; node < gates.size(); node++) {
      if (gates.isGate(node)) {
        support(gates, literals, node);
      }
    }
    int[] thresholds = IntStream.range(0, gates.size()).map(gates::threshold).toArray();
    Foundedness foundedness = new Foundedness(gates.inputs(), thresholds, literals);
    if (foundedness.needed()) {
      solver.add(foundedness);
    }
    solver.addClause(literals[gates.root()]);
    limit();
  }

  /** Whether a node is used or not, and it is no condition, which is true or false. */
  private boolean isChoice(int node) {
    boolean condition =
        graph.kind(node) == Kind.TRUE_CONDITION || graph.kind(node) == Kind.FALSE_CONDITION;
    return !use.always(node) && !condition;
  }

  private int newGate() {
    int variable = solver.newVariable();
    solver.preferTrue(variable);
    return variable;
  }

  /** The literal of a variable of the question. */
  private int literal(int[] choices, int variable) {
    if (variable < choices.length) {
      return use.literal(choices[variable]);
    }
    int condition = variable - choices.length;
    int yes = Slice.leaf(graph, Kind.TRUE_CONDITION, condition);
    int no = Slice.leaf(graph, Kind.FALSE_CONDITION, condition);
    if (yes >= 0 && !use.always(yes)) {
      return use.literal(yes);
    }
    return no >= 0 && !use.always(no) ? -use.literal(no) : solver.newVariable();
  }

  @Override
  public Outcome find(BitSet off, Budget budget, int... assumptions) {
    int[] all = use.without(off, assumptions);
    return solver
        .solve(budget, all)
        .match(
            sat -> found(sat.model()),
            unsat -> use.none(unsat.core(), off, assumptions),
            unknown -> new Outcome.Unknown(unknown.reason()));
  }

  /**
   * Searches for one scenario after the other, and goes on from each.
   *
   * @param visitor sees a scenario, and gives nodes that it uses: never again one whose derivation
   *     uses all of these; or nothing, to stop there
   * @return the scenario at which the visitor stopped, or why there are no more
   */
  Outcome each(Budget budget, Function<Outcome.Found, Optional<int[]>> visitor) {
    return solver
        .each(budget, model -> visitor.apply(found(model)).map(use::negated))
        .match(
            sat -> found(sat.model()),
            unsat -> use.none(unsat.core(), new BitSet()),
            unknown -> new Outcome.Unknown(unknown.reason()));
  }

  private Outcome.Found found(Assignment model) {
    return use.founded(use.unused(model::holds))
        .orElseThrow(() -> new IllegalStateException("a model rests on circles"));
  }

  @Override
  public void forbid(int[] nodes) {
    solver.addClause(use.negated(nodes));
  }

  @Override
  public int forbidUnder(int[] nodes) {
    int guard = solver.newVariable();
    solver.addClause(use.negatedUnder(guard, nodes));
    return guard;
  }

  @Override
  public void retire(int guard) {
    solver.addClause(-guard);
  }

  @Override
  public void below(Objective objective, Rational bound) {
    if (objective.priced() && slice.priced()) {
      throw new IllegalArgumentException("costs of quantities need an SMT solver");
    }
    long[] weights = objective.weights();
    int[] weighted =
        java.util.stream.IntStream.range(0, weights.length).filter(n -> weights[n] > 0).toArray();
    atMost(
        weighted,
        Arrays.stream(weighted).mapToLong(node -> weights[node]).toArray(),
        bound.ceiling().numerator().longValueExact() - 1);
  }

  /** Σ weight over used nodes is at most {@code bound}. */
  private void atMost(int[] nodes, long[] weights, long bound) {
    long total = Arrays.stream(weights).sum();
    solver.addAtLeast(total - bound, use.negated(nodes), weights);
  }

  @Override
  public void close() {
    solver.close();
  }

  /** Used gates have enough inputs that are used. */
  private void support(Gates gates, int[] literals, int gate) {
    int[] inputs = new int[gates.inputCount(gate)];
    Arrays.setAll(inputs, at -> literals[gates.input(gate, at)]);
    int[] extended = Arrays.copyOf(inputs, inputs.length + 1);
    extended[inputs.length] = -literals[gate];
    int need = gates.threshold(gate);
    if (need == 0) {
      return;
    } else if (need == inputs.length) {
      Arrays.stream(inputs).forEach(input -> solver.addClause(-literals[gate], input));
    } else if (need == 1) {
      solver.addClause(extended);
    } else {
      long[] weights = new long[extended.length];
      Arrays.fill(weights, 1);
      weights[inputs.length] = need;
      solver.addAtLeast(need, extended, weights);
    }
  }

  private void limit() {
    if (!slice.limited()) {
      return;
    }
    int[] takes = new int[graph.size()];
    int count = 0;
    for (int node = 0; node < graph.size(); node++) {
      if (graph.kind(node) == Kind.TAKE && slice.costs()[node] > 0) {
        takes[count++] = node;
      }
    }
    int[] paid = Arrays.copyOf(takes, count);
    long[] weights = Arrays.stream(paid).mapToLong(node -> slice.costs()[node]).toArray();
    Rational total = Rational.of(Arrays.stream(weights).sum());
    slice
        .budget()
        .filter(bound -> bound.compareTo(total) < 0)
        .ifPresent(bound -> atMost(paid, weights, bound.floor().numerator().longValueExact()));
    for (Scenarios.AtMost atMost : slice.atMost()) {
      long[] ones = new long[atMost.steps().length];
      Arrays.fill(ones, 1);
      atMost(atMost.steps(), ones, atMost.limit());
    }
  }
}
