package org.aisc.dd;

import java.util.Arrays;

/**
 * The nodes of decision diagrams: each has a level and two children, and no two have the same. A
 * node is a number; 0 and 1 are the terminals, below all levels. Binary and zero-suppressed
 * diagrams share the nodes: what a node means is the operations' affair.
 *
 * <p>Four integers a node in one array (level, low, high, next in its bucket), so that a visit
 * touches one cache line. What is not reachable from given roots can be collected; numbers of other
 * nodes stay.
 */
final class Store {
  /** The level of the terminals. */
  static final int BOTTOM = Integer.MAX_VALUE;

  private static final int FREE = -1;
  private static final int FIRST = 1 << 10;
  private static final int MOST = (1 << 29) - 16;

  private final int most;
  private int[] cells = new int[4 * FIRST];
  private int[] buckets = new int[FIRST];
  private int end = 2;
  private int used = 2;
  private int free;

  /** A store of at most so many nodes at a time. */
  Store(int most) {
    this.most = Math.min(Math.max(most, 4), MOST);
    cells[0] = BOTTOM;
    cells[4] = BOTTOM;
  }

  int level(int node) {
    return cells[node << 2];
  }

  int low(int node) {
    return cells[(node << 2) + 1];
  }

  int high(int node) {
    return cells[(node << 2) + 2];
  }

  /** How many nodes there are, garbage included. */
  int used() {
    return used;
  }

  /** How many nodes there may be. */
  int most() {
    return most;
  }

  /** All numbers of nodes are less. */
  int end() {
    return end;
  }

  /** The node with this level and these children. */
  int node(int level, int low, int high) {
    int bucket = bucket(level, low, high);
    for (int node = buckets[bucket]; node != 0; node = cells[(node << 2) + 3]) {
      int at = node << 2;
      if (cells[at] == level && cells[at + 1] == low && cells[at + 2] == high) {
        return node;
      }
    }
    int node = allocate();
    if (node >= buckets.length) {
      widen();
      bucket = bucket(level, low, high);
    }
    int at = node << 2;
    cells[at] = level;
    cells[at + 1] = low;
    cells[at + 2] = high;
    cells[at + 3] = buckets[bucket];
    buckets[bucket] = node;
    return node;
  }

  private int allocate() {
    if (used == most) {
      throw new Exhausted(Exhausted.Limit.NODES);
    }
    if (free != 0) {
      int node = free;
      free = cells[(node << 2) + 3];
      used++;
      return node;
    }
    if (end << 2 == cells.length) {
      cells = grown(cells, 4 * (int) Math.min(2L * end, MOST));
    }
    used++;
    return end++;
  }

  /** The heap may be smaller than the caller thought: then it is the heap that limits the nodes. */
  private static int[] grown(int[] array, int length) {
    try {
      return Arrays.copyOf(array, length);
    } catch (OutOfMemoryError full) {
      throw new Exhausted(Exhausted.Limit.NODES);
    }
  }

  private int bucket(int level, int low, int high) {
    int hash = level * 0x9E3779B1 + low * 0x85EBCA77 + high * 0xC2B2AE3D;
    return (hash ^ (hash >>> 15)) & (buckets.length - 1);
  }

  private void widen() {
    buckets = grown(buckets, 2 * buckets.length);
    Arrays.fill(buckets, 0);
    relink();
  }

  /** Frees every node that no root reaches. */
  void collect(int[] roots) {
    boolean[] kept = new boolean[end];
    kept[0] = true;
    kept[1] = true;
    used = 2;
    int[] stack = new int[64];
    for (int root : roots) {
      int height = 0;
      int node = root;
      while (true) {
        if (!kept[node]) {
          kept[node] = true;
          used++;
          if (height == stack.length) {
            stack = Arrays.copyOf(stack, 2 * height);
          }
          stack[height++] = high(node);
          node = low(node);
        } else if (height > 0) {
          node = stack[--height];
        } else {
          break;
        }
      }
    }
    sweep(kept);
  }

  private void sweep(boolean[] kept) {
    free = 0;
    for (int node = end - 1; node >= 2; node--) {
      if (!kept[node]) {
        cells[node << 2] = FREE;
        cells[(node << 2) + 3] = free;
        free = node;
      }
    }
    Arrays.fill(buckets, 0);
    relink();
  }

  private void relink() {
    for (int node = 2; node < end; node++) {
      int at = node << 2;
      if (cells[at] != FREE) {
        int bucket = bucket(cells[at], cells[at + 1], cells[at + 2]);
        cells[at + 3] = buckets[bucket];
        buckets[bucket] = node;
      }
    }
  }
}
