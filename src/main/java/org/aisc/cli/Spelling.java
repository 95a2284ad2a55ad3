package org.aisc.cli;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that was probably meant: nearest by insertions, deletions, changes and swaps. */
final class Spelling {
  private Spelling() {}

  /** The nearest candidate, if it is near; of equally near ones the first by name. */
  static Optional<String> nearest(String word, Collection<String> candidates) {
    int bound = Math.max(1, word.length() / 3);
    String best = "";
    int least = bound + 1;
    for (String candidate : candidates.stream().sorted().toList()) {
      if (Math.abs(candidate.length() - word.length()) < least) {
        int distance = distance(lower(word), lower(candidate));
        if (distance < least) {
          least = distance;
          best = candidate;
        }
      }
    }
    return least <= bound ? Optional.of(best) : Optional.empty();
  }

  /** Advice about a word that is not among the candidates: the nearest, or all if they are few. */
  static List<String> advice(String word, Collection<String> candidates, String kinds) {
    Optional<String> nearest = nearest(word, candidates);
    if (nearest.isPresent()) {
      return List.of("did you mean `" + nearest.get() + "`?");
    } else if (candidates.isEmpty()) {
      return List.of("there are no " + kinds);
    } else if (candidates.size() <= 10) {
      return List.of(kinds + ": " + String.join(", ", candidates.stream().sorted().toList()));
    }
    return List.of();
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  /** Optimal string alignment distance (Damerau 1964). */
  private static int distance(String from, String to) {
    int[] before = new int[to.length() + 1];
    int[] last = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int[] row = new int[to.length() + 1];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int change = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
        if (i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1)) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
      }
      before = last;
      last = row;
    }
    return last[to.length()];
  }
}
