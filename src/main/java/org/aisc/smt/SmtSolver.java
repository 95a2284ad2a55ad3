package org.aisc.smt;

import org.aisc.limit.Budget;
import org.aisc.logic.LinearConstraint;

/**
 * Decides clauses over integer literals ({@code v} and {@code -v}), some of which stand for linear
 * constraints over numbers; never sees a graph, a name or a span. Constraints may be added between
 * calls of {@link #solve} and stay for good.
 */
public interface SmtSolver extends AutoCloseable {
  /** The next variable that is true or false; the first one is 1. */
  int newVariable();

  /** A number to choose: any fraction, or any whole number. Numbers count from 0. */
  int newNumber(boolean integral);

  /** A number that is 1 when the literal holds, else 0. */
  int indicator(int literal);

  /** A literal that holds exactly when the constraint does. It cannot be assumed. */
  int literal(LinearConstraint constraint);

  /** At least one of the literals holds. Without literals the formula has no model from now on. */
  void addClause(int... literals);

  /** Looks for a model of all constraints in which the assumptions hold. */
  Answer solve(Budget budget, int... assumptions);

  @Override
  void close();
}
