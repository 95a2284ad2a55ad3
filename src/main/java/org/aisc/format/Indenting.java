package org.aisc.format;

import java.util.ArrayList;
import java.util.List;

/** Moves comments of several lines to another column. */
final class Indenting {
  private Indenting() {}

  /**
   * The lines of a comment that moves from one column to another, without the space at their ends.
   */
  static List<String> moved(String comment, int from, int to) {
    List<String> lines = comment.lines().map(String::stripTrailing).toList();
    boolean starred = lines.stream().skip(1).allMatch(line -> line.strip().startsWith("*"));
    List<String> moved = new ArrayList<>(lines.subList(0, 1));
    for (String line : lines.subList(1, lines.size())) {
      moved.add(starred ? " ".repeat(to + 1) + line.strip() : moved(line, to - from));
    }
    return moved;
  }

  private static String moved(String line, int columns) {
    if (line.isEmpty() || columns >= 0) {
      return line.isEmpty() ? line : " ".repeat(columns) + line;
    }
    int first = 0;
    while (first < -columns && line.charAt(first) == ' ') {
      first++;
    }
    return line.substring(first);
  }
}
