package org.aisc.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.aisc.graph.Arithmetic;
import org.aisc.graph.Arithmetic.Bound;
import org.aisc.graph.Arithmetic.Limit;
import org.aisc.graph.Arithmetic.Quantity;
import org.aisc.graph.CausalityGraph;
import org.aisc.graph.CausalityGraph.Kind;
import org.aisc.graph.Scenarios;
import org.aisc.limit.Budget;
import org.aisc.logic.LinearConstraint;
import org.aisc.logic.Rational;
import org.aisc.logic.Relation;
import org.aisc.smt.Answer;
import org.aisc.smt.SmtSolver;

/**
 * Finds legal scenarios by satisfiability modulo linear arithmetic.
 *
 * <p>Each node has a variable, "it is used", and a used gate needs used inputs. Circles are kept
 * from holding themselves up by levels (Janhunen, 2004, for normal programs): each node of a circle
 * has a number, and an input from the same strongly connected part counts only when its number is
 * at least 1 below. A used comparison is true, its quantities are played, and a played quantity is
 * within its bounds. What costs anything cannot be below 0, so that a quantity that is not played
 * costs nothing at best.
 */
final class LevelSearch implements GoalSearch {
  private final Slice slice;
  private final CausalityGraph graph;
  private final SmtSolver solver;
  private final Use use;
  private final int[] parts;
  private final Map<Integer, Integer> levels = new HashMap<>();
  private final Map<Integer, Integer> numbers = new TreeMap<>();
  private final Map<Integer, Integer> played = new HashMap<>();

  /** Sets up the formula in a fresh solver; {@code switchable} as for {@link LoopSearch}. */
  LevelSearch(Slice slice, BitSet switchable, SmtSolver solver) {
    this.slice = slice;
    this.graph = slice.graph();
    this.solver = solver;
    this.parts = Circles.parts(graph.inputs(), graph.size());
    this.use =
        new Use(
            slice,
            Use.always(
                slice, Use.free(slice, switchable, true), gate -> graph.threshold(gate) == 0),
            solver::newVariable);
    for (int node = 0; node < graph.size(); node++) {
      if (graph.kind(node) == Kind.COMPARISON) {
        compare(node);
      } else if (!graph.isLeaf(node) && !use.always(node)) {
        support(node);
      }
    }
    require(slice.goal());
    for (int node : slice.required()) {
      require(node);
    }
    limit();
  }

  @Override
  public Outcome find(BitSet off, Budget budget, int... assumptions) {
    Answer answer = solver.solve(budget, use.without(off, assumptions));
    if (answer instanceof Answer.Unknown unknown) {
      return new Outcome.Unknown(unknown.reason());
    } else if (answer instanceof Answer.Unsat unsat) {
      return use.none(unsat.core(), off, assumptions);
    }
    Answer.Sat sat = (Answer.Sat) answer;
    Outcome.Found found =
        use.founded(use.unused(sat::holds))
            .orElseThrow(() -> new IllegalStateException("a model does not reach the goal"));
    TreeMap<Integer, Rational> values = new TreeMap<>();
    numbers.forEach((quantity, number) -> values.put(quantity, sat.numbers().get(number)));
    return new Outcome.Found(found.leaves(), found.unused(), values);
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
    cost(objective, Relation.LESS, bound);
  }

