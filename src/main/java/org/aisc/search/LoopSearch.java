package org.aisc.search;

import java.util.Arrays;
import java.util.BitSet;
import org.aisc.graph.CausalityGraph;
import org.aisc.graph.CausalityGraph.Kind;
import org.aisc.graph.Scenarios;
import org.aisc.limit.Budget;
import org.aisc.logic.Literals;
import org.aisc.logic.Rational;
import org.aisc.sat.Assignment;
import org.aisc.sat.Sat4jSolver;
import org.aisc.sat.SatSolver;

/**
 * Finds legal scenarios by SAT, for a slice in which all comparisons hold together.
 *
 * <p>Each node has a variable, "it is used"; nodes that are used together share one ({@link
 * Merging}). A used gate needs its inputs (the support direction of the completion only, so that
 * any derivation, with or without superfluous parts, is a model). That alone would let a circle
 * hold itself up, which {@link Foundedness} excludes. Every answer is checked by a linear pass
 * before it is believed.
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
    Merging merging = Merging.of(graph, Use.free(slice, switchable, false), switchable);
    this.use = new Use(slice, merging.standIns(), solver::newVariable);
    int[] literals = Arrays.stream(merging.originals()).map(use::literal).toArray();
    CausalityGraph merged = merging.graph();
    for (int node = 0; node < merged.size(); node++) {
      if (switchable.get(merging.originals()[node])) {
        solver.decideFirst(Literals.variable(literals[node]));
      }
      if (!merged.isLeaf(node)) {
        solver.preferTrue(literals[node]);
        support(merged, literals, node);
      }
    }
    Foundedness foundedness = new Foundedness(merged, literals);
    if (foundedness.needed()) {
      solver.add(foundedness);
    }
    require(slice.goal());
    for (int node : slice.required()) {
      require(node);
    }
    limit();
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

  private Outcome found(Assignment model) {
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

  private void require(int node) {
    if (!use.always(node)) {
      solver.addClause(use.literal(node));
    }
  }

  /** Used gates have enough inputs that are used. */
  private void support(CausalityGraph merged, int[] literals, int gate) {
    int[] inputs = new int[merged.inputCount(gate)];
    Arrays.setAll(inputs, at -> literals[merged.input(gate, at)]);
    int[] extended = Arrays.copyOf(inputs, inputs.length + 1);
    extended[inputs.length] = -literals[gate];
    int need = merged.threshold(gate);
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
