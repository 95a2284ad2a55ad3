package org.aisc.dd;

import java.util.Arrays;

/**
 * Results of operations, direct mapped: a new one takes the place of an older one. Losing a result
 * costs time and nothing else.
 */
final class Memo {
  private static final int FIRST = 1 << 11;
  private static final int LAST = 1 << 23;

  private int[] cells = new int[4 * FIRST];

  Memo() {
    clear();
  }

  /** The result of an operation, or -1. */
  int find(int operation, int left, int right) {
    int at = place(operation, left, right);
    return cells[at] == left && cells[at + 1] == right && cells[at + 2] == operation
        ? cells[at + 3]
        : -1;
  }

  void put(int operation, int left, int right, int result) {
    int at = place(operation, left, right);
    cells[at] = left;
    cells[at + 1] = right;
    cells[at + 2] = operation;
    cells[at + 3] = result;
  }

  /** Forgets everything, as when nodes were collected. */
  void clear() {
    Arrays.fill(cells, -1);
  }

  /** Grows along with the number of nodes. */
  void fit(int nodes) {
    int size = cells.length >> 2;
    while (nodes > size && size < LAST) {
      size *= 2;
    }
    if (4 * size > cells.length) {
      int[] old = cells;
      cells = new int[4 * size];
      clear();
      for (int at = 0; at < old.length; at += 4) {
        if (old[at] >= 0) {
          put(old[at + 2], old[at], old[at + 1], old[at + 3]);
        }
      }
    }
  }

  private int place(int operation, int left, int right) {
    int hash = left * 0x9E3779B1 + right * 0x85EBCA77 + operation * 0xC2B2AE3D;
    return ((hash ^ (hash >>> 15)) << 2) & (cells.length - 1);
  }
}
