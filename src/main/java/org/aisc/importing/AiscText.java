package org.aisc.importing;

/** A specification as text: one declaration after the other, lines broken between words. */
final class AiscText {
  private static final int WIDTH = 80;

  private final StringBuilder text = new StringBuilder("aisc 1\n");
  private int lineStart = text.length();
  private boolean body;
  private boolean glued;

  /** Starts with the {@code system} line. */
  AiscText(String name, String title) {
    this("system", name, title);
  }

  private AiscText(String keyword, String name, String title) {
    open(keyword, name, title);
    close();
  }

  /** Starts with the {@code module} line. */
  static AiscText module(String name, String title) {
    return new AiscText("module", name, title);
  }

  /** A line of comment. */
  AiscText comment(String words) {
    text.append(words.isEmpty() ? "//" : "// " + words.strip().replaceAll("\\s+", " "));
    gap();
    return this;
  }

  /** Begins a declaration; an empty title is left out. */
  AiscText open(String keyword, String name, String title) {
    text.append(keyword).append(' ').append(name);
    if (!title.isEmpty()) {
      text.append(' ').append(quoted(title));
    }
    return this;
  }

  /** {@code = true} or {@code = false}, of a condition, before its body. */
  AiscText truth(boolean value) {
    text.append(" = ").append(value);
    return this;
  }

  /** A word of the body. Brackets and commas stand close to their neighbours. */
  AiscText word(String word) {
    if (!body) {
      text.append(" {");
      body = true;
    }
    boolean close = glued || word.equals(")") || word.equals(",");
    if (!close && text.length() - lineStart + 1 + word.length() > WIDTH) {
      text.append("\n ");
      lineStart = text.length() - 1;
    }
    text.append(close ? "" : " ").append(word);
    glued = word.equals("(");
    return this;
  }

  /** A property of the body whose value is one word. */
  AiscText property(String keyword, String value) {
    return word(keyword).word(value);
  }

  AiscText tag(String key, String value) {
    return word("tag " + key + " " + quoted(value));
  }

  /** Ends a declaration. */
  void close() {
    text.append(body ? " }\n" : "\n");
    body = false;
    lineStart = text.length();
  }

  /** An empty line. */
  void gap() {
    text.append('\n');
    lineStart = text.length();
  }

  /** The specification so far. */
  @Override
  public String toString() {
    return text.toString();
  }

  /**
   * A quoted text. White space becomes single spaces; characters that do not show are spelt out.
   */
  static String quoted(String value) {
    StringBuilder quoted = new StringBuilder("\"");
    value
        .strip()
        .replaceAll("\\s+", " ")
        .codePoints()
        .forEach(
            point -> {
              if (point == '"' || point == '\\') {
                quoted.append('\\').appendCodePoint(point);
              } else if (isShown(point)) {
                quoted.appendCodePoint(point);
              } else if (Character.getType(point) != Character.SURROGATE) {
                quoted.append("\\u{").append(Integer.toHexString(point)).append('}');
              }
            });
    return quoted.append('"').toString();
  }

  private static boolean isShown(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
