package org.aisc.ide;

import java.util.List;
import java.util.Map;
import org.aisc.text.SourceFile;
import org.aisc.text.Span;

/**
 * A text in which something is about to be written, read as if a name stood there already: without
 * it, the keyword of the next declaration would be taken for that name.
 */
final class HalfWritten {
  private static final String NAME = "something";

  private HalfWritten() {}

  /** The file as it would be with a name at an offset; as it is if one ends there. */
  static Analysed at(Project project, Analysed analysed, int offset) {
    SourceFile file = analysed.file();
    if (!Words.nameBefore(file.text(), offset).isEmpty()) {
      return analysed;
    }
    Span place = file.span(offset, offset);
    Edit name = new Edit(place, " " + NAME + " ");
    Map<SourceFile, SourceFile> changed = Moved.by(List.of(name)).files();
    return project.with(changed).analysed(changed.getOrDefault(file, file));
  }
}
