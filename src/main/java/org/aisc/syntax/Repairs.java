package org.aisc.syntax;

import java.util.Map;
import org.aisc.diag.Code;
import org.aisc.diag.Diagnostic;
import org.aisc.syntax.antlr.AiscLexer;
import org.aisc.text.SourceFile;
import org.aisc.text.Span;
import org.antlr.v4.runtime.Token;

/** Reports what is no word of the language, and gives the lexeme that was probably meant. */
final class Repairs {
  private static final String NO_UNIT = "amounts are plain numbers, all in one currency";
  private static final String BRACKETS = "lists stand in `( )`, bodies in `{ }`";

  /** Symbols that others use, what they are read as, and how they are written here. */
  private static final Map<String, Meant> SYMBOLS =
      Map.ofEntries(
          Map.entry("==", new Meant(AiscLexer.EQUAL, "write `=`")),
          Map.entry("=>", new Meant(AiscLexer.AT_LEAST, "write `>=`")),
          Map.entry("=<", new Meant(AiscLexer.AT_MOST, "write `<=`")),
          Map.entry("<>", new Meant(AiscLexer.NOT_EQUAL, "write `!=`")),
          Map.entry("&", new Meant(AiscLexer.AND, "write `and`")),
          Map.entry("&&", new Meant(AiscLexer.AND, "write `and`")),
          Map.entry("|", new Meant(AiscLexer.OR, "write `or`")),
          Map.entry("||", new Meant(AiscLexer.OR, "write `or`")),
          Map.entry("!", new Meant(AiscLexer.NOT, "write `not`")),
          Map.entry(";", new Meant(Token.INVALID_TYPE, "no semicolons are needed")),
          Map.entry("\u2264", new Meant(AiscLexer.AT_MOST, "write `<=`")),
          Map.entry("\u2265", new Meant(AiscLexer.AT_LEAST, "write `>=`")),
          Map.entry("\u2260", new Meant(AiscLexer.NOT_EQUAL, "write `!=`")),
          Map.entry("\u2192", new Meant(AiscLexer.ARROW, "write `->`")),
          Map.entry("\u2212", new Meant(AiscLexer.MINUS, "write `-`")),
          Map.entry("\u2010", new Meant(AiscLexer.MINUS, "write `-`")),
          Map.entry("\u2013", new Meant(AiscLexer.MINUS, "write `-`")),
          Map.entry("\u2014", new Meant(AiscLexer.MINUS, "write `-`")),
          Map.entry("\u00D7", new Meant(AiscLexer.TIMES, "write `*`")),
          Map.entry("\u2026", new Meant(AiscLexer.DOTS, "write `..`")),
          Map.entry("$", new Meant(Token.INVALID_TYPE, NO_UNIT)),
          Map.entry("\u20AC", new Meant(Token.INVALID_TYPE, NO_UNIT)),
          Map.entry("\u00A3", new Meant(Token.INVALID_TYPE, NO_UNIT)),
          Map.entry("[", new Meant(Token.INVALID_TYPE, BRACKETS)),
          Map.entry("]", new Meant(Token.INVALID_TYPE, BRACKETS)),
          Map.entry("\u00A0", new Meant(Token.INVALID_TYPE, "use a plain space")));

  /** Quotes that open a text elsewhere, and what closes it. */
  private static final Map<Character, String> QUOTES =
      Map.of(
          '\'', "'",
          '\u2018', "\u2019",
          '\u201A', "\u2018\u2019",
          '\u201C', "\u201D",
          '\u201D', "\u201D",
          '\u201E', "\u201C\u201D",
          '\u00AB', "\u00BB",
          '\u00BB', "\u00AB");

  /** More characters than any sensible number has; reading one takes quadratic time. */
  private static final int LONGEST_NUMBER = 1000;

  private final SourceFile file;
  private final String text;
  private final Complaints complaints;

  private record Meant(int type, String help) {}

  Repairs(SourceFile file, Complaints complaints) {
    this.file = file;
    this.text = file.text();
    this.complaints = complaints;
  }

  /** Whether a lexeme is not, or not all, what is written. */
  boolean isNeeded(Lexeme found) {
    int type = found.type();
    if (type >= AiscLexer.OPEN_COMMENT) {
      return true;
    } else if (type == AiscLexer.NUMBER) {
      return found.end() - found.start() > LONGEST_NUMBER;
    }
    return type >= AiscLexer.AISC && type <= AiscLexer.NAME && isLetterAt(found.end());
  }

  /** The lexeme that is meant, at the same start; it may end elsewhere. */
  Lexeme repaired(Lexeme wrong) {
    return switch (wrong.type()) {
      case AiscLexer.OPEN_COMMENT -> openComment(wrong);
      case AiscLexer.OPEN_TEXT -> openText(wrong);
      case AiscLexer.NUMBER, AiscLexer.BAD_NUMBER -> badNumber(wrong);
      case AiscLexer.SYMBOL, AiscLexer.UNKNOWN -> symbol(wrong.start(), wrong.end());
      case AiscLexer.FOREIGN -> foreign(wrong);
      default -> badName(wrong);
    };
  }

