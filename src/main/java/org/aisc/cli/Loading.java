package org.aisc.cli;

import java.util.List;
import java.util.Optional;
import org.aisc.diag.Diagnostic;
import org.aisc.diag.Severity;
import org.aisc.sema.Checking;
import org.aisc.sema.Spec;

/** Reads, parses and checks a file that was named on the command line. */
final class Loading {
  private Loading() {}

  /**
   * What became of a file.
   *
   * @param spec empty when the file could not even be decoded
   * @param diagnostics everything found, ordered by place
   */
  record Loaded(String file, Optional<Spec> spec, List<Diagnostic> diagnostics) {
    Loaded {
      diagnostics = List.copyOf(diagnostics);
    }

    long errors() {
      return diagnostics.stream().filter(each -> each.severity() == Severity.ERROR).count();
    }

    /** The specification, when it has no errors. */
    Optional<Spec> sound() {
      return errors() == 0 ? spec : Optional.empty();
    }
  }

  /**
   * Loads a file.
   *
   * @throws WrongCall if there is no such file
   */
  static Loaded load(Surroundings around, String file) {
    return load(file, FileSources.open(around, file));
  }

  /** Checks a file that was opened. */
  static Loaded load(String file, FileSources.Opened opened) {
    Optional<Diagnostic> problem = opened.file().problem();
    if (problem.isPresent()) {
      return new Loaded(file, Optional.empty(), List.of(problem.get()));
    }
    Checking.Checked checked = Checking.check(opened.file().file(), opened.sources());
    return new Loaded(file, Optional.of(checked.spec()), checked.diagnostics());
  }
}
