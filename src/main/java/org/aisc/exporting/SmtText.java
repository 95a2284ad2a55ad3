package org.aisc.exporting;

import java.io.IOException;
import java.util.List;
import org.aisc.text.Lines;

/** placeholder */
final class SmtText {
  private SmtText() {}

  static void write(Question question, List<String> comments, Lines out) throws IOException {
    out.line("");
  }
}
