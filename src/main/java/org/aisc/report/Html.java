package org.aisc.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes HTML, and SVG inside it, as it goes. Every text and every value of an attribute is
 * escaped; only {@link #raw} is not.
 */
public final class Html {
  private final Writer out;
  private final Deque<String> open = new ArrayDeque<>();

  Html(Writer out) {
    this.out = out;
  }

  /** Opens an element; attributes are pairs of name and value. */
  Html open(String tag, String... attributes) throws IOException {
    start(tag, attributes);
    out.write('>');
    open.push(tag);
    return this;
  }

  /** Closes the element that was opened last. */
  Html close() throws IOException {
    String tag = open.pop();
    out.write("</" + tag + ">");
    if (!INLINE.contains(tag)) {
      out.write('\n');
    }
    return this;
  }

  /** An element without anything inside. */
  Html empty(String tag, String... attributes) throws IOException {
    start(tag, attributes);
    out.write(SVG.contains(tag) ? "/>" : ">");
    return this;
  }

  /** An element with a text inside. */
  Html element(String tag, String text, String... attributes) throws IOException {
    return open(tag, attributes).text(text).close();
  }

  Html text(String text) throws IOException {
    out.write(Xml.escaped(text));
    return this;
  }

  /** Text that is HTML already. */
  Html raw(String html) throws IOException {
    out.write(html);
    return this;
  }

  private void start(String tag, String... attributes) throws IOException {
    out.write("<" + tag);
    for (int at = 0; at + 1 < attributes.length; at += 2) {
      out.write(" " + attributes[at] + "=\"" + Xml.escaped(attributes[at + 1]) + "\"");
    }
  }

  private static final java.util.Set<String> INLINE =
      java.util.Set.of(
          "a", "b", "code", "span", "strong", "em", "title", "tspan", "label", "small");
  private static final java.util.Set<String> SVG =
      java.util.Set.of("path", "rect", "circle", "line", "use", "ellipse", "polygon");
}
