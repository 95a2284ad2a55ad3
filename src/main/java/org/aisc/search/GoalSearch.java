package org.aisc.search;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import org.aisc.graph.CausalityGraph;
import org.aisc.graph.CausalityGraph.Kind;
import org.aisc.graph.Scenarios;
import org.aisc.limit.Budget;
import org.aisc.reach.Fixpoint;
import org.aisc.sat.Answer;
import org.aisc.sat.Assignment;
import org.aisc.sat.Sat4jSolver;
import org.aisc.sat.SatSolver;

/**
 * Finds legal scenarios that reach the goal of a slice, by SAT.
 *
 * <p>Each node has a variable, "it is used". A used gate needs its inputs (the support direction of
 * the completion only, so that any derivation, with or without superfluous parts, is a model). That
 * alone would let a circle hold itself up; whenever a model does, the loop formula of the smallest
 * such circle is added: one of its nodes must be supported from outside (Lin and Zhao, 2004, for
 * normal programs; here for threshold gates). Every answer is checked by a linear pass before it is
 * believed.
 */
public final class GoalSearch implements AutoCloseable {
  private static final int TRUE = Integer.MAX_VALUE;

  private final Slice slice;
  private final CausalityGraph graph;
  private final SatSolver solver = new Sat4jSolver();
  private final int[] literals;
  private final Fixpoint fixpoint;

  /**
   * Sets up the formula.
   *
   * @param switchable {@code FIRE} leaves that may be turned off, weighted or forbidden; the others
   *     always hold
   */
  public GoalSearch(Slice slice, BitSet switchable) {
    this.slice = slice;
    this.graph = slice.graph();
    this.literals = new int[graph.size()];
    this.fixpoint = new Fixpoint(graph);
    number(switchable);
    for (int node = 0; node < graph.size(); node++) {
      if (!graph.isLeaf(node) && literals[node] != TRUE) {
        support(node, node, new BitSet());
      }
    }
    require(slice.goal());
    for (int node : slice.required()) {
      require(node);
    }
    limit();
  }

  /** What a search gave. */
  public sealed interface Outcome {
    /**
     * A legal scenario and where it reaches the goal.
     *
     * @param leaves the leaves that it chooses, {@code FIRE} leaves included
     * @param unused nodes that its derivations do without
     */
    record Found(BitSet leaves, BitSet unused) implements Outcome {}

    /** No legal scenario reaches the goal. */
    record None() implements Outcome {}

    /** A limit ended the search. */
    record Unknown(String reason) implements Outcome {}
  }

  /** Searches for a scenario that reaches the goal with the given nodes off. */
  public Outcome find(BitSet off, Budget budget, int... assumptions) {
    int[] all = Arrays.copyOf(assumptions, assumptions.length + off.cardinality());
    int at = assumptions.length;
    for (int node = off.nextSetBit(0); node >= 0; node = off.nextSetBit(node + 1)) {
      if (literals[node] == TRUE) {
        throw new IllegalArgumentException("node " + node + " cannot be turned off");
      }
      all[at++] = -literals[node];
    }
    while (true) {
      Answer answer = solver.solve(budget, all);
      if (answer instanceof Answer.Unsat) {
        return new Outcome.None();
      } else if (answer instanceof Answer.Unknown unknown) {
        return new Outcome.Unknown(unknown.reason());
      } else if (answer instanceof Answer.Sat sat) {
        Optional<Outcome> found = check(sat.model());
        if (found.isPresent()) {
          return found.get();
        }
      }
    }
  }

  /** Never again a scenario whose derivation uses all of these nodes. */
  public void forbid(int[] nodes) {
    solver.addClause(negated(nodes));
  }

  /** A literal under which a derivation may not use all of these nodes. */
  public int forbidUnder(int[] nodes) {
    int guard = solver.newVariable();
    int[] clause = Arrays.copyOf(negated(nodes), nodes.length + 1);
    clause[nodes.length] = -guard;
    solver.addClause(clause);
    return guard;
  }

  /** Drops a literal of {@link #forbidUnder} for good. */
  public void retire(int guard) {
    solver.addClause(-guard);
  }

  /** From now on, Σ weight over used nodes is at most {@code bound}. */
  public void bound(int[] nodes, long[] weights, long bound) {
    long total = Arrays.stream(weights).sum();
    int[] chosen = negated(nodes);
    solver.addAtLeast(total - bound, chosen, weights);
  }

  @Override
  public void close() {
    solver.close();
  }

