package org.aisc.syntax;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.IntStream;
import org.antlr.v4.runtime.misc.Interval;

/**
 * A text as the lexer sees it: counted in UTF-16 units, with every unit outside of ASCII shown as
 * U+007F. So offsets are those of spans, nothing is copied, and ANTLR's tables, which hold ASCII
 * only, stay fast on any text.
 */
final class AsciiStream implements CharStream {
  private static final char OTHER = '\u007F';

  private final String text;
  private final String name;
  private int at;

  AsciiStream(String text, String name) {
    this.text = text;
    this.name = name;
  }

  @Override
  public int LA(int offset) {
    int index = offset > 0 ? at + offset - 1 : at + offset;
    if (offset == 0 || index < 0 || index >= text.length()) {
      return IntStream.EOF;
    }
    char unit = text.charAt(index);
    return unit < OTHER ? unit : OTHER;
  }

  @Override
  public void consume() {
    at++;
  }

  @Override
  public int mark() {
    return -1;
  }

  @Override
  public void release(int marker) {}

  @Override
  public int index() {
    return at;
  }

  @Override
  public void seek(int index) {
    at = index;
  }

  @Override
  public int size() {
    return text.length();
  }

  @Override
  public String getSourceName() {
    return name;
  }

  @Override
  public String getText(Interval interval) {
    return text.substring(interval.a, Math.min(interval.b + 1, text.length()));
  }
}
