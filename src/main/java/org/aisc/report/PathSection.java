package org.aisc.report;

import java.io.IOException;
import java.util.List;
import org.aisc.analysis.Explanation.Argument;
import org.aisc.analysis.Overview;
import org.aisc.analysis.Overview.GoalView;

/** The cheapest attack paths of each goal, each told in sentences. */
record PathSection(Asked asked, Overview overview) implements Section {
  @Override
  public String title() {
    return "Attack paths";
  }

  @Override
  public String anchor() {
    return "paths";
  }

  @Override
  public boolean isThere() {
    return overview.goals().stream().anyMatch(it -> !it.explained().arguments().isEmpty());
  }

  @Override
  public void html(Html page) throws IOException {
    page.element(
        "p",
        "Cheapest first. Point at a path, or go to it with the keyboard, to see it in the graphs.");
    for (GoalView goal : overview.goals()) {
      if (!goal.explained().arguments().isEmpty()) {
        page.open("h3").text(Titles.label(asked.query().spec(), goal.goal()) + " ");
        page.element("code", goal.goal()).close();
        page.open("ol", "class", "paths");
        int number = 0;
        for (Argument argument : goal.explained().arguments()) {
          path(goal.goal() + "/" + number++, argument, page);
        }
        page.close();
        more(goal, page);
      }
    }
  }

  private void path(String id, Argument argument, Html page) throws IOException {
    ArgumentProse prose = new ArgumentProse(asked, Phrasing.PLAIN);
    page.open("li", "class", "card", "data-path", id);
    page.open("details").open("summary");
    page.element("span", PathText.summary(argument.path()), "class", "cost").raw(" ");
    page.text(steps(argument)).close();
    page.open("ol", "class", "argument");
    for (String sentence : prose.sentences(argument)) {
      page.element("li", sentence);
    }
    page.close().close().close();
  }

  private String steps(Argument argument) {
    List<String> steps =
        argument.path().steps().stream()
            .map(step -> Titles.label(asked.query().spec(), step))
            .toList();
    return steps.isEmpty() ? "No step is needed" : String.join("; ", steps);
  }

  private static void more(GoalView goal, Html page) throws IOException {
    String more = ExplanationFacts.more(goal.explained().open());
    if (!more.isEmpty()) {
      page.element("p", more, "class", "more");
    }
  }

  @Override
  public void markdown(Markdown page) throws IOException {
    for (GoalView goal : overview.goals()) {
      if (!goal.explained().arguments().isEmpty()) {
        new ExplanationMarkdown(asked, goal.explained()).paths(page);
      }
    }
  }
}
