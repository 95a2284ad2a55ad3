package org.aisc.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aisc.cli.Decoding.Decoded;
import org.aisc.diag.Diagnostic;
import org.aisc.diag.Severity;
import org.aisc.ground.Expanded;
import org.aisc.ground.Expansion;
import org.aisc.importing.ForeignFormat;
import org.aisc.importing.Imported;
import org.aisc.limit.Budget;
import org.aisc.sema.Checking;
import org.aisc.sema.Sources;
import org.aisc.sema.Spec;
import org.aisc.text.SourceFile;

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
    Optional<ForeignFormat> format = ForeignFormat.ofFile(file);
    return format.isPresent()
        ? imported(file, read(format.get(), List.of(opened.file())), budget)
        : expanded(file, List.of(), checked(opened), budget);
  }

  /** Imports a model, unless one of its files could not be decoded. */
  static Imported read(ForeignFormat format, List<Decoded> files) {
    List<Diagnostic> problems =
        files.stream().map(Decoded::problem).flatMap(Optional::stream).toList();
    return problems.isEmpty()
        ? format.read(files.stream().map(Decoded::file).toList())
        : new Imported(Optional.empty(), problems);
  }

  /** Checks what `aisc import` would print. */
  private static Loaded imported(String file, Imported imported, Budget budget) {
    if (imported.text().isEmpty()) {
      return new Loaded(file, Optional.empty(), Optional.empty(), imported.diagnostics());
    }
    SourceFile text = new SourceFile(file + " (imported)", imported.text().get());
    Checking.Checked checked = Checking.check(text, Sources.none());
    return expanded(file, imported.diagnostics(), checked, budget);
  }

  private static Checking.Checked checked(FileSources.Opened opened) {
    return Checking.check(opened.file().file(), opened.sources());
  }

  /** Expands templates, if there were no errors before. */
  private static Loaded expanded(
      String file, List<Diagnostic> before, Checking.Checked checked, Budget budget) {
    List<Diagnostic> found = new ArrayList<>(before);
    found.addAll(checked.diagnostics());
    Optional<Spec> spec = Optional.of(checked.spec());
    if (checked.hasErrors()) {
      return new Loaded(file, spec, Optional.empty(), found);
    }
    Expanded expanded = Expansion.expand(checked.spec(), budget);
    found.addAll(expanded.diagnostics());
    return new Loaded(file, spec, Optional.of(expanded), found);
  }
}
