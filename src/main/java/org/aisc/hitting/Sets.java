package org.aisc.hitting;

import java.util.List;

/** A list of sets of elements, to be read both ways. */
final class Sets {
  private final int elements;
  private final int[] starts;
  private final int[] members;
  private final int[] occurrenceStarts;
  private final int[] occurrences;

  /** Elements are counted from 0; no set names one twice. */
  Sets(int elements, List<int[]> sets) {
    this.elements = elements;
    starts = new int[sets.size() + 1];
    for (int set = 0; set < sets.size(); set++) {
      starts[set + 1] = starts[set] + sets.get(set).length;
    }
    members = new int[starts[sets.size()]];
    occurrenceStarts = new int[elements + 1];
    for (int set = 0; set < sets.size(); set++) {
      System.arraycopy(sets.get(set), 0, members, starts[set], sets.get(set).length);
      for (int element : sets.get(set)) {
        occurrenceStarts[element + 1]++;
      }
    }
    for (int element = 0; element < elements; element++) {
      occurrenceStarts[element + 1] += occurrenceStarts[element];
    }
    occurrences = new int[members.length];
    int[] next = occurrenceStarts.clone();
    for (int set = 0; set < sets.size(); set++) {
      for (int element : sets.get(set)) {
        occurrences[next[element]++] = set;
      }
    }
  }

  int size() {
    return starts.length - 1;
  }

  int elements() {
    return elements;
  }

  int length(int set) {
    return starts[set + 1] - starts[set];
  }

  int member(int set, int at) {
    return members[starts[set] + at];
  }

  /** In how many sets an element is. */
  int count(int element) {
    return occurrenceStarts[element + 1] - occurrenceStarts[element];
  }

  /** A set that has the element. */
  int occurrence(int element, int at) {
    return occurrences[occurrenceStarts[element] + at];
  }
}
