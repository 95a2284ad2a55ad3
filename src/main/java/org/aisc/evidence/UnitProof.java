package org.aisc.evidence;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.aisc.limit.Budget;
import org.aisc.text.Lines;

/**
 * Turns a refutation by learnt clauses into one with hints, in the format LRAT: each learnt clause
 * is shown to follow by unit propagation with two watched literals (Goldberg and Novikov,
 * "Verification of proofs of unsatisfiability for CNF formulas", DATE 2003), and the clauses that
 * were unit are its hints. Literals that hold without assumptions become unit clauses of their own.
 * What the last clause does not rest on is left out in the end.
 */
final class UnitProof {
  private static final int[] NONE = {};

  private final Budget budget;
  private final int formula;
  private final List<int[]> clauses = new ArrayList<>();
  private final List<int[]> hints = new ArrayList<>();
  private final int[][] watches;
  private final int[] watchCounts;
  private final byte[] values;
  private final int[] reasons;
  private final int[] trail;
  private final boolean[] marked;
  private int size;
  private int propagated;
  private boolean refuted;

  private UnitProof(int variables, int formula, Budget budget) {
    this.budget = budget;
    this.formula = formula;
    watches = new int[2 * variables + 2][];
    Arrays.fill(watches, NONE);
    watchCounts = new int[2 * variables + 2];
    values = new byte[variables + 1];
    reasons = new int[variables + 1];
    trail = new int[variables];
    marked = new boolean[variables + 1];
  }

  /**
   * The refutation of clauses over variables from 1 on by clauses that follow one after the other.
   *
   * @throws NoCertificate when the budget ends
   */
  static UnitProof of(int variables, List<int[]> clauses, List<int[]> learnt, Budget budget) {
    UnitProof proof = new UnitProof(variables, clauses.size(), budget);
    for (int[] clause : clauses) {
      proof.clauses.add(clause.clone());
      proof.hints.add(NONE);
    }
    for (int number = 1; number <= clauses.size() && !proof.refuted; number++) {
      proof.watch(number);
    }
    for (int at = 0; at < learnt.size() && !proof.refuted; at++) {
      proof.follow(learnt.get(at));
    }
    if (!proof.refuted) {
      throw new IllegalStateException("the learnt clauses do not refute the formula");
    }
    return proof;
  }

  /** Writes the lines of the clauses that are needed, and drops each when it was used last. */
  void write(Lines out) throws IOException {
    int[] last = lastUses();
    int[] numbers = new int[clauses.size() + 1];
    int written = formula;
    for (int number = 1; number <= clauses.size(); number++) {
      numbers[number] = number <= formula ? number : last[number] > 0 ? ++written : 0;
    }
    for (int number = formula + 1; number <= clauses.size(); number++) {
      if (numbers[number] > 0) {
        int[] own = hints.get(number - 1);
        StringBuilder line = new StringBuilder().append(numbers[number]).append(' ');
        append(line, Arrays.stream(clauses.get(number - 1))).append(' ');
        out.line(append(line, Arrays.stream(own).map(hint -> numbers[hint])).toString());
        int current = number;
        int[] done =
            Arrays.stream(own)
                .filter(hint -> hint > formula && last[hint] == current)
                .distinct()
                .map(hint -> numbers[hint])
                .toArray();
        if (done.length > 0 && number < clauses.size()) {
          StringBuilder drop = new StringBuilder().append(numbers[number]).append(" d ");
          out.line(append(drop, Arrays.stream(done)).toString());
        }
      }
    }
  }

  /** For each clause that the last one rests on, the number of the last that it is a hint of. */
  private int[] lastUses() {
    int[] last = new int[clauses.size() + 1];
    last[clauses.size()] = clauses.size();
    for (int number = clauses.size(); number > formula; number--) {
      if (last[number] > 0) {
        for (int hint : hints.get(number - 1)) {
          last[hint] = Math.max(last[hint], number);
        }
      }
    }
    return last;
  }

  private static StringBuilder append(StringBuilder line, IntStream numbers) {
    numbers.forEach(number -> line.append(number).append(' '));
    return line.append('0');
  }

  /** Starts to watch a clause, unless it holds already, and draws its conclusion if it is unit. */
  private void watch(int number) {
    int[] clause = clauses.get(number - 1);
    int open = 0;
    for (int at = 0; at < clause.length && open < 2; at++) {
      if (value(clause[at]) > 0) {
        return;
      } else if (value(clause[at]) == 0) {
        swap(clause, at, open++);
      }
    }
    if (open == 0) {
      conclude(number, 0);
    } else if (open == 1) {
      settle(number, clause[0]);
    } else {
      watch(clause[0], number);
      watch(clause[1], number);
    }
  }

  /** Makes a literal true for good, because of a clause whose others are false for good. */
  private void settle(int number, int literal) {
    conclude(number, literal);
    while (!refuted && propagated < size) {
      int conflict = propagateOne(true);
      if (conflict > 0) {
        conclude(conflict, 0);
      }
    }
  }

