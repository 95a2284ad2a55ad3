package org.aisc.report;

/**
 * Text as a terminal shows it: how many columns it takes, and with nothing in it that the terminal
 * would obey. Control characters, escape sequences and invisible direction marks of a user's text
 * come out as {@code \\u{1b}}.
 */
public final class Columns {
  private static final int[] WIDE = {
    0x1100, 0x115F, 0x2E80, 0x303E, 0x3041, 0x4DBF, 0x4E00, 0xA4CF, 0xAC00, 0xD7A3, 0xF900, 0xFAFF,
    0xFE30, 0xFE6F, 0xFF00, 0xFF60, 0xFFE0, 0xFFE6, 0x1F300, 0x1F64F, 0x1F680, 0x1F6FF, 0x1F900,
    0x1FAFF, 0x20000, 0x3FFFD
  };

  private Columns() {}

  /** The text with every character that a terminal would obey, or hide, spelt out. */
  public static String visible(String text) {
    if (text.codePoints().allMatch(Columns::isVisible)) {
      return text;
    }
    StringBuilder shown = new StringBuilder();
    text.codePoints().forEach(point -> append(shown, point));
    return shown.toString();
  }

  /** Appends a code point, or its spelling where it is not visible. */
  static void append(StringBuilder to, int point) {
    if (isVisible(point)) {
      to.appendCodePoint(point);
    } else {
      to.append("\\u{").append(Integer.toHexString(point)).append('}');
    }
  }

  /** Columns of a text that {@link #visible} gave. */
  static int width(String text) {
    return text.codePoints().map(Columns::width).sum();
  }

  /** Columns of one visible code point: 0, 1 or 2. */
  static int width(int point) {
    if (point < 0x300) {
      return 1;
    }
    int type = Character.getType(point);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || isJoiner(point)) {
      return 0;
    }
    for (int i = 0; i < WIDE.length; i += 2) {
      if (WIDE[i] <= point && point <= WIDE[i + 1]) {
        return 2;
      }
    }
    return 1;
  }

  private static boolean isVisible(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.FORMAT -> isJoiner(point) || point == 0xAD;
      default -> true;
    };
  }

  private static boolean isJoiner(int point) {
    return point == 0x200C || point == 0x200D;
  }
}
