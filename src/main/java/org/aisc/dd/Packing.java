package org.aisc.dd;

import java.util.Arrays;

/**
 * Sets of one size, each as its members in ascending order, packed into whole words such that the
 * order of words is the order of members.
 */
final class Packing {
  private static final int USABLE = 63;

  private final int size;
  private final int bits;
  private final int perWord;
  private final int stride;
  private final long[] words;
  private int count;

  /** Room for so many sets of a size. */
  Packing(SetFamily family, int size, int room) {
    this.size = size;
    this.bits = bits(family);
    this.perWord = USABLE / bits;
    this.stride = stride(family, size);
    this.words = new long[Math.multiplyExact(stride, room)];
  }

  private static int bits(SetFamily family) {
    return Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(family.greatest()));
  }

  /** How many words a set of a size takes. */
  static int stride(SetFamily family, int size) {
    int perWord = USABLE / bits(family);
    return Math.max(1, (size + perWord - 1) / perWord);
  }

  int size() {
    return size;
  }

  int count() {
    return count;
  }

  /** Adds a set, whose members may come in any order. */
  void add(int[] set) {
    int[] members = set.clone();
    Arrays.sort(members);
    int at = 0;
    for (int word = count++ * stride; at < size; word++) {
      long packed = 0;
      for (int place = 0; place < perWord; place++) {
        packed = packed << bits | (at < size ? members[at++] : 0);
      }
      words[word] = packed;
    }
  }

  /** The members of a set. */
  int[] get(int number) {
    int[] members = new int[size];
    for (int at = 0; at < size; at++) {
      long word = words[number * stride + at / perWord];
      int shift = (perWord - 1 - at % perWord) * bits;
      members[at] = (int) (word >>> shift & ((1L << bits) - 1));
    }
    return members;
  }

  void sort() {
    PackedSort.sort(words, stride, count);
  }

  boolean isFull() {
    return count * stride == words.length;
  }

  /** Adds the sets of another packing of the same size, as far as there is room. */
  void addAll(Packing other) {
    int more = Math.min(words.length - count * stride, other.count * stride);
    System.arraycopy(other.words, 0, words, count * stride, more);
    count += more / stride;
  }
}
