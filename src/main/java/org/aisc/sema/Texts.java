package org.aisc.sema;

import org.aisc.text.Span;

/** Source text for messages. */
final class Texts {
  private Texts() {}

  /** The text of a span on one line: comments left out, white space outside quotes made single. */
  static String oneLine(Span span) {
    String text = span.text();
    StringBuilder line = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int end = skip(text, at);
      if (end > at) {
        line.append(' ');
      } else {
        end = word(text, at);
        line.append(text, at, end);
      }
      at = end;
    }
    return line.toString().strip();
  }

  /** The end of the white space and comments that start at a place. */
  private static int skip(String text, int start) {
    int at = start;
    while (at < text.length()) {
      if (Character.isWhitespace(text.charAt(at))) {
        at++;
      } else if (text.startsWith("//", at)) {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
      } else if (text.startsWith("/*", at)) {
        int end = text.indexOf("*/", at + 2);
        at = end < 0 ? text.length() : end + 2;
      } else {
        break;
      }
    }
    return at;
  }

  /** The end of the quoted text, or of the one letter, that starts at a place. */
  private static int word(String text, int start) {
    if (text.charAt(start) != '"') {
      return start + 1;
    }
    int at = start + 1;
    while (at < text.length() && text.charAt(at) != '"') {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    return Math.min(at + 1, text.length());
  }
}
