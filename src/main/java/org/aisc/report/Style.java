package org.aisc.report;

/** Colour, or none: only the words that carry a verdict or a severity are coloured. */
public enum Style {
  PLAIN,
  COLOURED;

  /** For what is wrong, or bad news. */
  String bad(String word) {
    return sgr("1;31", word);
  }

  /** For what needs a look. */
  String doubtful(String word) {
    return sgr("1;33", word);
  }

  /** For good news. */
  String good(String word) {
    return sgr("1;32", word);
  }

  private String sgr(String code, String word) {
    return this == COLOURED ? "\u001b[" + code + "m" + word + "\u001b[0m" : word;
  }
}
