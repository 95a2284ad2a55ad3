package org.aisc.sema;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.aisc.syntax.Declaration;
import org.aisc.syntax.SourceTree;
import org.aisc.text.SourceFile;
import org.aisc.text.Span;

/**
 * One loaded file.
 *
 * @param index its number in the order of loading; the analysed file has 0
 * @param links what it imports, circles and failures left out
 * @param incomplete whether an import without alias is left out, so that names may be missing
 * @param lostAliases aliases whose import is left out
 * @param broken where its syntax errors are, by their starts; the last one may stand for all that
 *     are in the rest of the file
 */
record Unit(
    int index,
    SourceTree tree,
    List<Link> links,
    boolean incomplete,
    Set<String> lostAliases,
    List<Span> broken) {
  Unit {
    broken = List.copyOf(broken);
  }

  /** An import and the number of the file that it names. */
  record Link(Declaration.Import statement, int target) {
    Optional<String> alias() {
      return statement.alias().map(name -> name.text());
    }
  }

  SourceFile file() {
    return tree.file();
  }

  /** Gives every declaration, those in layers too, and whether it stands in the user layer. */
  void each(BiConsumer<Declaration, Boolean> visitor) {
    for (Declaration declaration : tree.declarations()) {
      if (declaration instanceof Declaration.Layer layer) {
        layer.members().forEach(member -> visitor.accept(member, layer.user()));
      } else {
        visitor.accept(declaration, false);
      }
    }
  }

  /** Whether it has syntax errors, so that something may be missing. */
  boolean isBroken() {
    return !broken.isEmpty();
  }

  /** Whether a syntax error lies inside or next to it, so that something may be missing there. */
  boolean isBroken(Span span) {
    int end = endOfSpace(span.end());
    return broken.stream().anyMatch(e -> e.start() <= end && e.end() >= span.start());
  }

  private int endOfSpace(int start) {
    String text = file().text();
    int end = start;
    while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return end;
  }
}
