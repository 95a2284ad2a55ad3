package org.aisc.logic;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.aisc.text.Lines;

/** Writes formulas for SAT solvers in DIMACS format, and for MaxSAT solvers in WCNF. */
public final class Dimacs {
  private Dimacs() {}

  /** Writes CNF: satisfiable exactly when the formula is. Weights are left out. */
  public static void writeCnf(Formula formula, List<String> comments, Lines out)
      throws IOException {
    Formula plain = formula.withoutSums();
    comments(plain, comments, out);
    out.line("p cnf " + plain.variables() + " " + plain.clauses().size());
    for (int[] clause : plain.clauses()) {
      out.line(line("", clause));
    }
  }

  /**
   * Writes WCNF with hard clauses and one soft clause for each weight, in the form with a top
   * weight: the least weight of violated soft clauses is the least weight of the formula.
   */
  public static void writeWcnf(Formula formula, List<String> comments, Lines out)
      throws IOException {
    Formula plain = formula.withoutSums();
    long top = 1 + plain.weights().values().stream().mapToLong(Long::longValue).sum();
    int count = plain.clauses().size() + plain.weights().size();
    comments(plain, comments, out);
    out.line("p wcnf " + plain.variables() + " " + count + " " + top);
    for (int[] clause : plain.clauses()) {
      out.line(line(top + " ", clause));
    }
    for (Map.Entry<Integer, Long> weight : plain.weights().entrySet()) {
      out.line(line(weight.getValue() + " ", -weight.getKey()));
    }
  }

  private static void comments(Formula formula, List<String> comments, Lines out)
      throws IOException {
    List<String> all = new ArrayList<>(comments);
    formula.names().forEach((variable, name) -> all.add(variable + " = " + name));
    for (String comment : all) {
      out.line(("c " + comment).stripTrailing());
    }
  }

  private static String line(String start, int... literals) {
    StringBuilder line = new StringBuilder(start);
    for (int literal : literals) {
      line.append(literal).append(' ');
    }
    return line.append('0').toString();
  }
}
