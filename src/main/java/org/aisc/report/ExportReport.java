package org.aisc.report;

import java.io.IOException;
import org.aisc.exporting.Export;

/** A question in the format of another tool; JSON schema {@code aisc/export/1}. */
public record ExportReport(Asked asked, String format, Export.Body body) implements Report {
  @Override
  public void text(Page page) throws IOException {
    body.write(page::line);
  }

  @Override
  public void json(Json json) throws IOException {
    StringBuilder text = new StringBuilder();
    body.write(line -> text.append(line).append('\n'));
    json.object(
        root -> {
          root.string("schema", "aisc/export/1");
          root.string("file", asked.file());
          root.string("format", format);
          root.strings("goals", asked.query().goals());
          root.string("text", text.toString());
        });
  }
}
