package org.aisc.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.aisc.analysis.Frontier;
import org.aisc.analysis.Frontier.Point;
import org.aisc.analysis.GoalRisk;
import org.aisc.analysis.Overview;
import org.aisc.analysis.Range;

/** How likely the goals are, what that costs, and what to buy for which money. */
record RiskSection(Asked asked, Overview overview) implements Section {
  @Override
  public String title() {
    return "How likely is it, and what should be bought?";
  }

  @Override
  public String anchor() {
    return "risk";
  }

  @Override
  public boolean isThere() {
    return !overview.risks().isEmpty();
  }

  private static List<String> head() {
    return List.of("Goal", "Likelihood", "Expected loss", "");
  }

  private List<List<String>> goals() {
    List<List<String>> rows = new ArrayList<>();
    for (GoalRisk goal : overview.risks()) {
      Range likelihood = goal.likelihood();
      String low = Numbers.money(goal.loss().low());
      String high = Numbers.money(goal.loss().high());
      rows.add(
          List.of(
              goal.goal(),
              Numbers.percent(likelihood.low(), likelihood.high()),
              low.equals(high) ? low : low + ".." + high,
              goal.reason().map(it -> "bounds only: " + it).orElse("")));
    }
    return rows;
  }

  private static List<String> frontierHead(FrontierWords words) {
    return List.of("Cost", words.remains(), "Per unit", "Mitigations");
  }

  private static List<List<String>> points(
      Frontier frontier, FrontierWords words, Phrasing phrasing) {
    return IntStream.range(0, frontier.points().size())
        .mapToObj(
            at -> {
              Point point = frontier.points().get(at);
              return List.of(
                  Numbers.plain(point.cost()),
                  words.remains(point),
                  words.next(at),
                  String.join(", ", point.mitigations().stream().map(phrasing::name).toList()));
            })
        .toList();
  }

  @Override
  public void html(Html page) throws IOException {
    table(page, head(), goals());
    if (overview.frontier().isPresent()) {
      Frontier frontier = overview.frontier().get();
      FrontierWords words = new FrontierWords(frontier);
      page.element("p", words.advice(Phrasing.PLAIN));
      if (words.caveat().isPresent()) {
        page.element("p", words.caveat().get(), "class", "warning");
      }
      page.open("div", "class", "scroll picture");
      new FrontierChart(frontier).write(page);
      page.close();
      table(page, frontierHead(words), points(frontier, words, Phrasing.PLAIN));
      page.element("p", words.legend(), "class", "legend");
    }
  }

  private static void table(Html page, List<String> head, List<List<String>> rows)
      throws IOException {
    page.open("div", "class", "scroll").open("table").open("thead").open("tr");
    for (String each : head) {
      page.element("th", each, "scope", "col");
    }
    page.close().close().open("tbody");
    for (List<String> row : rows) {
      page.open("tr");
      for (String cell : row) {
        page.element("td", cell);
      }
      page.close();
    }
    page.close().close().close();
  }

  @Override
  public void markdown(Markdown page) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (List<String> row : goals()) {
      List<String> cells = new ArrayList<>(row);
      cells.set(0, Markdown.name(row.get(0)));
      cells.set(3, Markdown.text(row.get(3)));
      rows.add(cells);
    }
    page.table(head(), rows);
    if (overview.frontier().isPresent()) {
      Frontier frontier = overview.frontier().get();
      FrontierWords words = new FrontierWords(frontier);
      page.paragraph(words.advice(Phrasing.MARKDOWN));
      if (words.caveat().isPresent()) {
        page.paragraph("**" + words.caveat().get() + "**");
      }
      page.table(frontierHead(words), points(frontier, words, Phrasing.MARKDOWN));
      page.paragraph(words.legend());
    }
  }
}
