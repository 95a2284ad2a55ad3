package org.aisc.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** Lines of text for people, at most {@link #WIDTH} columns wide where words allow it. */
public final class Page {
  public static final int WIDTH = 80;

  /** Columns that something in backquotes may have and still be kept on one line. */
  private static final int LONGEST_QUOTED = 60;

  private final Writer out;
  private final Style style;

  public Page(Writer out, Style style) {
    this.out = out;
    this.style = style;
  }

  Style style() {
    return style;
  }

  /** One line as it is. */
  public void line(String text) throws IOException {
    out.write(text);
    out.write('\n');
  }

  /** Text as it is, of which a line may go on. */
  void text(String written) throws IOException {
    out.write(written);
  }

  /**
   * A paragraph: {@code start}, then the words of {@code text}, broken between words so that they
   * stay in the column where {@code start} ended. What stands in backquotes is one word, if short.
   */
  void paragraph(String start, String text) throws IOException {
    int indent = Columns.width(start);
    StringBuilder line = new StringBuilder(start);
    int column = indent;
    boolean fresh = true;
    for (String word : words(text)) {
      int width = Columns.width(word);
      if (!fresh && column + 1 + width > WIDTH) {
        line(line.toString().stripTrailing());
        line.setLength(0);
        line.append(" ".repeat(indent));
        column = indent;
        fresh = true;
      }
      if (!fresh) {
        line.append(' ');
        column++;
      }
      line.append(word);
      column += width;
      fresh = false;
    }
    line(line.toString().stripTrailing());
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (int start = 0; start <= text.length(); ) {
      int end = start;
      while (end < text.length() && text.charAt(end) != ' ') {
        int close = text.charAt(end) == '`' ? text.indexOf('`', end + 1) : end;
        end = close > end && close - end <= LONGEST_QUOTED ? close + 1 : end + 1;
      }
      words.add(text.substring(start, end));
      start = end + 1;
    }
    return words;
  }

  /** A name, then its title from column {@code at} on; the title drops a line after a long name. */
  void entry(String start, String name, int at, String title) throws IOException {
    String head = start + name;
    if (title.isEmpty()) {
      line(head);
    } else if (Columns.width(head) + 2 <= at) {
      paragraph(head + " ".repeat(at - Columns.width(head)), Columns.visible(title));
    } else {
      line(head);
      paragraph(" ".repeat(at), Columns.visible(title));
    }
  }
}
