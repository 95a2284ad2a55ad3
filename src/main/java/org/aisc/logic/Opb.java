package org.aisc.logic;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.aisc.text.Lines;

/** Writes formulas for pseudo-Boolean solvers, in the format OPB of their competition. */
public final class Opb {
  private Opb() {}

  /**
   * Writes a formula and, when there are weights, that their sum is to be minimised. Opposites are
   * written out, {@code a - a x} for {@code a} times not {@code x}, which every reader understands.
   */
  public static void write(Formula formula, List<String> comments, Lines out) throws IOException {
    int count = formula.clauses().size() + formula.sums().size();
    out.line("* #variable= " + formula.variables() + " #constraint= " + count);
    for (String comment : comments) {
      out.line(("* " + comment).stripTrailing());
    }
    for (Map.Entry<Integer, String> name : formula.names().entrySet()) {
      out.line("* x" + name.getKey() + " = " + name.getValue());
    }
    if (!formula.weights().isEmpty()) {
      StringBuilder minimise = new StringBuilder("min:");
      formula
          .weights()
          .forEach((variable, weight) -> term(BigInteger.valueOf(weight), variable, minimise));
      out.line(minimise.append(" ;").toString());
    }
    for (int[] clause : formula.clauses()) {
      long[] ones = new long[clause.length];
      Arrays.fill(ones, 1);
      out.line(line(AtLeast.of(1, clause, ones)));
    }
    for (AtLeast sum : formula.sums()) {
      out.line(line(sum));
    }
  }

  private static String line(AtLeast sum) {
    StringBuilder line = new StringBuilder();
    BigInteger degree = sum.degree();
    for (int at = 0; at < sum.literals().size(); at++) {
      int literal = sum.literals().get(at);
      BigInteger coefficient = sum.coefficients().get(at);
      if (literal < 0) {
        degree = degree.subtract(coefficient);
        coefficient = coefficient.negate();
      }
      term(coefficient, Math.abs(literal), line);
    }
    return line.substring(1) + " >= " + degree + " ;";
  }

  private static void term(BigInteger coefficient, int variable, StringBuilder line) {
    line.append(coefficient.signum() < 0 ? " " : " +").append(coefficient);
    line.append(" x").append(variable);
  }
}
