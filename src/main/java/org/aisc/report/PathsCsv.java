package org.aisc.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.aisc.analysis.AttackPath;
import org.aisc.analysis.Paths;
import org.aisc.report.Csv.Cell;

/**
 * Attack paths as a table, one row each. A goal without any has one row whose number is 0, and
 * every row says whether the list of its goal is complete. Lists in a cell are separated by blanks.
 */
final class PathsCsv {
  private static final List<String> COUNTED = List.of("file", "goal", "complete", "count");
  private static final List<String> LISTED =
      List.of(
          "file",
          "goal",
          "complete",
          "number",
          "size",
          "cost",
          "likelihood_low",
          "likelihood_high",
          "propositions",
          "steps",
          "events",
          "conditions",
          "quantities",
          "step_titles");

  private PathsCsv() {}

  static void write(PathsReport report, Csv csv) throws IOException {
    boolean counted = report.options().countOnly();
    csv.row((counted ? COUNTED : LISTED).stream().map(Cell::text).toList());
    for (Paths paths : report.results()) {
      if (counted) {
        csv.row(start(report, paths, paths.count().toString()));
      } else {
        rows(report, paths, csv);
      }
    }
  }

  private static List<Cell> start(PathsReport report, Paths paths, String number) {
    return List.of(
        Cell.text(report.asked().file()),
        Cell.text(paths.goal()),
        Cell.text(Boolean.toString(paths.complete())),
        Cell.number(number));
  }

  private static void rows(PathsReport report, Paths paths, Csv csv) throws IOException {
    int number = 0;
    for (AttackPath path : paths.paths()) {
      number++;
      List<Cell> row = new ArrayList<>(start(report, paths, Integer.toString(number)));
      row.addAll(cells(report, path));
      csv.row(row);
    }
    if (number == 0) {
      List<Cell> row = new ArrayList<>(start(report, paths, "0"));
      while (row.size() < LISTED.size()) {
        row.add(Cell.text(""));
      }
      csv.row(row);
    }
  }

  private static List<Cell> cells(PathsReport report, AttackPath path) {
    return List.of(
        Cell.number(Integer.toString(path.propositions().size())),
        Cell.number(Numbers.plain(path.cost())),
        Cell.number(Numbers.plain(Numbers.rounded(path.low()))),
        Cell.number(Numbers.plain(Numbers.rounded(path.high()))),
        Cell.text(String.join(" ", path.propositions())),
        Cell.text(String.join(" ", path.steps())),
        Cell.text(String.join(" ", path.events())),
        Cell.text(pairs(path.conditions())),
        Cell.text(
            path.quantities().entrySet().stream()
                .map(each -> each.getKey() + "=" + Numbers.plain(each.getValue()))
                .collect(Collectors.joining(" "))),
        Cell.text(
            path.steps().stream()
                .map(step -> Titles.label(report.asked().query().spec(), step))
                .collect(Collectors.joining("; "))));
  }

  private static String pairs(Map<String, Boolean> conditions) {
    return conditions.entrySet().stream()
        .map(each -> each.getKey() + "=" + each.getValue())
        .collect(Collectors.joining(" "));
  }
}
