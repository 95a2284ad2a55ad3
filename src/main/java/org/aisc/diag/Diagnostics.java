package org.aisc.diag;

import java.util.Comparator;
import java.util.List;
import org.aisc.text.SourceFile;
import org.aisc.text.Span;

/** Lists of diagnostics. */
public final class Diagnostics {
  private Diagnostics() {}

  /**
   * In the order in which people read them: those without a place, then the named file, then other
   * files by name; inside a file by place, code and message.
   */
  public static List<Diagnostic> sorted(List<Diagnostic> diagnostics, SourceFile named) {
    return diagnostics.stream()
        .sorted(
            Comparator.<Diagnostic>comparingInt(it -> rank(it, named))
                .thenComparing(it -> it.span().map(span -> span.file().name()).orElse(""))
                .thenComparingInt(it -> it.span().map(Span::start).orElse(0))
                .thenComparing(Diagnostic::code)
                .thenComparing(Diagnostic::message))
        .toList();
  }

  private static int rank(Diagnostic diagnostic, SourceFile named) {
    return diagnostic.span().map(span -> span.file() == named ? 1 : 2).orElse(0);
  }
}
