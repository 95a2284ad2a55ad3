package org.aisc.reach;

import java.util.Arrays;

/** Sets of elements that grow by joining two, in constant time and space each. */
final class Witnesses {
  private final int elements;
  private int[] lefts = new int[16];
  private int[] rights = new int[16];
  private int[] sizes = new int[16];
  private int count;

  /** Set {@code e} below {@code elements} is the element itself alone. */
  Witnesses(int elements) {
    this.elements = elements;
  }

  /** The union of two sets that have no element in common. */
  int join(int left, int right) {
    if (count == lefts.length) {
      lefts = Arrays.copyOf(lefts, 2 * count);
      rights = Arrays.copyOf(rights, 2 * count);
      sizes = Arrays.copyOf(sizes, 2 * count);
    }
    lefts[count] = left;
    rights[count] = right;
    sizes[count] = size(left) + size(right);
    return elements + count++;
  }

  int size(int set) {
    return set < elements ? 1 : sizes[set - elements];
  }

  /** The elements of a set, ascending. */
  int[] elements(int set) {
    int[] found = new int[size(set)];
    int[] stack = new int[found.length];
    int size = 0;
    int height = 0;
    stack[height++] = set;
    while (height > 0) {
      int top = stack[--height];
      if (top < elements) {
        found[size++] = top;
      } else {
        stack[height++] = lefts[top - elements];
        stack[height++] = rights[top - elements];
      }
    }
    Arrays.sort(found);
    return found;
  }
}
