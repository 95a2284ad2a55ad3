package org.aisc.exporting;

import java.io.IOException;
import org.aisc.text.Lines;

/** placeholder */
final class Drawing {
  private Drawing() {}

  static void write(Question question, Lines out) throws IOException {
    out.line("");
  }
}
