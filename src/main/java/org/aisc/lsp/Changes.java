package org.aisc.lsp;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.aisc.text.SourceFile;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;

/** Edits as the protocol tells them. */
final class Changes {
  private Changes() {}

  /** The text after changes, each made to the text that the one before it left. */
  static SourceFile apply(SourceFile file, List<TextDocumentContentChangeEvent> changes) {
    SourceFile text = file;
    for (TextDocumentContentChangeEvent change : changes) {
      text = new SourceFile(file.name(), apply(text, change));
    }
    return text;
  }

  private static String apply(SourceFile file, TextDocumentContentChangeEvent change) {
    String fresh = Objects.requireNonNull(change.getText(), "text");
    Optional<Range> range = Optional.ofNullable(change.getRange());
    if (range.isEmpty()) {
      return fresh;
    }
    int start = Positions.offset(file, range.get().getStart());
    int end = Math.max(start, Positions.offset(file, range.get().getEnd()));
    return file.text().substring(0, start) + fresh + file.text().substring(end);
  }
}
