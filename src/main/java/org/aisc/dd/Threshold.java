package org.aisc.dd;

import java.util.Arrays;

/**
 * At least k of n functions, by a table of partial counts; AND and OR are its special cases. What
 * lies deepest is taken first, so that each step adds to the top of what is there.
 */
final class Threshold {
  private final Kernel kernel;
  private final Bdd bdd;
  private int taken;

  Threshold(Kernel kernel, Bdd bdd) {
    this.kernel = kernel;
    this.bdd = bdd;
  }

  /** The function "at least so many of these are true"; operands must be kept alive elsewhere. */
  int of(int threshold, int[] operands) {
    int[] table = new int[threshold + 1];
    table[0] = 1;
    kernel.watch(table);
    taken = 0;
    for (int operand : deepestFirst(operands)) {
      taken++;
      int left = operands.length - taken;
      for (int count = threshold; count >= Math.max(1, threshold - left); count--) {
        table[count] = bdd.or(table[count], bdd.and(table[count - 1], operand));
        kernel.settle();
      }
    }
    kernel.unwatch();
    return table[threshold];
  }

  /** How many operands the last computation had begun to take. */
  int taken() {
    return taken;
  }

  private int[] deepestFirst(int[] operands) {
    long[] keys = new long[operands.length];
    for (int at = 0; at < keys.length; at++) {
      long level = kernel.store().level(operands[at]);
      keys[at] = ((Store.BOTTOM - level) << 32) | at;
    }
    Arrays.sort(keys);
    return Arrays.stream(keys).mapToInt(key -> operands[(int) key]).toArray();
  }
}
