package org.aisc.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.aisc.analysis.GoalRisk;
import org.aisc.analysis.Importance;
import org.aisc.report.Csv.Cell;

/**
 * A risk as a table: for each goal one row with its likelihood and loss, and a row for each element
 * that matters for it.
 */
final class RiskCsv {
  private static final List<String> HEAD =
      List.of(
          "file",
          "goal",
          "exact",
          "likelihood_low",
          "likelihood_high",
          "loss_low",
          "loss_high",
          "element",
          "kind",
          "birnbaum",
          "criticality",
          "fussell_vesely",
          "raw",
          "rrw");

  private RiskCsv() {}

  static void write(RiskReport report, Csv csv) throws IOException {
    csv.row(HEAD.stream().map(Cell::text).toList());
    for (GoalRisk goal : report.result().goals()) {
      List<Cell> start =
          List.of(
              Cell.text(report.asked().file()),
              Cell.text(goal.goal()),
              Cell.text(Boolean.toString(goal.reason().isEmpty())),
              number(goal.likelihood().low()),
              number(goal.likelihood().high()),
              number(goal.loss().low()),
              number(goal.loss().high()));
      csv.row(row(start, java.util.Collections.nCopies(HEAD.size() - start.size(), Cell.text(""))));
      for (Importance each : goal.importance()) {
        csv.row(row(start, cells(each)));
      }
    }
  }

  private static List<Cell> row(List<Cell> start, List<Cell> rest) {
    List<Cell> row = new ArrayList<>(start);
    row.addAll(rest);
    return row;
  }

  private static List<Cell> cells(Importance each) {
    return List.of(
        Cell.text(each.element()),
        Cell.text(each.kind().name().toLowerCase(Locale.ROOT)),
        number(each.birnbaum()),
        number(each.criticality()),
        number(each.fussellVesely()),
        number(each.raw()),
        each.rrw().map(RiskCsv::number).orElse(Cell.text("infinite")));
  }

  private static Cell number(double value) {
    return Cell.number(Numbers.plain(Numbers.rounded(value)));
  }
}