  private Lexeme openComment(Lexeme wrong) {
    Span span = file.span(wrong.start(), wrong.start() + 2);
    complaints.add(
        span,
        () -> Code.OPEN_COMMENT.at(span).help("close it with `*/`; it hides the rest of the file"));
    return wrong.hidden(Lexeme.COMMENTS);
  }

  private Lexeme openText(Lexeme wrong) {
    Span span = file.span(wrong.start(), wrong.end());
    complaints.add(
        span, () -> Code.OPEN_TEXT.at(span).help("a text ends on its line, with a second `\"`"));
    return wrong.as(AiscLexer.TEXT);
  }

  private Lexeme badNumber(Lexeme wrong) {
    Span span = file.span(wrong.start(), wrong.end());
    complaints.add(span, () -> Code.BAD_NUMBER.at(span, Excerpt.of(span)).help(numberHelp(span)));
    return wrong.as(AiscLexer.BAD_NUMBER);
  }

  private static String numberHelp(Span span) {
    String written = Excerpt.of(span);
    if (span.end() - span.start() > LONGEST_NUMBER) {
      return "a number has at most " + LONGEST_NUMBER + " digits";
    }
    if (written.matches("[0-9._]+")) {
      return written.indexOf('.') == written.lastIndexOf('.')
          ? "single `_` may stand between digits: `1_000`"
          : "write it as a text in quotes: \"" + written + "\"";
    }
    return written.matches("[0-9.]+[eE][0-9]+")
        ? "write all digits, there is no exponent"
        : "a number has digits only, and a name starts with a letter";
  }

  /** A name with letters outside of ASCII. */
  private Lexeme badName(Lexeme wrong) {
    int end = wrong.start();
    while (isLetterAt(end)) {
      end += Character.charCount(text.codePointAt(end));
    }
    Span span = file.span(wrong.start(), end);
    complaints.add(
        span,
        () ->
            Code.BAD_NAME
                .at(span, Excerpt.of(span))
                .help("a name is a letter, then letters, digits and `_`, of a to z only"));
    return new Lexeme(AiscLexer.NAME, Token.DEFAULT_CHANNEL, wrong.start(), end);
  }

  private boolean isLetterAt(int offset) {
    return offset < text.length() && isLetter(text.codePointAt(offset));
  }

  private static boolean isLetter(int point) {
    return Character.isUnicodeIdentifierPart(point) && !Character.isIdentifierIgnorable(point);
  }

  /** What starts with a character outside of ASCII. */
  private Lexeme foreign(Lexeme wrong) {
    if (isLetterAt(wrong.start())) {
      return badName(wrong);
    }
    int at = wrong.start() + 1;
    if (isKnown(wrong.start())) {
      return symbol(wrong.start(), at);
    }
    while (at < text.length() && text.charAt(at) > '~' && !isLetterAt(at) && !isKnown(at)) {
      at++;
    }
    return symbol(wrong.start(), at);
  }

  private boolean isKnown(int offset) {
    return QUOTES.containsKey(text.charAt(offset))
        || SYMBOLS.containsKey(text.substring(offset, offset + 1));
  }

  private Lexeme symbol(int start, int end) {
    String closing = QUOTES.get(text.charAt(start));
    if (closing != null) {
      return quoted(start, closing);
    } else if (text.charAt(start) == '#') {
      return foreignComment(start);
    }
    Span span = file.span(start, end);
    Meant meant = SYMBOLS.get(text.substring(start, Math.min(end, start + 2)));
    complaints.add(
        span,
        () -> {
          Diagnostic found = Code.UNKNOWN_SYMBOL.at(span, Excerpt.of(span));
          return meant == null ? found : found.help("%s", meant.help());
        });
    return meant == null || meant.type() == Token.INVALID_TYPE
        ? new Lexeme(AiscLexer.UNKNOWN, Lexeme.NOISE, start, end)
        : new Lexeme(meant.type(), Token.DEFAULT_CHANNEL, start, end);
  }

  /** What other languages would read as a comment hides the rest of its line here, too. */
  private Lexeme foreignComment(int start) {
    int end = start;
    while (end < text.length() && "\r\n".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    Span span = file.span(start, start + 1);
    complaints.add(
        span, () -> Code.UNKNOWN_SYMBOL.at(span, "#").help("a comment starts with `//`"));
    return new Lexeme(AiscLexer.UNKNOWN, Lexeme.NOISE, start, end);
  }

  private Lexeme quoted(int start, String closing) {
    int at = start + 1;
    while (at < text.length() && "\r\n".indexOf(text.charAt(at)) < 0) {
      if (closing.indexOf(text.charAt(at++)) >= 0) {
        break;
      }
    }

    Span span = file.span(start, at);
    complaints.add(
        span, () -> Code.OTHER_QUOTES.at(span).help("write straight double quotes: \"…\""));
    return new Lexeme(AiscLexer.TEXT, Token.DEFAULT_CHANNEL, start, at);
  }
}
