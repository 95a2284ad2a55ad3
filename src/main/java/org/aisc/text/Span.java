package org.aisc.text;

/**
 * A half-open range of a source file.
 *
 * @param start first UTF-16 unit, counted from 0
 * @param end one past the last unit; equal to {@code start} for a place between two characters
 */
public record Span(SourceFile file, int start, int end) {
  public Span {
    if (start < 0 || end < start || end > file.text().length()) {
      throw new IllegalArgumentException("span " + start + ".." + end + " outside " + file);
    }
  }

  /** The text that the span covers. */
  public String text() {
    return file.text().substring(start, end);
  }

  /** The smallest span of the same file that covers both. */
  public Span to(Span other) {
    return new Span(file, Math.min(start, other.start), Math.max(end, other.end));
  }

  /** 1-based line of the first character. */
  public int line() {
    return file.lines().line(start);
  }

  /** 1-based column of the first character, in code points. */
  public int column() {
    return file.lines().column(start);
  }
}
