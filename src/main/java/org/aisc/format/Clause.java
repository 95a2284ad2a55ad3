package org.aisc.format;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;

/**
 * Lays out a formula, a list of formulas, or a {@code where} clause. What does not fit into its
 * line is broken before each {@code or}, and a part of it that still does not fit before each
 * {@code and}, further indented; parentheses open a deeper level.
 */
final class Clause {
  private final Shape shape;
  private final int from;
  private final int to;
  private final BitSet mixed = new BitSet();
  private final Deque<Level> levels = new ArrayDeque<>();

  /**
   * The inside of parentheses, or the whole.
   *
   * @param or the column of a line that begins with {@code or}, or with a member of a list
   * @param and the column of a line that begins with {@code and}
   */
  private record Level(int or, int and) {}

  private Clause(Shape shape, int from, int to) {
    this.shape = shape;
    this.from = from;
    this.to = to;
  }

  /**
   * Lays out the words of a clause.
   *
   * @param column where its lines are indented to
   */
  static void lay(Shape shape, int from, int to, int column) {
    Clause clause = new Clause(shape, from, to);
    clause.findMixed();
    clause.lay(column);
  }

  /** Finds the members that have an {@code or}, by their first words. */
  private void findMixed() {
    Deque<Integer> starts = new ArrayDeque<>();
    starts.push(from);
    for (int at = from; at < to; at++) {
      if (isGroup(at)) {
        starts.push(at + 1);
      } else if (isCall(at)) {
        at = endOfCall(at);
      } else if (shape.is(at, ")")) {
        starts.pop();
      } else if (shape.is(at, ",")) {
        starts.pop();
        starts.push(at + 1);
      } else if (shape.is(at, "or")) {
        mixed.set(starts.element());
      }
    }
  }

  private void lay(int column) {
    start(from, column);
    for (int at = from; at < to; at++) {
      if (isCall(at)) {
        at = endOfCall(at);
      } else {
        word(at);
      }
    }
    end(to);
  }

  private void word(int at) {
    switch (shape.token(at).text()) {
      case "(" -> start(at + 1, levels.element().and() + 2);
      case ")" -> end(at);
      case "," -> {
        int column = end(at).or();
        shape.separate(at + 1, Gap.fill(column));
        start(at + 1, column);
      }
      case "or" -> {
        shape.close(at);
        shape.separate(at, Gap.line(levels.element().or()));
        shape.open(at + 1);
      }
      case "and" -> shape.separate(at, Gap.line(levels.element().and()));
      case "+", "-" -> sign(at);
      default -> {}
    }
  }

  private void start(int at, int column) {
    levels.push(new Level(column, mixed.get(at) ? column + 2 : column));
    shape.open(at);
    shape.open(at);
  }

  private Level end(int at) {
    shape.close(at);
    shape.close(at);
    return levels.pop();
  }

  /** A sign between two terms, unless it belongs to one. */
  private void sign(int at) {
    if (at > from && endsTerm(at - 1) && !shape.isArrow(at) && !shape.is(at - 1, "->")) {
      shape.separate(at, Gap.fill(levels.element().and() + 2));
      shape.separate(at + 1, Gap.space(shape.indent() + 4));
    }
  }

  private boolean endsTerm(int at) {
    boolean bound = shape.is(at - 1, "at") && (shape.is(at, "least") || shape.is(at, "most"));
    return shape.is(at, ")")
        || shape.endsNumber(at)
        || (shape.token(at).isName() && !(bound && at - 1 >= from));
  }

  private boolean isGroup(int at) {
    return shape.is(at, "(") && !isCall(at);
  }

  private boolean isCall(int at) {
    return at > from && shape.is(at, "(") && shape.isCall(at);
  }

  private int endOfCall(int at) {
    int end = at;
    while (!shape.is(end, ")")) {
      end++;
    }
    return end;
  }
}
