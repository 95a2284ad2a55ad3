package org.aisc.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aisc.cli.Decoding.Decoded;
import org.aisc.diag.Diagnostic;
import org.aisc.diag.Severity;
import org.aisc.importing.ForeignFormat;
import org.aisc.importing.Imported;
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
    Optional<ForeignFormat> format = ForeignFormat.ofFile(file);
    return format.isPresent()
        ? imported(file, read(format.get(), List.of(opened.file())))
        : checked(file, opened);
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
  private static Loaded imported(String file, Imported imported) {
    if (imported.text().isEmpty()) {
      return new Loaded(file, Optional.empty(), imported.diagnostics());
    }
    SourceFile text = new SourceFile(file + " (imported)", imported.text().get());
    Checking.Checked checked = Checking.check(text, Sources.none());
    List<Diagnostic> found = new ArrayList<>(imported.diagnostics());
    found.addAll(checked.diagnostics());
    return new Loaded(file, Optional.of(checked.spec()), found);
  }

  private static Loaded checked(String file, FileSources.Opened opened) {
    Checking.Checked checked = Checking.check(opened.file().file(), opened.sources());
    return new Loaded(file, Optional.of(checked.spec()), checked.diagnostics());
  }
}
