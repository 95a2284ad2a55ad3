package org.aisc.format;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines that formatting changes, as a unified diff. Both texts have the same words in the same
 * order, so that lines are the same when they are equal and as many characters come before them:
 * one pass finds them all.
 */
public final class LineChanges {
  private static final int CONTEXT = 3;

  private final List<Edit> edits = new ArrayList<>();

  /** A line that is kept ({@code ' '}), taken away ({@code '-'}) or added ({@code '+'}). */
  private record Edit(char sign, String line) {}

  private LineChanges(String before, String after) {
    Lines old = new Lines(before);
    Lines fresh = new Lines(after);
    List<Edit> added = new ArrayList<>();
    while (old.hasNext() || fresh.hasNext()) {
      if (old.hasNext() && fresh.hasNext() && old.isSame(fresh)) {
        edits.addAll(added);
        added.clear();
        edits.add(new Edit(' ', old.next()));
        fresh.next();
      } else if (!fresh.hasNext() || (old.hasNext() && old.isBefore(fresh))) {
        edits.add(new Edit('-', old.next()));
      } else {
        added.add(new Edit('+', fresh.next()));
      }
    }
    edits.addAll(added);
  }

  /** The lines of a unified diff, which {@code patch} takes; none if nothing changes. */
  public static List<String> unified(String name, String before, String after) {
    List<String> lines = new LineChanges(before, after).hunks();
    if (!lines.isEmpty()) {
      lines.addAll(0, List.of("--- " + name, "+++ " + name));
    }
    return lines;
  }

  private List<String> hunks() {
    List<String> lines = new ArrayList<>();
    int written = 0;
    int old = 1;
    int fresh = 1;
    for (int at = 0; at < edits.size(); at++) {
      if (edits.get(at).sign() == ' ') {
        continue;
      }
      int from = Math.max(written, at - CONTEXT);
      int to = end(at);
      old += kept(written, from, '+');
      fresh += kept(written, from, '-');
      hunk(from, to, old, fresh, lines);
      old += kept(from, to, '+');
      fresh += kept(from, to, '-');
      written = to;
      at = to - 1;
    }
    return lines;
  }

  /** Where a hunk ends: enough lines before the next change. */
  private int end(int change) {
    int last = change;
    for (int at = change; at < edits.size() && at - last <= 2 * CONTEXT; at++) {
      last = edits.get(at).sign() == ' ' ? last : at;
    }
    return Math.min(edits.size(), last + 1 + CONTEXT);
  }

  private int kept(int from, int to, char without) {
    int count = 0;
    for (Edit edit : edits.subList(from, to)) {
      count += edit.sign() == without ? 0 : 1;
    }
    return count;
  }

  private void hunk(int from, int to, int old, int fresh, List<String> lines) {
    lines.add(
        "@@ -"
            + range(old, kept(from, to, '+'))
            + " +"
            + range(fresh, kept(from, to, '-'))
            + " @@");
    for (Edit edit : edits.subList(from, to)) {
      boolean ended = edit.line().endsWith("\n");
      int end = edit.line().length() - (ended ? 1 : 0);
      lines.add(edit.sign() + edit.line().substring(0, end));
      if (!ended) {
        lines.add("\\ No newline at end of file");
      }
    }
  }

  /** An empty range is named after the line before it. */
  private static String range(int start, int count) {
    return (count == 0 ? start - 1 : start) + "," + count;
  }

  /** The lines of a text with their ends, one after the other. */
  private static final class Lines {
    private final String text;
    private int at;
    private int characters;

    Lines(String text) {
      this.text = text;
    }

    boolean hasNext() {
      return at < text.length();
    }

    private int end() {
      int end = text.indexOf('\n', at);
      return end < 0 ? text.length() : end + 1;
    }

    boolean isSame(Lines other) {
      int length = end() - at;
      return characters == other.characters
          && length == other.end() - other.at
          && text.regionMatches(at, other.text, other.at, length);
    }

    boolean isBefore(Lines other) {
      return characters < other.characters || (characters == other.characters && !other.isBlank());
    }

    private boolean isBlank() {
      return text.substring(at, end()).isBlank();
    }

    String next() {
      String line = text.substring(at, end());
      at = end();
      characters += (int) line.codePoints().filter(each -> !Character.isWhitespace(each)).count();
      return line;
    }
  }
}
