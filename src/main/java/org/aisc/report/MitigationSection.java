package org.aisc.report;

import java.io.IOException;
import java.util.List;
import org.aisc.analysis.Mitigations;
import org.aisc.analysis.Mitigations.Chosen;
import org.aisc.analysis.Overview;
import org.aisc.sema.Spec;

/** What to do: the cheapest mitigation sets that stop every goal. */
record MitigationSection(Asked asked, Overview overview) implements Section {
  @Override
  public String title() {
    return "What stops it, and for how much?";
  }

  @Override
  public String anchor() {
    return "mitigations";
  }

  @Override
  public boolean isThere() {
    return true;
  }

  private Mitigations sets() {
    return overview.sets();
  }

  private String answer() {
    if (sets().impossible()) {
      return "No set of the mitigations in this file stops "
          + (sets().goals().size() == 1 ? "the goal." : "all goals together.");
    } else if (sets().sets().isEmpty()) {
      return "No mitigation set was found yet (" + sets().reason().orElse("stopped") + ").";
    } else if (sets().sets().get(0).mitigations().isEmpty()) {
      return "Nothing needs to be done: no goal can be reached.";
    }
    String cost = Numbers.plain(sets().sets().get(0).cost());
    return (sets().optimal() ? "The least that stops every goal costs " : "Stopped at cost ")
        + cost
        + ". No part of a set below is enough.";
  }

  private List<Chosen> shown() {
    return sets().sets().stream().filter(it -> !it.mitigations().isEmpty()).toList();
  }

  private Spec spec() {
    return asked.query().spec();
  }

  @Override
  public void html(Html page) throws IOException {
    page.element("p", answer());
    if (shown().isEmpty()) {
      return;
    }
    page.open("div", "class", "scroll").open("table").open("thead").open("tr");
    page.element("th", "Cost", "scope", "col", "class", "number");
    page.element("th", "Mitigations", "scope", "col").close().close().open("tbody");
    for (Chosen chosen : shown()) {
      page.open("tr").element("td", Numbers.plain(chosen.cost()), "class", "number").open("td");
      page.open("ul", "class", "plain");
      for (String name : chosen.mitigations()) {
        page.open("li").text(Titles.label(spec(), name) + " ").element("code", name).close();
      }
      page.close().close().close();
    }
    page.close().close().close();
  }

  @Override
  public void markdown(Markdown page) throws IOException {
    page.paragraph(answer());
    if (!shown().isEmpty()) {
      page.table(
          List.of("Cost", "Mitigations"),
          shown().stream()
              .map(it -> List.of(Numbers.plain(it.cost()), names(it.mitigations())))
              .toList());
    }
  }

  private String names(List<String> mitigations) {
    ArgumentProse prose = new ArgumentProse(asked, Phrasing.MARKDOWN);
    return String.join(
        "<br>", mitigations.stream().map(it -> prose.called(it, List.of())).toList());
  }
}
