package org.aisc.text;

/** A named text that spans point into. Two source files are equal when they are the same object. */
public final class SourceFile {
  private final String name;
  private final String text;
  private final LineMap lines;

  public SourceFile(String name, String text) {
    this.name = name;
    this.text = text;
    this.lines = new LineMap(text);
  }

  /** The name to show to the user, as it was given on the command line or in an import. */
  public String name() {
    return name;
  }

  public String text() {
    return text;
  }

  public LineMap lines() {
    return lines;
  }

  /** The span from {@code start} (inclusive) to {@code end} (exclusive), in UTF-16 units. */
  public Span span(int start, int end) {
    return new Span(this, start, end);
  }

  @Override
  public String toString() {
    return name;
  }
}
