package org.aisc.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.aisc.analysis.AttackPath;
import org.aisc.analysis.Difference;
import org.aisc.analysis.Difference.GoalChange;
import org.aisc.analysis.Difference.Pair;
import org.aisc.report.DifferenceReport.Fact;

/** A comparison of two specifications for a pull request. */
final class DifferenceMarkdown {
  private DifferenceMarkdown() {}

  static void write(DifferenceReport report, Markdown page) throws IOException {
    Difference difference = report.difference();
    String files =
        Markdown.name(report.asked().old().file())
            + " → "
            + Markdown.name(report.asked().now().file());
    page.heading(2, "What changes: " + files);
    if (!difference.complete()) {
      page.paragraph("**The search was stopped: there may be more.**");
    }
    if (!difference.effect()) {
      page.paragraph("**No effect** on verdicts, attack paths and optima.");
    }
    for (String worse : difference.worse()) {
      page.line("- **Worse:** " + worse);
    }
    if (!difference.worse().isEmpty()) {
      page.line("");
    }
    for (GoalChange goal : difference.goals()) {
      if (goal.effect()) {
        goal(report, goal, page);
      }
    }
    only("Only in the old version: ", difference.onlyOld(), page);
    only("Only in the new version: ", difference.onlyNew(), page);
  }

  private static void goal(DifferenceReport report, GoalChange goal, Markdown page)
      throws IOException {
    page.heading(3, Markdown.name(goal.goal()) + ": " + DifferenceReport.headline(goal));
    page.paragraph(Markdown.text(Titles.label(report.spec(goal), goal.goal())));
    List<Fact> facts = DifferenceReport.facts(goal);
    if (!facts.isEmpty()) {
      page.table(
          List.of("", "old", "new"),
          facts.stream().map(fact -> List.of(fact.name(), fact.old(), fact.now())).toList());
    }
    List<List<String>> rows = new ArrayList<>();
    goal.appeared().forEach(path -> rows.add(row("**appeared**", path, PathText.summary(path))));
    goal.vanished().forEach(path -> rows.add(row("vanished", path, PathText.summary(path))));
    for (Pair<AttackPath> each : goal.changed()) {
      String numbers = PathText.summary(each.old()) + " → " + PathText.summary(each.now());
      rows.add(row("changed", each.now(), numbers));
    }
    if (!rows.isEmpty()) {
      page.table(List.of("Path", "", "Cost, likelihood"), rows);
    }
  }

  private static List<String> row(String what, AttackPath path, String numbers) {
    List<String> names = path.propositions().stream().map(Markdown::name).toList();
    return List.of(what, String.join(" ", names), numbers);
  }

  private static void only(String start, List<String> names, Markdown page) throws IOException {
    if (!names.isEmpty()) {
      page.paragraph(start + String.join(", ", names.stream().map(Markdown::name).toList()));
    }
  }
}
