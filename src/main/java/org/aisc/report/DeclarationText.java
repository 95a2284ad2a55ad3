package org.aisc.report;

import java.util.ArrayList;
import java.util.List;
import org.aisc.sema.Info;

/** One declaration as the language writes it: comment, head, and one property a line. */
final class DeclarationText {
  private final String indent;
  private final String head;
  private final Info info;
  private final String reason;
  private final List<String> properties = new ArrayList<>();

  /**
   * Starts a declaration.
   *
   * @param head all that comes before the title
   * @param reason why it is there
   */
  DeclarationText(String indent, String head, Info info, String reason) {
    this.indent = indent;
    this.head = head;
    this.info = info;
    this.reason = reason;
  }

  /** Adds a property. */
  DeclarationText property(String property) {
    properties.add(property);
    return this;
  }

  /** Adds a property if it has something to say. */
  DeclarationText property(boolean says, String property) {
    return says ? property(property) : this;
  }

  /** Writes the declaration; {@code ending} follows its head, as {@code = true} does. */
  void write(String ending, StringBuilder text) {
    info.tags().forEach(tag -> property("tag " + tag.key() + " " + quoted(tag.value())));
    comment(indent, reason, text);
    info.doc()
        .lines()
        .forEach(line -> text.append((indent + "/// " + line).stripTrailing() + "\n"));
    text.append(indent).append(head);
    if (!info.title().isEmpty()) {
      text.append(' ').append(quoted(info.title()));
    }
    text.append(ending);
    if (properties.size() == 1) {
      text.append(" { ").append(properties.get(0)).append(" }");
    } else if (!properties.isEmpty()) {
      text.append(" {\n");
      properties.forEach(it -> text.append(indent).append("  ").append(it).append('\n'));
      text.append(indent).append('}');
    }
    text.append('\n');
  }

  /** Writes a comment, broken between words so that it fits the page. */
  static void comment(String indent, String words, StringBuilder text) {
    String start = indent + "//";
    StringBuilder line = new StringBuilder(start);
    for (String word : Columns.visible(words).split("\\s+", -1)) {
      if (line.length() > start.length() && line.length() + 1 + word.length() > Page.WIDTH) {
        text.append(line).append('\n');
        line.setLength(0);
        line.append(start).append("  ");
      }
      line.append(' ').append(word);
    }
    text.append(line).append('\n');
  }

  /** A text in quotes. */
  static String quoted(String value) {
    StringBuilder text = new StringBuilder("\"");
    value
        .codePoints()
        .forEach(
            point -> {
              switch (point) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\t' -> text.append("\\t");
                default -> Columns.append(text, point);
              }
            });
    return text.append('"').toString();
  }
}
