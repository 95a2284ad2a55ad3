package org.aisc.lsp;

import org.aisc.text.LineMap;
import org.aisc.text.SourceFile;
import org.aisc.text.Span;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/** Offsets as the protocol counts them: lines from 0, and UTF-16 units in them. */
final class Positions {
  private Positions() {}

  static Position of(SourceFile file, int offset) {
    int line = file.lines().line(offset);
    return new Position(line - 1, offset - file.lines().start(line));
  }

  static Range of(Span span) {
    return new Range(of(span.file(), span.start()), of(span.file(), span.end()));
  }

  static Location location(Span span, Disk disk) {
    return new Location(disk.uri(span.file().name()), of(span));
  }

  /** The offset of a position; one outside of the text stands for the nearest inside. */
  static int offset(SourceFile file, Position position) {
    LineMap lines = file.lines();
    if (position.getLine() < 0) {
      return 0;
    } else if (position.getLine() >= lines.count()) {
      return file.text().length();
    }
    int line = position.getLine() + 1;
    int start = lines.start(line);
    return Math.min(start + Math.max(0, position.getCharacter()), Math.max(start, lines.end(line)));
  }
}
