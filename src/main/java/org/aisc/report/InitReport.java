package org.aisc.report;

import java.io.IOException;
import java.util.List;

/** The files of a new specification; JSON schema {@code aisc/init/1}. */
public record InitReport(String template, List<String> files) implements Report {
  public InitReport {
    files = List.copyOf(files);
  }

  @Override
  public void text(Page page) throws IOException {
    for (String file : files) {
      page.line("written: " + Columns.visible(file));
    }
    page.line("next: aisc paths " + Columns.visible(files.get(0)));
  }

  @Override
  public void json(Json json) throws IOException {
    json.object(
        root -> {
          root.string("schema", "aisc/init/1");
          root.string("template", template);
          root.strings("files", files);
        });
  }
}
