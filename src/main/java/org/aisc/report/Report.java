package org.aisc.report;

import java.io.IOException;

/** An answer that can be printed for people and for programs; each is the same every time. */
public interface Report extends Printable {
  /** For people: the first line says the answer. */
  void text(Page page) throws IOException;

  /** For programs: one JSON object. */
  void json(Json json) throws IOException;
}
