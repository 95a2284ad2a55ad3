package org.aisc.certify;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.aisc.graph.CausalityGraph;
import org.aisc.graph.CausalityGraph.Kind;
import org.aisc.graph.Scenarios;
import org.aisc.logic.Formula;
import org.aisc.logic.Rational;

/**
 * A formula that is satisfied by every least fixpoint that holds the goal: when it has no model, no
 * legal scenario reaches the goal. Who refutes a formula derives it by this class, and so does who
 * checks the refutation.
 *
 * <p>Each node on which the goal or a constraint may depend has a variable, "it holds". A gate that
 * holds has enough inputs that hold (the support direction of the completion). Circles may still
 * hold themselves up in a model, so <em>loop formulas</em> are added for sets of nodes that whoever
 * made the certificate chose: if a node of the set holds, one of them has enough inputs outside the
 * set (Lin and Zhao, "ASSAT: computing answer sets of a logic program by SAT solvers", 2004; here
 * for threshold gates). The node that held first is such a one, whatever the set is, so that there
 * is nothing to check about sets. Comparisons hold as they like; what quantities cost is left out.
 */
public final class Encoding {
  private final Scenarios scenarios;
  private final CausalityGraph graph;
  private final BitSet never;
  private final BitSet relevant;
  private final Formula formula = new Formula();
  private final int[] variables;

  /**
   * The formula without loop formulas.
   *
   * @param never nodes that never hold
   */
  public Encoding(Scenarios scenarios, int goal, BitSet never) {
    this.scenarios = scenarios;
    this.graph = scenarios.graph();
    this.never = never;
    int[] roots = Arrays.copyOf(scenarios.required(), scenarios.required().length + 1);
    roots[roots.length - 1] = goal;
    this.relevant = relevant(roots);
    this.variables = new int[graph.size()];
    for (int node = next(0); node >= 0; node = next(node + 1)) {
      variables[node] = isFree(node) ? 0 : formula.variable();
    }
    for (int node = next(0); node >= 0; node = next(node + 1)) {
      describe(node);
    }
    for (int root : roots) {
      if (never.get(root)) {
        formula.clause();
      } else if (variables[root] > 0) {
        formula.clause(variables[root]);
      }
    }
    limit();
  }

  /** The clauses and sums, with those that were added. */
  public Formula formula() {
    return formula;
  }

  /** The nodes that the formula speaks of. */
  public BitSet relevant() {
    return (BitSet) relevant.clone();
  }

  /** The variable of a relevant node; 0 for one that holds whenever it may. */
  public int variable(int node) {
    return variables[node];
  }

  /** Whether a set of nodes is one for which a loop formula can be added. */
  public boolean isLoop(int[] nodes) {
    return nodes.length > 0
        && Arrays.stream(nodes).allMatch(node -> relevant.get(node) && !graph.isLeaf(node))
        && Arrays.stream(nodes).noneMatch(node -> variables[node] == 0);
  }

  /** If one of these nodes holds, one of them has enough inputs that hold outside the set. */
  public void addLoop(int[] nodes) {
    BitSet loop = new BitSet(graph.size());
    Arrays.stream(nodes).forEach(loop::set);
    int[] outside = new int[nodes.length + 1];
    for (int at = 0; at < nodes.length; at++) {
      outside[at] = formula.variable();
      support(outside[at], nodes[at], loop);
    }
    int shared = formula.variable();
    outside[nodes.length] = -shared;
    formula.clause(outside);
    Arrays.stream(nodes).forEach(node -> formula.clause(-variables[node], shared));
  }

  /** Not all of these nodes hold. */
  public void forbid(int[] nodes) {
    if (Arrays.stream(nodes).allMatch(relevant::get)) {
      formula.clause(
          Arrays.stream(nodes).map(it -> -variables[it]).filter(it -> it != 0).toArray());
    }
  }

  private int next(int node) {
    return relevant.nextSetBit(node);
  }

