package org.aisc.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aisc.limit.Budget;
import org.aisc.sat.Answer;
import org.aisc.sat.Sat4jSolver;
import org.aisc.sat.SatSolver;
import org.aisc.sema.Expr;
import org.aisc.text.Span;

/**
 * Statements over named truth values, and a part of them that contradicts itself. Each statement
 * holds under a guard of its own, so that the solver's core tells which statements clash; the core
 * is then made minimal by leaving out one statement after the other, unless it is so large that
 * nobody would read it. A formula is only ever implied, so one direction of its definition suffices
 * (Plaisted and Greenbaum, 1986).
 */
final class Consistency implements AutoCloseable {
  /** Larger conflicts are not made minimal. */
  private static final int READABLE = 200;

  private final SatSolver solver = new Sat4jSolver();
  private final int truth = solver.newVariable();
  private final Map<String, Integer> variables = new HashMap<>();
  private final List<Statement> facts = new ArrayList<>();
  private final List<Statement> rules = new ArrayList<>();

  /** What is said, where, and in which words a note repeats it. */
  record Statement(int guard, Span span, String words) {}

  Consistency() {
    solver.addClause(truth);
  }

  /** Whether some statement speaks of a name. */
  boolean speaksOf(String name) {
    return variables.containsKey(name);
  }

  /** A statement that says nothing yet; rules come after facts in a conflict. */
  Statement rule(Span span, String words) {
    rules.add(new Statement(solver.newVariable(), span, words));
    return rules.get(rules.size() - 1);
  }

  /** A statement that says that a literal holds. */
  void fact(int literal, Span span, String words) {
    facts.add(new Statement(solver.newVariable(), span, words));
    clause(facts.get(facts.size() - 1), literal);
  }

  /** The statement says that one of the literals holds. */
  void clause(Statement statement, int... literals) {
    int[] clause = Arrays.copyOf(literals, literals.length + 1);
    clause[literals.length] = -statement.guard();
    solver.addClause(clause);
  }

  /** The statement says that at most {@code limit} of the names hold, each as often as listed. */
  void atMost(Statement statement, int limit, List<String> names) {
    int[] literals = new int[names.size() + 1];
    long[] weights = new long[literals.length];
    Arrays.fill(weights, 1);
    for (int at = 0; at < names.size(); at++) {
      literals[at] = -literal(names.get(at));
    }
    literals[names.size()] = -statement.guard();
    weights[names.size()] = names.size();
    solver.addAtLeast(Math.max(0, names.size() - limit), literals, weights);
  }

  /** The literal of a name. */
  int literal(String name) {
    return variables.computeIfAbsent(name, fresh -> solver.newVariable());
  }

  /** A literal that implies a formula over names. */
  int literal(Expr formula) {
    return Expr.<Integer>fold(formula, this::leaf, this::threshold);
  }

  private int leaf(Expr leaf) {
    if (leaf instanceof Expr.Holds holds) {
      return holds.value() ? literal(holds.condition()) : -literal(holds.condition());
    }
    return literal(((Expr.Atom) leaf).name());
  }

  private int threshold(Expr.Threshold gate, List<Integer> members) {
    if (gate.threshold() <= 0) {
      return truth;
    } else if (gate.threshold() > members.size()) {
      return -truth;
    }
    int holds = solver.newVariable();
    int[] literals = new int[members.size() + 1];
    long[] weights = new long[literals.length];
    Arrays.fill(weights, 1);
    for (int at = 0; at < members.size(); at++) {
      literals[at] = members.get(at);
    }
    literals[members.size()] = -holds;
    weights[members.size()] = gate.threshold();
    solver.addAtLeast(gate.threshold(), literals, weights);
    return holds;
  }

  /**
   * Statements that contradict each other: facts, then rules, in the order in which they were made.
   * Empty when all can hold together, or when the budget ended before that was known.
   */
  List<Statement> conflict(Budget budget) {
    List<Statement> statements = new ArrayList<>(facts);
    statements.addAll(rules);
    if (!(ask(statements, budget) instanceof Answer.Unsat first)) {
      return List.of();
    }
    List<Statement> core = part(statements, first);
    List<Statement> candidates = core.size() > READABLE ? List.of() : core;
    for (Statement idle : candidates) {
      List<Statement> rest = new ArrayList<>(core);
      if (rest.remove(idle) && ask(rest, budget) instanceof Answer.Unsat smaller) {
        core = part(rest, smaller);
      }
    }
    return core;
  }

  private Answer ask(List<Statement> asked, Budget budget) {
    return solver.solve(budget, asked.stream().mapToInt(Statement::guard).toArray());
  }

  private static List<Statement> part(List<Statement> of, Answer.Unsat answer) {
    Set<Integer> guards = new HashSet<>(answer.core());
    return of.stream().filter(each -> guards.contains(each.guard())).toList();
  }

  @Override
  public void close() {
    solver.close();
  }
}
