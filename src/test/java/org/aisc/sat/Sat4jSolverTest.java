package org.aisc.sat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.aisc.limit.Budget;
import org.junit.jupiter.api.Test;

class Sat4jSolverTest {
  private static final Budget UNLIMITED = Budget.unlimited();

  private static Sat4jSolver solver(int variables) {
    Sat4jSolver solver = new Sat4jSolver();
    for (int at = 0; at < variables; at++) {
      solver.newVariable();
    }
    return solver;
  }

  private static Assignment model(Answer answer) {
    return answer.match(
        Answer.Sat::model,
        unsat -> {
          throw new AssertionError(unsat);
        },
        unknown -> {
          throw new AssertionError(unknown);
        });
  }

  @Test
  void no_constraints_have_the_model_that_is_all_false() {
    try (Sat4jSolver solver = solver(3)) {
      assertThat(model(solver.solve(UNLIMITED)).trueVariables()).hasToString("{}");
    }
    try (Sat4jSolver solver = solver(0)) {
      assertThat(model(solver.solve(UNLIMITED)).size()).isZero();
    }
  }

  @Test
  void a_preferred_value_is_taken_where_nothing_speaks_against_it() {
    try (Sat4jSolver solver = solver(200)) {
      solver.preferTrue(2);
      solver.preferTrue(199);
      solver.preferTrue(3);
      solver.preferFalse(3);
      assertThat(model(solver.solve(UNLIMITED)).trueVariables()).hasToString("{2, 199}");
    }
  }

  @Test
  void an_empty_clause_has_no_model_for_good() {
    try (Sat4jSolver solver = solver(1)) {
      solver.addClause();
      assertThat(solver.solve(UNLIMITED, 1)).isEqualTo(new Answer.Unsat(List.of()));
      solver.addClause(1);
      solver.addAtLeast(1, new int[] {1}, new long[] {1});
      assertThat(solver.solve(UNLIMITED)).isEqualTo(new Answer.Unsat(List.of()));
    }
  }

  @Test
  void a_tautology_says_nothing_and_repeats_count_once() {
    try (Sat4jSolver solver = solver(2)) {
      solver.addClause(1, -1);
      solver.addClause(2, 2);
      assertThat(model(solver.solve(UNLIMITED)).trueVariables()).hasToString("{2}");
    }
  }

  @Test
  void opposite_assumptions_are_a_core() {
    try (Sat4jSolver solver = solver(2)) {
      assertThat(solver.solve(UNLIMITED, 2, 1, 1, -2)).isEqualTo(new Answer.Unsat(List.of(2, -2)));
    }
  }

  @Test
  void sums_beyond_long_are_exact() {
    long big = Long.MAX_VALUE;
    try (Sat4jSolver solver = solver(3)) {
      solver.addAtLeast(big, new int[] {1, 2, 3}, new long[] {big - 1, big - 1, big - 1});
      solver.addAtMost(big, new int[] {1, 2, 3}, new long[] {big, big, 1});
      assertThat(solver.solve(UNLIMITED, 1, 2)).isInstanceOf(Answer.Unsat.class);
      assertThat(solver.solve(UNLIMITED, 1, 3)).isInstanceOf(Answer.Unsat.class);
      assertThat(solver.solve(UNLIMITED)).isEqualTo(new Answer.Unsat(List.of()));
    }
  }

  @Test
  void an_unknown_variable_is_refused() {
    try (Sat4jSolver solver = solver(2)) {
      assertThatThrownBy(() -> solver.addClause(1, -3))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("-3");
      assertThatThrownBy(() -> solver.addClause(0)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void a_stopped_budget_ends_a_hard_search_and_the_solver_lives_on() throws InterruptedException {
    try (Sat4jSolver solver = solver(0)) {
      pigeons(solver, 13, 12);
      Budget budget = Budget.unlimited();
      Thread stopper =
          new Thread(
              () -> {
                try {
                  Thread.sleep(300);
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
                budget.stop("stopped by the test");
              });
      stopper.start();
      assertThat(solver.solve(budget)).isEqualTo(new Answer.Unknown("stopped by the test"));
      stopper.join();
      assertThat(solver.solve(budget)).isEqualTo(new Answer.Unknown("stopped by the test"));
      solver.addClause(1);
      solver.addClause(-1);
      assertThat(solver.solve(UNLIMITED)).isEqualTo(new Answer.Unsat(List.of()));
    }
  }

  @Test
  void the_same_calls_give_the_same_models() {
    List<String> first = models();
    assertThat(models()).isEqualTo(first);
  }

  private static List<String> models() {
    List<String> found = new ArrayList<>();
    try (Sat4jSolver solver = solver(150)) {
      Random random = new Random(7);
      for (int round = 0; round < 600; round++) {
        int[] clause = new int[3];
        for (int at = 0; at < 3; at++) {
          clause[at] = (1 + random.nextInt(150)) * (random.nextBoolean() ? 1 : -1);
        }
        solver.addClause(clause);
        if (round % 20 == 0) {
          found.add(solver.solve(UNLIMITED).toString());
        }
      }
    }
    return found;
  }

  private static void pigeons(SatSolver solver, int pigeons, int holes) {
    int[][] sits = new int[pigeons][holes];
    for (int[] row : sits) {
      for (int hole = 0; hole < holes; hole++) {
        row[hole] = solver.newVariable();
      }
      solver.addClause(row);
    }
    for (int hole = 0; hole < holes; hole++) {
      for (int one = 0; one < pigeons; one++) {
        for (int other = one + 1; other < pigeons; other++) {
          solver.addClause(-sits[one][hole], -sits[other][hole]);
        }
      }
    }
  }
}
