package org.aisc.syntax;

import java.util.Arrays;
import java.util.Optional;
import org.aisc.syntax.antlr.AiscLexer;
import org.aisc.text.SourceFile;
import org.aisc.text.Span;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.Interval;

/**
 * The lexemes of a file that a parser sees, a few of them at a time: those that were consumed are
 * forgotten, but for the last ones and those after a mark. Comments are left out; a doc comment
 * goes to the lexeme that follows it.
 */
final class TokenWindow implements TokenStream {
  private static final int KEPT = 8;

  private final SourceFile file;
  private final Lexing lexing;
  private final StringBuilder doc = new StringBuilder();
  private Lexeme[] window = new Lexeme[64];
  private int first;
  private int size;
  private int at;
  private int marks;

  TokenWindow(SourceFile file, Complaints complaints) {
    this.file = file;
    this.lexing = new Lexing(file, complaints);
    Arrays.fill(window, new Lexeme(Token.INVALID_TYPE, Token.DEFAULT_CHANNEL, 0, 0));
  }

  /** The lexeme {@code ahead} places from here, 1 for the next one, 0 for the one before it. */
  Lexeme peek(int ahead) {
    while (at + ahead > size && !isEnded()) {
      append(read());
    }
    return window[Math.max(0, Math.min(at + ahead, size) - 1)];
  }

  /** The type of the lexeme {@code ahead} places from here. */
  int type(int ahead) {
    return peek(ahead).type();
  }

  /** Consumes the next lexeme. */
  Lexeme next() {
    Lexeme found = peek(1);
    consume();
    return found;
  }

  /** Consumes the next lexeme if it is of a type. */
  boolean skip(int type) {
    boolean found = type(1) == type;
    if (found) {
      consume();
    }
    return found;
  }

  /** Reads the next lexeme as one of another type. */
  void replace(int type) {
    Lexeme found = peek(1);
    window[at] = found.as(type);
  }

  SourceFile file() {
    return file;
  }

  Span span(Lexeme lexeme) {
    return file.span(lexeme.start(), lexeme.end());
  }

  /** From the start of a lexeme to the end of the one that was consumed last. */
  Span since(Lexeme opening) {
    return file.span(opening.start(), Math.max(opening.end(), lastEnd()));
  }

  /** Where the lexeme ends that was consumed last; the start of the file if there is none. */
  int lastEnd() {
    return at == 0 ? 0 : window[at - 1].end();
  }

  /** Whether only white space stands before a lexeme on its line. */
  boolean startsLine(Lexeme lexeme) {
    int before = lexeme.start() - 1;
    while (before >= 0
        && (file.text().charAt(before) == ' ' || file.text().charAt(before) == '\t')) {
      before--;
    }
    return before < 0
        || file.text().charAt(before) == '\n'
        || file.text().charAt(before) == '\uFEFF';
  }

  private boolean isEnded() {
    return size > 0 && window[size - 1].type() == Token.EOF;
  }

  private Lexeme read() {
    doc.setLength(0);
    boolean documented = false;
    Lexeme found = lexing.next();
    while (found.channel() != Token.DEFAULT_CHANNEL) {
      if (found.type() == AiscLexer.DOC) {
        doc.append(documented ? "\n" : "").append(docLine(found));
        documented = true;
      }
      found = lexing.next();
    }
    return documented ? found.documented(doc.toString()) : found;
  }

  /** The text after the slashes, without one leading space and without trailing white space. */
  private String docLine(Lexeme line) {
    String text = file.text().substring(line.start() + 3, line.end()).stripTrailing();
    return text.startsWith(" ") ? text.substring(1) : text;
  }

  private void append(Lexeme found) {
    if (size == window.length) {
      int forgotten = marks > 0 ? 0 : Math.max(0, at - KEPT);
      if (2 * forgotten >= size) {
        System.arraycopy(window, forgotten, window, 0, size - forgotten);
        size -= forgotten;
        at -= forgotten;
        first += forgotten;
      } else {
        window = Arrays.copyOf(window, 2 * size);
      }
    }
    window[size++] = found;
  }

  @Override
  public Lexeme LT(int ahead) {
    return peek(ahead > 0 ? ahead : ahead + 1);
  }

  @Override
  public int LA(int ahead) {
    return LT(ahead).type();
  }

  @Override
  public void consume() {
    if (type(1) != Token.EOF) {
      at++;
    }
  }

  @Override
  public int mark() {
    return marks++;
  }

  @Override
  public void release(int marker) {
    marks--;
  }

  @Override
  public int index() {
    return first + at;
  }

  @Override
  public void seek(int index) {
    at = index - first;
  }

  @Override
  public int size() {
    return first + size;
  }

  @Override
  public String getSourceName() {
    return file.name();
  }

  @Override
  public Token get(int index) {
    return window[index - first];
  }

  @Override
  public TokenSource getTokenSource() {
    throw new UnsupportedOperationException();
  }

  @Override
  public String getText(Interval interval) {
    return "";
  }

  @Override
  public String getText() {
    return "";
  }

  @Override
  public String getText(RuleContext context) {
    return "";
  }

  @Override
  public String getText(Token start, Token stop) {
    return "";
  }

  /** The doc comment before the next lexeme. */
  Optional<String> doc() {
    return peek(1).doc();
  }
}
