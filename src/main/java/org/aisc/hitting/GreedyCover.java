package org.aisc.hitting;

import java.util.Arrays;

/**
 * A good hitting set, by taking for each set that is not hit yet the element with the best ratio of
 * reduced cost and sets newly hit, and dropping what is superfluous in the end, dearest first.
 */
final class GreedyCover {
  private final Sets sets;
  private final long[] costs;
  private final Relaxation relaxation;
  private final int[] hits;
  private final boolean[] taken;

  private GreedyCover(Sets sets, long[] costs, Relaxation relaxation) {
    this.sets = sets;
    this.costs = costs;
    this.relaxation = relaxation;
    this.hits = new int[sets.size()];
    this.taken = new boolean[costs.length];
  }

  /** The elements of a set that hits all, ascending. */
  static int[] find(Sets sets, long[] costs, Relaxation relaxation) {
    GreedyCover cover = new GreedyCover(sets, costs, relaxation);
    for (int element = 0; element < costs.length; element++) {
      if (relaxation.reduced(element) < 0 && cover.gain(element) > 0) {
        cover.take(element);
      }
    }
    for (int set = 0; set < sets.size(); set++) {
      if (cover.hits[set] == 0) {
        cover.take(cover.bestOf(set));
      }
    }
    return cover.irredundant();
  }

  private int gain(int element) {
    int gain = 0;
    for (int at = 0; at < sets.count(element); at++) {
      gain += hits[sets.occurrence(element, at)] == 0 ? 1 : 0;
    }
    return gain;
  }

  private void take(int element) {
    taken[element] = true;
    for (int at = 0; at < sets.count(element); at++) {
      hits[sets.occurrence(element, at)]++;
    }
  }

  private int bestOf(int set) {
    int best = -1;
    double lowest = Double.MAX_VALUE;
    for (int at = 0; at < sets.length(set); at++) {
      int element = sets.member(set, at);
      double ratio = Math.max(relaxation.reduced(element), 1) / (double) gain(element);
      if (best < 0 || ratio < lowest) {
        best = element;
        lowest = ratio;
      }
    }
    return best;
  }

  private int[] irredundant() {
    int[] order = elements();
    Integer[] dearest = Arrays.stream(order).boxed().toArray(Integer[]::new);
    Arrays.sort(dearest, (left, right) -> Long.compare(costs[right], costs[left]));
    for (int element : dearest) {
      drop(element);
    }
    return elements();
  }

  private void drop(int element) {
    for (int at = 0; at < sets.count(element); at++) {
      if (hits[sets.occurrence(element, at)] == 1) {
        return;
      }
    }
    taken[element] = false;
    for (int at = 0; at < sets.count(element); at++) {
      hits[sets.occurrence(element, at)]--;
    }
  }

  private int[] elements() {
    int[] found = new int[taken.length];
    int count = 0;
    for (int element = 0; element < taken.length; element++) {
      if (taken[element]) {
        found[count++] = element;
      }
    }
    return Arrays.copyOf(found, count);
  }
}
