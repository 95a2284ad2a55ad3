package org.aisc.logic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.aisc.limit.Budget;
import org.aisc.sat.Answer;
import org.aisc.sat.Sat4jSolver;
import org.aisc.sat.SatSolver;
import org.junit.jupiter.api.Test;

class FormulaTest {
  @Test
  void clauses_say_the_same_as_the_sum_that_they_stand_for() {
    Random random = new Random(5);
    for (int round = 0; round < 400; round++) {
      int variables = 1 + random.nextInt(6);
      int[] literals = new int[1 + random.nextInt(8)];
      long[] coefficients = new long[literals.length];
      for (int at = 0; at < literals.length; at++) {
        literals[at] = (1 + random.nextInt(variables)) * (random.nextBoolean() ? 1 : -1);
        coefficients[at] = random.nextInt(random.nextInt(5) == 0 ? 1_000_000 : 9) - 1L;
      }
      long degree = random.nextInt(1 + (int) Math.max(0, LongStream.of(coefficients).sum()));
      Formula formula = new Formula();
      IntStream.range(0, variables).forEach(each -> formula.variable());
      formula.atLeast(degree, literals, coefficients);
      check(round, formula.withoutSums(), variables, literals, coefficients, degree);
      check(round, byAdders(formula), variables, literals, coefficients, degree);
    }
  }

  /** What {@link Formula#withoutSums} does where partial sums are too many. */
  private static Formula byAdders(Formula formula) {
    Formula plain = new Formula();
    IntStream.range(0, formula.variables()).forEach(each -> plain.variable());
    formula.clauses().forEach(plain::clause);
    formula.sums().forEach(sum -> Adders.add(sum, plain));
    return plain;
  }

  @Test
  void a_sum_with_too_many_partial_sums_becomes_adders() {
    Formula formula = new Formula();
    int[] literals = IntStream.range(0, 40).map(each -> formula.variable()).toArray();
    long[] coefficients = new Random(1).longs(40, 1, 1L << 30).toArray();
    formula.atLeast(LongStream.of(coefficients).sum() / 2, literals, coefficients);
    assertThat(PartialSums.addIfFew(formula.sums().get(0), new Formula())).isFalse();
    assertThat(formula.withoutSums().clauses()).hasSizeLessThan(100_000);
  }

  private static void check(
      int round, Formula plain, int variables, int[] literals, long[] coefficients, long degree) {
    assertThat(plain.sums()).isEmpty();
    try (SatSolver solver = new Sat4jSolver()) {
      IntStream.range(0, plain.variables()).forEach(each -> solver.newVariable());
      plain.clauses().forEach(solver::addClause);
      for (int values = 0; values < 1 << variables; values++) {
        int[] assumptions = new int[variables];
        for (int at = 0; at < variables; at++) {
          assumptions[at] = (values >> at & 1) == 1 ? at + 1 : -(at + 1);
        }
        long sum = 0;
        for (int at = 0; at < literals.length; at++) {
          boolean holds = assumptions[Math.abs(literals[at]) - 1] == literals[at];
          sum += holds ? coefficients[at] : 0;
        }
        assertThat(solver.solve(Budget.unlimited(), assumptions) instanceof Answer.Sat)
            .as("round %d, values %d", round, values)
            .isEqualTo(sum >= degree);
      }
    }
  }

  @Test
  void a_formula_is_written_in_each_format() throws IOException {
    Formula formula = new Formula();
    int wall = formula.variable("mitigation wall");
    int moat = formula.variable();
    formula.weigh(wall, 3);
    formula.weigh(moat, 0);
    formula.clause(wall, moat, wall);
    formula.clause(wall, -wall);
    formula.atLeast(1, -wall, -moat);
    formula.atLeast(3, new int[] {wall, -moat}, new long[] {2, 2});
    assertThat(text(out -> Opb.write(formula, List.of("a comment"), out)))
        .isEqualTo(
            """
            * #variable= 2 #constraint= 3
            * a comment
            * x1 = mitigation wall
            min: +3 x1 ;
            +1 x1 +1 x2 >= 1 ;
            -1 x1 -1 x2 >= -1 ;
            +2 x1 -2 x2 >= 1 ;
            """);
    assertThat(text(out -> Dimacs.writeCnf(formula, List.of("a comment"), out)))
        .startsWith(
            """
            c a comment
            c 1 = mitigation wall
            p cnf 3 5
            1 2 0
            -1 -2 0
            """);
    assertThat(text(out -> Dimacs.writeWcnf(formula, List.of(), out)))
        .startsWith(
            """
            c 1 = mitigation wall
            p wcnf 3 6 4
            4 1 2 0
            """)
        .endsWith("3 -1 0\n");
  }

  @Test
  void what_cannot_hold_is_written_without_an_empty_clause() throws IOException {
    Formula formula = new Formula();
    formula.clause();
    assertThat(text(out -> Dimacs.writeCnf(formula, List.of(), out)))
        .isEqualTo(
            """
            c 1 = never
            p cnf 1 2
            1 0
            -1 0
            """);
  }

  private interface Writing {
    void write(org.aisc.text.Lines out) throws IOException;
  }

  private static String text(Writing writing) throws IOException {
    StringBuilder text = new StringBuilder();
    writing.write(line -> text.append(line).append('\n'));
    return text.toString();
  }
}
