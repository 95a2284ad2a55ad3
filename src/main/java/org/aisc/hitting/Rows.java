package org.aisc.hitting;

import java.util.Arrays;
import java.util.List;

/**
 * Clauses and at-most rules under a partial assignment, kept up to date by counters that can be
 * undone. Variables are counted from 0. A clause that nothing satisfies yet and that has no
 * negative literal left open asks for one of its open variables: it is {@link #demands demanding}.
 * When no clause is, making every open variable false satisfies all that is left.
 */
final class Rows {
  private final long[] costs;
  private final int[] starts;
  private final int[] literals;
  private final int[] occurrenceStarts;
  private final int[] occurrences;
  private final int[] satisfied;
  private final int[] open;
  private final int[] openNegative;
  private final int[] room;
  private final List<HittingSetProblem.AtMost> atMost;
  private final int[][] limits;
  private final byte[] values;
  private final int[] trail;
  private int size;
  private int propagated;
  private long cost;

  /**
   * Sets up the rows.
   *
   * @param costs of every variable when true
   * @param clauses over literals: variable {@code v} is {@code v + 1} when true, {@code -v - 1}
   *     when false; no clause names a variable twice
   */
  Rows(long[] costs, List<int[]> clauses, List<HittingSetProblem.AtMost> atMost) {
    this.costs = costs;
    this.atMost = atMost;
    starts = new int[clauses.size() + 1];
    for (int row = 0; row < clauses.size(); row++) {
      starts[row + 1] = starts[row] + clauses.get(row).length;
    }
    literals = clauses.stream().flatMapToInt(Arrays::stream).toArray();
    satisfied = new int[clauses.size()];
    open = new int[clauses.size()];
    openNegative = new int[clauses.size()];
    occurrenceStarts = new int[2 * costs.length + 1];
    occurrences = new int[literals.length];
    count();
    room = atMost.stream().mapToInt(HittingSetProblem.AtMost::limit).toArray();
    limits = limitsOf(costs.length, atMost);
    values = new byte[costs.length];
    trail = new int[costs.length];
  }

  private void count() {
    for (int literal : literals) {
      occurrenceStarts[slot(literal) + 1]++;
    }
    for (int at = 1; at < occurrenceStarts.length; at++) {
      occurrenceStarts[at] += occurrenceStarts[at - 1];
    }
    int[] next = occurrenceStarts.clone();
    for (int row = 0; row < open.length; row++) {
      for (int at = starts[row]; at < starts[row + 1]; at++) {
        occurrences[next[slot(literals[at])]++] = row;
        open[row]++;
        openNegative[row] += literals[at] < 0 ? 1 : 0;
      }
    }
  }

  /** For each variable, the at-most rules that list it, as often as they do. */
  private static int[][] limitsOf(int variables, List<HittingSetProblem.AtMost> atMost) {
    int[] counts = new int[variables];
    for (HittingSetProblem.AtMost rule : atMost) {
      for (int element : rule.elements()) {
        counts[element]++;
      }
    }
    int[][] found = new int[variables][];
    Arrays.setAll(found, variable -> new int[counts[variable]]);
    for (int rule = 0; rule < atMost.size(); rule++) {
      for (int element : atMost.get(rule).elements()) {
        found[element][--counts[element]] = rule;
      }
    }
    return found;
  }

  private static int slot(int literal) {
    return literal > 0 ? 2 * literal - 2 : -2 * literal - 1;
  }

  int variables() {
    return costs.length;
  }

  int clauses() {
    return open.length;
  }

  long costOf(int variable) {
    return costs[variable];
  }

  /** Sum of the costs of the variables that are true. */
  long cost() {
    return cost;
  }

  boolean isOpen(int variable) {
    return values[variable] == 0;
  }

  boolean isTrue(int variable) {
    return values[variable] > 0;
  }

  /** Whether one of the clause's open variables must become true. */
  boolean demands(int row) {
    return satisfied[row] == 0 && openNegative[row] == 0;
  }

