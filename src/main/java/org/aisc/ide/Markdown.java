package org.aisc.ide;

/** Text of specifications in Markdown, where none of it is markup. */
final class Markdown {
  private Markdown() {}

  /** The text with every character that Markdown or HTML could read escaped. */
  static String plain(String text) {
    return text.replaceAll("([\\\\`*_{}\\[\\]()#+!|~&<>-])", "\\\\$1");
  }
}
