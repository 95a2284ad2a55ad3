package org.aisc.report;

import java.io.IOException;
import java.util.List;
import org.aisc.analysis.AttackPath;
import org.aisc.analysis.Explanation.Argument;
import org.aisc.analysis.Explanation.Barrier;
import org.aisc.analysis.Explanation.Stopped;
import org.aisc.analysis.Overview;
import org.aisc.analysis.Overview.GoalView;

/** The cheapest attack paths of each goal, each told in sentences. */
record PathSection(Asked asked, Overview overview) implements Section {
  private static final int MOST_STEPS = 4;

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
    return overview.goals().stream().anyMatch(PathSection::hasPaths);
  }

  private static boolean hasPaths(GoalView goal) {
    return !goal.explained().arguments().isEmpty() || !goal.explained().stopped().isEmpty();
  }

  @Override
  public void html(Html page) throws IOException {
    page.element(
        "p",
        "Cheapest first. Point at a path, or go to it with the keyboard, to see it in the graphs.");
    for (GoalView goal : overview.goals()) {
      if (hasPaths(goal)) {
        page.open("h3").text(Titles.label(asked.query().spec(), goal.goal()) + " ");
        page.element("code", goal.goal()).close();
        page.open("ol", "class", "paths");
        int number = 0;
        for (Argument argument : goal.explained().arguments()) {
          path(goal.goal() + "/" + number++, argument, page);
        }
        page.close();
        more(goal, page);
        stopped(goal, page);
      }
    }
  }

  private void stopped(GoalView goal, Html page) throws IOException {
    if (goal.explained().stopped().isEmpty()) {
      return;
    }
    BarrierProse prose = new BarrierProse(asked, Phrasing.PLAIN);
    page.element("p", "Stopped by what is there:", "class", "legend");
    page.open("ul", "class", "paths");
    for (Stopped stopped : goal.explained().stopped()) {
      page.open("li", "class", "card");
      page.element("span", PathText.summary(stopped.path()), "class", "cost").raw(" ");
      page.text(steps(stopped.path())).open("ul");
      for (List<Barrier> by : stopped.by()) {
        page.element("li", "stopped by " + prose.stops(by, stopped.path()));
      }
      page.close().close();
    }
    page.close();
  }

  private void path(String id, Argument argument, Html page) throws IOException {
    ArgumentProse prose = new ArgumentProse(asked, Phrasing.PLAIN);
    page.open("li", "class", "card", "data-path", id);
    page.open("details").open("summary");
    page.element("span", PathText.summary(argument.path()), "class", "cost").raw(" ");
    page.text(steps(argument.path())).close();
    page.open("ol", "class", "argument");
    for (String sentence : prose.sentences(argument)) {
      page.element("li", sentence);
    }
    page.close().close().close();
  }

  private String steps(AttackPath path) {
    List<String> steps =
        path.steps().stream().map(step -> Titles.label(asked.query().spec(), step)).toList();
    if (steps.size() > MOST_STEPS) {
      String rest = " and " + (steps.size() - MOST_STEPS) + " more steps";
      return String.join("; ", steps.subList(0, MOST_STEPS)) + rest;
    }
    return steps.isEmpty() ? "No step is needed" : String.join("; ", steps);
  }

  private static void more(GoalView goal, Html page) throws IOException {
    String more = ExplanationFacts.more(goal.explained().open());
    if (!more.isEmpty()) {
      page.element("p", more.replace("`", ""), "class", "more");
    }
  }

  @Override
  public void markdown(Markdown page) throws IOException {
    for (GoalView goal : overview.goals()) {
      if (hasPaths(goal)) {
        page.heading(3, Markdown.text(Titles.label(asked.query().spec(), goal.goal())));
        new ExplanationMarkdown(asked, goal.explained()).paths(page);
      }
    }
  }
}
