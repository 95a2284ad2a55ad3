package org.aisc.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.aisc.text.SourceFile;

/** What is kept of a file with errors. */
final class Kept {
  private Kept() {}

  static String of(String source) {
    Parsing.Parsed parsed = Parsing.parse(new SourceFile("test.aisc", source));
    assertThat(parsed.diagnostics()).isNotEmpty();
    return Rendering.of(parsed.tree());
  }
}
