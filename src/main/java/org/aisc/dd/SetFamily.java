package org.aisc.dd;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A family of sets of variables, none of which holds another, as a zero-suppressed diagram: there
 * may be more sets than could ever be listed.
 */
public final class SetFamily {
  /** An array can have no more entries. */
  private static final int MOST = Integer.MAX_VALUE - 8;

  private final Diagram diagram;
  private final int[] elements;

  /**
   * A family.
   *
   * @param elements for each level, the variable that it stands for
   */
  SetFamily(Diagram diagram, int[] elements) {
    this.diagram = diagram;
    this.elements = elements;
  }

  Diagram diagram() {
    return diagram;
  }

  /** The variable of a level. */
  int element(int level) {
    return elements[level];
  }

  /** The greatest variable that a set may have; 0 when there is none. */
  int greatest() {
    return Arrays.stream(elements).max().orElse(0);
  }

  /** How many sets there are. */
  public BigInteger count() {
    BigInteger[] counts = new BigInteger[diagram.end()];
    counts[0] = BigInteger.ZERO;
    counts[1] = BigInteger.ONE;
    for (int node = 2; node < counts.length; node++) {
      counts[node] = counts[diagram.low(node)].add(counts[diagram.high(node)]);
    }
    return counts[diagram.root()];
  }

  /** How many sets of each size there are, from 0 on; no entry above the largest size. */
  public BigInteger[] countsBySize() {
    BigInteger[][] counts = new BigInteger[diagram.end()][];
    counts[0] = new BigInteger[0];
    counts[1] = new BigInteger[] {BigInteger.ONE};
    for (int node = 2; node < counts.length; node++) {
      BigInteger[] low = counts[diagram.low(node)];
      BigInteger[] high = counts[diagram.high(node)];
      BigInteger[] sum = Arrays.copyOf(low, Math.max(low.length, high.length + 1));
      Arrays.fill(sum, low.length, sum.length, BigInteger.ZERO);
      for (int size = 0; size < high.length; size++) {
        sum[size + 1] = sum[size + 1].add(high[size]);
      }
      counts[node] = sum;
    }
    return counts[diagram.root()];
  }

  /**
   * The sets whose weights sum up to at most a bound.
   *
   * @param weights for each variable, at least 0; their sum fits in 61 bits
   */
  public Result<SetFamily> within(long[] weights, long bound, Limits limits) {
    long[] byLevel = Arrays.stream(elements).mapToLong(element -> weights[element]).toArray();
    Kernel kernel = new Kernel(limits);
    return kernel.guard(
        () -> {
          int family = new Bounding(diagram, byLevel, kernel).within(bound);
          return new SetFamily(Diagram.of(kernel, family), elements);
        });
  }

  /** How many of the first sets {@link #sorted} may list with so many words of memory. */
  public int fitting(long words) {
    BigInteger[] counts = countsBySize();
    long left = words;
    long fitting = 0;
    for (int size = 0; size < counts.length && fitting < MOST; size++) {
      int stride = Packing.stride(this, size);
      long room = Math.min(left, MOST) / stride;
      if (counts[size].compareTo(BigInteger.valueOf(room)) > 0) {
        return (int) Math.min(fitting + room, MOST);
      }
      fitting += counts[size].longValueExact();
      left -= counts[size].longValueExact() * stride;
    }
    return (int) Math.min(fitting, MOST);
  }

  /** The first sets in order of size, then of sorted members. */
  public Result<SortedSets> sorted(int most, Limits limits) {
    Kernel kernel = new Kernel(limits);
    return kernel.guard(() -> SortedSets.of(this, most, kernel));
  }

  /**
   * The best sets, best first, each as its sorted members.
   *
   * @param weights for each variable; the best set has the least sum
   * @param exact an order of sets that agrees with their sums, except that it tells apart what
   *     rounding does not; which of two sets comes first depends on where they differ alone
   */
  public Result<List<int[]>> best(
      int count, double[] weights, Comparator<int[]> exact, Limits limits) {
    Kernel kernel = new Kernel(limits);
    return kernel.guard(() -> new BestFirst(this, weights, exact, kernel).first(count));
  }
}
