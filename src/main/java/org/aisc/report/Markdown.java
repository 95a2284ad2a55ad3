package org.aisc.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * Writes Markdown as GitHub reads it. Texts of users go through {@link #text}, which leaves nothing
 * in them that is markup, a link or HTML; names go through {@link #name}.
 */
public final class Markdown {
  private static final String MARKUP = "\\`*_{}[]()<>#|~!$";

  private final Writer out;

  Markdown(Writer out) {
    this.out = out;
  }

  /** A heading with an empty line after it; {@code markdown} is not escaped. */
  void heading(int level, String markdown) throws IOException {
    line("#".repeat(level) + " " + markdown);
    line("");
  }

  /** A paragraph with an empty line after it; {@code markdown} is not escaped. */
  void paragraph(String markdown) throws IOException {
    line(markdown);
    line("");
  }

  /** One line as it is. */
  void line(String markdown) throws IOException {
    out.write(markdown);
    out.write('\n');
  }

  /** A table with an empty line after it; cells are not escaped. */
  void table(List<String> head, List<List<String>> rows) throws IOException {
    row(head);
    row(head.stream().map(cell -> "---").toList());
    for (List<String> row : rows) {
      row(row);
    }
    line("");
  }

  private void row(List<String> cells) throws IOException {
    line("| " + String.join(" | ", cells) + " |");
  }

  /** A text of a user that shows as it was written. */
  static String text(String text) {
    StringBuilder escaped = new StringBuilder();
    for (char c : Columns.visible(text).replace("&", "&amp;").toCharArray()) {
      switch (c) {
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '@' -> escaped.append("&#64;");
        case ':' -> escaped.append("&#58;");
        default -> escaped.append(MARKUP.indexOf(c) < 0 ? "" : "\\").append(c);
      }
    }
    return escaped.toString();
  }

  /** A name, in the type of code. */
  static String name(String name) {
    return "`" + Columns.visible(name).replace("`", "'") + "`";
  }
}
