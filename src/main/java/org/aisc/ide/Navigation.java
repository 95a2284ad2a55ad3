package org.aisc.ide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.aisc.text.Span;

/** From a name to its declaration, and to all its uses in the project. */
public final class Navigation {
  private Navigation() {}

  /** Where the name at an offset is declared. */
  public static Optional<Span> definition(Analysed analysed, int offset) {
    return analysed.at(offset).flatMap(Occurrence::meaning).map(Meaning::place);
  }

  /** All places in the project that mean what the name at an offset means. */
  public static List<Span> references(
      Project project, Analysed analysed, int offset, boolean withDeclaration) {
    Optional<Span> place = definition(analysed, offset);
    if (place.isEmpty()) {
      return List.of();
    }
    return uses(project, analysed, place.get()).stream()
        .filter(use -> withDeclaration || !use.declares())
        .map(Occurrence::span)
        .toList();
  }

  /** All names in the project that mean what is declared at a place, by file and place. */
  static List<Occurrence> uses(Project project, Analysed first, Span place) {
    List<Occurrence> found = new ArrayList<>();
    List<org.aisc.text.SourceFile> files = new ArrayList<>(project.files());
    for (var tree : first.scope().trees()) {
      if (!files.contains(tree.file())) {
        files.add(tree.file());
      }
    }
    for (var file : files) {
      for (Occurrence occurrence : project.analysed(file).occurrences()) {
        if (occurrence.means(place)) {
          found.add(occurrence);
        }
      }
    }
    found.sort(
        Comparator.<Occurrence, String>comparing(each -> each.span().file().name())
            .thenComparingInt(each -> each.span().start()));
    return found;
  }

  /** The places in the analysed file alone. */
  public static List<Span> highlights(Analysed analysed, int offset) {
    return definition(analysed, offset).stream()
        .flatMap(place -> analysed.occurrences().stream().filter(each -> each.means(place)))
        .map(Occurrence::span)
        .toList();
  }
}
