package org.aisc.report;

import java.io.IOException;
import java.math.BigDecimal;
import org.aisc.analysis.Overview;
import org.aisc.analysis.Overview.GoalView;
import org.aisc.analysis.WhatIf;
import org.aisc.sema.Spec;

/** Boxes to tick: what if these mitigations were on? The page computes the answer by itself. */
record WhatIfSection(Asked asked, Overview overview) implements Section {
  @Override
  public String title() {
    return "What if?";
  }

  @Override
  public String anchor() {
    return "what-if";
  }

  @Override
  public boolean isThere() {
    return !overview.whatIf().mitigations().isEmpty();
  }

  @Override
  public void html(Html page) throws IOException {
    page.element("p", "Tick mitigations and see which goals can still be reached.");
    page.element("p", "This part needs a browser that runs scripts.", "class", "noscript");
    page.open("div", "class", "whatif");
    page.open("fieldset").element("legend", "Mitigations");
    for (WhatIf.Switch each : overview.whatIf().mitigations()) {
      box(each.name(), page);
    }
    page.close();
    page.open("div", "class", "outcome", "role", "status", "aria-live", "polite");
    page.open("ul");
    for (GoalView goal : overview.goals()) {
      page.open("li")
          .element(
              "span", verdict(goal), "class", "badge " + verdict(goal), "data-goal", goal.goal());
      page.raw(" ").text(Titles.label(asked.query().spec(), goal.goal())).close();
    }
    page.close();
    page.open("p").text("Cost of what is ticked: ").element("strong", cost(), "id", "cost").close();
    page.close().close();
  }

  private static String verdict(GoalView goal) {
    return VerdictSection.verdict(goal);
  }

  private String cost() {
    return Numbers.plain(
        asked.defence().stream()
            .flatMap(name -> Titles.find(asked.query().spec().mitigations(), name).stream())
            .map(Spec.Mitigation::cost)
            .reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  private void box(String name, Html page) throws IOException {
    Spec.Mitigation mitigation =
        Titles.find(asked.query().spec().mitigations(), name).orElseThrow();
    boolean on = asked.query().defence().contains(name);
    String cost = Numbers.plain(mitigation.cost());
    page.open("label", "class", "box");
    if (on) {
      page.empty(
          "input", "type", "checkbox", "value", name, "data-cost", cost, "checked", "checked");
    } else {
      page.empty("input", "type", "checkbox", "value", name, "data-cost", cost);
    }
    page.raw(" ").text(mitigation.info().label()).raw(" ");
    page.element("small", name + ", cost " + cost).close();
  }

  @Override
  public boolean isInMarkdown() {
    return false;
  }
}
