package org.aisc.exporting;

import java.io.IOException;
import org.aisc.text.Lines;

/** placeholder */
final class FaultTree {
  private FaultTree() {}

  static void write(Question question, Lines out) throws IOException {
    out.line("");
  }
}
