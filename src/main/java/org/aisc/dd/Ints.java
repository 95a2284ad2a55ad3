package org.aisc.dd;

import java.util.Arrays;

/** A growing list of numbers, also used as a stack. */
final class Ints {
  private int[] values = new int[16];
  private int size;

  int size() {
    return size;
  }

  int get(int at) {
    return values[at];
  }

  void push(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size);
    }
    values[size++] = value;
  }

  int pop() {
    return values[--size];
  }

  /** The value that was pushed last. */
  int top() {
    return values[size - 1];
  }

  void clear() {
    size = 0;
  }

  int[] toArray() {
    return Arrays.copyOf(values, size);
  }
}
