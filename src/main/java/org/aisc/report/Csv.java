package org.aisc.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/**
 * Comma-separated values as RFC 4180 has them. A cell that a spreadsheet would take for a formula
 * starts with an apostrophe, which makes it a text; characters that a terminal would obey are spelt
 * out.
 */
public final class Csv {
  private static final String FORMULA_STARTS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

  private final Writer out;

  Csv(Writer out) {
    this.out = out;
  }

  /** One record. Numbers are written as they are, texts with what is dangerous in them disarmed. */
  void row(List<Cell> cells) throws IOException {
    List<String> shown = new ArrayList<>();
    cells.forEach(cell -> shown.add(quoted(cell)));
    out.write(String.join(",", shown));
    out.write("\r\n");
  }

  /** The value of one column. */
  record Cell(String value, boolean number) {
    static Cell text(String value) {
      return new Cell(value, false);
    }

    static Cell number(String value) {
      return new Cell(value, true);
    }
  }

  private static String quoted(Cell cell) {
    String value = Columns.visible(cell.value());
    if (!cell.number() && !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0) {
      value = "'" + value;
    }
    boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
  }
}
