package org.aisc.bench;

import java.util.Collections;
import java.util.List;

/** A table in Markdown, also shown row by row while it grows. */
final class Table {
  private final StringBuilder text = new StringBuilder();

  Table(String... columns) {
    row(columns);
    row(Collections.nCopies(columns.length, "---").toArray(String[]::new));
  }

  void row(String... cells) {
    String row = "| " + String.join(" | ", List.of(cells)) + " |\n";
    System.out.print(row);
    text.append(row);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