  private int[] negated(int[] nodes) {
    return Arrays.stream(nodes)
        .filter(node -> literals[node] != TRUE)
        .map(node -> -literals[node])
        .toArray();
  }

  private void number(BitSet switchable) {
    for (int node = 0; node < graph.size(); node++) {
      if (graph.isLeaf(node) ? isFree(node, switchable) : graph.threshold(node) == 0) {
        literals[node] = TRUE;
      } else if (literals[node] == 0) {
        literals[node] = solver.newVariable();
        solver.preferFalse(literals[node]);
      }
      shareCondition(node);
    }
  }

  private boolean isFree(int leaf, BitSet switchable) {
    return switch (graph.kind(leaf)) {
      case FIRE -> !switchable.get(leaf);
      case TRUE_CONDITION, FALSE_CONDITION ->
          Arrays.binarySearch(slice.choices(), graph.index(leaf)) < 0;
      default -> false;
    };
  }

  /** The two leaves of an unknown condition are one variable. */
  private void shareCondition(int node) {
    if (graph.kind(node) == Kind.FALSE_CONDITION && literals[node] != TRUE) {
      int yes = Slice.leaf(graph, Kind.TRUE_CONDITION, graph.index(node));
      if (yes >= 0) {
        literals[yes] = -literals[node];
      }
    } else if (graph.kind(node) == Kind.TRUE_CONDITION && literals[node] != TRUE) {
      int no = Slice.leaf(graph, Kind.FALSE_CONDITION, graph.index(node));
      if (no >= 0) {
        literals[no] = -literals[node];
      }
    }
  }

  private void require(int node) {
    if (literals[node] != TRUE) {
      solver.addClause(literals[node]);
    }
  }

  /** {@code holder} used implies that enough inputs of {@code gate} outside a set are used. */
  private void support(int holder, int gate, BitSet without) {
    supportLiteral(literals[holder], gate, without);
  }

  private void supportLiteral(int literal, int gate, BitSet without) {
    int need = graph.threshold(gate);
    int[] inputs = new int[graph.inputCount(gate)];
    int count = 0;
    for (int at = 0; at < inputs.length; at++) {
      int input = graph.input(gate, at);
      if (literals[input] == TRUE) {
        need--;
      } else if (!without.get(input)) {
        inputs[count++] = literals[input];
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
    if (slice.budget() != Long.MAX_VALUE) {
      bound(paid, weights, slice.budget());
    }
    for (Scenarios.AtMost atMost : slice.atMost()) {
      long[] ones = new long[atMost.steps().length];
      Arrays.fill(ones, 1);
      bound(atMost.steps(), ones, atMost.limit());
    }
  }

  private Optional<Outcome> check(Assignment model) {
    BitSet leaves = new BitSet(graph.size());
    BitSet unused = new BitSet(graph.size());
    for (int node = 0; node < graph.size(); node++) {
      boolean used = literals[node] == TRUE || model.holds(literals[node]);
      if (!used) {
        unused.set(node);
      } else if (graph.isLeaf(node)) {
        leaves.set(node);
      }
    }
    fixpoint.start(unused, leaves);
    boolean founded = fixpoint.holds(slice.goal());
    for (int node : slice.required()) {
      founded &= fixpoint.holds(node);
    }
    if (founded) {
      return Optional.of(new Outcome.Found(leaves, unused));
    }
    BitSet unfounded = new BitSet(graph.size());
    unfounded.set(0, graph.size());
    unfounded.andNot(unused);
    for (int place = 0; place < fixpoint.size(); place++) {
      unfounded.clear(fixpoint.at(place));
    }
    for (BitSet circle : Circles.sources(graph, unfounded)) {
      addLoopFormula(circle);
    }
    return Optional.empty();
  }

  /** Some node of the circle is supported from outside it, if any of its nodes is used. */
  private void addLoopFormula(BitSet circle) {
    int size = circle.cardinality();
    int[] outside = new int[size];
    int count = 0;
    for (int node = circle.nextSetBit(0); node >= 0; node = circle.nextSetBit(node + 1)) {
      if (supportsOutside(node, circle)) {
        int external = solver.newVariable();
        supportLiteral(external, node, circle);
        outside[count++] = external;
      }
    }
    int shared = solver.newVariable();
    int[] clause = Arrays.copyOf(outside, count + 1);
    clause[count] = -shared;
    solver.addClause(clause);
    for (int node = circle.nextSetBit(0); node >= 0; node = circle.nextSetBit(node + 1)) {
      solver.addClause(-literals[node], shared);
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
