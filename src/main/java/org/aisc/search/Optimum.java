package org.aisc.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.aisc.limit.Budget;
import org.aisc.logic.LinearConstraint;
import org.aisc.logic.Rational;
import org.aisc.logic.Relation;
import org.aisc.smt.Answer;
import org.aisc.smt.SmtSolver;

/**
 * Exact infima of linear sums under linear constraints over fractions and whole numbers, asked of a
 * solver that only decides.
 *
 * <p>A model is moved to the best point of its cell: whole numbers keep their values and each
 * {@code !=} keeps its side, which leaves a linear program over fractions. Its value is found by
 * one question, by strong duality: values and multipliers whose sums agree (Gale, Kuhn and Tucker,
 * 1951). Then a model below that value is asked for. No cell comes twice, and there are finitely
 * many; a further question at half the distance to a lower bound keeps them few where whole numbers
 * have many values.
 *
 * @param rows over numbers from 0; they bound each number on both sides
 * @param integral for each number, whether it is a whole one
 * @param margin by how much at least {@code <}, {@code >} and {@code !=} hold; 0 when by however
 *     little
 */
record Optimum(
    Supplier<SmtSolver> solvers,
    List<LinearConstraint> rows,
    List<Boolean> integral,
    Rational margin,
    Budget budget) {
  Optimum {
    rows = List.copyOf(rows);
    integral = List.copyOf(integral);
  }

  /** The same constraints and one more. */
  Optimum with(LinearConstraint row) {
    List<LinearConstraint> more = new ArrayList<>(rows);
    more.add(row);
    return new Optimum(solvers, more, integral, margin, budget);
  }

  /** The same constraints with another margin. */
  Optimum with(Rational otherMargin) {
    return new Optimum(solvers, rows, integral, otherMargin, budget);
  }

  /** Whether some values obey all constraints. */
  boolean isPossible() {
    try (SmtSolver solver = solvers.get()) {
      load(solver);
      return ask(solver).isPresent();
    }
  }

  /**
   * The infimum of a sum; empty when no values obey the constraints.
   *
   * @param factors of each number
   */
  Optional<Rational> infimum(List<Rational> factors) {
    try (SmtSolver solver = solvers.get()) {
      load(solver);
      Optional<List<Rational>> model = ask(solver);
      return model.map(first -> descend(solver, first, factors));
    }
  }

  private Rational descend(SmtSolver solver, List<Rational> first, List<Rational> factors) {
    Rational bound = program(relaxed(), factors);
    Rational best = program(cell(first), factors);
    Optional<List<Rational>> model = Optional.of(first);
    while (model.isPresent() && best.compareTo(bound) > 0) {
      Rational middle = best.plus(bound).over(Rational.of(2));
      int half = solver.newVariable();
      solver.addClause(-half, solver.literal(sum(factors, Relation.AT_MOST, middle)));
      solver.addClause(solver.literal(sum(factors, Relation.LESS, best)));
      model = ask(solver, half);
      if (model.isEmpty()) {
        bound = middle;
        model = ask(solver);
      }
      if (model.isPresent()) {
        best = program(cell(model.get()), factors);
      }
    }
    return best;
  }

  private static LinearConstraint sum(List<Rational> factors, Relation relation, Rational bound) {
    List<Integer> numbers = new ArrayList<>();
    List<Rational> coefficients = new ArrayList<>();
    for (int number = 0; number < factors.size(); number++) {
      if (factors.get(number).signum() != 0) {
        numbers.add(number);
        coefficients.add(factors.get(number));
      }
    }
    return new LinearConstraint(numbers, coefficients, relation, bound);
  }

  /** A fresh solver numbers its numbers from 0 as well. */
  private void load(SmtSolver solver) {
    integral.forEach(solver::newNumber);
    for (LinearConstraint row : rows) {
      solver.addClause(sides(row).stream().mapToInt(solver::literal).toArray());
    }
  }

  private Optional<List<Rational>> ask(SmtSolver solver, int... assumptions) {
    Answer answer = solver.solve(budget, assumptions);
    if (answer instanceof Answer.Unknown unknown) {
      throw new OutOfBudget(unknown.reason());
    }
    return answer instanceof Answer.Sat sat
        ? Optional.of(sat.numbers().subList(0, integral.size()))
        : Optional.empty();
  }

  /** Constraints of which one must hold, none of them {@code !=}. */
  private List<LinearConstraint> sides(LinearConstraint row) {
    LinearConstraint below = row.with(Relation.LESS, row.bound());
    LinearConstraint above = row.with(Relation.GREATER, row.bound());
    if (margin.signum() > 0) {
      below = row.with(Relation.AT_MOST, row.bound().minus(margin));
      above = row.with(Relation.AT_LEAST, row.bound().plus(margin));
    }
    return switch (row.relation()) {
      case LESS -> List.of(below);
      case GREATER -> List.of(above);
      case NOT_EQUAL -> List.of(below, above);
      case AT_MOST, EQUAL, AT_LEAST -> List.of(row);
    };
  }

  /** The closure of the part of the constraints that a model lies in. */
  private List<LinearConstraint> cell(List<Rational> model) {
    List<LinearConstraint> cell = new ArrayList<>();
    for (LinearConstraint row : rows) {
      sides(row).stream().filter(it -> it.holds(model::get)).findFirst().ifPresent(cell::add);
    }
    for (int number = 0; number < integral.size(); number++) {
      if (integral.get(number)) {
        cell.add(LinearConstraint.of(number, Relation.EQUAL, model.get(number)));
      }
    }
    return cell;
  }

  /** The constraints as if all numbers were fractions, without those that are not convex. */
  private List<LinearConstraint> relaxed() {
    return rows.stream()
        .map(this::sides)
        .filter(it -> it.size() == 1)
        .map(it -> it.get(0))
        .toList();
  }

  /** The least value of a sum over the closure of constraints, by strong duality. */
  private Rational program(List<LinearConstraint> constraints, List<Rational> factors) {
    try (SmtSolver solver = solvers.get()) {
      integral.forEach(it -> solver.newNumber(false));
      List<LinearConstraint> dual = new ArrayList<>();
      for (Rational factor : factors) {
        dual.add(new LinearConstraint(List.of(), List.of(), Relation.EQUAL, factor));
      }
      LinearConstraint gap = sum(factors, Relation.AT_MOST, Rational.ZERO);
      for (LinearConstraint row : constraints) {
        Relation closed = closed(row.relation());
        solver.addClause(solver.literal(row.with(closed, row.bound())));
        int multiplier = solver.newNumber(false);
        if (closed != Relation.EQUAL) {
          Relation sign = closed == Relation.AT_LEAST ? Relation.AT_LEAST : Relation.AT_MOST;
          solver.addClause(solver.literal(LinearConstraint.of(multiplier, sign, Rational.ZERO)));
        }
        for (int at = 0; at < row.numbers().size(); at++) {
          int number = row.numbers().get(at);
          dual.set(number, dual.get(number).plus(multiplier, row.coefficients().get(at)));
        }
        gap = gap.plus(multiplier, row.bound().negate());
      }
      dual.forEach(it -> solver.addClause(solver.literal(it)));
      solver.addClause(solver.literal(gap));
      List<Rational> best =
          ask(solver).orElseThrow(() -> new IllegalStateException("a program without optimum"));
      Rational value = Rational.ZERO;
      for (int number = 0; number < factors.size(); number++) {
        value = value.plus(factors.get(number).times(best.get(number)));
      }
      return value;
    }
  }

  private static Relation closed(Relation relation) {
    return switch (relation) {
      case LESS, AT_MOST -> Relation.AT_MOST;
      case GREATER, AT_LEAST -> Relation.AT_LEAST;
      case EQUAL -> Relation.EQUAL;
      case NOT_EQUAL -> throw new IllegalArgumentException("not convex");
    };
  }
}
