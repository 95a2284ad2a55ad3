package org.aisc.sat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.aisc.limit.Budget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A solver against all assignments, on small random formulas that grow between the questions. */
class SatSolverContractTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
  void a_solver_agrees_with_all_assignments(int group) {
    for (int seed = 0; seed < 500; seed++) {
      Random random = new Random(1_000_003L * group + seed);
      try (SatSolver solver = new Sat4jSolver()) {
        new Dialogue(random, solver, group % 2 == 0).run(12);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void what_a_propagator_gives_counts_like_clauses(int group) {
    for (int seed = 0; seed < 500; seed++) {
      Random random = new Random(2_000_003L * group + seed);
      try (SatSolver solver = new Sat4jSolver()) {
        Dialogue dialogue = new Dialogue(random, solver, group % 2 == 0);
        while (solver.variableCount() < 8) {
          solver.newVariable();
        }
        List<int[]> hidden = new ArrayList<>();
        for (int count = 1 + random.nextInt(12); count > 0; count--) {
          int[] clause = dialogue.literals(1 + random.nextInt(4));
          hidden.add(clause);
          dialogue.constraints.add(world -> count(world, clause) > 0);
        }
        solver.add(new HiddenClauses(hidden));
        dialogue.run(12);
      }
    }
  }

  @Test
  void what_is_decided_first_is_true_only_where_it_has_to_be() {
    for (int seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      try (SatSolver solver = new Sat4jSolver()) {
        Dialogue dialogue = new Dialogue(random, solver, true);
        while (solver.variableCount() < 9) {
          int variable = solver.newVariable();
          if (variable <= 5) {
            solver.decideFirst(variable);
          } else {
            solver.preferTrue(variable);
          }
        }
        for (int clauses = 0; clauses < 20; clauses++) {
          dialogue.addClause();
        }
        dialogue.expectLeastModels(0b111110);
      }
    }
  }

  /** Tells of a clause when all its literals but one are false. */
  private record HiddenClauses(List<int[]> clauses, Set<Integer> falsified) implements Propagator {
    HiddenClauses(List<int[]> clauses) {
      this(clauses, new HashSet<>());
    }

    @Override
    public int[] literals() {
      return clauses.stream().flatMapToInt(Arrays::stream).distinct().toArray();
    }

    @Override
    public void falsified(int literal) {
      falsified.add(literal);
    }

    @Override
    public void freed(int literal) {
      falsified.remove(literal);
    }

    @Override
    public boolean settled() {
      return false;
    }

    @Override
    public List<Clause> propagate() {
      List<Clause> found = new ArrayList<>();
      for (int[] clause : clauses) {
        int[] open =
            Arrays.stream(clause).distinct().filter(it -> !falsified.contains(it)).toArray();
        if (open.length <= 1) {
          int head = open.length == 1 ? open[0] : clause[0];
          int[] others = Arrays.stream(clause).distinct().filter(it -> it != head).toArray();
          found.add(new Clause(head, others));
        }
      }
      return found;
    }
  }

  private static final class Dialogue {
    private final Random random;
    private final SatSolver solver;
    private final boolean sums;
    private final List<IntPredicate> constraints = new ArrayList<>();

    Dialogue(Random random, SatSolver solver, boolean sums) {
      this.random = random;
      this.solver = solver;
      this.sums = sums;
    }

    void run(int rounds) {
      for (int round = 0; round < rounds; round++) {
        while (solver.variableCount() < 2
            || (random.nextInt(3) == 0 && solver.variableCount() < 9)) {
          solver.newVariable();
        }
        for (int added = random.nextInt(4); added > 0; added--) {
          if (sums && random.nextInt(3) == 0) {
            addSum();
          } else {
            addClause();
          }
        }
        if (random.nextInt(3) == 0) {
          solver.preferTrue(1 + random.nextInt(solver.variableCount()));
        }
        ask(literals(random.nextInt(5)));
        if (random.nextInt(3) == 0) {
          askForEach(1 + random.nextInt(40));
        }
      }
    }

    private int[] literals(int count) {
      int[] literals = new int[count];
      for (int at = 0; at < count; at++) {
        literals[at] =
            (1 + random.nextInt(solver.variableCount())) * (random.nextBoolean() ? 1 : -1);
      }
      return literals;
    }

    private void addClause() {
      int[] clause = literals(random.nextInt(40) == 0 ? random.nextInt(2) : 2 + random.nextInt(4));
      solver.addClause(clause);
      constraints.add(world -> count(world, clause) > 0);
    }

    private void addSum() {
      int[] literals = literals(random.nextInt(8));
      long[] coefficients = new long[literals.length];
      long unit = random.nextInt(4) == 0 ? 1L << 58 : 1;
      for (int at = 0; at < literals.length; at++) {
        coefficients[at] = unit * (random.nextInt(9) - 2);
      }
      long degree = unit * (random.nextInt(13) - 2);
      solver.addAtLeast(degree, literals, coefficients);
      constraints.add(world -> sum(world, literals, coefficients) / unit * unit >= degree);
    }

    private void ask(int[] assumptions) {
      Answer answer = solver.solve(Budget.unlimited(), assumptions);
      if (answer instanceof Answer.Sat sat) {
        assertThat(allows(sat.model(), assumptions)).as("model %s", sat.model()).isTrue();
      } else if (answer instanceof Answer.Unsat unsat) {
        int[] core = unsat.core().stream().mapToInt(Integer::intValue).toArray();
        assertThat(unsat.core()).isSubsetOf(boxed(assumptions));
        assertThat(satisfiable(core)).as("core %s", unsat.core()).isFalse();
      } else {
        assertThat(answer).isNotInstanceOf(Answer.Unknown.class);
      }
    }

    /** Turns until there are no more models, or the visitor stops at the last one that it wants. */
    private void askForEach(int most) {
      List<Assignment> seen = new ArrayList<>();
      Answer answer = new Answer.Unknown("not asked yet");
      while (answer instanceof Answer.Unknown) {
        Budget turn = Budget.unlimited().turn(random.nextInt(4));
        answer = solver.each(turn, model -> answered(model, seen, most));
      }
      assertThat(answer instanceof Answer.Sat).isEqualTo(seen.size() == most);
      if (answer instanceof Answer.Sat sat) {
        assertThat(sat.model()).isEqualTo(seen.get(most - 1));
      } else {
        assertThat(satisfiable(new int[0])).isFalse();
      }
    }

    /** Some of the literals that are false in a model; it must obey all that was added before. */
    private Optional<int[]> answered(Assignment model, List<Assignment> seen, int most) {
      assertThat(allows(model, new int[0])).as("model %s", model).isTrue();
      seen.add(model);
      if (seen.size() == most) {
        return Optional.empty();
      }
      int share = random.nextInt(5) + 1;
      int[] clause =
          IntStream.rangeClosed(1, solver.variableCount())
              .map(variable -> model.value(variable) ? -variable : variable)
              .filter(literal -> random.nextInt(5) < share)
              .toArray();
      constraints.add(world -> count(world, clause) > 0);
      return Optional.of(clause);
    }

    /** Each model that is found is least on these variables; its supersets are then ruled out. */
    private void expectLeastModels(int variables) {
      while (solver.solve(Budget.unlimited()) instanceof Answer.Sat sat) {
        int found = 0;
        for (int variable = 1; variable <= solver.variableCount(); variable++) {
          found |= sat.model().value(variable) ? 1 << variable : 0;
        }
        int least = found & variables;
        for (int world = 0; world < 2 << solver.variableCount(); world += 2) {
          int part = world & variables;
          assertThat(part != least && (part & ~least) == 0 && holds(world)).isFalse();
        }
        int[] clause =
            IntStream.range(1, 31).filter(v -> (least >> v & 1) == 1).map(v -> -v).toArray();
        solver.addClause(clause);
        constraints.add(world -> count(world, clause) > 0);
      }
      assertThat(satisfiable(new int[0])).isFalse();
    }

    private boolean allows(Assignment model, int[] assumptions) {
      int world = 0;
      for (int variable = 1; variable <= solver.variableCount(); variable++) {
        world |= model.value(variable) ? 1 << variable : 0;
      }
      return holds(world, assumptions);
    }

    private boolean satisfiable(int[] assumptions) {
      for (int world = 0; world < 2 << solver.variableCount(); world += 2) {
        if (holds(world, assumptions)) {
          return true;
        }
      }
      return false;
    }

    private boolean holds(int world, int... assumptions) {
      return count(world, assumptions) == assumptions.length
          && constraints.stream().allMatch(constraint -> constraint.test(world));
    }
  }

  private static List<Integer> boxed(int[] literals) {
    List<Integer> boxed = new ArrayList<>();
    for (int literal : literals) {
      boxed.add(literal);
    }
    return boxed;
  }

  private static int count(int world, int[] literals) {
    int count = 0;
    for (int literal : literals) {
      count += (world >> Math.abs(literal) & 1) == (literal > 0 ? 1 : 0) ? 1 : 0;
    }
    return count;
  }

  private static long sum(int world, int[] literals, long[] coefficients) {
    long sum = 0;
    for (int at = 0; at < literals.length; at++) {
      sum += count(world, new int[] {literals[at]}) * coefficients[at];
    }
    return sum;
  }
}
