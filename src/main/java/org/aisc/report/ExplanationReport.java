package org.aisc.report;

import java.io.IOException;
import java.util.List;
import org.aisc.analysis.Explanation;

/** Why goals can be reached, or why not; JSON schema {@code aisc/explain/1}. */
public record ExplanationReport(Asked asked, List<Explanation> results)
    implements Report, Printable.InMarkdown {
  public ExplanationReport {
    results = List.copyOf(results);
  }

  @Override
  public void text(Page page) throws IOException {
    boolean first = true;
    for (Explanation each : results) {
      if (!first) {
        page.line("");
      }
      first = false;
      new ExplanationText(asked, each).write(page);
    }
  }

  @Override
  public void markdown(Markdown page) throws IOException {
    for (Explanation each : results) {
      new ExplanationMarkdown(asked, each).write(page);
    }
  }

  @Override
  public void json(Json json) throws IOException {
    Asked.print(
        "aisc/explain/1",
        results,
        (members, each) -> new ExplanationJson(asked, each).write(members),
        json);
  }
}
