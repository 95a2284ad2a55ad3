package org.aisc.ide;

import java.util.ArrayList;
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
    folding.declarations(tree.declarations());
    folding.comments(tree);
    return folding.ranges;
  }

  private void add(int start, int end, Kind kind) {
    if (lines.line(end) > lines.line(start)) {
      ranges.add(new Range(lines.line(start), lines.line(end), kind));
    }
  }

  private void declarations(List<Declaration> declarations) {
    List<Declaration> imports = new ArrayList<>();
    for (Declaration each : declarations) {
      if (each instanceof Declaration.Import) {
        imports.add(each);
        continue;
      }
      imports(imports);
      add(each.span().start(), each.span().end(), Kind.REGION);
      if (each instanceof Declaration.Layer layer) {
        declarations(layer.members());
      }
    }
    imports(imports);
  }

  /** Folds a run of imports together, and starts the next. */
  private void imports(List<Declaration> run) {
    if (!run.isEmpty()) {
      add(run.get(0).span().start(), run.get(run.size() - 1).span().end(), Kind.IMPORTS);
      run.clear();
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
