package org.aisc.certify;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.OptionalLong;

/**
 * A search tree which shows that whatever satisfies rows of literals costs more than a limit. At a
 * leaf some row is false, or a limit on numbers of mitigations is broken, or prices of rows show
 * that the rest is too dear: each row that has no true and no open negative literal must be hit by
 * one of its open ones, so that the sum of its prices, less what literals with rows worth more than
 * they cost gain, is a lower bound (Lagrange).
 *
 * <pre>
 * bound SCALE              prices are in units of cost / SCALE
 * branch LITERAL           then the tree with it true, then that with it false
 * false ROW                a leaf: rules first, then cores, counted from 0
 * broken LIMIT             a leaf: limits are counted from 0
 * prices ROW PRICE …       a leaf
 * </pre>
 */
final class Bound {
  private final Choices choices;
  private final List<int[]> rows;
  private final OptionalLong most;
  private final Script script;
  private final byte[] values;
  private final long[] gains;
  private long scale;

  private Bound(Choices choices, List<int[]> rows, OptionalLong most, Script script) {
    this.choices = choices;
    this.rows = rows;
    this.most = most;
    this.script = script;
    this.values = new byte[choices.variables() + 1];
    this.gains = new long[choices.variables() + 1];
  }

  /**
   * Checks the lines that come next.
   *
   * @param most what all costs more than; without it, there must be nothing at all
   */
  static void check(Choices choices, List<int[]> rows, OptionalLong most, Script script)
      throws IOException {
    Bound bound = new Bound(choices, rows, most, script);
    Line line = script.take("bound");
    bound.scale = line.whole();
    line.end();
    if (bound.scale <= 0) {
      throw line.reject("the scale must be above 0");
    }
    bound.tree();
  }

  private void tree() throws IOException {
    Deque<Integer> path = new ArrayDeque<>();
    do {
      while (script.at("branch")) {
        path.push(branch());
      }
      leaf();
      while (!path.isEmpty() && values[path.peek()] < 0) {
        values[path.pop()] = 0;
      }
      if (!path.isEmpty()) {
        values[path.peek()] = -1;
      }
    } while (!path.isEmpty());
  }

  private int branch() throws IOException {
    Line line = script.take("branch");
    int variable = line.whole();
    line.end();
    if (variable < 1 || variable >= values.length || values[variable] != 0) {
      throw line.reject("there is no open variable " + variable);
    }
    values[variable] = 1;
    return variable;
  }

  private void leaf() throws IOException {
    if (script.at("false")) {
      Line line = script.take("false");
      for (int literal : rows.get(place(line, rows.size()))) {
        if (value(literal) >= 0) {
          throw line.reject("the row is not false here: it has the literal " + literal);
        }
      }
      line.end();
    } else if (script.at("broken")) {
      Line line = script.take("broken");
      Choices.Limit limit = choices.limits().get(place(line, choices.limits().size()));
      int count = 0;
      for (int mitigation : limit.mitigations()) {
        count += values[mitigation + 1] > 0 ? 1 : 0;
      }
      if (count <= limit.most()) {
        throw line.reject("the limit is not broken here");
      }
      line.end();
    } else {
      prices();
    }
  }

  private static int place(Line line, int size) {
    int place = line.whole();
    if (place < 0 || place >= size) {
      throw line.reject("there is no " + place + " among " + size);
    }
    return place;
  }

  private void prices() throws IOException {
    Line line = script.takeAny("prices");
    line.word();
    if (most.isEmpty()) {
      throw line.reject("prices prove nothing where no cost is too high");
    }
    try {
      long sum = 0;
      for (int variable = 1; variable < values.length; variable++) {
        long cost = Math.multiplyExact(scale, cost(variable));
        gains[variable] = cost;
        sum = Math.addExact(sum, values[variable] > 0 ? cost : 0);
      }
      int last = -1;
      while (!line.ended()) {
        int row = place(line, rows.size());
        if (row <= last) {
          throw line.reject("the rows are not in ascending order");
        }
        last = row;
        sum = Math.addExact(sum, price(row, line));
      }
      for (int variable = 1; variable < values.length; variable++) {
        sum = Math.addExact(sum, values[variable] == 0 ? Math.min(0, gains[variable]) : 0);
      }
      if (sum <= Math.multiplyExact(scale, most.getAsLong())) {
        throw line.reject("the prices do not show that the rest is too dear");
      }
    } catch (ArithmeticException tooLarge) {
      throw line.reject("the prices are too high to be added");
    }
  }

  private long price(int row, Line line) {
    long price = line.large();
    for (int literal : rows.get(row)) {
      if (value(literal) > 0 || (value(literal) == 0 && literal < 0)) {
        throw line.reject("row " + row + " need not be hit here");
      } else if (literal > 0 && value(literal) == 0) {
        gains[literal] = Math.subtractExact(gains[literal], price);
      }
    }
    return price;
  }

  private long cost(int variable) {
    return variable <= choices.costs().length ? choices.costs()[variable - 1] : 0;
  }

  private int value(int literal) {
    return literal > 0 ? values[literal] : -values[-literal];
  }
}
