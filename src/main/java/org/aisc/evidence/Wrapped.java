package org.aisc.evidence;

import java.io.IOException;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.aisc.text.Lines;

/** Long lists of numbers as lines that begin with a keyword. */
final class Wrapped {
  private static final int WIDTH = 78;

  private final String keyword;
  private final Lines out;
  private final StringBuilder line = new StringBuilder();

  private Wrapped(String keyword, Lines out) {
    this.keyword = keyword;
    this.out = out;
  }

  /** A set as numbers and ranges. */
  static void ranges(String keyword, BitSet numbers, Lines out) throws IOException {
    Wrapped wrapped = new Wrapped(keyword, out);
    for (int low = numbers.nextSetBit(0); low >= 0; ) {
      int high = numbers.nextClearBit(low) - 1;
      wrapped.add(low == high ? "" + low : low + "-" + high);
      low = numbers.nextSetBit(high + 1);
    }
    wrapped.flush();
  }

  /** A list of numbers. */
  static void list(String keyword, IntStream numbers, Lines out) throws IOException {
    Wrapped wrapped = new Wrapped(keyword, out);
    for (int number : numbers.toArray()) {
      wrapped.add("" + number);
    }
    wrapped.flush();
  }

  private void add(String word) throws IOException {
    if (line.length() + word.length() >= WIDTH) {
      flush();
    }
    line.append(line.isEmpty() ? keyword : "").append(' ').append(word);
  }

  private void flush() throws IOException {
    if (!line.isEmpty()) {
      out.line(line.toString());
      line.setLength(0);
    }
  }
}
