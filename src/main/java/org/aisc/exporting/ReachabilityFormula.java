package org.aisc.exporting;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.aisc.graph.CausalityGraph;
import org.aisc.graph.CausalityGraph.Kind;
import org.aisc.graph.Scenarios;
import org.aisc.logic.Formula;
import org.aisc.logic.Rational;
import org.aisc.search.Slice;

/**
 * A formula that is satisfiable exactly when some legal scenario reaches the goal of a slice.
 *
 * <p>Each node has a variable, "it is used", and a used gate needs used inputs: a model is a
 * derivation, perhaps with superfluous parts. A circle must not hold itself up, so nodes on circles
 * have levels in binary, and an input counts only when its level is below (Janhunen, 2004; here for
 * threshold gates). Levels are not unique: the models of the formula cannot be counted.
 */
final class ReachabilityFormula {
  /** Stands for what always holds. */
  private static final int TRUE = Integer.MAX_VALUE;

  private final Slice slice;
  private final CausalityGraph graph;
  private final Names names;
  private final Levels levels;
  private final Formula formula = new Formula();
  private final int[] literals;
  private final int[][] digits;

  private ReachabilityFormula(Slice slice, Names names) {
    this.slice = slice;
    this.graph = slice.graph();
    this.names = names;
    this.levels = new Levels(graph);
    this.literals = new int[graph.size()];
    this.digits = new int[graph.size()][0];
  }

  static Formula of(Slice slice, Names names) {
    return new ReachabilityFormula(slice, names).formula();
  }

  private Formula formula() {
    for (int node = 0; node < literals.length; node++) {
      literals[node] = literal(node);
    }
    for (int node = 0; node < literals.length; node++) {
      if (!graph.isLeaf(node) && literals[node] != TRUE) {
        support(node);
      }
    }
    require(slice.goal());
    Arrays.stream(slice.required()).forEach(this::require);
    limit();
    return formula;
  }

  private int literal(int node) {
    Kind kind = graph.kind(node);
    if (Certain.holds(slice, node)) {
      return TRUE;
    } else if (kind != Kind.TRUE_CONDITION && kind != Kind.FALSE_CONDITION) {
      return formula.variable(names.of(node));
    }
    int sign = kind == Kind.TRUE_CONDITION ? 1 : -1;
    int other = opposite(node);
    int known = other >= 0 && other < node ? -literals[other] * sign : 0;
    return sign * (known > 0 ? known : formula.variable(names.of(node)));
  }

  /** The leaf for the other value of a condition, or -1. */
  private int opposite(int node) {
    Kind kind =
        graph.kind(node) == Kind.TRUE_CONDITION ? Kind.FALSE_CONDITION : Kind.TRUE_CONDITION;
    int index = graph.index(node);
    return index < graph.count(kind) ? graph.node(kind, index) : -1;
  }

  private void require(int node) {
    if (literals[node] != TRUE) {
      formula.clause(literals[node]);
    }
  }

  /** A used gate needs as many used inputs as its threshold says. */
  private void support(int gate) {
    int need = graph.threshold(gate);
    int[] inputs = new int[graph.inputCount(gate)];
    int count = 0;
    for (int at = 0; at < inputs.length; at++) {
      int input = graph.input(gate, at);
      if (literals[input] == TRUE) {
        need--;
      } else {
        inputs[count++] = levels.isCircular(gate, input) ? below(input, gate) : literals[input];
      }
    }
    int holder = -literals[gate];
    if (need > 0 && need == count) {
      IntStream.range(0, count).forEach(at -> formula.clause(holder, inputs[at]));
    } else if (need > 0) {
      int[] sum = Arrays.copyOf(inputs, count + 1);
      long[] weights = new long[count + 1];
      Arrays.fill(weights, 1);
      sum[count] = holder;
      weights[count] = need;
      formula.atLeast(need, sum, weights);
    }
  }

  /** A literal that implies that the input is used, and that its level suits that of the gate. */
  private int below(int input, int gate) {
    int suits = formula.variable();
    formula.clause(-suits, literals[input]);
    int[] low = digits(input);
    int[] high = digits(gate);
    int upTo = suits;
    for (int digit = low.length - 1; digit >= 0; digit--) {
      formula.clause(-upTo, -low[digit], high[digit]);
      if (digit == 0 && levels.rises(gate)) {
        formula.clause(-upTo, -low[0]);
        formula.clause(-upTo, high[0]);
      } else if (digit > 0) {
        int before = formula.variable();
        formula.clause(-upTo, before, -low[digit]);
        formula.clause(-upTo, before, high[digit]);
        upTo = before;
      }
    }
    return suits;
  }

  /** The binary digits of a node's level, lowest first. */
  private int[] digits(int node) {
    if (digits[node].length != levels.digits(node)) {
      digits[node] =
          IntStream.range(0, levels.digits(node)).map(at -> formula.variable()).toArray();
    }
    return digits[node];
  }

  private void limit() {
    if (!slice.limited()) {
      return;
    }
    int[] takes =
        IntStream.range(0, graph.size()).filter(node -> graph.kind(node) == Kind.TAKE).toArray();
    long[] costs = Arrays.stream(takes).mapToLong(node -> slice.costs()[node]).toArray();
    long total = Arrays.stream(costs).sum();
    slice
        .budget()
        .map(budget -> Rational.of(total).minus(budget.floor()))
        .filter(spared -> spared.signum() > 0)
        .map(spared -> spared.numerator().min(BigInteger.valueOf(total + 1)).longValueExact())
        .ifPresent(spared -> formula.atLeast(spared, negated(takes), costs));
    for (Scenarios.AtMost atMost : slice.atMost()) {
      int[] steps = negated(atMost.steps());
      formula.atLeast(steps.length - atMost.limit(), steps);
    }
  }

  private int[] negated(int[] nodes) {
    return Arrays.stream(nodes).map(node -> -literals[node]).toArray();
  }
}
