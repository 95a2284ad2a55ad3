package org.aisc.graph;

import java.util.Arrays;

/** A growing list of numbers, also used as a stack. */
public final class Ints {
  private int[] values = new int[16];
  private int size;

  public int size() {
    return size;
  }

  public int get(int at) {
    return values[at];
  }

  public void push(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size);
    }
    values[size++] = value;
  }

  public int pop() {
    return values[--size];
  }

  /** The value that was pushed last. */
  public int top() {
    return values[size - 1];
  }

  public void clear() {
    size = 0;
  }

  public int[] toArray() {
    return Arrays.copyOf(values, size);
  }
}
