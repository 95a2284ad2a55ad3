package org.aisc.cli;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.aisc.diag.Nearest;

/** Advice about a word that is not among those that are known. */
final class Spelling {
  private Spelling() {}

  /** The nearest candidate, or all if they are few. */
  static List<String> advice(String word, Collection<String> candidates, String kinds) {
    Optional<String> nearest = Nearest.of(word, candidates);
    if (nearest.isPresent()) {
      return List.of("did you mean `" + nearest.get() + "`?");
    } else if (candidates.isEmpty()) {
      return List.of("there are no " + kinds);
    } else if (candidates.size() <= 10) {
      return List.of(kinds + ": " + String.join(", ", candidates.stream().sorted().toList()));
    }
    return List.of();
  }
}
