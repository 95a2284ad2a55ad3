package org.aisc.dd;

/**
 * Sorts records of a fixed number of words, the first word first, by one digit after the other from
 * the last on; digits that all records share are left out.
 */
final class PackedSort {
  private static final int DIGIT = 11;
  private static final int VALUES = 1 << DIGIT;

  private final int stride;
  private final int count;
  private long[] words;
  private long[] other;

  private PackedSort(long[] words, int stride, int count) {
    this.words = words;
    this.stride = stride;
    this.count = count;
    this.other = new long[stride * count];
  }

  /** Sorts the first {@code count} records, whose words are not negative. */
  static void sort(long[] words, int stride, int count) {
    PackedSort sort = new PackedSort(words, stride, count);
    for (int word = stride - 1; word >= 0; word--) {
      for (int shift = 0; shift < Long.SIZE; shift += DIGIT) {
        sort.pass(word, shift);
      }
    }
    if (sort.words != words) {
      System.arraycopy(sort.words, 0, words, 0, stride * count);
    }
  }

  private void pass(int word, int shift) {
    int[] places = new int[VALUES];
    for (int record = 0; record < count; record++) {
      places[digit(record, word, shift)]++;
    }
    if (count == 0 || places[digit(0, word, shift)] == count) {
      return;
    }
    int place = 0;
    for (int value = 0; value < VALUES; value++) {
      int records = places[value];
      places[value] = place;
      place += records;
    }
    for (int record = 0; record < count; record++) {
      int to = stride * places[digit(record, word, shift)]++;
      for (int at = 0; at < stride; at++) {
        other[to + at] = words[stride * record + at];
      }
    }
    long[] sorted = other;
    other = words;
    words = sorted;
  }

  private int digit(int record, int word, int shift) {
    return (int) (words[stride * record + word] >>> shift) & (VALUES - 1);
  }
}
