package org.aisc.syntax;

import java.util.List;
import org.aisc.syntax.antlr.AiscLexer;
import org.aisc.text.SourceFile;
import org.aisc.text.Span;

/** A word, symbol or comment of a file, for tools that show a text or complete it. */
public record Word(Kind kind, Span span) {
  /** What a word is by itself; keywords are names where a name is meant. */
  public enum Kind {
    KEYWORD,
    NAME,
    NUMBER,
    TEXT,
    SYMBOL,
    COMMENT,
    DOC,
    UNKNOWN
  }

  /** All words of a file, in order. */
  public static List<Word> of(SourceFile file) {
    return Lexing.all(file).stream()
        .map(each -> new Word(kind(each), file.span(each.start(), each.end())))
        .toList();
  }

  private static Kind kind(Lexeme lexeme) {
    if (lexeme.channel() == Lexeme.NOISE) {
      return Kind.UNKNOWN;
    } else if (lexeme.type() <= AiscLexer.NOT) {
      return Kind.KEYWORD;
    }
    return switch (lexeme.type()) {
      case AiscLexer.NAME -> Kind.NAME;
      case AiscLexer.NUMBER, AiscLexer.BAD_NUMBER -> Kind.NUMBER;
      case AiscLexer.TEXT -> Kind.TEXT;
      case AiscLexer.DOC -> Kind.DOC;
      case AiscLexer.LINE_COMMENT, AiscLexer.BLOCK_COMMENT, AiscLexer.OPEN_COMMENT -> Kind.COMMENT;
      default -> Kind.SYMBOL;
    };
  }
}
