package org.aisc.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.aisc.diag.Code;
import org.aisc.syntax.antlr.AiscLexer;
import org.aisc.text.SourceFile;
import org.aisc.text.Span;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenFactory;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.misc.Pair;

/**
 * Text to lexemes, comments included. What is no word of the language is reported, and read as what
 * was probably meant: {@code ==} as {@code =}, text in other quotes as text, {@code ;} as nothing.
 */
final class Lexing {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** More characters than any sensible number has; reading one takes quadratic time. */
  private static final int LONGEST_NUMBER = 1000;

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

  private final SourceFile file;
  private final String text;
  private final Complaints complaints;
  private final AsciiStream characters;
  private final AiscLexer lexer;

  private record Meant(int type, String help) {}

  Lexing(SourceFile file, Complaints complaints) {
    this.file = file;
    this.text = file.text();
    this.complaints = complaints;
    this.characters = new AsciiStream(text, file.name());
    this.lexer = new AiscLexer(characters);
    lexer.removeErrorListeners();
    lexer.setTokenFactory(new Lexemes());
    if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
      characters.seek(1);
    }
  }

  /** All lexemes of a file, the end left out. */
  static List<Lexeme> all(SourceFile file) {
    Lexing lexing = new Lexing(file, new Complaints());
    List<Lexeme> found = new ArrayList<>();
    for (Lexeme next = lexing.next(); next.type() != Token.EOF; next = lexing.next()) {
      found.add(next);
    }
    return found;
  }

  /** The next lexeme; at the end always one of type {@code EOF}. */
  Lexeme next() {
    Lexeme found = (Lexeme) lexer.nextToken();
    if (found.type() == AiscLexer.NUMBER && found.end() - found.start() > LONGEST_NUMBER) {
      return badNumber(found.as(AiscLexer.BAD_NUMBER));
    }
    return found.type() < AiscLexer.OPEN_COMMENT ? found : repaired(found);
  }

  private Lexeme repaired(Lexeme wrong) {
    return switch (wrong.type()) {
      case AiscLexer.OPEN_COMMENT -> openComment(wrong);
      case AiscLexer.OPEN_TEXT -> openText(wrong);
      case AiscLexer.BAD_NUMBER -> badNumber(wrong);
      case AiscLexer.BAD_NAME -> badName(wrong);
      default -> symbol(wrong);
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
    Span span = span(wrong);
    complaints.add(
        span, () -> Code.OPEN_TEXT.at(span).help("a text ends on its line, with a second `\"`"));
    return wrong.as(AiscLexer.TEXT);
  }

  private Lexeme badNumber(Lexeme wrong) {
    Span span = span(wrong);
    complaints.add(span, () -> Code.BAD_NUMBER.at(span, Excerpt.of(span)).help(numberHelp(span)));
    return wrong;
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

  /** A name with letters outside of ASCII, or one of the symbols that are. */
  private Lexeme badName(Lexeme wrong) {
    int at = wrong.start();
    while (at < wrong.end() && isLetter(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    if (at == wrong.start()) {
      return symbol(wrong);
    }
    int end = Math.min(at, wrong.end());
    goOnAt(end);
    Lexeme name = new Lexeme(AiscLexer.NAME, Token.DEFAULT_CHANNEL, wrong.start(), end);
    Span span = span(name);
    if (span.text().matches("[A-Za-z][A-Za-z0-9_]*")) {
      return name;
    }
    complaints.add(
        span,
        () ->
            Code.BAD_NAME
                .at(span, Excerpt.of(span))
                .help("a name is a letter, then letters, digits and `_`, of a to z only"));
    return name;
  }

  private static boolean isLetter(int point) {
    return point == '_' || Character.isLetterOrDigit(point);
  }

  private Lexeme symbol(Lexeme wrong) {
    char first = text.charAt(wrong.start());
    String closing = QUOTES.get(first);
    if (closing != null) {
      return quoted(wrong, closing);
    }
    boolean known = wrong.type() == AiscLexer.SYMBOL;
    int end = known ? wrong.end() : endOfUnknown(wrong);
    goOnAt(end);
    Span span = file.span(wrong.start(), end);
    Meant meant = SYMBOLS.get(text.substring(wrong.start(), Math.min(end, wrong.start() + 2)));
    complaints.add(
        span,
        () -> {
          var found = Code.UNKNOWN_SYMBOL.at(span, Excerpt.of(span));
          return meant == null ? found : found.help("%s", meant.help());
        });
    Lexeme whole = new Lexeme(wrong.type(), Lexeme.NOISE, wrong.start(), end);
    return meant == null || meant.type() == Token.INVALID_TYPE ? whole : whole.as(meant.type());
  }

  /** A known symbol stands alone; others are reported together. */
  private int endOfUnknown(Lexeme wrong) {
    int at = wrong.start();
    if (SYMBOLS.containsKey(text.substring(at, at + 1))) {
      return at + 1;
    }
    while (at < wrong.end()
        && !QUOTES.containsKey(text.charAt(at))
        && !SYMBOLS.containsKey(String.valueOf(text.charAt(at)))
        && (wrong.type() == AiscLexer.UNKNOWN || !isLetter(text.codePointAt(at)))) {
      at += Character.charCount(text.codePointAt(at));
    }
    return Math.min(at, wrong.end());
  }

  private Lexeme quoted(Lexeme wrong, String closing) {
    int at = wrong.start() + 1;
    while (at < text.length() && "\r\n".indexOf(text.charAt(at)) < 0) {
      if (closing.indexOf(text.charAt(at++)) >= 0) {
        break;
      }
    }
    goOnAt(at);
    Span span = file.span(wrong.start(), at);
    complaints.add(
        span, () -> Code.OTHER_QUOTES.at(span).help("write straight double quotes: \"…\""));
    return new Lexeme(AiscLexer.TEXT, Token.DEFAULT_CHANNEL, wrong.start(), at);
  }

  /** Lets the generated lexer go on at another place than where it stopped, the end included. */
  private void goOnAt(int offset) {
    characters.seek(offset);
    lexer._hitEOF = offset == text.length();
  }

  private Span span(Lexeme lexeme) {
    return file.span(lexeme.start(), lexeme.end());
  }

  /** Makes lexemes of what the generated lexer found. */
  private static final class Lexemes implements TokenFactory<Lexeme> {
    @Override
    public Lexeme create(
        Pair<TokenSource, CharStream> source,
        int type,
        String text,
        int channel,
        int start,
        int stop,
        int line,
        int column) {
      return new Lexeme(type, channel, start, stop + 1);
    }

    @Override
    public Lexeme create(int type, String text) {
      return new Lexeme(type, Token.DEFAULT_CHANNEL, 0, 0);
    }
  }
}
