package org.aisc.format;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of a declaration, what separates them, and which of them stay on one line if they fit:
 * groups, that are nested. It starts out with single spaces, and none where none are usual.
 */
final class Shape {
  private final List<Token> tokens;
  private final List<Gap> gaps;
  private final int[] opened;
  private final int[] closed;
  private final int indent;

  /**
   * The shape of a declaration.
   *
   * @param indent the column where it starts
   */
  Shape(List<Token> tokens, int indent) {
    this.tokens = List.copyOf(tokens);
    this.indent = indent;
    this.opened = new int[tokens.size()];
    this.closed = new int[tokens.size()];
    this.gaps = new ArrayList<>(tokens.size());
    for (int at = 0; at < tokens.size(); at++) {
      gaps.add(isGlued(at) ? Gap.glue(indent + 4) : Gap.space(indent + 4));
    }
  }

  int size() {
    return tokens.size();
  }

  int indent() {
    return indent;
  }

  Token token(int at) {
    return tokens.get(at);
  }

  /** Whether there is a word with some characters at a place. */
  boolean is(int at, String symbol) {
    return at >= 0 && at < size() && token(at).is(symbol);
  }

  /** The first word that starts at an offset of the text or after it. */
  int at(int offset) {
    int low = 0;
    int high = size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (token(middle).start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** What separates a word from the one before it. */
  Gap gap(int at) {
    return gaps.get(at);
  }

  void separate(int at, Gap gap) {
    gaps.set(at, gap);
  }

  /** Opens a group before a word. */
  void open(int at) {
    opened[at]++;
  }

  /** Closes a group before a word. */
  void close(int before) {
    closed[before - 1]++;
  }

  /** How many groups open before a word. */
  int opened(int at) {
    return opened[at];
  }

  /** How many groups close after a word. */
  int closed(int at) {
    return closed[at];
  }

  /** Lets a list be broken between its members. */
  void list(int from, int to, int column) {
    boolean arguments = false;
    for (int at = from; at < to; at++) {
      if (!arguments && is(at - 1, ",")) {
        separate(at, Gap.fill(column));
      }
      arguments = is(at, "(") || (arguments && !is(at, ")"));
    }
  }

  private boolean isGlued(int at) {
    Token token = token(at);
    if (at == 0) {
      return false;
    }
    return switch (token.text()) {
      case ",", ")", ":", ".", "%" -> true;
      case "(" -> is(at - 1, "(") || isCall(at);
      case "->" -> isArrow(at - 2);
      case "+" -> is(at - 1, "->") || is(at - 1, "(");
      default -> isGluedTo(at - 1);
    };
  }

  private boolean isGluedTo(int before) {
    return switch (token(before).text()) {
      case "(", ".", "-" -> true;
      case "+" -> !is(before - 1, "->");
      default -> false;
    };
  }

  /** Whether a flow's arrow starts at a word: {@code -data->}. */
  boolean isArrow(int at) {
    return is(at, "-") && is(at + 2, "->");
  }

  /** Whether a parenthesis opens the arguments of the name before it. */
  boolean isCall(int at) {
    if (at == 0 || !token(at - 1).isName()) {
      return false;
    }
    return !(is(at - 1, "of") && endsQuantifier(at - 2));
  }

  private boolean endsQuantifier(int at) {
    return is(at, "all") || is(at, "any") || endsNumber(at);
  }

  /** Whether a number ends at a word. */
  boolean endsNumber(int at) {
    return is(at, "%") || (at >= 0 && Character.isDigit(token(at).text().charAt(0)));
  }
}
