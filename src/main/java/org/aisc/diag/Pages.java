package org.aisc.diag;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What the codes mean, with an example of what is wrong and what is right. */
public final class Pages {
  private Pages() {}

  /**
   * The page of a code, in Markdown; its first line is {@code # AISC0201: title}. A code without a
   * page gets its message for one.
   */
  public static String of(Code code) {
    try (InputStream in = Pages.class.getResourceAsStream("pages/" + code.id() + ".md")) {
      return in == null
          ? "# " + code.id() + ": " + code.outline() + "\n"
          : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
