package org.aisc.syntax;

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

  /** Reports the next lexeme. */
  void unexpected(String expected) {
    unexpected(window.peek(1), expected, false);
  }

  /**
   * Reports a lexeme in place of what is expected.
   *
   * @param name whether a name is expected
   */
  void unexpected(Lexeme found, String expected, boolean name) {
    if (found.type() == AiscLexer.BAD_NUMBER) {
      quiet = true;
      return;
    }
    Span span = window.span(found);
    report(
        span,
        () ->
            name && Keywords.isReserved(found.type())
                ? Code.RESERVED.at(span, Excerpt.of(span)).help("choose another name")
                : helped(Code.UNEXPECTED.at(span, expected, described(found)), found));
  }

  private String described(Lexeme found) {
    return found.type() == Token.EOF
        ? "the end of the file"
        : "`" + Excerpt.of(window.span(found)) + "`";
  }

  private Diagnostic helped(Diagnostic diagnostic, Lexeme found) {
    Lexeme before = window.peek(0);
    boolean touches = before.end() == found.start() && before.end() > before.start();
    if (touches && found.type() == AiscLexer.MINUS && Keywords.isName(before.type())) {
      return diagnostic.help("a name has letters, digits and `_` only; other words go in quotes");
    } else if (touches && found.type() == AiscLexer.COMMA && before.type() == AiscLexer.NUMBER) {
      return diagnostic.help("digits are grouped with `_`: `1_000`");
    } else if (touches && found.type() == AiscLexer.DOT && before.type() == AiscLexer.NUMBER) {
      return diagnostic.help("a digit must follow the point");
    }
    return diagnostic;
  }
}
