package org.aisc.format;

import java.util.List;
import org.aisc.syntax.Word;

/**
 * A word, symbol or comment, and where it stood.
 *
 * @param breaks how many line breaks are before it, after the word or comment that precedes it; the
 *     start of the text is one
 * @param column how many characters are before it on its line
 * @param comments those between it and the word before it; a comment has none
 */
record Token(
    Word.Kind kind, String text, int start, int end, int breaks, int column, List<Token> comments) {
  Token {
    comments = List.copyOf(comments);
  }

  boolean is(String symbol) {
    return text.equals(symbol);
  }

  /** Whether it can be a name. */
  boolean isName() {
    return kind == Word.Kind.NAME || (kind == Word.Kind.KEYWORD && !isConnective() && !is("not"));
  }

  boolean isConnective() {
    return is("and") || is("or");
  }

  boolean isDoc() {
    return kind == Word.Kind.DOC;
  }

  /** Whether it ends with its line: what follows is on another one. */
  boolean isLineComment() {
    return isDoc() || text.startsWith("//");
  }

  Token with(List<Token> moved, int lineBreaks) {
    return new Token(kind, text, start, end, lineBreaks, column, moved);
  }
}
