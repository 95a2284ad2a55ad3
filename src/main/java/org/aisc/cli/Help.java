package org.aisc.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.aisc.report.Format;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The help pages: of the program, and of each verb, which opens with examples. */
final class Help {
  private static final int WIDTH = 80;
  private static final int DESCRIPTIONS = 26;

  private Help() {}

  /** What the program is for, and its verbs. */
  static String overview() {
    StringBuilder verbs = new StringBuilder();
    for (Verbs.Entry entry : Verbs.ALL) {
      verbs.append(String.format(Locale.ROOT, "  %-10s %s\n", entry.name(), entry.question()));
    }
    return """
        aisc reasons about attacks on machine-learning systems, described in `.aisc` files.

        Usage: aisc VERB [OPTION]... FILE

        %s
        `aisc VERB --help` shows examples and options; `aisc --version` the version.
        Exit codes: 0 holds, 1 does not hold, 2 wrong call, 3 wrong specification,
        4 inconclusive, 70 a bug in aisc.
        """
        .formatted(verbs);
  }

  /** Examples, description, options of a verb. */
  static String of(Verbs.Entry entry) {
    Verb verb = entry.make().get();
    CommandSpec command = Call.line(verb).getCommandSpec();
    StringBuilder page = new StringBuilder("Examples:\n");
    verb.examples().forEach(example -> page.append("  ").append(example).append('\n'));
    page.append('\n');
    wrap(page, 0, String.join(" ", command.usageMessage().description()));
    page.append("\nUsage: aisc ").append(entry.name()).append(" [OPTION]...");
    command
        .positionalParameters()
        .forEach(
            parameter -> {
              String label = parameter.arity().max() > 1 ? "..." : "";
              String name = parameter.paramLabel() + label;
              page.append(' ').append(parameter.required() ? name : "[" + name + "]");
            });
    page.append("\n\n");
    command
        .positionalParameters()
        .forEach(each -> row(page, each.paramLabel(), each.description()));
    List<String> unused =
        Format.of(verb.answer()).isEmpty() ? List.of("--format", "--output") : List.of();
    command.options().stream()
        .filter(option -> !unused.contains(option.longestName()))
        .sorted(Comparator.comparingInt(OptionSpec::order))
        .forEach(option -> row(page, names(option), description(verb, option)));
    return page.toString();
  }

  private static String[] description(Verb verb, OptionSpec option) {
    if (!option.longestName().equals("--format")) {
      return option.description();
    }
    List<String> formats =
        Format.of(verb.answer()).stream()
            .map(each -> each.name().toLowerCase(Locale.ROOT))
            .toList();
    int last = formats.size() - 1;
    List<String> others = formats.subList(1, last);
    String between = others.isEmpty() ? "" : ", " + String.join(", ", others);
    return new String[] {formats.get(0) + " (default)" + between + " or " + formats.get(last)};
  }

  private static String names(OptionSpec option) {
    String names = String.join(", ", List.of(option.names()));
    return option.arity().max() == 0 ? names : names + " " + option.paramLabel();
  }

  private static void row(StringBuilder page, String name, String[] description) {
    String start = "  " + name;
    page.append(start);
    if (start.length() + 2 > DESCRIPTIONS) {
      page.append('\n').append(" ".repeat(DESCRIPTIONS));
    } else {
      page.append(" ".repeat(DESCRIPTIONS - start.length()));
    }
    wrap(page, DESCRIPTIONS, String.join(" ", description));
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
