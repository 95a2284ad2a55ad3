package org.aisc.certify;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether no set of a list is part of another. Each set waits at the element that fewest sets have;
 * a set that is part of another waits at an element of that one.
 */
final class Antichain {
  private Antichain() {}

  /** Whether some set, or a second copy of one, is part of another; then which of the two. */
  static int redundant(List<int[]> sets, Script script) throws Script.OutOfTime {
    Map<Integer, Integer> counts = new HashMap<>();
    for (int[] set : sets) {
      for (int element : set) {
        counts.merge(element, 1, Integer::sum);
      }
    }
    Map<Integer, List<int[]>> waiting = new HashMap<>();
    for (int at = 0; at < sets.size(); at++) {
      if (sets.get(at).length == 0 && sets.size() > 1) {
        return at;
      } else if (sets.size() > 1) {
        waiting
            .computeIfAbsent(rarest(sets.get(at), counts), it -> new ArrayList<>())
            .add(sets.get(at));
      }
    }
    for (int at = 0; at < sets.size(); at++) {
      script.poll();
      if (holdsAnother(sets.get(at), waiting)) {
        return at;
      }
    }
    return -1;
  }

  private static int rarest(int[] set, Map<Integer, Integer> counts) {
    int best = set[0];
    for (int element : set) {
      if (counts.getOrDefault(element, 0) < counts.getOrDefault(best, 0)) {
        best = element;
      }
    }
    return best;
  }

  private static boolean holdsAnother(int[] set, Map<Integer, List<int[]>> waiting) {
    BitSet elements = new BitSet();
    for (int element : set) {
      elements.set(element);
    }
    for (int element : set) {
      for (int[] other : waiting.getOrDefault(element, List.of())) {
        if (other != set && other.length <= set.length && isPart(other, elements)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isPart(int[] set, BitSet elements) {
    for (int element : set) {
      if (!elements.get(element)) {
        return false;
      }
    }
    return true;
  }
}
