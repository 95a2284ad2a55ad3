package org.aisc.risk;

import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;

/** What a budget can buy at most. */
public final class Purse {
  private Purse() {}

  /** All that are on, and all open ones that the budget can buy one at a time. */
  public static BitSet affordable(BitSet on, BitSet open, long[] costs, long budget) {
    BitSet all = (BitSet) on.clone();
    open.stream().filter(at -> costs[at] <= budget).forEach(all::set);
    return all;
  }

  /**
   * An upper bound on the sum of values that a budget can buy: the best is taken first, and of one
   * a part (Dantzig, 1957).
   *
   * @param values at least 0, perhaps infinite
   */
  public static double most(double[] values, BitSet open, long[] costs, long budget) {
    int[] order =
        IntStream.range(0, values.length)
            .filter(at -> open.get(at) && costs[at] <= budget && values[at] > 0)
            .boxed()
            .sorted(Comparator.comparingDouble(at -> costs[at] / values[at]))
            .mapToInt(Integer::intValue)
            .toArray();
    double sum = 0;
    long left = budget;
    for (int at : order) {
      if (Double.isInfinite(values[at])) {
        return values[at];
      } else if (costs[at] > left) {
        return sum + values[at] * left / costs[at];
      }
      sum += values[at];
      left -= costs[at];
    }
    return sum;
  }
}
