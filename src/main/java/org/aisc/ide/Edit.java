package org.aisc.ide;

import org.aisc.text.SourceFile;
import org.aisc.text.Span;

/** A change of one place of a file. */
public record Edit(Span span, String text) {
  /** An insertion before an offset. */
  static Edit insert(Span at, String text) {
    return new Edit(at.file().span(at.start(), at.start()), text);
  }

  /** At the end of the declaration's last line, unless another one begins there. */
  static Edit below(Span declaration, String text) {
    int end = declaration.end();
    SourceFile file = declaration.file();
    int lineEnd = file.lines().end(file.lines().line(end));
    String rest = file.text().substring(end, lineEnd).strip();
    return rest.isEmpty() || rest.startsWith("//")
        ? new Edit(file.span(lineEnd, lineEnd), text)
        : new Edit(file.span(end, end), text + "\n\n");
  }
}
