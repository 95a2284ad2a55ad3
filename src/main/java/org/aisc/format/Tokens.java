package org.aisc.format;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.aisc.syntax.Word;
import org.aisc.text.SourceFile;

/** The words of a file one after the other, each with the comments before it. */
final class Tokens {
  private final String text;
  private final Iterator<Word> words;
  private Token ahead;
  private int last;
  private int lineStart;

  Tokens(SourceFile file) {
    this.text = file.text();
    this.words = Word.of(file).iterator();
    this.ahead = read();
  }

  /** The next word; at the end, always one without characters. */
  Token next() {
    List<Token> comments = comments(false);
    Token word = ahead.with(comments, ahead.breaks());
    advance();
    if (word.isConnective() && word.breaks() == 0 && comments.isEmpty()) {
      List<Token> trailing = comments(true);
      return trailing.isEmpty() ? word : word.with(trailing, 1);
    }
    return word;
  }

  /**
   * The comments that come next. Those that end the line of a connective speak of what is before
   * it, and are read first.
   *
   * @param trailing whether only a line comment is wanted that stands on the same line
   */
  private List<Token> comments(boolean trailing) {
    List<Token> found = new ArrayList<>(0);
    while (isComment(ahead)
        && (!trailing
            || (ahead.breaks() == 0 && ahead.text().startsWith("//") && !ahead.isDoc()))) {
      found.add(ahead);
      advance();
    }
    return found;
  }

  private static boolean isComment(Token token) {
    return token.kind() == Word.Kind.COMMENT || token.isDoc();
  }

  private void advance() {
    ahead = read();
  }

  private Token read() {
    if (!words.hasNext()) {
      int breaks = breaksUntil(text.length());
      return new Token(Word.Kind.SYMBOL, "", last, last, Math.max(1, breaks), 0, List.of());
    }
    Word word = words.next();
    int start = word.span().start();
    int end = word.span().end();
    int breaks = (last == 0 ? 1 : 0) + breaksUntil(start);
    int column = text.codePointCount(lineStart, start);
    breaksUntil(end);
    last = end;
    return new Token(word.kind(), word.span().text(), start, end, breaks, column, List.of());
  }

  /** Line breaks from where the last call stopped to an offset. */
  private int breaksUntil(int offset) {
    int breaks = 0;
    for (int at = scanned; at < offset; at++) {
      char found = text.charAt(at);
      if (found == '\n' || (found == '\r' && !text.startsWith("\n", at + 1))) {
        breaks++;
        lineStart = at + 1;
      }
    }
    scanned = Math.max(scanned, offset);
    return breaks;
  }

  private int scanned;
}