  /** A literal under which the quantities that are played obey limits. */
  int limitUnder(List<Limit> limits) {
    int guard = solver.newVariable();
    for (Limit limit : limits) {
      if (numbers.containsKey(limit.quantity())) {
        solver.addClause(
            -guard, -played(limit.quantity()), bounded(limit.quantity(), limit.bound()));
      }
    }
    return guard;
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

  private void compare(int node) {
    LinearConstraint comparison = slice.arithmetic().comparisons().get(graph.index(node));
    for (int quantity : comparison.numbers()) {
      solver.addClause(-use.literal(node), played(quantity));
    }
    solver.addClause(-use.literal(node), solver.literal(comparison.over(this::number)));
  }

  private int number(int quantity) {
    Integer known = numbers.get(quantity);
    if (known == null) {
      known = solver.newNumber(quantity(quantity).integral());
      numbers.put(quantity, known);
    }
    return known;
  }

  private Quantity quantity(int index) {
    return slice.arithmetic().quantities().get(index);
  }

  private int bounded(int quantity, Bound bound) {
    return solver.literal(LinearConstraint.of(number(quantity), bound.relation(), bound.value()));
  }

  /** The literal of "a quantity is played", with its bounds. */
  private int played(int index) {
    Integer known = played.get(index);
    if (known == null) {
      known = solver.newVariable();
      played.put(index, known);
      Quantity quantity = quantity(index);
      List<Bound> bounds = new ArrayList<>(quantity.limits());
      bounds.add(new Bound(Relation.AT_LEAST, quantity.low()));
      bounds.add(new Bound(Relation.AT_MOST, quantity.high()));
      for (Bound bound : bounds) {
        solver.addClause(-known, bounded(index, bound));
      }
      if (quantity.unitCost().signum() > 0) {
        solver.addClause(bounded(index, new Bound(Relation.AT_LEAST, Rational.ZERO)));
      }
    }
    return known;
  }

  private void support(int gate) {
    int need = graph.threshold(gate);
    List<Integer> inputs = new ArrayList<>();
    for (int at = 0; at < graph.inputCount(gate); at++) {
      int input = graph.input(gate, at);
      if (use.always(input)) {
        need--;
      } else if (input != gate) {
        inputs.add(supporting(input, gate));
      }
    }
    int holder = -use.literal(gate);
    if (need > inputs.size()) {
      solver.addClause(holder);
    } else if (need == inputs.size()) {
      inputs.forEach(input -> solver.addClause(holder, input));
    } else if (need == 1) {
      inputs.add(holder);
      solver.addClause(inputs.stream().mapToInt(Integer::intValue).toArray());
    } else if (need > 1) {
      solver.addClause(holder, solver.literal(count(inputs, Relation.AT_LEAST, need)));
    }
  }

  /** How many of the literals hold, each counted as often as it is listed. */
  private LinearConstraint count(List<Integer> literals, Relation relation, int bound) {
    Map<Integer, Rational> sum = new TreeMap<>();
    literals.forEach(it -> sum.merge(solver.indicator(it), Rational.ONE, Rational::plus));
    return constraint(sum, relation, Rational.of(bound));
  }

  private static LinearConstraint constraint(
      Map<Integer, Rational> sum, Relation relation, Rational bound) {
    return new LinearConstraint(
        List.copyOf(sum.keySet()), List.copyOf(sum.values()), relation, bound);
  }

  /** A literal that implies that the input is used, and below the gate if on a circle with it. */
  private int supporting(int input, int gate) {
    if (parts[input] != parts[gate]) {
      return use.literal(input);
    }
    int supports = solver.newVariable();
    Map<Integer, Rational> difference = new TreeMap<>();
    difference.put(level(input), Rational.ONE);
    difference.put(level(gate), Rational.of(-1));
    solver.addClause(-supports, use.literal(input));
    solver.addClause(
        -supports, solver.literal(constraint(difference, Relation.AT_MOST, Rational.of(-1))));
    return supports;
  }

  private int level(int node) {
    return levels.computeIfAbsent(node, fresh -> solver.newNumber(false));
  }

  private void limit() {
    slice.budget().ifPresent(it -> cost(Objective.cost(slice), Relation.AT_MOST, it));
    for (Scenarios.AtMost atMost : slice.atMost()) {
      List<Integer> steps = Arrays.stream(atMost.steps()).map(use::literal).boxed().toList();
      solver.addClause(solver.literal(count(steps, Relation.AT_MOST, atMost.limit())));
    }
  }

  private void cost(Objective objective, Relation relation, Rational bound) {
    Map<Integer, Rational> sum = new TreeMap<>();
    for (int node = 0; node < graph.size(); node++) {
      long weight = objective.weights()[node];
      if (weight > 0) {
        sum.put(solver.indicator(use.literal(node)), Rational.of(weight));
      }
    }
    if (objective.priced()) {
      Arithmetic arithmetic = slice.arithmetic();
      numbers.forEach(
          (quantity, number) -> {
            Rational cost = arithmetic.quantities().get(quantity).unitCost();
            if (cost.signum() > 0) {
              sum.put(number, cost);
            }
          });
    }
    solver.addClause(solver.literal(constraint(sum, relation, bound)));
  }
}
