package org.aisc.report;

import java.io.IOException;
import java.util.List;
import org.aisc.analysis.Overview;

/** The report on a system, for those who decide and those who do. */
public record SystemReport(Asked asked, Overview overview)
    implements Printable.InHtml, Printable.InMarkdown {

  /** The sections in their order. */
  private List<Section> sections() {
    return List.<Section>of(
            new VerdictSection(asked, overview),
            new WhatIfSection(asked, overview),
            new PathSection(asked, overview),
            new CauseSection(asked, overview),
            new MitigationSection(asked, overview),
            new RiskSection(asked, overview),
            new CoverageSection(asked, overview),
            new SystemSection(asked, overview),
            new AssertionSection(asked, overview))
        .stream()
        .filter(Section::isThere)
        .toList();
  }

  private String title() {
    String title = asked.query().spec().title();
    return title.isEmpty() ? asked.file() : title;
  }

  @Override
  public void html(Html page) throws IOException {
    ReportPage.write(page, title(), body -> body(body));
  }

  private void body(Html page) throws IOException {
    page.open("header").element("p", "Security report", "class", "kicker");
    page.element("h1", title());
    page.element("p", scope(), "class", "scope");
    page.open("nav", "aria-label", "Sections");
    page.open("ul");
    for (Section section : sections()) {
      page.open("li").element("a", section.title(), "href", "#" + section.anchor()).close();
    }
    page.close().close().close();
    page.open("main");
    if (!overview.complete()) {
      page.element("p", INCOMPLETE, "class", "warning", "role", "note");
    }
    for (Section section : sections()) {
      page.open("section", "aria-labelledby", section.anchor());
      page.element("h2", section.title(), "id", section.anchor());
      section.html(page);
      page.close();
    }
    page.close();
    ReportData.write(asked, overview, page);
    page.element("footer", "Made by aisc " + Version.NUMBER + " from " + asked.file() + ".");
  }

  private static final String INCOMPLETE =
      "Not everything could be found or decided. Numbers with “at least” and verdicts “unknown” "
          + "say where.";

  private String scope() {
    String subject = asked.subject("");
    return asked.file() + (subject.isBlank() ? "" : ", " + subject.strip());
  }

  @Override
  public void markdown(Markdown page) throws IOException {
    page.heading(1, Markdown.text(title()));
    page.paragraph(Markdown.text(scope()));
    if (!overview.complete()) {
      page.paragraph("**" + INCOMPLETE + "**");
    }
    for (Section section : sections()) {
      if (section.isInMarkdown()) {
        page.heading(2, section.title());
        section.markdown(page);
      }
    }
  }
}
