package org.aisc.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.aisc.analysis.Mitigations;
import org.aisc.analysis.Overview;
import org.aisc.analysis.Overview.GoalView;
import org.aisc.analysis.Proof.Verdict;
import org.aisc.sema.Spec;

/** Which goals can be reached: the first thing to know. */
record VerdictSection(Asked asked, Overview overview) implements Section {
  @Override
  public String title() {
    return "Can the attacker succeed?";
  }

  @Override
  public String anchor() {
    return "verdicts";
  }

  @Override
  public boolean isThere() {
    return true;
  }

  @Override
  public void html(Html page) throws IOException {
    page.open("div", "class", "scroll").open("table", "class", "wide").open("thead").open("tr");
    for (String head : HEAD) {
      page.element("th", head, "scope", "col");
    }
    page.close().close().open("tbody");
    for (GoalView goal : overview.goals()) {
      String verdict = verdict(goal);
      page.open("tr").open("th", "scope", "row");
      page.text(Titles.label(spec(), goal.goal())).raw(" ");
      page.element("code", goal.goal()).close();
      page.open("td").element("span", verdict, "class", "badge " + verdict).close();
      for (String cell : cells(goal)) {
        page.element("td", cell);
      }
      page.close();
    }
    page.close().close().close();
  }

  private static final List<String> HEAD =
      List.of(
          "Goal",
          "Verdict",
          "Attack paths",
          "Cheapest attack",
          "Cheapest defence",
          "Impact",
          "Why");

  private Spec spec() {
    return asked.query().spec();
  }

  static String verdict(GoalView goal) {
    return ProofReport.verdict(goal.explained().proof().verdict());
  }

  private List<String> cells(GoalView goal) {
    String paths =
        (goal.explained().open().complete() ? "" : "at least ") + goal.explained().open().count();
    String attack =
        goal.explained()
            .proof()
            .path()
            .map(path -> "cost " + Numbers.plain(path.cost()))
            .orElse("–");
    String impact =
        Titles.find(spec().goals(), goal.goal())
            .filter(found -> found.impact().signum() > 0)
            .map(found -> Numbers.plain(found.impact()))
            .orElse("–");
    return List.of(paths, attack, defence(goal.defence()), impact, why(goal));
  }

  private String why(GoalView goal) {
    Verdict verdict = goal.explained().proof().verdict();
    if (verdict instanceof Verdict.Reachable reachable) {
      List<String> steps = reachable.path().steps();
      return steps.isEmpty()
          ? "no step is needed"
          : String.join("; ", steps.stream().map(it -> Titles.label(spec(), it)).toList());
    } else if (verdict instanceof Verdict.Unreachable unreachable) {
      if (!unreachable.needed().isEmpty()) {
        return "stopped by " + String.join(", ", unreachable.needed());
      }
      boolean closed = !goal.explained().stopped().isEmpty();
      return closed ? "every path is stopped, see below" : "nothing reaches it";
    }
    return ((Verdict.Unknown) verdict).reason();
  }

  private static String defence(Mitigations found) {
    if (found.impossible()) {
      return "none stops it";
    } else if (found.sets().isEmpty()) {
      return "unknown";
    }
    Mitigations.Chosen chosen = found.sets().get(0);
    return chosen.mitigations().isEmpty()
        ? "nothing to do"
        : (found.optimal() ? "" : "at most ") + "cost " + Numbers.plain(chosen.cost());
  }

  @Override
  public void markdown(Markdown page) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (GoalView goal : overview.goals()) {
      List<String> row = new ArrayList<>();
      row.add(Markdown.text(Titles.label(spec(), goal.goal())) + " " + Markdown.name(goal.goal()));
      row.add("**" + verdict(goal) + "**");
      cells(goal).forEach(cell -> row.add(Markdown.text(cell)));
      rows.add(row);
    }
    page.table(HEAD, rows);
  }
}
