package org.aisc.smt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.aisc.limit.Budget;
import org.aisc.logic.LinearConstraint;
import org.aisc.logic.Rational;
import org.aisc.logic.Relation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Both solvers against all values, on small random formulas that grow between the questions. */
class SmtSolverContractTest {
  private static final int BOUND = 3;

  static Stream<SmtSession> sessions() {
    return Stream.of(SmtSession.open(note -> {}), SmtSession.pureJava());
  }

  @Test
  void this_machine_has_the_native_solver() {
    List<String> notes = new ArrayList<>();
    try (SmtSession session = SmtSession.open(notes::add)) {
      assertThat(session.solverName()).isEqualTo("Z3");
      assertThat(notes).isEmpty();
    }
  }

  @Test
  void without_native_libraries_the_pure_solver_answers_and_says_so() {
    System.setProperty("aisc.natives", "off");
    try (SmtSession session = SmtSession.open(note -> assertThat(note).contains("SMTInterpol"))) {
      assertThat(session.solverName()).isEqualTo("SMTInterpol");
    } finally {
      System.clearProperty("aisc.natives");
    }
  }

  @ParameterizedTest
  @MethodSource("sessions")
  void a_solver_agrees_with_all_values(SmtSession session) {
    try (session) {
      for (int seed = 0; seed < 150; seed++) {
        try (SmtSolver solver = session.newSolver()) {
          new Dialogue(new Random(seed), solver).run();
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("sessions")
  void fractions_are_exact(SmtSession session) {
    try (session;
        SmtSolver solver = session.newSolver()) {
      int number = solver.newNumber(false);
      Rational third = Rational.ONE.over(Rational.of(3));
      LinearConstraint thrice =
          new LinearConstraint(
              List.of(number), List.of(Rational.of(3)), Relation.EQUAL, Rational.ONE);
      solver.addClause(solver.literal(thrice));
      Answer.Sat sat = (Answer.Sat) solver.solve(Budget.unlimited());
      assertThat(sat.numbers().get(number)).isEqualTo(third);
      solver.addClause(solver.literal(LinearConstraint.of(number, Relation.GREATER, third)));
      assertThat(solver.solve(Budget.unlimited())).isInstanceOf(Answer.Unsat.class);
    }
  }

  @ParameterizedTest
  @MethodSource("sessions")
  void a_budget_that_ends_stops_a_hard_search_and_spoils_no_later_one(SmtSession session) {
    try (session) {
      try (SmtSolver solver = session.newSolver()) {
        pigeonhole(solver, 11);
        Answer answer = solver.solve(Budget.of(300_000_000L, System::nanoTime));
        assertThat(answer).isEqualTo(new Answer.Unknown("the time-out was reached"));
        assertThat(solver.solve(Budget.unlimited())).isInstanceOf(Answer.Unknown.class);
      }
      try (SmtSolver solver = session.newSolver()) {
        solver.addClause(solver.newVariable());
        assertThat(solver.solve(Budget.unlimited())).isInstanceOf(Answer.Sat.class);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("sessions")
  void a_solver_answers_although_thousands_of_others_were_made_beside_it(SmtSession session) {
    try (session;
        SmtSolver lasting = session.newSolver()) {
      int variable = lasting.newVariable();
      for (int count = 0; count < 2_500; count++) {
        session.newSolver().close();
      }
      lasting.addClause(variable);
      assertThat(lasting.solve(Budget.unlimited())).isInstanceOf(Answer.Sat.class);
      assertThat(lasting.solve(Budget.unlimited(), -variable))
          .isEqualTo(new Answer.Unsat(List.of(-variable)));
    }
  }

  @ParameterizedTest
  @MethodSource("sessions")
  void a_solver_can_be_closed_after_a_budget_ended_and_others_were_made(SmtSession session) {
    try (session;
        SmtSolver lasting = session.newSolver()) {
      int variable = lasting.newVariable();
      lasting.addClause(variable);
      try (SmtSolver hard = session.newSolver()) {
        pigeonhole(hard, 11);
        assertThat(hard.solve(Budget.of(100_000_000L, System::nanoTime)))
            .isInstanceOf(Answer.Unknown.class);
      }
      try (SmtSolver fresh = session.newSolver()) {
        assertThat(fresh.solve(Budget.unlimited())).isInstanceOf(Answer.Sat.class);
      }
      assertThat(lasting.solve(Budget.unlimited())).isInstanceOf(Answer.Unknown.class);
    }
  }

  /** More pigeons than holes, one a hole: short to say, long to refute by resolution. */
  private static void pigeonhole(SmtSolver solver, int holes) {
    int[][] sits = new int[holes + 1][holes];
    for (int[] pigeon : sits) {
      for (int hole = 0; hole < holes; hole++) {
        pigeon[hole] = solver.newVariable();
      }
      solver.addClause(pigeon);
    }
    for (int hole = 0; hole < holes; hole++) {
      for (int one = 0; one <= holes; one++) {
        for (int other = 0; other < one; other++) {
          solver.addClause(-sits[one][hole], -sits[other][hole]);
        }
      }
    }
  }

  /** Two variables, two whole numbers in a small range, and clauses over them. */
  private static final class Dialogue {
    private final Random random;
    private final SmtSolver solver;
    private final List<int[]> clauses = new ArrayList<>();
    private final List<LinearConstraint> atoms = new ArrayList<>();

    Dialogue(Random random, SmtSolver solver) {
      this.random = random;
      this.solver = solver;
    }

    void run() {
      solver.newVariable();
      solver.newVariable();
      for (int number = 0; number < 2; number++) {
        solver.newNumber(true);
        bound(number, Relation.AT_LEAST, 0);
        bound(number, Relation.AT_MOST, BOUND);
      }
      for (int round = 0; round < 5; round++) {
        addClause();
        addClause();
        ask();
      }
    }

    private void bound(int number, Relation relation, int value) {
      LinearConstraint bound = LinearConstraint.of(number, relation, Rational.of(value));
      solver.addClause(solver.literal(bound));
    }

    private void addClause() {
      int[] clause = new int[1 + random.nextInt(3)];
      int[] real = new int[clause.length];
      for (int at = 0; at < clause.length; at++) {
        int sign = random.nextBoolean() ? 1 : -1;
        if (random.nextBoolean()) {
          clause[at] = sign * (1 + random.nextInt(2));
          real[at] = clause[at];
        } else {
          atoms.add(atom());
          clause[at] = sign * (2 + atoms.size());
          real[at] = sign * solver.literal(atoms.get(atoms.size() - 1));
        }
      }
      clauses.add(clause);
      solver.addClause(real);
    }

    private LinearConstraint atom() {
      return new LinearConstraint(
          List.of(0, 1),
          List.of(Rational.of(random.nextInt(5) - 2), Rational.of(random.nextInt(5) - 2)),
          Relation.values()[random.nextInt(6)],
          Rational.of(random.nextInt(9) - 3).over(Rational.of(1 + random.nextInt(2))));
    }

    private void ask() {
      int[] assumptions =
          random
              .ints(random.nextInt(3), 1, 3)
              .distinct()
              .map(variable -> random.nextBoolean() ? variable : -variable)
              .toArray();
      Answer answer = solver.solve(Budget.unlimited(), assumptions);
      if (answer instanceof Answer.Sat sat) {
        assertThat(allows(sat.holds(1), sat.holds(2), sat.numbers(), assumptions)).isTrue();
      } else {
        List<Integer> core = ((Answer.Unsat) answer).core();
        int[] part = core.stream().mapToInt(Integer::intValue).toArray();
        assertThat(core).isSubsetOf(Arrays.stream(assumptions).boxed().toList());
        assertThat(satisfiable(part)).isFalse();
      }
    }

    private boolean satisfiable(int[] assumptions) {
      for (int world = 0; world < 4 * (BOUND + 1) * (BOUND + 1); world++) {
        int rest = world / 4;
        List<Rational> numbers =
            List.of(Rational.of(rest % (BOUND + 1)), Rational.of(rest / (BOUND + 1)));
        if (allows(world % 2 == 1, world / 2 % 2 == 1, numbers, assumptions)) {
          return true;
        }
      }
      return false;
    }

    private boolean allows(
        boolean first, boolean second, List<Rational> numbers, int[] assumptions) {
      for (int literal : assumptions) {
        if (!holds(literal, first, second, numbers)) {
          return false;
        }
      }
      return clauses.stream()
          .allMatch(
              clause ->
                  Arrays.stream(clause)
                      .anyMatch(literal -> holds(literal, first, second, numbers)));
    }

    private boolean holds(int literal, boolean first, boolean second, List<Rational> numbers) {
      boolean value =
          switch (Math.abs(literal)) {
            case 1 -> first;
            case 2 -> second;
            default -> atoms.get(Math.abs(literal) - 3).holds(numbers::get);
          };
      return value == literal > 0;
    }
  }
}
