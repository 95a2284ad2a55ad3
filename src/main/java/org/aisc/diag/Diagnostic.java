package org.aisc.diag;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.aisc.text.Span;

/**
 * One finding about a specification.
 *
 * @param span where; empty only when the finding is about a file as a whole that could not be read
 * @param notes further places or facts, such as where a name was declared first
 * @param help what the user can do about it
 * @param replacement what was probably meant in place of the span's text
 * @param forgotten what to write after {@code import}, each of them enough, to make the name known
 */
public record Diagnostic(
    Code code,
    Optional<Span> span,
    String message,
    List<Note> notes,
    List<String> help,
    Optional<String> replacement,
    List<String> forgotten) {

  private static final int MOST_IMPORTS = 10;

  /** A fact that belongs to a diagnostic, with the place it speaks of when there is one. */
  public record Note(Optional<Span> span, String text) {}

  public Diagnostic {
    notes = List.copyOf(notes);
    help = List.copyOf(help);
    forgotten = List.copyOf(forgotten);
  }

  public Severity severity() {
    return code.severity();
  }

  public Diagnostic note(Span at, String text, Object... arguments) {
    return note(Optional.of(at), String.format(Locale.ROOT, text, Brevity.shortened(arguments)));
  }

  public Diagnostic note(String text, Object... arguments) {
    return note(Optional.empty(), String.format(Locale.ROOT, text, Brevity.shortened(arguments)));
  }

  public Diagnostic help(String text, Object... arguments) {
    List<String> more = new ArrayList<>(help);
    more.add(String.format(Locale.ROOT, text, Brevity.shortened(arguments)));
    return new Diagnostic(code, span, message, notes, more, replacement, forgotten);
  }

  /** Asks whether something else was meant in place of the span's text. */
  public Diagnostic didYouMean(String meant) {
    Diagnostic asked = help("did you mean `%s`?", meant);
    return new Diagnostic(code, span, message, notes, asked.help, Optional.of(meant), forgotten);
  }

  /**
   * Says which imports would make a name known; nothing when there are none.
   *
   * @param targets what to write after {@code import}, each of them enough
   */
  public Diagnostic forgottenImport(String name, List<String> targets) {
    if (targets.isEmpty()) {
      return this;
    }
    List<String> shown = targets.subList(0, Math.min(MOST_IMPORTS, targets.size()));
    String statements = String.join(" or ", Collections.nCopies(shown.size(), "`import %s`"));
    List<String> words = new ArrayList<>(shown);
    words.add(name);
    String which = targets.size() == 1 ? "it" : "each";
    Diagnostic told =
        help("write " + statements + " at the top; " + which + " declares `%s`", words.toArray());
    return new Diagnostic(code, span, message, notes, told.help, replacement, targets);
  }

  private Diagnostic note(Optional<Span> at, String text) {
    List<Note> more = new ArrayList<>(notes);
    more.add(new Note(at, text));
    return new Diagnostic(code, span, message, more, help, replacement, forgotten);
  }
}
