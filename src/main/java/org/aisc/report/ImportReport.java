package org.aisc.report;

import java.io.IOException;
import java.util.List;

/** A model of another format, as a specification; JSON schema {@code aisc/import/1}. */
public record ImportReport(String format, List<String> files, String text) implements Report {
  public ImportReport {
    files = List.copyOf(files);
  }

  @Override
  public void text(Page page) throws IOException {
    page.line(text.stripTrailing());
  }

  @Override
  public void json(Json json) throws IOException {
    json.object(
        root -> {
          root.string("schema", "aisc/import/1");
          root.string("format", format);
          root.strings("files", files);
          root.string("text", text);
        });
  }
}
