package org.aisc.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aisc.diag.Diagnostic;
import org.aisc.diag.Severity;
import org.aisc.ground.Expanded;
import org.aisc.ground.Expansion;
import org.aisc.limit.Budget;
import org.aisc.sema.Checking;
import org.aisc.sema.Spec;

/** Reads, parses and checks a file that was named on the command line. */
final class Loading {
  private Loading() {}

  /**
   * What became of a file.
   *
   * @param spec empty when the file could not even be decoded
   * @param expanded the specification without templates; empty when there were errors before
   * @param diagnostics everything found, ordered by place
   */
  record Loaded(
      String file, Optional<Spec> spec, Optional<Expanded> expanded, List<Diagnostic> diagnostics) {
    Loaded {
      diagnostics = List.copyOf(diagnostics);
    }

    long errors() {
      return diagnostics.stream().filter(each -> each.severity() == Severity.ERROR).count();
    }

    /** The specification without templates, when it has no errors. */
    Optional<Spec> sound() {
      return errors() == 0 ? expanded.map(Expanded::spec) : Optional.empty();
    }
  }

  /**
   * Loads a file.
   *
   * @throws WrongCall if there is no such file
   */
  static Loaded load(Surroundings around, String file, Budget budget) {
    return load(file, FileSources.open(around, file), budget);
  }

  /** Checks and expands a file that was opened. */
  static Loaded load(String file, FileSources.Opened opened, Budget budget) {
    Optional<Diagnostic> problem = opened.file().problem();
    if (problem.isPresent()) {
      return new Loaded(file, Optional.empty(), Optional.empty(), List.of(problem.get()));
    }
    Checking.Checked checked = Checking.check(opened.file().file(), opened.sources());
    Optional<Spec> spec = Optional.of(checked.spec());
    if (checked.hasErrors()) {
      return new Loaded(file, spec, Optional.empty(), checked.diagnostics());
    }
    Expanded expanded = Expansion.expand(checked.spec(), budget);
    List<Diagnostic> all = new ArrayList<>(checked.diagnostics());
    all.addAll(expanded.diagnostics());
    return new Loaded(file, spec, Optional.of(expanded), all);
  }
}
