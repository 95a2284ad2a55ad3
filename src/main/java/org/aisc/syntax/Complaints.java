package org.aisc.syntax;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.aisc.diag.Code;
import org.aisc.diag.Diagnostic;
import org.aisc.text.Span;

/** The syntax errors of a file: the first {@link #MOST}, and how many more there are. */
final class Complaints {
  static final int MOST = 50;

  private final List<Diagnostic> first = new ArrayList<>();
  private final Set<Integer> places = new HashSet<>();
  private Optional<Span> next = Optional.empty();
  private int more;

  /** Adds one about a place, unless there is one about this place already. */
  void add(Span span, Supplier<Diagnostic> diagnostic) {
    if (first.size() == MOST) {
      more++;
      next = next.or(() -> Optional.of(span));
    } else if (places.add(span.start())) {
      first.add(diagnostic.get());
    }
  }

  /** Whether there is one about a place, among the first. */
  boolean isAbout(int start) {
    return places.contains(start);
  }

  /** All that was kept; the last one covers the rest of the file if there are more. */
  List<Diagnostic> found() {
    if (next.isEmpty()) {
      return List.copyOf(first);
    }
    List<Diagnostic> all = new ArrayList<>(first);
    Span from = next.get();
    Span rest = from.file().span(from.start(), from.file().text().length());
    all.add(
        Code.MORE_SYNTAX_ERRORS
            .at(rest, more, more == 1 ? "error" : "errors")
            .help("correct the errors above first"));
    return all;
  }
}
