package org.aisc.ide;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aisc.text.SourceFile;
import org.aisc.text.Span;

/**
 * Files with marks in their texts, which the language has no use for: {@code |} where the cursor
 * is, {@code [} and {@code ]} around what is expected to be found. A line {@code --- name} begins a
 * file; what stands before the first is {@code main.aisc}.
 */
final class Fixture {
  private final Map<String, String> plain = new LinkedHashMap<>();
  private final Map<String, List<int[]>> marked = new HashMap<>();
  private final MemoryProject project;
  private String cursorFile = "main.aisc";
  private int cursor;

  private Fixture(String text) {
    Map<String, StringBuilder> parts = new LinkedHashMap<>();
    StringBuilder part = parts.computeIfAbsent("main.aisc", fresh -> new StringBuilder());
    for (String line : text.lines().toList()) {
      if (line.startsWith("--- ")) {
        part = parts.computeIfAbsent(line.substring(4), fresh -> new StringBuilder());
      } else {
        part.append(line).append('\n');
      }
    }
    parts.forEach((name, marks) -> read(name, marks.toString()));
    project = MemoryProject.of(plain);
  }

  static Fixture of(String text) {
    return new Fixture(text);
  }

  private void read(String name, String text) {
    StringBuilder kept = new StringBuilder();
    Deque<Integer> open = new ArrayDeque<>();
    List<int[]> ranges = new ArrayList<>();
    for (char letter : text.toCharArray()) {
      switch (letter) {
        case '|' -> {
          cursorFile = name;
          cursor = kept.length();
        }
        case '[' -> open.push(kept.length());
        case ']' -> ranges.add(new int[] {open.pop(), kept.length()});
        default -> kept.append(letter);
      }
    }
    plain.put(name, kept.toString());
    marked.put(name, ranges);
  }

  MemoryProject project() {
    return project;
  }

  /** The file with the cursor. */
  Analysed analysed() {
    return project.analysed(project.file(cursorFile));
  }

  int cursor() {
    return cursor;
  }

  /** What is in brackets, as {@code name:start..end}, sorted. */
  List<String> marked() {
    List<String> all = new ArrayList<>();
    marked.forEach(
        (name, ranges) -> ranges.forEach(it -> all.add(name + ":" + it[0] + ".." + it[1])));
    return all.stream().sorted().toList();
  }

  /** Places in the same form. */
  static List<String> shown(Collection<Span> spans) {
    return spans.stream()
        .map(it -> it.file().name() + ":" + it.start() + ".." + it.end())
        .sorted()
        .toList();
  }

  /** The files after changes, those that changed alone. */
  static String after(List<Edit> edits) {
    StringBuilder all = new StringBuilder();
    for (SourceFile file : Moved.by(edits).files().values()) {
      all.append(file.name().equals("main.aisc") ? "" : "--- " + file.name() + "\n");
      all.append(file.text());
    }
    return all.toString();
  }
}
