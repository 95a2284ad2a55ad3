package org.aisc.certify;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.aisc.logic.Formula;
import org.aisc.text.Lines;

/**
 * Checks a refutation of clauses in the format LRAT (Cruz-Filipe, Heule, Hunt, Kaufmann and
 * Schneider-Kamp, "Efficient certified RAT verification", CADE 2017), without its RAT steps: each
 * line gives a clause and names, as hints, clauses that become unit one after the other, the last
 * one false, once all literals of the clause are false. So it follows from them. Clauses are
 * numbered from 1, those of the formula first; a line may also drop clauses.
 *
 * <pre>
 * NUMBER LITERAL … 0 HINT … 0    a clause that follows; the last one is empty
 * NUMBER d CLAUSE … 0            clauses that are not used any more
 * </pre>
 */
final class LratCheck {
  private static final int[] DROPPED = {0};
  private static final long MOST_LITERALS = 200_000_000;

  private final List<int[]> clauses;
  private final byte[] values;
  private int[] trail = new int[64];
  private int size;
  private long literals;

  private LratCheck(List<int[]> formula, int variables) {
    this.clauses = new ArrayList<>(formula);
    this.values = new byte[variables + 1];
  }

  /** Checks the lines up to {@code qed}, and shows them. */
  static void check(Formula formula, Lines shown, Script script) throws IOException {
    LratCheck check = new LratCheck(formula.clauses(), formula.variables());
    script.takeAlone("proof");
    boolean refuted = false;
    while (!script.at("qed")) {
      Line line = script.take();
      if (refuted) {
        throw line.reject("expected `qed` after the empty clause");
      }
      refuted = check.step(line);
      shown.line(line.text());
    }
    if (!refuted) {
      throw script.reject("the proof does not end with the empty clause");
    }
    script.takeAlone("qed");
  }

  /** Whether the line shows that the empty clause follows. */
  private boolean step(Line line) {
    int number = line.whole();
    if (line.dropping()) {
      drop(number, line);
      return false;
    } else if (number != clauses.size() + 1) {
      throw line.reject("the next clause has the number " + (clauses.size() + 1));
    }
    int[] clause = clause(line);
    boolean conflict = false;
    for (int hint = line.whole(); hint != 0; hint = line.whole()) {
      if (conflict) {
        throw line.reject("hint " + hint + " comes after the end of the proof of this clause");
      }
      conflict = propagate(hint, line);
    }
    line.end();
    if (!conflict) {
      throw line.reject("the hints do not show that this clause follows");
    }
    while (size > 0) {
      values[Math.abs(trail[--size])] = 0;
    }
    clauses.add(clause);
    return clause.length == 0;
  }

  private void drop(int number, Line line) {
    if (number != clauses.size()) {
      throw line.reject("the last clause has the number " + clauses.size());
    }
    for (int each = line.whole(); each != 0; each = line.whole()) {
      literals -= known(each, line).length;
      clauses.set(each - 1, DROPPED);
    }
    line.end();
  }

  /** Reads a clause and makes its literals false. */
  private int[] clause(Line line) {
    int count = 0;
    for (int literal = line.whole(); literal != 0; literal = line.whole()) {
      if (literal <= -values.length || literal >= values.length) {
        throw line.reject("there is no variable " + Math.abs((long) literal));
      } else if (values[Math.abs(literal)] != 0) {
        throw line.reject("variable " + Math.abs(literal) + " comes twice in the clause");
      }
      assign(-literal);
      count++;
    }
    literals += count;
    if (literals > MOST_LITERALS) {
      throw line.reject("too many literals are kept: the proof should drop clauses");
    }
    int[] clause = Arrays.copyOf(trail, count);
    Arrays.setAll(clause, at -> -trail[at]);
    return clause;
  }

  /** Makes the one open literal of a clause true; whether there was none. */
  private boolean propagate(int hint, Line line) {
    int open = 0;
    for (int literal : known(hint, line)) {
      int value = literal > 0 ? values[literal] : -values[-literal];
      if (value > 0 || (value == 0 && open != 0)) {
        throw line.reject("clause " + hint + " is not unit where it is a hint");
      }
      open = value == 0 ? literal : open;
    }
    if (open != 0) {
      assign(open);
    }
    return open == 0;
  }

  private int[] known(int number, Line line) {
    int[] clause = number >= 1 && number <= clauses.size() ? clauses.get(number - 1) : DROPPED;
    if (clause == DROPPED) {
      throw line.reject("there is no clause " + number);
    }
    return clause;
  }

  private void assign(int literal) {
    if (size == trail.length) {
      trail = Arrays.copyOf(trail, 2 * size);
    }
    trail[size++] = literal;
    values[Math.abs(literal)] = (byte) (literal > 0 ? 1 : -1);
  }
}
