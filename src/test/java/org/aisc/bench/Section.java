package org.aisc.bench;

import java.io.IOException;
import java.nio.file.Path;

/** A part of the page of benchmarks that a run writes. */
interface Section {
  /** The name that selects it. */
  String name();

  /** Its Markdown, without a heading. */
  String write(Settings settings) throws IOException;

  /**
   * What all sections need.
   *
   * @param corpora the folder of instances that others wrote
   * @param limit seconds after which a program is ended
   */
  record Settings(Path corpora, int limit) {}
}
