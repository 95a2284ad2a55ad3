package org.aisc.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.aisc.analysis.Overview;
import org.aisc.analysis.Overview.Coverage;
import org.aisc.analysis.Overview.GoalView;

/** Which mitigation stops which attack path by itself. */
record CoverageSection(Asked asked, Overview overview) implements Section {
  @Override
  public String title() {
    return "Which mitigation stops which path?";
  }

  @Override
  public String anchor() {
    return "coverage";
  }

  @Override
  public boolean isThere() {
    return overview.goals().stream().anyMatch(it -> !it.coverage().mitigations().isEmpty());
  }

  private List<GoalView> goals() {
    return overview.goals().stream().filter(it -> !it.coverage().mitigations().isEmpty()).toList();
  }

  @Override
  public void html(Html page) throws IOException {
    page.element("p", "Columns are the paths above, by number. A dot: stops it by itself.");
    for (GoalView goal : goals()) {
      Coverage coverage = goal.coverage();
      page.open("div", "class", "scroll").open("table", "class", "matrix");
      page.element("caption", Titles.label(asked.query().spec(), goal.goal()));
      page.open("thead").open("tr").element("th", "Mitigation", "scope", "col");
      for (int path = 0; path < paths(goal); path++) {
        String id = goal.goal() + "/" + path;
        page.element("th", String.valueOf(path + 1), "scope", "col", "data-path", id);
      }
      page.close().close().open("tbody");
      for (int row = 0; row < coverage.mitigations().size(); row++) {
        row(coverage.mitigations().get(row), coverage.rows().get(row), page);
      }
      page.close().close().close();
    }
  }

  private static int paths(GoalView goal) {
    return goal.explained().open().paths().size();
  }

  private void row(String mitigation, List<Boolean> stops, Html page) throws IOException {
    page.open("tr").open("th", "scope", "row");
    page.text(Titles.label(asked.query().spec(), mitigation) + " ");
    page.element("code", mitigation).close();
    for (boolean each : stops) {
      page.open("td", "class", each ? "yes" : "no");
      page.element("span", each ? "●" : "·", "aria-hidden", "true");
      page.element("span", each ? "stops it" : "does not", "class", "hidden").close();
    }
    page.close();
  }

  @Override
  public void markdown(Markdown page) throws IOException {
    for (GoalView goal : goals()) {
      List<String> head = new ArrayList<>(List.of(Markdown.name(goal.goal())));
      for (int path = 0; path < paths(goal); path++) {
        head.add("path " + (path + 1));
      }
      List<List<String>> rows = new ArrayList<>();
      for (int row = 0; row < goal.coverage().mitigations().size(); row++) {
        List<String> cells =
            new ArrayList<>(List.of(Markdown.name(goal.coverage().mitigations().get(row))));
        goal.coverage().rows().get(row).forEach(each -> cells.add(each ? "●" : ""));
        rows.add(cells);
      }
      page.table(head, rows);
    }
  }
}
