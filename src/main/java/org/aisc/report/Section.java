package org.aisc.report;

import java.io.IOException;

/** A part of the report on a system: one class, and one line in {@link SystemReport}. */
interface Section {
  /** What it is called in the table of contents; also its heading. */
  String title();

  /** The address of its heading. */
  String anchor();

  /** Whether there is anything to tell. */
  boolean isThere();

  /** Its content, without the heading. */
  void html(Html page) throws IOException;

  /** Its content, without the heading; a section that lives from pictures has none. */
  default void markdown(Markdown page) throws IOException {}

  /** Whether there is anything to tell without pictures. */
  default boolean isInMarkdown() {
    return isThere();
  }
}
