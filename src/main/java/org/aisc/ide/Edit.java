package org.aisc.ide;

import org.aisc.text.Span;

/** A change of one place of a file. */
public record Edit(Span span, String text) {
  /** An insertion before an offset. */
  static Edit insert(Span at, String text) {
    return new Edit(at.file().span(at.start(), at.start()), text);
  }
}