  private BitSet relevant(int[] roots) {
    BitSet found = new BitSet(graph.size());
    int[] stack = new int[graph.size()];
    int height = 0;
    for (int root : roots) {
      if (!found.get(root) && !never.get(root)) {
        found.set(root);
        stack[height++] = root;
      }
    }
    while (height > 0) {
      int node = stack[--height];
      for (int at = 0; at < graph.inputCount(node); at++) {
        int input = graph.input(node, at);
        if (!found.get(input) && !never.get(input)) {
          found.set(input);
          stack[height++] = input;
        }
      }
    }
    return found;
  }

  /** Whether a node holds in every scenario. */
  private boolean isFree(int node) {
    boolean always =
        graph.isLeaf(node) ? graph.kind(node) == Kind.FIRE : graph.threshold(node) <= 0;
    return always && !scenarios.off().get(node);
  }

  private void describe(int node) {
    if (variables[node] == 0) {
      return;
    }
    if (scenarios.off().get(node)) {
      formula.clause(-variables[node]);
    } else if (!graph.isLeaf(node)) {
      support(variables[node], node, new BitSet());
    } else if (graph.kind(node) == Kind.TRUE_CONDITION) {
      int opposite = graph.node(Kind.FALSE_CONDITION, graph.index(node));
      if (opposite >= 0 && relevant.get(opposite)) {
        formula.clause(-variables[node], -variables[opposite]);
      }
    }
  }

  /** The variable implies that enough inputs of the gate outside a set hold. */
  private void support(int variable, int gate, BitSet without) {
    int need = graph.threshold(gate);
    int[] inputs = new int[graph.inputCount(gate)];
    int count = 0;
    for (int at = 0; at < inputs.length; at++) {
      int input = graph.input(gate, at);
      if (relevant.get(input) && !without.get(input)) {
        need -= variables[input] == 0 ? 1 : 0;
        inputs[count] = variables[input];
        count += variables[input] == 0 ? 0 : 1;
      }
    }
    int[] open = Arrays.copyOf(inputs, count);
    if (need > count) {
      formula.clause(-variable);
    } else if (need == count) {
      Arrays.stream(open).forEach(input -> formula.clause(-variable, input));
    } else if (need > 0) {
      long[] weights = new long[count + 1];
      Arrays.fill(weights, 1);
      weights[count] = need;
      formula.atLeast(need, with(open, -variable), weights);
    }
  }

  private static int[] with(int[] literals, int last) {
    int[] all = Arrays.copyOf(literals, literals.length + 1);
    all[literals.length] = last;
    return all;
  }

  /** The budget for steps, and at most so many steps. */
  private void limit() {
    int[] takes =
        IntStream.range(0, graph.count(Kind.TAKE))
            .map(step -> graph.node(Kind.TAKE, step))
            .filter(node -> node >= 0 && relevant.get(node))
            .toArray();
    long[] costs = Arrays.stream(takes).mapToLong(node -> cost(node)).toArray();
    long total = Arrays.stream(costs).sum();
    if (scenarios.budget().isPresent()) {
      Rational spared = Rational.of(total).minus(scenarios.budget().get().floor());
      BigInteger most = BigInteger.valueOf(total).add(BigInteger.ONE);
      formula.atLeast(spared.numerator().min(most).longValueExact(), negated(takes), costs);
    }
    for (Scenarios.AtMost rule : scenarios.atMost()) {
      int[] steps =
          Arrays.stream(rule.steps())
              .map(step -> graph.node(Kind.TAKE, step))
              .filter(node -> node >= 0 && relevant.get(node))
              .toArray();
      formula.atLeast(steps.length - rule.limit(), negated(steps));
    }
  }

  private long cost(int take) {
    return scenarios.costs()[graph.index(take)];
  }

  private int[] negated(int[] nodes) {
    return Arrays.stream(nodes).map(node -> -variables[node]).toArray();
  }
}
