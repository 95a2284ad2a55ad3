package org.aisc.certify;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.aisc.logic.Rational;

/**
 * One line of a certificate, read from left to right: words between single spaces, or, up to the
 * end of the line, names between {@code "; "}.
 */
final class Line {
  private static final int MOST_DIGITS = 4_000;

  private final String text;
  private final long number;
  private int place;

  Line(String text, long number) {
    this.text = text;
    this.number = number;
  }

  long number() {
    return number;
  }

  String text() {
    return text;
  }

  boolean ended() {
    return place >= text.length();
  }

  /** The next word. */
  String word() {
    int end = text.indexOf(' ', place);
    end = end < 0 ? text.length() : end;
    if (place >= text.length() || end == place) {
      throw reject("a word is missing");
    }
    String word = text.substring(place, end);
    advance(end);
    return word;
  }

  /** Goes on after the space at the end of a word. */
  private void advance(int end) {
    place = end + 1;
    if (place == text.length()) {
      throw reject("there is a space at the end of the line");
    }
  }

  /** The next word, a whole number as computers write it: no {@code +}, no leading zeros. */
  int whole() {
    if (ended()) {
      throw reject("a number is missing");
    }
    int space = text.indexOf(' ', place);
    int end = space < 0 ? text.length() : space;
    boolean negative = text.charAt(place) == '-';
    int first = negative ? place + 1 : place;
    boolean plain = end > first && end <= first + 10;
    plain &= end == place + 1 || text.charAt(Math.min(first, text.length() - 1)) != '0';
    long value = 0;
    for (int at = first; plain && at < end; at++) {
      value = 10 * value + (text.charAt(at) - '0');
      plain = isDigit(text.charAt(at));
    }
    if (!plain || value > Integer.MAX_VALUE) {
      throw reject("`" + shown(word()) + "` is not a number");
    }
    advance(end);
    return (int) (negative ? -value : value);
  }

  /** Whether the next word is {@code d}; if so, it is read. */
  boolean dropping() {
    boolean found = text.startsWith("d ", place);
    place += found ? 2 : 0;
    return found;
  }

  /** The next word, a whole number from 0 to about 10^18. */
  long large() {
    String word = word();
    if (!word.matches("0|[1-9][0-9]{0,17}")) {
      throw reject("`" + shown(word) + "` is not a number");
    }
    return Long.parseLong(word);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** The rest of the line as names. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    while (!ended()) {
      int end = text.indexOf("; ", place);
      end = end < 0 ? text.length() : end;
      if (end == place || end + 2 == text.length()) {
        throw reject("a name is missing");
      }
      names.add(text.substring(place, end));
      place = end + 2;
    }
    return names;
  }

  /** The rest of the line as one name. */
  String name() {
    List<String> names = names();
    if (names.size() != 1) {
      throw reject("one name is expected");
    }
    return names.get(0);
  }

  /** The rest of the line, which a number ends: the text before it. */
  String nameBefore() {
    int last = text.lastIndexOf(' ');
    if (last <= place) {
      throw reject("a name and a number are expected");
    }
    String name = text.substring(place, last);
    place = last + 1;
    return name;
  }

  /** The next word as a fraction in lowest terms. */
  Rational fraction() {
    String word = word();
    if (!word.matches("-?[0-9]+(/[0-9]+)?") || word.length() > MOST_DIGITS) {
      throw reject("`" + shown(word) + "` is not a fraction");
    }
    int bar = word.indexOf('/');
    BigInteger above = new BigInteger(bar < 0 ? word : word.substring(0, bar));
    BigInteger below = bar < 0 ? BigInteger.ONE : new BigInteger(word.substring(bar + 1));
    if (below.signum() == 0) {
      throw reject("a fraction cannot have the denominator 0");
    }
    return new Rational(above, below);
  }

  void end() {
    if (!ended()) {
      throw reject("the line should end before `" + shown(text.substring(place)) + "`");
    }
  }

  Rejection reject(String reason) {
    return new Rejection(number, reason);
  }

  /** Text of a certificate as a message can show it. */
  static String shown(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }
}
