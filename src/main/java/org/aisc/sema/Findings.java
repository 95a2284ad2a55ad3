package org.aisc.sema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.aisc.diag.Diagnostic;
import org.aisc.diag.Diagnostics;
import org.aisc.diag.Severity;
import org.aisc.text.SourceFile;

/** The diagnostics found so far; the same mistake made many times in one file is kept once. */
final class Findings {
  private final List<Diagnostic> list = new ArrayList<>();
  private final Map<Mistake, Repeated> repeated = new LinkedHashMap<>();
  private boolean errors;

  /** A mistake that is reported once a file. */
  private record Mistake(SourceFile file, String what) {}

  private static final class Repeated {
    final Diagnostic first;
    int more;

    Repeated(Diagnostic first) {
      this.first = first;
    }

    Diagnostic counted() {
      return more == 0
          ? first
          : first.note("made %s more %s in this file", more, more == 1 ? "time" : "times");
    }
  }

  void add(Diagnostic diagnostic) {
    errors |= diagnostic.severity() == Severity.ERROR;
    list.add(diagnostic);
  }

  void addAll(List<Diagnostic> diagnostics) {
    diagnostics.forEach(this::add);
  }

  /** Keeps the first diagnostic about {@code what} in a file, and counts the others. */
  void once(SourceFile file, String what, Supplier<Diagnostic> diagnostic) {
    Mistake mistake = new Mistake(file, what);
    Repeated known = repeated.get(mistake);
    if (known == null) {
      Diagnostic first = diagnostic.get();
      errors |= first.severity() == Severity.ERROR;
      repeated.put(mistake, new Repeated(first));
    } else {
      known.more++;
    }
  }

  /** Notes a mistake that only follows from one that is reported elsewhere. */
  void markErrors() {
    errors = true;
  }

  boolean hasErrors() {
    return errors;
  }

  /** All of them, in the order in which people read them. */
  List<Diagnostic> sorted(SourceFile named) {
    List<Diagnostic> all = new ArrayList<>(list);
    repeated.values().forEach(known -> all.add(known.counted()));
    return Diagnostics.sorted(all, named);
  }
}
