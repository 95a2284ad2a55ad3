package org.aisc.syntax;

import java.util.Optional;
import org.aisc.syntax.antlr.AiscLexer;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;

/** A word, symbol or comment of a file, from {@code start} (inclusive) to {@code end}. */
final class Lexeme implements Token {
  /** Where the comments are that {@code ///} does not open. */
  static final int COMMENTS = AiscLexer.COMMENTS;

  /** Where the lines of doc comments are. */
  static final int DOCS = AiscLexer.DOCS;

  /** Where that is which does not belong into a file, and was reported. */
  static final int NOISE = HIDDEN_CHANNEL;

  private final int type;
  private final int channel;
  private final int start;
  private final int end;
  private final Optional<String> doc;

  private Lexeme(int type, int channel, int start, int end, Optional<String> doc) {
    this.type = type;
    this.channel = channel;
    this.start = start;
    this.end = end;
    this.doc = doc;
  }

  Lexeme(int type, int channel, int start, int end) {
    this(type, channel, start, end, Optional.empty());
  }

  /** One of the constants of {@link AiscLexer}. */
  int type() {
    return type;
  }

  int channel() {
    return channel;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  /** The doc comment that stands before it. */
  Optional<String> doc() {
    return doc;
  }

  Lexeme documented(String text) {
    return new Lexeme(type, channel, start, end, Optional.of(text));
  }

  /** The same characters, read as something else. */
  Lexeme as(int other) {
    return new Lexeme(other, DEFAULT_CHANNEL, start, end, doc);
  }

  /** The same characters, left out of what is parsed. */
  Lexeme hidden(int other) {
    return new Lexeme(type, other, start, end, doc);
  }

  @Override
  public int getType() {
    return type;
  }

  @Override
  public int getChannel() {
    return channel;
  }

  @Override
  public int getStartIndex() {
    return start;
  }

  @Override
  public int getStopIndex() {
    return end - 1;
  }

  @Override
  public int getTokenIndex() {
    return -1;
  }

  @Override
  public String getText() {
    return "";
  }

  @Override
  public int getLine() {
    return 0;
  }

  @Override
  public int getCharPositionInLine() {
    return -1;
  }

  @Override
  public TokenSource getTokenSource() {
    throw new UnsupportedOperationException();
  }

  @Override
  public CharStream getInputStream() {
    throw new UnsupportedOperationException();
  }
}
