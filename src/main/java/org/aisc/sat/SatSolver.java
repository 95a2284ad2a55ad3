package org.aisc.sat;

import java.util.Optional;
import java.util.function.Function;
import org.aisc.limit.Budget;

/**
 * Decides clauses and pseudo-Boolean constraints over integer literals ({@code v} and {@code -v});
 * never sees a graph, a name or a span. Constraints may be added between calls of {@link #solve}
 * and stay for good. The same calls in the same order give the same answers.
 */
public interface SatSolver extends AutoCloseable {
  /** The next variable; the first one is 1. */
  int newVariable();

  /** How many variables there are. */
  int variableCount();

  /** At least one of the literals holds. Without literals the formula has no model from now on. */
  void addClause(int... literals);

  /**
   * Σ {@code coefficients[i]}·{@code literals[i]} ≥ {@code degree}, where a literal counts 1 when
   * it holds and 0 otherwise. Literals may repeat and coefficients may be negative.
   */
  void addAtLeast(long degree, int[] literals, long[] coefficients);

  /** Σ {@code coefficients[i]}·{@code literals[i]} ≤ {@code bound}. */
  default void addAtMost(long bound, int[] literals, long[] coefficients) {
    long[] negated = new long[coefficients.length];
    for (int at = 0; at < negated.length; at++) {
      negated[at] = Math.negateExact(coefficients[at]);
    }
    addAtLeast(Math.negateExact(bound), literals, negated);
  }

  /** Where the search is free, it tries true first for this variable. */
  void preferTrue(int variable);

  /** Where the search is free, it tries false first for this variable, as is the default. */
  void preferFalse(int variable);

  /**
   * The search decides this variable before others, and false first, always: a model makes none of
   * these true that could be false while those decided before are as they are.
   */
  void decideFirst(int variable);

  /** A constraint that gives its clauses when they are needed. */
  void add(Propagator propagator);

  /**
   * Looks for a model of all constraints in which the assumptions hold. The model is complete: a
   * variable without constraints has its preferred value.
   */
  Answer solve(Budget budget, int... assumptions);

  /**
   * Looks for one model after the other, and goes on from each instead of beginning anew.
   *
   * @param visitor sees a model, and gives a clause that it breaks and that holds from now on; or
   *     nothing, to stop there
   * @return the model at which the visitor stopped, or that there are no more, or that the budget
   *     ended first
   */
  Answer each(Budget budget, Function<Assignment, Optional<int[]>> visitor);

  @Override
  void close();
}
