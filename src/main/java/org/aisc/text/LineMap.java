package org.aisc.text;

import java.util.Arrays;

/** Offsets to lines and columns, both counted from 1. Built on first use. */
public final class LineMap {
  /** Columns in a long line are counted by blocks, so that each costs the same. */
  private static final int BLOCK = 4096;

  private final String text;
  private int[] starts = {};
  private int[] pairs = {};

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
    int start = start(line(offset));
    return offset - start < BLOCK
        ? text.codePointCount(start, offset) + 1
        : offset - start - (pairsBefore(offset) - pairsBefore(start)) + 1;
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

  /** How many characters of two units end before an offset. */
  private int pairsBefore(int offset) {
    int block = offset / BLOCK;
    return pairs()[block] + pairsIn(block * BLOCK, offset);
  }

  private int pairsIn(int start, int end) {
    int count = 0;
    for (int at = Math.max(1, start); at < end; at++) {
      if (Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at))) {
        count++;
      }
    }
    return count;
  }

  /** For each block, how many characters of two units end before it. */
  private synchronized int[] pairs() {
    if (pairs.length == 0) {
      pairs = new int[text.length() / BLOCK + 1];
      for (int block = 1; block < pairs.length; block++) {
        pairs[block] = pairs[block - 1] + pairsIn((block - 1) * BLOCK, block * BLOCK);
      }
    }
    return pairs;
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
