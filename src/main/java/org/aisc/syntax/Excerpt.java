package org.aisc.syntax;

import org.aisc.text.Span;

/** Source text for messages: short, on one line, without control characters. */
final class Excerpt {
  private static final int LONGEST = 30;

  private Excerpt() {}

  static String of(Span span) {
    String text = span.file().text();
    StringBuilder shown = new StringBuilder();
    int at = span.start();
    while (at < span.end() && shown.length() < LONGEST) {
      int point = text.codePointAt(at);
      if (isVisible(point)) {
        shown.appendCodePoint(point);
      } else {
        shown.append(String.format("\\u{%X}", point));
      }
      at += Character.charCount(point);
    }
    return at < span.end() ? shown.append('…').toString() : shown.toString();
  }

  private static boolean isVisible(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> point == ' ' || !Character.isSpaceChar(point);
    };
  }
}
