package org.aisc.report;

import java.util.ArrayList;
import java.util.List;

/** Texts in a few short lines that fit a box. */
final class TextLines {
  private TextLines() {}

  /** At most so many lines of so many columns, cut where the text does not fit; none if empty. */
  static List<String> of(String text, int most, int columns) {
    if (text.isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : Columns.visible(text).split(" ", -1)) {
      if (line.length() > 0 && Columns.width(line + " " + word) > columns) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    lines.add(line.toString());
    List<String> shown = new ArrayList<>();
    for (String each : lines.subList(0, Math.min(most, lines.size()))) {
      boolean last = shown.size() == most - 1 && lines.size() > most;
      shown.add(last || Columns.width(each) > columns ? cut(each, columns) : each);
    }
    return shown;
  }

  private static String cut(String line, int columns) {
    StringBuilder kept = new StringBuilder();
    int width = 0;
    for (int point : line.codePoints().toArray()) {
      width += Columns.width(point);
      if (width >= columns) {
        break;
      }
      kept.appendCodePoint(point);
    }
    return kept + "…";
  }
}
