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
    place = end + 1;
    if (place == text.length()) {
      throw reject("there is a space at the end of the line");
    }
    return word;
  }

  /** The next word, a whole number as computers write it: no {@code +}, no leading zeros. */
  int whole() {
    int start = place;
    int end = text.length();
    boolean negative = place < end && text.charAt(place) == '-';
    place += negative ? 1 : 0;
    int first = place;
    long value = 0;
    while (place < end && place - first < 10 && isDigit(text.charAt(place))) {
      value = 10 * value + (text.charAt(place++) - '0');
    }
    boolean plain =
        text.charAt(Math.min(first, end - 1)) != '0' || (place == first + 1 && !negative);
    boolean separate = place == end || (text.charAt(place) == ' ' && place + 1 < end);
    if (place == first || !plain || !separate || value > Integer.MAX_VALUE) {
      place = start;
      throw reject(ended() ? "a number is missing" : "`" + shown(word()) + "` is not a number");
    }
    place++;
    return (int) (negative ? -value : value);
  }

  /** Whether the next word is {@code d}; if so, it is read. */
  boolean dropping() {
    boolean found = text.startsWith("d ", place);
    place += found ? 2 : 0;
    return found;
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
