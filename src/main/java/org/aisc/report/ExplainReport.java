package org.aisc.report;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What diagnostics mean; JSON schema {@code aisc/explain/1}. */
public record ExplainReport(List<Entry> entries) implements Report, Printable.InMarkdown {
  public ExplainReport {
    entries = List.copyOf(entries);
  }

  /**
   * One code.
   *
   * @param message the form of its message
   * @param page what it means, in Markdown, when that was asked for
   */
  public record Entry(String code, String severity, String message, Optional<String> page) {}

  @Override
  public void text(Page page) throws IOException {
    for (Entry entry : entries) {
      if (entry.page().isPresent()) {
        page.line(entry.page().get().stripTrailing());
      } else {
        page.paragraph("%s  %-8s".formatted(entry.code(), entry.severity()), entry.message());
      }
    }
  }

  @Override
  public void markdown(Markdown page) throws IOException {
    for (Entry entry : entries) {
      page.line(
          entry
              .page()
              .map(String::stripTrailing)
              .orElse("- " + Markdown.name(entry.code()) + " " + Markdown.text(entry.message())));
    }
  }

  @Override
  public void json(Json json) throws IOException {
    Asked.print("aisc/explain/1", entries, ExplainReport::members, json);
  }

  private static void members(Json json, Entry entry) throws IOException {
    json.string("code", entry.code());
    json.string("severity", entry.severity());
    json.string("message", entry.message());
    if (entry.page().isPresent()) {
      json.string("page", entry.page());
    }
  }
}
