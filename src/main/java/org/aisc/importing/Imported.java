package org.aisc.importing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.aisc.diag.Diagnostic;
import org.aisc.diag.Severity;
import org.aisc.text.SourceFile;

/**
 * A model of another format, as a specification.
 *
 * @param text the specification, present exactly when no diagnostic is an error
 * @param diagnostics what is wrong with the model, and what of it the specification leaves out,
 *     ordered by place
 */
public record Imported(Optional<String> text, List<Diagnostic> diagnostics) {
  public Imported {
    diagnostics = List.copyOf(diagnostics);
  }

  static Imported failed(List<Diagnostic> found, List<SourceFile> files) {
    return new Imported(Optional.empty(), sorted(found, files));
  }

  static Imported done(AiscText text, List<Diagnostic> found, List<SourceFile> files) {
    return done(text.toString(), found, files);
  }

  static Imported done(String text, List<Diagnostic> found, List<SourceFile> files) {
    return new Imported(Optional.of(text), sorted(found, files));
  }

  static boolean hasErrors(List<Diagnostic> found) {
    return found.stream().anyMatch(each -> each.severity() == Severity.ERROR);
  }

  private static List<Diagnostic> sorted(List<Diagnostic> found, List<SourceFile> files) {
    return found.stream()
        .sorted(
            Comparator.<Diagnostic>comparingInt(
                    each -> each.span().map(span -> files.indexOf(span.file())).orElse(-1))
                .thenComparingInt(each -> each.span().map(span -> span.start()).orElse(0)))
        .toList();
  }
}