  /** The literals of a clause, false ones included. */
  int length(int row) {
    return starts[row + 1] - starts[row];
  }

  int literal(int row, int at) {
    return literals[starts[row] + at];
  }

  /** A mark for {@link #undo}. */
  int mark() {
    return size;
  }

  /** The literal that was made true at a place before {@link #mark}. */
  int assigned(int place) {
    return trail[place];
  }

  /** Draws the conclusions of clauses with at most one literal; false on a contradiction. */
  boolean start() {
    for (int row = 0; row < open.length; row++) {
      if (satisfied[row] == 0 && open[row] <= 1 && !conclude(row)) {
        return false;
      }
    }
    for (int rule = 0; rule < room.length; rule++) {
      if (room[rule] < 0) {
        return false;
      }
      for (int element : atMost.get(rule).elements()) {
        if (values[element] == 0 && needs(rule, element) > room[rule]) {
          push(-element - 1);
        }
      }
    }
    return propagate();
  }

  /** Makes an open literal true and draws all conclusions; false on a contradiction. */
  boolean assign(int literal) {
    push(literal);
    return propagate();
  }

  /** Forgets all assignments since a mark. */
  void undo(int mark) {
    while (size > mark) {
      int literal = trail[--size];
      int variable = Math.abs(literal) - 1;
      values[variable] = 0;
      cost -= literal > 0 ? costs[variable] : 0;
      if (size < propagated) {
        update(literal, -1);
      }
    }
    propagated = Math.min(propagated, size);
  }

  private void push(int literal) {
    int variable = Math.abs(literal) - 1;
    values[variable] = (byte) (literal > 0 ? 1 : -1);
    cost += literal > 0 ? costs[variable] : 0;
    trail[size++] = literal;
  }

  private void update(int literal, int by) {
    int negative = literal < 0 ? by : 0;
    for (int at = occurrenceStarts[slot(literal)]; at < occurrenceStarts[slot(literal) + 1]; at++) {
      satisfied[occurrences[at]] += by;
      open[occurrences[at]] -= by;
      openNegative[occurrences[at]] -= negative;
    }
    int opposite = slot(-literal);
    for (int at = occurrenceStarts[opposite]; at < occurrenceStarts[opposite + 1]; at++) {
      open[occurrences[at]] -= by;
      openNegative[occurrences[at]] -= by - negative;
    }
    if (literal > 0) {
      for (int rule : limits[literal - 1]) {
        room[rule] -= by;
      }
    }
  }

  private boolean propagate() {
    while (propagated < size) {
      int literal = trail[propagated++];
      update(literal, 1);
      int opposite = slot(-literal);
      for (int at = occurrenceStarts[opposite]; at < occurrenceStarts[opposite + 1]; at++) {
        int row = occurrences[at];
        if (satisfied[row] == 0 && open[row] <= 1 && !conclude(row)) {
          return false;
        }
      }
      if (literal > 0 && !leaveOut(literal - 1)) {
        return false;
      }
    }
    return true;
  }

  /** The last literal of a clause, unless it was concluded already and only waits in the trail. */
  private boolean conclude(int row) {
    for (int at = starts[row]; at < starts[row + 1]; at++) {
      int value = values[Math.abs(literals[at]) - 1];
      if (value == 0) {
        push(literals[at]);
        return true;
      } else if (value > 0 == literals[at] > 0) {
        return true;
      }
    }
    return false;
  }

  /** What an at-most rule with a new member leaves no room for. */
  private boolean leaveOut(int variable) {
    for (int rule : limits[variable]) {
      if (room[rule] < 0) {
        return false;
      }
      for (int element : atMost.get(rule).elements()) {
        if (values[element] == 0 && needs(rule, element) > room[rule]) {
          push(-element - 1);
        }
      }
    }
    return true;
  }

  private int needs(int rule, int element) {
    int count = 0;
    for (int listed : limits[element]) {
      count += listed == rule ? 1 : 0;
    }
    return count;
  }
}
