package org.aisc.cli;

import java.util.Locale;

/** The help pages: of the program, and of each verb, which opens with examples. */
final class Help {
  private static final int WIDTH = 80;
  private static final int DESCRIPTIONS = 26;

  /** What the program is for. */
  static final String PURPOSE =
      "aisc reasons about attacks on machine-learning systems, described in `.aisc` files.";

  /** What the process tells its caller. */
  static final String EXIT_CODES =
      "0 holds, 1 does not hold, 2 wrong call, 3 wrong specification, 4 inconclusive,"
          + " 70 a bug in aisc.";

  private Help() {}

  /** What the program is for, and its verbs. */
  static String overview() {
    StringBuilder verbs = new StringBuilder();
    for (Verbs.Entry entry : Verbs.ALL) {
      verbs.append(String.format(Locale.ROOT, "  %-10s %s\n", entry.name(), entry.question()));
    }
    StringBuilder page = new StringBuilder(PURPOSE);
    page.append("\n\nUsage: aisc VERB [OPTION]... FILE\n\n").append(verbs).append('\n');
    page.append("`aisc VERB --help` shows examples and options; `aisc --version` the version.\n");
    wrap(page, 0, "Exit codes: " + EXIT_CODES);
    return page.toString();
  }

  /** Examples, description, options of a verb. */
  static String of(Verbs.Entry entry) {
    Synopsis synopsis = Synopsis.of(entry);
    StringBuilder page = new StringBuilder("Examples:\n");
    synopsis.examples().forEach(example -> page.append("  ").append(example).append('\n'));
    page.append('\n');
    wrap(page, 0, synopsis.description());
    page.append("\nUsage: ").append(synopsis.usage()).append("\n\n");
    synopsis.arguments().forEach(each -> row(page, each.value().label(), each.description()));
    synopsis.options().forEach(each -> row(page, each.usage(), each.description()));
    return page.toString();
  }

  private static void row(StringBuilder page, String name, String description) {
    String start = "  " + name;
    page.append(start);
    if (start.length() + 2 > DESCRIPTIONS) {
      page.append('\n').append(" ".repeat(DESCRIPTIONS));
    } else {
      page.append(" ".repeat(DESCRIPTIONS - start.length()));
    }
    wrap(page, DESCRIPTIONS, description);
  }

  /** Appends words from column {@code indent} on, where the page's last line has come to. */
  private static void wrap(StringBuilder page, int indent, String text) {
    int column = indent;
    for (String word : text.split(" ", -1)) {
      if (column > indent && column + 1 + word.length() > WIDTH) {
        page.append('\n').append(" ".repeat(indent));
        column = indent;
      } else if (column > indent) {
        page.append(' ');
        column++;
      }
      page.append(word);
      column += word.length();
    }
    page.append('\n');
  }
}
