package org.aisc.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aisc.diag.Diagnostic;
import org.aisc.text.SourceFile;
import org.aisc.text.Span;

/**
 * Expectations inside the source: below a line, {@code // ^^^ message} marks what a diagnostic
 * points at, and {@code // note:} and {@code // help:} lines follow it. Marked lines are indented,
 * so that the carets have room beside the slashes.
 */
final class Carets {
  private static final String MARK = "//\\s*(\\^|note:|help:).*";

  private Carets() {}

  /** Checks that the source without its marks gives exactly the diagnostics that they tell of. */
  static void check(String marked, Function<SourceFile, List<Diagnostic>> diagnose) {
    String plain =
        marked
            .lines()
            .filter(line -> !line.matches(MARK))
            .map(line -> line + "\n")
            .collect(Collectors.joining());
    SourceFile file = new SourceFile("test.aisc", plain);
    assertThat(marked(file, diagnose.apply(file))).isEqualTo(marked);
  }

  private static String marked(SourceFile file, List<Diagnostic> found) {
    StringBuilder text = new StringBuilder();
    for (int line = 1; line <= file.lines().count(); line++) {
      int start = file.lines().start(line);
      int end = file.lines().end(line);
      if (start < file.text().length()) {
        text.append(file.text(), start, end).append('\n');
      }
      for (Diagnostic diagnostic : found) {
        Span span = diagnostic.span().orElseThrow();
        if (span.line() == line) {
          int width = Math.max(1, Math.min(span.end(), end) - span.start());
          mark(text, span.start() - start, width, diagnostic);
        }
      }
    }
    return text.toString();
  }

  private static void mark(StringBuilder text, int column, int width, Diagnostic diagnostic) {
    assertThat(column).as("column of: %s", diagnostic.message()).isGreaterThanOrEqualTo(2);
    text.append("//").append(" ".repeat(column - 2)).append("^".repeat(width));
    text.append(' ').append(diagnostic.message()).append('\n');
    for (Diagnostic.Note note : diagnostic.notes()) {
      String where = note.span().map(span -> span.line() + ":" + span.column() + ": ").orElse("");
      text.append("// note: ").append(where).append(note.text()).append('\n');
    }
    for (String help : diagnostic.help()) {
      text.append("// help: ").append(help).append('\n');
    }
  }
}
