package org.aisc.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.aisc.analysis.AttackPath;
import org.aisc.sema.Spec;

/** One attack path for people: the steps taken, then what follows from them in causal order. */
final class PathText {
  private static final int TITLES = 28;

  private PathText() {}

  /** {@code cost 5, likelihood 30%}; a certain path says its cost only. */
  static String summary(AttackPath path) {
    String cost = "cost " + Numbers.plain(path.cost());
    String likelihood = Numbers.percent(path.low(), path.high());
    return likelihood.equals("100%") ? cost : cost + ", likelihood " + likelihood;
  }

  /** The lines of a path, each with its name and title. */
  static void write(Spec spec, AttackPath path, String indent, Page page) throws IOException {
    Set<String> steps = new TreeSet<>(path.steps());
    for (String step : path.steps()) {
      row(indent, "step", step, Titles.of(spec, step), page);
    }
    String word = "then";
    for (String proposition : CausalOrder.of(spec, path)) {
      if (!steps.contains(proposition)) {
        row(indent, word, proposition, Titles.of(spec, proposition), page);
        word = "";
      }
    }
    word = "if";
    for (Map.Entry<String, Boolean> condition : path.conditions().entrySet()) {
      String name = condition.getValue() ? condition.getKey() : "not " + condition.getKey();
      row(indent, word, name, Titles.of(spec, condition.getKey()), page);
      word = "";
    }
    List<String> values = new ArrayList<>();
    path.quantities().forEach((name, value) -> values.add(name + " = " + Numbers.plain(value)));
    if (!values.isEmpty()) {
      page.paragraph(indent + "with ", String.join(", ", values));
    }
  }

  private static void row(String indent, String word, String name, String title, Page page)
      throws IOException {
    String start = indent + (word + "     ").substring(0, 5);
    page.entry(start, name, TITLES, title);
  }
}
