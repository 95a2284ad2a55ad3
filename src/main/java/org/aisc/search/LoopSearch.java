package org.aisc.search;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import org.aisc.graph.CausalityGraph;
import org.aisc.graph.CausalityGraph.Kind;
import org.aisc.graph.Scenarios;
import org.aisc.limit.Budget;
import org.aisc.logic.Rational;
import org.aisc.sat.Answer;
import org.aisc.sat.Sat4jSolver;
import org.aisc.sat.SatSolver;

/**
 * Finds legal scenarios by SAT, for a slice in which all comparisons hold together.
 *
 * <p>Each node has a variable, "it is used". A used gate needs its inputs (the support direction of
 * the completion only, so that any derivation, with or without superfluous parts, is a model). That
 * alone would let a circle hold itself up; whenever a model does, the loop formula of the smallest
 * such circle is added: one of its nodes must be supported from outside (Lin and Zhao, 2004, for
 * normal programs; here for threshold gates). Every answer is checked by a linear pass before it is
 * believed.
 */
final class LoopSearch implements GoalSearch {
  private final Slice slice;
  private final CausalityGraph graph;
  private final SatSolver solver = new Sat4jSolver();
  private final Use use;

  /**
   * Sets up the formula.
   *
   * @param switchable {@code FIRE} leaves that may be turned off, weighted or forbidden; the others
   *     always hold
   */
  LoopSearch(Slice slice, BitSet switchable) {
    if (slice.numeric()) {
      throw new IllegalArgumentException(
          "comparisons that do not hold together need an SMT solver");
    }
    this.slice = slice;
    this.graph = slice.graph();
    this.use = new Use(slice, switchable, false, this::preferFalse);
    for (int node = 0; node < graph.size(); node++) {
      if (!graph.isLeaf(node) && !use.always(node)) {
        support(use.literal(node), node, new BitSet());
      }
    }
    require(slice.goal());
    for (int node : slice.required()) {
      require(node);
    }
    limit();
  }

  private int preferFalse() {
    int variable = solver.newVariable();
    solver.preferFalse(variable);
    return variable;
  }

  @Override
  public Outcome find(BitSet off, Budget budget, int... assumptions) {
    int[] all = use.without(off, assumptions);
    while (true) {
      Answer answer = solver.solve(budget, all);
      if (answer instanceof Answer.Unsat unsat) {
        return use.none(unsat.core(), off, assumptions);
      } else if (answer instanceof Answer.Unknown unknown) {
        return new Outcome.Unknown(unknown.reason());
      } else if (answer instanceof Answer.Sat sat) {
        BitSet unused = use.unused(sat.model()::holds);
        Optional<Outcome.Found> found = use.founded(unused);
        if (found.isPresent()) {
          return found.get();
        }
        for (BitSet circle : Circles.sources(graph, use.unfounded(unused))) {
          addLoopFormula(circle);
        }
      }
    }
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

  /** The literal implies that enough inputs of {@code gate} outside a set are used. */
  private void support(int literal, int gate, BitSet without) {
    int need = graph.threshold(gate);
    int[] inputs = new int[graph.inputCount(gate)];
    int count = 0;
    for (int at = 0; at < inputs.length; at++) {
      int input = graph.input(gate, at);
      if (use.always(input)) {
        need--;
      } else if (!without.get(input)) {
        inputs[count++] = use.literal(input);
      }
    }
    if (need <= 0) {
      return;
    }
    if (need > count) {
      solver.addClause(-literal);
    } else if (need == count) {
      for (int at = 0; at < count; at++) {
        solver.addClause(-literal, inputs[at]);
      }
    } else if (need == 1) {
      int[] clause = Arrays.copyOf(inputs, count + 1);
      clause[count] = -literal;
      solver.addClause(clause);
    } else {
      int[] sum = Arrays.copyOf(inputs, count + 1);
      long[] weights = new long[count + 1];
      Arrays.fill(weights, 1);
      sum[count] = -literal;
      weights[count] = need;
      solver.addAtLeast(need, sum, weights);
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

  /** Some node of the circle is supported from outside it, if any of its nodes is used. */
  private void addLoopFormula(BitSet circle) {
    int size = circle.cardinality();
    int[] outside = new int[size];
    int count = 0;
    for (int node = circle.nextSetBit(0); node >= 0; node = circle.nextSetBit(node + 1)) {
      if (supportsOutside(node, circle)) {
        int external = solver.newVariable();
        support(external, node, circle);
        outside[count++] = external;
      }
    }
    int shared = solver.newVariable();
    int[] clause = Arrays.copyOf(outside, count + 1);
    clause[count] = -shared;
    solver.addClause(clause);
    for (int node = circle.nextSetBit(0); node >= 0; node = circle.nextSetBit(node + 1)) {
      solver.addClause(-use.literal(node), shared);
    }
  }

  private boolean supportsOutside(int node, BitSet circle) {
    int outside = 0;
    for (int at = 0; at < graph.inputCount(node); at++) {
      outside += circle.get(graph.input(node, at)) ? 0 : 1;
    }
    return outside >= graph.threshold(node);
  }
}
