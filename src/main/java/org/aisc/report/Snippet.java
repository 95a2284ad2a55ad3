package org.aisc.report;

import org.aisc.text.LineMap;
import org.aisc.text.Span;

/**
 * The source line of a span and the carets below it. Only a window of the line around the span is
 * looked at, so that a line of any length costs the same; where the window cuts the line, it shows
 * {@code …}. Of a span of several lines the first line is marked.
 *
 * @param source the line, tabs expanded; empty when there is nothing to show
 * @param carets the marks, to be printed below it
 */
record Snippet(String source, String carets) {
  private static final int TAB = 4;

  static Snippet of(Span span, int columns) {
    LineMap lines = span.file().lines();
    int line = span.line();
    int start = lines.start(line);
    int end = lines.end(line);
    if (span.file().text().substring(start, Math.min(end, start + columns)).isBlank()
        && end - start <= columns) {
      return new Snippet("", "");
    }
    int from = Math.min(span.start(), end);
    int to = Math.max(from, Math.min(span.end(), end));
    return new Drawing(span.file().text(), start, end).draw(from, to, columns);
  }

  /** Draws a part of one line, from {@code start} to {@code end}. */
  private record Drawing(String text, int start, int end) {

    Snippet draw(int from, int to, int columns) {
      int at = windowStart(from, to, columns);
      StringBuilder source = new StringBuilder(at > start ? "…" : "");
      int column = source.length();
      int caret = -1;
      int caretEnd = -1;
      while (at < end) {
        caret = caret < 0 && at >= from ? column : caret;
        caretEnd = caretEnd < 0 && at >= to ? column : caretEnd;
        int point = text.codePointAt(at);
        at += Character.charCount(point);
        String shown = shown(point, column);
        if (column + Columns.width(shown) > (at < end ? columns - 1 : columns)) {
          source.append('…');
          break;
        }
        source.append(shown);
        column += Columns.width(shown);
      }
      caret = caret < 0 ? column : caret;
      caretEnd = caretEnd < 0 ? column : caretEnd;
      String marks = " ".repeat(caret) + "^".repeat(Math.max(1, caretEnd - caret));
      return new Snippet(source.toString(), marks);
    }

    /** Where to start so that the carets are in view: the line's start if at all possible. */
    private int windowStart(int from, int to, int columns) {
      int marked = Math.min(to - from, columns / 2);
      if (columnsTo(start, from) + marked + 1 <= columns) {
        return start;
      }
      int wanted = columns - marked - 4;
      int first = from;
      int width = 0;
      while (first > start && from - first < columns) {
        int point = text.codePointBefore(first);
        width += Math.max(1, Columns.width(shown(point, 0)));
        if (width > wanted / 2 + wanted % 2) {
          break;
        }
        first -= Character.charCount(point);
      }
      return first;
    }

    /** Columns from one offset to another, counted no further than the answer matters. */
    private int columnsTo(int first, int last) {
      int column = 0;
      for (int at = first; at < last && column < 1000; ) {
        int point = text.codePointAt(at);
        column += Columns.width(shown(point, column));
        at += Character.charCount(point);
        if (at - first > 4000) {
          return 4000;
        }
      }
      return column;
    }

    private static String shown(int point, int column) {
      if (point == '\t') {
        return " ".repeat(TAB - column % TAB);
      }
      StringBuilder shown = new StringBuilder();
      Columns.append(shown, point);
      return shown.toString();
    }
  }
}
