package org.aisc.syntax;

import java.util.ArrayList;
import java.util.List;
import org.aisc.syntax.antlr.AiscLexer;
import org.aisc.text.SourceFile;
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

  private final AsciiStream characters;
  private final AiscLexer lexer;
  private final Repairs repairs;

  Lexing(SourceFile file, Complaints complaints) {
    this.characters = new AsciiStream(file.text(), file.name());
    this.lexer = new AiscLexer(characters);
    this.repairs = new Repairs(file, complaints);
    lexer.removeErrorListeners();
    lexer.setTokenFactory(new Lexemes());
    if (characters.size() > 0 && file.text().charAt(0) == BYTE_ORDER_MARK) {
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
    if (!repairs.isNeeded(found)) {
      return found;
    }
    Lexeme repaired = repairs.repaired(found);
    if (repaired.end() != found.end()) {
      goOnAt(repaired.end());
    }
    return repaired;
  }

  /** Lets the generated lexer go on at another place than where it stopped, the end included. */
  private void goOnAt(int offset) {
    characters.seek(offset);
    lexer._hitEOF = offset == characters.size();
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
