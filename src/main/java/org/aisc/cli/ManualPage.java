package org.aisc.cli;

import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Pages for {@code man}, of the program and of each verb, in the macros of man(7). */
final class ManualPage {
  private ManualPage() {}

  /** The texts of all pages, by the names of their files. */
  static SortedMap<String, String> all() {
    SortedMap<String, String> pages = new TreeMap<>(Map.of("aisc.1", overview()));
    Synopsis.all().forEach(each -> pages.put("aisc-" + each.entry().name() + ".1", of(each)));
    return pages;
  }

  private static String overview() {
    StringBuilder page = head("aisc", "attacks on machine-learning systems");
    section(page, "SYNOPSIS", text("aisc VERB [OPTION]... [FILE]..."));
    section(page, "DESCRIPTION", text(Help.PURPOSE));
    section(page, "VERBS", "");
    for (Verbs.Entry entry : Verbs.ALL) {
      item(page, "aisc-" + entry.name() + "(1)", entry.question());
    }
    section(page, "EXIT STATUS", text(Help.EXIT_CODES));
    return page.toString();
  }

  private static String of(Synopsis verb) {
    StringBuilder page = head("aisc-" + verb.entry().name(), verb.entry().question());
    section(page, "SYNOPSIS", text(verb.usage()));
    section(page, "DESCRIPTION", text(verb.description()));
    section(page, "OPTIONS", "");
    verb.arguments().forEach(each -> item(page, each.value().label(), each.description()));
    verb.options().forEach(each -> item(page, each.usage(), each.description()));
    section(page, "EXIT STATUS", text(Help.EXIT_CODES));
    section(page, "EXAMPLES", ".nf\n");
    verb.examples().forEach(each -> page.append(text(each)));
    page.append(".fi\n");
    section(page, "SEE ALSO", text("aisc(1)"));
    return page.toString();
  }

  private static StringBuilder head(String name, String summary) {
    String title = name.toUpperCase(Locale.ROOT).replace("-", "\\-");
    StringBuilder page = new StringBuilder(".TH \"" + title + "\" 1 \"\" \"aisc\"\n");
    section(page, "NAME", escaped(name) + " \\- " + text(summary));
    return page;
  }

  private static void section(StringBuilder page, String title, String body) {
    page.append(".SH ").append(title).append('\n').append(body);
  }

  private static void item(StringBuilder page, String term, String description) {
    page.append(".TP\n\\fB").append(escaped(term)).append("\\fR\n").append(text(description));
  }

  /** A line of text: no request, even if it starts like one. */
  private static String text(String words) {
    String line = escaped(words);
    boolean request = line.startsWith(".") || line.startsWith("'");
    return (request ? "\\&" : "") + line + "\n";
  }

  private static String escaped(String words) {
    return words
        .replace("\\", "\\e")
        .replace("-", "\\-")
        .replace("`", "\\(ga")
        .replace("'", "\\(aq");
  }
}
