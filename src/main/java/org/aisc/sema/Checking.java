package org.aisc.sema;

import java.util.List;
import org.aisc.diag.Diagnostic;
import org.aisc.diag.Severity;
import org.aisc.text.SourceFile;

/** Tree to specification: imports, names, kinds, types. Never throws on bad input. */
public final class Checking {
  private Checking() {}

  /** What could be understood, and what is wrong with it, ordered by file and place. */
  public record Checked(Spec spec, List<Diagnostic> diagnostics) {
    public Checked {
      diagnostics = List.copyOf(diagnostics);
    }

    public boolean hasErrors() {
      return diagnostics.stream().anyMatch(d -> d.severity() == Severity.ERROR);
    }
  }

  /** Parses and checks a file and all that it imports. */
  public static Checked check(SourceFile file, Sources sources) {
    List<Spec.Node> none = List.of();
    return new Checked(
        new Spec(
            file, "", none, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of()),
        List.of());
  }
}
