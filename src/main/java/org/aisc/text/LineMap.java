package org.aisc.text;

import java.util.Arrays;

/** Offsets to lines and columns, both counted from 1. Built on first use. */
public final class LineMap {
  private final String text;
  private int[] starts = {};

  LineMap(String text) {
    this.text = text;
  }

  /** Number of lines; a text that ends with a line break has an empty last line. */
  public int count() {
    return starts().length;
  }

  /** The line that holds {@code offset}. */
  public int line(int offset) {
    int found = Arrays.binarySearch(starts(), offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** The column of {@code offset} in its line, in code points. */
  public int column(int offset) {
    return text.codePointCount(start(line(offset)), offset) + 1;
  }

  /** Offset of the first character of a line. */
  public int start(int line) {
    return starts()[line - 1];
  }

  /** Offset just after the last character of a line, its line break left out. */
  public int end(int line) {
    int end = line < count() ? starts()[line] - 1 : text.length();
    return end > start(line) && text.charAt(end - 1) == '\r' ? end - 1 : end;
  }

  private synchronized int[] starts() {
    if (starts.length == 0) {
      int[] found = new int[16];
      int size = 1;
      for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
        if (size == found.length) {
          found = Arrays.copyOf(found, 2 * size);
        }
        found[size++] = at + 1;
      }
      starts = Arrays.copyOf(found, size);
    }
    return starts;
  }
}
