package org.aisc.report;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Writes XML 1.0 as it goes. Every text is escaped; characters that XML 1.0 forbids, and those that
 * a terminal would obey, come out as {@code \\u{1b}}.
 */
public final class Xml {
  private final Writer out;
  private int depth;

  private Xml(Writer out) {
    this.out = out;
  }

  /** The inside of an element. */
  @FunctionalInterface
  interface Body {
    void write(Xml xml) throws IOException;
  }

  /** Attributes in the order in which they were given. */
  static final class Attributes {
    private final Map<String, String> values = new LinkedHashMap<>();

    static Attributes of(String name, String value) {
      return new Attributes().and(name, value);
    }

    Attributes and(String name, String value) {
      values.put(name, value);
      return this;
    }

    Attributes and(String name, long value) {
      return and(name, Long.toString(value));
    }

    Attributes and(String name, OptionalLong value) {
      return value.isPresent() ? and(name, value.getAsLong()) : this;
    }
  }

  static void print(Body document, Writer out) throws IOException {
    out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    document.write(new Xml(out));
  }

  /** An element with elements inside. */
  void element(String name, Attributes attributes, Body inside) throws IOException {
    open(name, attributes, ">\n");
    depth++;
    inside.write(this);
    depth--;
    out.write("  ".repeat(depth) + "</" + name + ">\n");
  }

  /** An element with nothing inside. */
  void element(String name, Attributes attributes) throws IOException {
    open(name, attributes, "/>\n");
  }

  /** An element with a text inside. */
  void element(String name, Attributes attributes, String text) throws IOException {
    open(name, attributes, ">");
    out.write(escaped(text));
    out.write("</" + name + ">\n");
  }

  private void open(String name, Attributes attributes, String end) throws IOException {
    out.write("  ".repeat(depth) + "<" + name);
    for (Map.Entry<String, String> each : attributes.values.entrySet()) {
      out.write(
          " " + each.getKey() + "=\"" + escaped(each.getValue()).replace("\n", "&#10;") + "\"");
    }
    out.write(end);
  }

  /** A text that may stand between tags or in quotes; line breaks stay. */
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    text.codePoints().forEach(point -> escape(point, escaped));
    return escaped.toString();
  }

  private static void escape(int point, StringBuilder to) {
    switch (point) {
      case '<' -> to.append("&lt;");
      case '>' -> to.append("&gt;");
      case '&' -> to.append("&amp;");
      case '"' -> to.append("&quot;");
      case '\'' -> to.append("&#39;");
      case '\n' -> to.append('\n');
      case 0xFFFE, 0xFFFF -> to.append("\\u{").append(Integer.toHexString(point)).append('}');
      default -> Columns.append(to, point);
    }
  }
}
