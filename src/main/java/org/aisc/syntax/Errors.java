package org.aisc.syntax;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.aisc.diag.Code;
import org.aisc.diag.Diagnostic;
import org.aisc.syntax.antlr.AiscLexer;
import org.aisc.text.Span;
import org.antlr.v4.runtime.Token;

/**
 * Reports what is wrong with a file, and keeps quiet about what only follows from it: after an
 * error, no other is reported until something was understood again.
 */
final class Errors {
  private final TokenWindow window;
  private final Complaints complaints;
  private boolean quiet;

  Errors(TokenWindow window, Complaints complaints) {
    this.window = window;
    this.complaints = complaints;
  }

  /** Something was understood: the next error is a new one. */
  void understood() {
    quiet = false;
  }

  /** Reports an error unless it only follows from the one before. */
  void report(Span span, Supplier<Diagnostic> diagnostic) {
    if (!quiet) {
      complaints.add(span, diagnostic);
    }
    quiet = true;
  }

  /** Reports an error that was corrected, so that what follows can be trusted. */
  void corrected(Span span, Supplier<Diagnostic> diagnostic) {
    if (!quiet) {
      complaints.add(span, diagnostic);
    }
  }

  /**
   * Whether the next word is a misspelt keyword; if so, this is reported, and the word is read as
   * the keyword.
   *
   * @param near the type of the keyword that is near to a word
   */
  boolean isMisspelt(String what, Function<String, Optional<Integer>> near) {
    Span span = window.span(window.peek(1));
    Optional<Integer> keyword =
        window.type(1) == AiscLexer.NAME ? near.apply(span.text()) : Optional.empty();
    keyword.ifPresent(
        type -> {
          corrected(
              span,
              () ->
                  Code.UNKNOWN_KEYWORD
                      .at(span, what, Excerpt.of(span))
                      .didYouMean(Keywords.spelling(type)));
          window.replace(type);
        });
    return keyword.isPresent();
  }

  /** Reports the next lexeme in place of what is expected. */
  void unexpected(String expected) {
    unexpected(expected, "");
  }

  /** Reports the next lexeme in place of what is expected. */
  void unexpected(String expected, String help) {
    Lexeme found = window.peek(1);
    Span span = place(found);
    if (!isReported(found)) {
      report(
          span, () -> helped(Code.UNEXPECTED.at(span, expected, described(found)), expected, help));
    }
  }

  /** Reports the next lexeme in place of what is expected and was probably meant. */
  void misspelt(String expected, String meant) {
    Lexeme found = window.peek(1);
    Span span = place(found);
    report(span, () -> Code.UNEXPECTED.at(span, expected, described(found)).didYouMean(meant));
  }

  /** Reports the next lexeme in place of a name. */
  void unexpectedForName(String expected) {
    Lexeme found = window.peek(1);
    Span span = window.span(found);
    if (Keywords.isReserved(found.type())) {
      boolean declared = Keywords.opensDeclaration(window.peek(0).type());
      report(
          span,
          () ->
              Code.RESERVED
                  .at(span, Excerpt.of(span))
                  .help(
                      declared
                          ? "choose another name"
                          : "`and`, `or` and `not` stand in formulas; a list has commas"));
    } else {
      unexpected(expected);
    }
  }

  /** Reports that a brace is missing before the next lexeme. */
  void unclosed(Lexeme opening) {
    Lexeme last = window.peek(0);
    Span missing = window.file().span(last.end(), last.end());
    if (!complaints.isAbout(last.start())) {
      report(
          missing,
          () -> Code.UNCLOSED.at(missing, "}").note(window.span(opening), "`{` is opened here"));
    }
  }

  private boolean isReported(Lexeme found) {
    boolean reported = found.type() == AiscLexer.BAD_NUMBER;
    quiet |= reported;
    return reported;
  }

  /** Where a lexeme stands; the end of the file is shown after what stands before it. */
  private Span place(Lexeme found) {
    return found.type() == Token.EOF
        ? window.file().span(window.lastEnd(), window.lastEnd())
        : window.span(found);
  }

  private String described(Lexeme found) {
    return found.type() == Token.EOF
        ? "the end of the file"
        : "`" + Excerpt.of(window.span(found)) + "`";
  }

  private Diagnostic helped(Diagnostic diagnostic, String expected, String help) {
    String hint = new Hints(window, expected).over(help);
    return hint.isEmpty() ? diagnostic : diagnostic.help("%s", hint);
  }
}
