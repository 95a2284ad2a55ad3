package org.aisc.ide;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.aisc.syntax.Declaration;
import org.aisc.syntax.SourceTree;
import org.aisc.syntax.Word;
import org.aisc.text.LineMap;

/** Ranges of lines that can be folded away: declarations, comments and runs of imports. */
public final class Folding {
  private final LineMap lines;
  private final List<Range> ranges = new ArrayList<>();

  private Folding(LineMap lines) {
    this.lines = lines;
  }

  /** What is folded. */
  public enum Kind {
    REGION,
    COMMENT,
    IMPORTS
  }

  /** Lines, counted from 1, that fold into the first. */
  public record Range(int first, int last, Kind kind) {}

  public static List<Range> of(SourceTree tree) {
    Folding folding = new Folding(tree.file().lines());
    folding.declarations(tree);
    folding.comments(tree);
    return folding.ranges;
  }

  private void add(int start, int end, Kind kind) {
    if (lines.line(end) > lines.line(start)) {
      ranges.add(new Range(lines.line(start), lines.line(end), kind));
    }
  }

  private void declarations(SourceTree tree) {
    Deque<Declaration> todo = new ArrayDeque<>(tree.declarations());
    List<Declaration> imports = new ArrayList<>();
    while (!todo.isEmpty()) {
      Declaration next = todo.pop();
      if (next instanceof Declaration.Import) {
        imports.add(next);
      } else {
        add(next.span().start(), next.span().end(), Kind.REGION);
      }
      if (next instanceof Declaration.Layer layer) {
        layer.members().forEach(todo::push);
      }
    }
    if (!imports.isEmpty()) {
      int last = imports.get(imports.size() - 1).span().end();
      add(imports.get(0).span().start(), last, Kind.IMPORTS);
    }
  }

  /** Comments that touch line by line fold together. */
  private void comments(SourceTree tree) {
    int start = -1;
    int end = -1;
    for (Word word : Word.of(tree.file())) {
      boolean comment = word.kind() == Word.Kind.COMMENT || word.kind() == Word.Kind.DOC;
      boolean touches = start >= 0 && lines.line(word.span().start()) <= lines.line(end) + 1;
      if (start >= 0 && !(comment && touches)) {
        add(start, end, Kind.COMMENT);
        start = -1;
      }
      if (comment) {
        start = start < 0 ? word.span().start() : start;
        end = word.span().end();
      }
    }
    if (start >= 0) {
      add(start, end, Kind.COMMENT);
    }
  }
}
