package org.aisc.report;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.aisc.analysis.AttackPath;
import org.aisc.sema.Spec;

/**
 * Attack paths for people: the steps taken, then what follows from them in causal order. What many
 * paths share is spelt once.
 */
final class PathText {
  private static final int TITLES = 28;

  /** So many different numbers and rows are kept. */
  private static final int MOST = 1 << 16;

  private final Spec spec;
  private final String indent;
  private final Map<String, String> steps = new HashMap<>();
  private final Map<String, String> rows = new HashMap<>();
  private final Map<Numbered, String> summaries = new HashMap<>();

  PathText(Spec spec, String indent) {
    this.spec = spec;
    this.indent = indent;
  }

  /** Compared by hand, as millions are: what Java makes for a record goes through its handles. */
  private record Numbered(BigDecimal cost, double low, double high) {
    static Numbered of(AttackPath path) {
      return new Numbered(path.cost(), path.low(), path.high());
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Numbered that
          && Double.compare(low, that.low) == 0
          && Double.compare(high, that.high) == 0
          && cost.equals(that.cost);
    }

    @Override
    public int hashCode() {
      return (cost.hashCode() * 31 + Double.hashCode(low)) * 31 + Double.hashCode(high);
    }
  }

  /** {@code cost 5, likelihood 30%}; a certain path says its cost only. */
  static String summary(AttackPath path) {
    return summary(Numbered.of(path));
  }

  private static String summary(Numbered path) {
    String cost = "cost " + Numbers.plain(path.cost());
    String likelihood = Numbers.percent(path.low(), path.high());
    return likelihood.equals("100%") ? cost : cost + ", likelihood " + likelihood;
  }

  /** The lines of one path, each with its name and title. */
  static void write(Spec spec, AttackPath path, String indent, Page page) throws IOException {
    new PathText(spec, indent).write(path, page);
  }

  /** A path under its number. */
  void write(int number, AttackPath path, Page page) throws IOException {
    if (summaries.size() > MOST) {
      summaries.clear();
    }
    String digits = Integer.toString(number);
    page.text(" ".repeat(Math.max(0, 3 - digits.length())));
    page.text(digits);
    page.text(". ");
    page.line(summaries.computeIfAbsent(Numbered.of(path), PathText::summary));
    write(path, page);
  }

  private void write(AttackPath path, Page page) throws IOException {
    for (String step : path.steps()) {
      String known = steps.getOrDefault(step, "");
      page.text(known.isEmpty() ? step(step, page.style()) : known);
    }
    String word = "then";
    for (String proposition : derived(path)) {
      row(word, proposition, page);
      word = "";
    }
    word = "if";
    for (Map.Entry<String, Boolean> condition : path.conditions().entrySet()) {
      row(word, condition.getValue() ? condition.getKey() : "not " + condition.getKey(), page);
      word = "";
    }
    if (!path.quantities().isEmpty()) {
      page.paragraph(indent + "with ", values(path.quantities()));
    }
  }

  private static String values(SortedMap<String, BigDecimal> quantities) {
    return quantities.entrySet().stream()
        .map(each -> each.getKey() + " = " + Numbers.plain(each.getValue()))
        .collect(Collectors.joining(", "));
  }

  /** What follows from the steps. */
  private List<String> derived(AttackPath path) {
    if (path.propositions().equals(path.steps())) {
      return List.of();
    }
    List<String> derived = new ArrayList<>(CausalOrder.of(spec, path));
    derived.removeAll(new HashSet<>(path.steps()));
    return derived;
  }

  private void row(String word, String name, Page page) throws IOException {
    if (rows.size() > MOST) {
      rows.clear();
    }
    page.text(rows.computeIfAbsent(word + ' ' + name, key -> entry(word, name, page.style())));
  }

  private String step(String name, Style style) {
    String entry = entry("step", name, style);
    steps.put(name, entry);
    return entry;
  }

  private String entry(String word, String name, Style style) {
    StringWriter entry = new StringWriter();
    String start = indent + (word + "     ").substring(0, 5);
    String title = Titles.of(spec, name.startsWith("not ") ? name.substring(4) : name);
    try {
      new Page(entry, style).entry(start, name, TITLES, title);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return entry.toString();
  }
}
