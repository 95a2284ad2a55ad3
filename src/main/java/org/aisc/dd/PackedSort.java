package org.aisc.dd;

import java.util.Arrays;

/**
 * Sorts records of a fixed number of words, the first word first: quicksort on one word at a time,
 * in three parts (Bentley and Sedgewick, 1997).
 */
final class PackedSort {
  private static final int SHORT = 12;

  private final long[] words;
  private final int stride;

  private PackedSort(long[] words, int stride) {
    this.words = words;
    this.stride = stride;
  }

  /** Sorts the first {@code count} records. */
  static void sort(long[] words, int stride, int count) {
    if (stride == 1) {
      Arrays.sort(words, 0, count);
    } else {
      new PackedSort(words, stride).run(count);
    }
  }

  private void run(int count) {
    Ints open = new Ints();
    push(open, 0, count, 0);
    while (open.size() > 0) {
      int word = open.pop();
      int to = open.pop();
      int from = open.pop();
      if (to - from <= SHORT) {
        insert(from, to);
        continue;
      }
      long pivot = pivot(from, to, word);
      int less = from;
      int more = to;
      for (int at = from; at < more; ) {
        long value = words[at * stride + word];
        if (value < pivot) {
          swap(at++, less++);
        } else if (value > pivot) {
          swap(at, --more);
        } else {
          at++;
        }
      }
      push(open, from, less, word);
      push(open, more, to, word);
      if (word + 1 < stride) {
        push(open, less, more, word + 1);
      }
    }
  }

  private static void push(Ints open, int from, int to, int word) {
    if (to - from > 1) {
      open.push(from);
      open.push(to);
      open.push(word);
    }
  }

  private long pivot(int from, int to, int word) {
    long first = words[from * stride + word];
    long middle = words[((from + to) >>> 1) * stride + word];
    long last = words[(to - 1) * stride + word];
    return Math.max(Math.min(first, middle), Math.min(Math.max(first, middle), last));
  }

  private void insert(int from, int to) {
    for (int end = from + 1; end < to; end++) {
      for (int at = end; at > from && before(at, at - 1); at--) {
        swap(at, at - 1);
      }
    }
  }

  private boolean before(int one, int other) {
    for (int word = 0; word < stride; word++) {
      long left = words[one * stride + word];
      long right = words[other * stride + word];
      if (left != right) {
        return left < right;
      }
    }
    return false;
  }

  private void swap(int one, int other) {
    for (int word = 0; word < stride; word++) {
      long value = words[one * stride + word];
      words[one * stride + word] = words[other * stride + word];
      words[other * stride + word] = value;
    }
  }
}
