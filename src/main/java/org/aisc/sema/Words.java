package org.aisc.sema;

import java.util.List;
import java.util.Optional;
import org.aisc.diag.Code;
import org.aisc.diag.Diagnostic;
import org.aisc.diag.Nearest;
import org.aisc.syntax.Name;

/** Reports words that are not in one of the language's own short lists. */
final class Words {
  private Words() {}

  /** Says that a word is no {@code what}, and which there are. */
  static void report(Name word, String what, List<String> known, Findings findings) {
    Diagnostic found = Code.UNKNOWN_WORD.at(word.span(), what, word.text());
    findings.add(helped(found, word.text(), known));
  }

  static Diagnostic helped(Diagnostic found, String word, List<String> known) {
    Optional<String> near = Nearest.of(word, known);
    return near.isPresent()
        ? found.didYouMean(near.get())
        : found.help("one of %s", String.join(", ", known));
  }
}