  /** Adds the clause of one literal, or of none, to which a clause comes down. */
  private void conclude(int number, int literal) {
    int[] clause = clauses.get(number - 1);
    int reason = number;
    if (clause.length > 1 || literal == 0) {
      int[] own = new int[clause.length + 1];
      int count = 0;
      for (int each : clause) {
        if (each != literal) {
          own[count++] = reasons[Math.abs(each)];
        }
      }
      own[count++] = number;
      clauses.add(literal == 0 ? NONE : new int[] {literal});
      hints.add(Arrays.copyOf(own, count));
      reason = clauses.size();
    }
    refuted = literal == 0;
    if (literal != 0) {
      assign(literal, reason);
    }
  }

  /** Shows that a clause follows, and adds it without the literals that are false for good. */
  private void follow(int[] clause) {
    if (budget.exhausted()) {
      throw new NoCertificate(budget.reason().orElse("stopped"));
    }
    int settled = size;
    int[] open = Arrays.stream(clause).filter(literal -> value(literal) >= 0).toArray();
    if (Arrays.stream(open).anyMatch(literal -> value(literal) > 0)) {
      return;
    }
    Arrays.stream(open).forEach(literal -> assign(-literal, 0));
    int conflict = 0;
    while (conflict == 0 && propagated < size) {
      conflict = propagateOne(false);
    }
    if (conflict == 0) {
      throw new IllegalStateException("a learnt clause does not follow by unit propagation");
    }
    int[] own = explain(conflict, settled);
    undo(settled);
    clauses.add(open);
    hints.add(own);
    watch(clauses.size());
  }

  /** The clauses that were unit on the way to a conflict, in this order, and the false one. */
  private int[] explain(int conflict, int settled) {
    List<Integer> found = new ArrayList<>(List.of(conflict));
    mark(conflict);
    for (int at = size - 1; at >= 0; at--) {
      int variable = Math.abs(trail[at]);
      if (marked[variable] && reasons[variable] > 0) {
        found.add(reasons[variable]);
        if (at >= settled) {
          mark(reasons[variable]);
        }
      }
      marked[variable] = false;
    }
    Collections.reverse(found);
    return found.stream().mapToInt(Integer::intValue).toArray();
  }

  private void mark(int number) {
    for (int literal : clauses.get(number - 1)) {
      marked[Math.abs(literal)] = true;
    }
  }

  /** Looks at the clauses that watch the next literal's opposite; the number of a false one. */
  private int propagateOne(boolean forGood) {
    int wrong = -trail[propagated++];
    int[] list = watches[slot(wrong)];
    int count = watchCounts[slot(wrong)];
    int kept = 0;
    int conflict = 0;
    for (int at = 0; at < count; at++) {
      int number = list[at];
      if (conflict > 0 || !moves(number, wrong)) {
        list[kept++] = number;
        int other = clauses.get(number - 1)[0];
        if (conflict == 0 && value(other) < 0) {
          conflict = number;
        } else if (conflict == 0 && value(other) == 0 && forGood) {
          conclude(number, other);
        } else if (conflict == 0 && value(other) == 0) {
          assign(other, number);
        }
      }
    }
    watchCounts[slot(wrong)] = kept;
    return conflict;
  }

  /** Whether a clause watches another literal from now on; else its other one comes first. */
  private boolean moves(int number, int wrong) {
    int[] clause = clauses.get(number - 1);
    if (clause[0] == wrong) {
      swap(clause, 0, 1);
    }
    if (value(clause[0]) > 0) {
      return false;
    }
    for (int at = 2; at < clause.length; at++) {
      if (value(clause[at]) >= 0) {
        swap(clause, at, 1);
        watch(clause[1], number);
        return true;
      }
    }
    return false;
  }

  private void watch(int literal, int number) {
    int slot = slot(literal);
    if (watchCounts[slot] == watches[slot].length) {
      watches[slot] = Arrays.copyOf(watches[slot], Math.max(4, 2 * watchCounts[slot]));
    }
    watches[slot][watchCounts[slot]++] = number;
  }

  private void assign(int literal, int reason) {
    values[Math.abs(literal)] = (byte) (literal > 0 ? 1 : -1);
    reasons[Math.abs(literal)] = reason;
    trail[size++] = literal;
  }

  private void undo(int mark) {
    while (size > mark) {
      values[Math.abs(trail[--size])] = 0;
    }
    propagated = size;
  }

  private int value(int literal) {
    return literal > 0 ? values[literal] : -values[-literal];
  }

  private static int slot(int literal) {
    return literal > 0 ? 2 * literal : -2 * literal + 1;
  }

  private static void swap(int[] clause, int one, int other) {
    int literal = clause[one];
    clause[one] = clause[other];
    clause[other] = literal;
  }
}
