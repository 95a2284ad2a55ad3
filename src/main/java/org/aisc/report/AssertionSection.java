package org.aisc.report;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.aisc.analysis.Overview;
import org.aisc.analysis.Verification.Checked;

/** What became of the file's own assertions. */
record AssertionSection(Asked asked, Overview overview) implements Section {
  @Override
  public String title() {
    return "What must hold";
  }

  @Override
  public String anchor() {
    return "assertions";
  }

  @Override
  public boolean isThere() {
    return !overview.assertions().assertions().isEmpty();
  }

  private static String outcome(Checked checked) {
    return checked.outcome().name().toLowerCase(Locale.ROOT);
  }

  @Override
  public void html(Html page) throws IOException {
    page.open("div", "class", "scroll").open("table", "class", "wide").open("thead").open("tr");
    page.element("th", "Assertion", "scope", "col").element("th", "Outcome", "scope", "col");
    page.element("th", "Found", "scope", "col").close().close().open("tbody");
    for (Checked checked : overview.assertions().assertions()) {
      page.open("tr").element("td", checked.assertion().title()).open("td");
      page.element("span", outcome(checked), "class", "badge " + outcome(checked)).close();
      page.element("td", checked.actual()).close();
    }
    page.close().close().close();
  }

  @Override
  public void markdown(Markdown page) throws IOException {
    page.table(
        List.of("Assertion", "Outcome", "Found"),
        overview.assertions().assertions().stream()
            .map(
                it ->
                    List.of(
                        Markdown.text(it.assertion().title()),
                        outcome(it),
                        Markdown.text(it.actual())))
            .toList());
  }
}
