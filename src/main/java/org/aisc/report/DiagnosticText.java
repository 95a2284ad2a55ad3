package org.aisc.report;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.aisc.diag.Diagnostic;
import org.aisc.diag.Severity;
import org.aisc.text.Span;

/** Diagnostics for people: the place, the message, the source line with carets, notes and help. */
public final class DiagnosticText {
  /** More than so many are counted, not shown; JSON has them all. */
  public static final int SHOWN = 100;

  private DiagnosticText() {}

  /** Prints the diagnostics in their order, at most {@link #SHOWN} of them, errors before all. */
  public static void write(List<Diagnostic> diagnostics, Page page) throws IOException {
    List<Diagnostic> shown = diagnostics;
    if (diagnostics.size() > SHOWN) {
      shown =
          diagnostics.stream()
              .sorted((a, b) -> a.severity().compareTo(b.severity()))
              .limit(SHOWN)
              .toList();
    }
    for (Diagnostic diagnostic : shown) {
      write(diagnostic, page);
    }
    int more = diagnostics.size() - shown.size();
    if (more > 0) {
      page.line("… and " + more + " more (--format json prints them all)");
    }
  }

  /** Prints one diagnostic. */
  public static void write(Diagnostic diagnostic, Page page) throws IOException {
    String place = diagnostic.span().map(DiagnosticText::place).orElse("");
    page.line(place + severity(diagnostic, page) + Columns.visible(diagnostic.message()));
    snippet(diagnostic.span(), "  ", page);
    for (Diagnostic.Note note : diagnostic.notes()) {
      String where = note.span().map(DiagnosticText::place).orElse("");
      page.paragraph("  note: ", where + Columns.visible(note.text()));
      snippet(note.span(), "    ", page);
    }
    for (String help : diagnostic.help()) {
      page.paragraph("  help: ", Columns.visible(help));
    }
  }

  private static String severity(Diagnostic diagnostic, Page page) {
    String code = "[" + diagnostic.code().id() + "]";
    return diagnostic.severity() == Severity.ERROR
        ? page.style().bad("error" + code) + ": "
        : page.style().doubtful("warning" + code) + ": ";
  }

  private static String place(Span span) {
    return Columns.visible(span.file().name()) + ":" + span.line() + ":" + span.column() + ": ";
  }

  private static void snippet(Optional<Span> span, String indent, Page page) throws IOException {
    if (span.isPresent()) {
      Snippet snippet = Snippet.of(span.get(), Page.WIDTH - indent.length());
      if (!snippet.source().isEmpty()) {
        page.line(indent + snippet.source());
        page.line(indent + page.style().bad(snippet.carets()));
      }
    }
  }
}
