package org.aisc.ide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aisc.text.SourceFile;
import org.aisc.text.Span;

/**
 * Texts after changes that do not overlap, and where the places of the old ones are in them.
 *
 * @param edits of each file, by place
 * @param files the new texts by the old ones
 */
record Moved(Map<SourceFile, List<Edit>> edits, Map<SourceFile, SourceFile> files) {
  static Moved by(List<Edit> edits) {
    Map<SourceFile, List<Edit>> byFile = new LinkedHashMap<>();
    for (Edit edit : edits) {
      byFile.computeIfAbsent(edit.span().file(), fresh -> new ArrayList<>()).add(edit);
    }
    Map<SourceFile, SourceFile> files = new LinkedHashMap<>();
    byFile.forEach(
        (file, own) -> {
          own.sort(Comparator.comparingInt(edit -> edit.span().start()));
          files.put(file, apply(file, own));
        });
    return new Moved(byFile, files);
  }

  private static SourceFile apply(SourceFile file, List<Edit> edits) {
    StringBuilder text = new StringBuilder();
    int at = 0;
    for (Edit edit : edits) {
      text.append(file.text(), at, edit.span().start()).append(edit.text());
      at = edit.span().end();
    }
    text.append(file.text(), at, file.text().length());
    return new SourceFile(file.name(), text.toString());
  }

  /** The new text of a file; the same if it was not changed. */
  SourceFile file(SourceFile old) {
    return files.getOrDefault(old, old);
  }

  /** Where a span of an old text is now; a changed place covers the text put there. */
  Span span(Span old) {
    int start = old.start();
    int end = old.end();
    for (Edit edit : edits.getOrDefault(old.file(), List.of())) {
      int growth = edit.text().length() - (edit.span().end() - edit.span().start());
      start += edit.span().end() <= old.start() && !edit.span().equals(old) ? growth : 0;
      end += edit.span().end() <= old.end() ? growth : 0;
    }
    return file(old.file()).span(start, end);
  }
}
