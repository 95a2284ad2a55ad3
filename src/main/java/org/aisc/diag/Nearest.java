package org.aisc.diag;

import java.util.Optional;

/**
 * Remembers the candidate that is nearest to a misspelt word: the least number of inserted, deleted
 * and changed letters and swapped neighbours, at most a third of the word's length but at least 1;
 * among equals the first in the alphabet. Words of one letter or of more than {@link #LONGEST} have
 * none.
 */
public final class Nearest {
  private static final int LONGEST = 100;

  private final String word;
  private int limit;
  private Optional<String> best = Optional.empty();

  public Nearest(String word) {
    this.word = word;
    boolean fitting = word.length() > 1 && word.length() <= LONGEST;
    this.limit = fitting ? Math.max(1, word.length() / 3) : -1;
  }

  public static Optional<String> of(String word, Iterable<String> candidates) {
    Nearest nearest = new Nearest(word);
    candidates.forEach(nearest::offer);
    return nearest.best();
  }

  /** Considers a candidate; gives about how many letters were compared. */
  public long offer(String candidate) {
    if (Math.abs(candidate.length() - word.length()) > limit) {
      return 1;
    }
    int distance = candidate.equalsIgnoreCase(word) ? 1 : distance(candidate);
    boolean earlier = best.isEmpty() || candidate.compareTo(best.get()) < 0;
    if (distance < limit || (distance == limit && earlier)) {
      best = Optional.of(candidate);
      limit = distance;
    }
    return (long) candidate.length() * word.length();
  }

  public Optional<String> best() {
    return best;
  }

  private int distance(String other) {
    int[] beforeLast = new int[other.length() + 1];
    int[] last = new int[other.length() + 1];
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= word.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        boolean same = word.charAt(i - 1) == other.charAt(j - 1);
        row[j] = Math.min(last[j - 1] + (same ? 0 : 1), 1 + Math.min(last[j], row[j - 1]));
        if (i > 1 && j > 1 && swapped(other, i, j)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = row;
      row = free;
    }
    return last[other.length()];
  }

  private boolean swapped(String other, int i, int j) {
    return word.charAt(i - 1) == other.charAt(j - 2) && word.charAt(i - 2) == other.charAt(j - 1);
  }
}
