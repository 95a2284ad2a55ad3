package org.aisc.ide;

import java.util.Optional;
import org.aisc.format.Formatting;
import org.aisc.text.SourceFile;

/** The canonical layout, as a change of the part of the text that differs from it. */
public final class Reformatting {
  private Reformatting() {}

  /** The change; nothing for a text that is in the layout already, or has syntax errors. */
  public static Optional<Edit> of(SourceFile file) {
    return Formatting.format(file)
        .text()
        .filter(text -> !text.equals(file.text()))
        .map(text -> change(file, text));
  }

  /** All between what both texts begin with and what both end with. */
  private static Edit change(SourceFile file, String text) {
    String old = file.text();
    int most = Math.min(old.length(), text.length());
    int start = 0;
    while (start < most && old.charAt(start) == text.charAt(start)) {
      start++;
    }
    int same = 0;
    while (same < most - start
        && old.charAt(old.length() - 1 - same) == text.charAt(text.length() - 1 - same)) {
      same++;
    }
    start -= isInside(old, start) ? 1 : 0;
    same -= isInside(old, old.length() - same) ? 1 : 0;
    return new Edit(
        file.span(start, old.length() - same), text.substring(start, text.length() - same));
  }

  /** Whether an offset is inside of a character of two units, or of a line break. */
  private static boolean isInside(String text, int at) {
    if (at == 0 || at == text.length()) {
      return false;
    }
    char before = text.charAt(at - 1);
    char after = text.charAt(at);
    return Character.isSurrogatePair(before, after) || (before == '\r' && after == '\n');
  }
}
