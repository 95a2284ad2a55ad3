package org.aisc.exporting;

import java.io.IOException;
import org.aisc.diag.Diagnostic;
import org.aisc.text.Lines;

/** What became of a question that was to be exported. */
public sealed interface Export {
  /** The text of the export can be written, any number of times. */
  record Written(Body body) implements Export {}

  /** The format cannot say what the specification says. */
  record Refused(Diagnostic reason) implements Export {}

  /** Writes a text line by line. */
  @FunctionalInterface
  interface Body {
    void write(Lines out) throws IOException;
  }
}
