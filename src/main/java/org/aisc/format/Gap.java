package org.aisc.format;

/**
 * What separates a word from the one before it.
 *
 * @param indent the column where the word stands if a line begins before it
 * @param width how many spaces there are if none begins
 */
record Gap(Kind kind, int indent, int width) {
  /** Lines that are indented further than this are indented like this. */
  private static final int DEEPEST = 40;

  Gap {
    indent = Math.min(indent, DEEPEST);
  }

  enum Kind {
    /** Never a line break. */
    FIXED,
    /** A line break if what follows does not fit into the line. */
    FILL,
    /** A line break if the group does not fit into the line. */
    LINE,
    /** As {@code LINE}; an empty line before it is kept. */
    PARAGRAPH,
    /** Always a line break; an empty line before it is kept. */
    DECLARATION
  }

  static Gap space(int indent) {
    return new Gap(Kind.FIXED, indent, 1);
  }

  static Gap glue(int indent) {
    return new Gap(Kind.FIXED, indent, 0);
  }

  static Gap fill(int indent) {
    return new Gap(Kind.FILL, indent, 1);
  }

  static Gap line(int indent) {
    return new Gap(Kind.LINE, indent, 1);
  }

  static Gap paragraph(int indent, int width) {
    return new Gap(Kind.PARAGRAPH, indent, width);
  }

  static Gap declaration(int indent) {
    return new Gap(Kind.DECLARATION, indent, 1);
  }

  /** Whether an empty line before it is kept. */
  boolean isParagraph() {
    return kind == Kind.PARAGRAPH || kind == Kind.DECLARATION;
  }
}
