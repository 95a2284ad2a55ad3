package org.aisc.text;

import java.io.IOException;

/** Takes a text line by line, so that a long one is never held whole. */
@FunctionalInterface
public interface Lines {
  /** Takes one line, without its line break. */
  void line(String text) throws IOException;
}
