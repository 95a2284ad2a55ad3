package org.aisc.hitting;

import java.util.Arrays;

/**
 * A lower bound on the cost of hitting every set of a list, by Lagrangian relaxation: each set has
 * a price; the sum of the prices, less what elements with sets worth more than they cost gain, is
 * such a bound. Prices are improved along subgradients (Held and Karp, 1971; step lengths after
 * Caprara, Fischetti and Toth, "A heuristic method for the set covering problem", 1999). Prices are
 * integers, so the bound is exact whatever the steps were.
 */
final class Relaxation {
  private static final int PERIOD = 20;

  private final Sets sets;
  private final Scale scale;
  private final long[] costs;
  private final long[] caps;
  private final long[] prices;
  private final long[] reduced;
  private final long[] bestPrices;
  private final int[] slopes;
  private long value;
  private long bestValue;
  private double step = 0.1;
  private long lowest = Long.MAX_VALUE;
  private long highest = Long.MIN_VALUE;
  private int count;

  /**
   * Sets up the relaxation.
   *
   * @param sets each not empty
   * @param costs of each element, at least 0
   * @param prices of each set to begin with, at least 0
   */
  Relaxation(Sets sets, long[] costs, long[] prices, Scale scale) {
    this.sets = sets;
    this.scale = scale;
    this.costs = Arrays.stream(costs).map(scale::down).toArray();
    this.prices = prices.clone();
    caps = new long[prices.length];
    Arrays.setAll(caps, this::cheapest);
    reduced = new long[costs.length];
    slopes = new int[prices.length];
    evaluate();
    bestPrices = prices.clone();
    bestValue = value;
  }

  /** No set of elements that hits all costs less. */
  long lowerBound() {
    return Math.max(0, scale.proved(bestValue));
  }

  /** The bound that as much more of prices gives, where no element gets overpriced by them. */
  long lowerBoundWith(long more) {
    return Math.max(0, scale.proved(bestValue + more));
  }

  /**
   * What a solution costs at least that has the element (if positive) or lacks it (if negative).
   */
  long lowerBoundAgainst(int element) {
    return scale.proved(value + Math.abs(reduced[element]));
  }

  /** The element's cost less the prices of its sets. */
  long reduced(int element) {
    return reduced[element];
  }

  long price(int set) {
    return prices[set];
  }

  /** Good prices that overprice no element. */
  static long[] fairPrices(Sets sets, long[] costs, Scale scale) {
    Relaxation guide = new Relaxation(sets, costs, new long[sets.size()], scale);
    guide.raise();
    long before;
    do {
      before = guide.lowerBound();
    } while (guide.improve(5 * PERIOD, before + before / 10 + 1)
        && guide.lowerBound() - before > before / 1000);
    Relaxation fair = new Relaxation(sets, costs, new long[sets.size()], scale);
    fair.raise(guide.bestPrices);
    fair.raise();
    return fair.prices;
  }

  /** Raises prices one set at a time, as far as no element gets overpriced by it. */
  void raise() {
    raise(caps);
  }

  private void raise(long[] most) {
    for (int set = 0; set < prices.length; set++) {
      long room = most[set];
      for (int at = 0; at < sets.length(set); at++) {
        room = Math.min(room, reduced[sets.member(set, at)]);
      }
      if (room > 0) {
        prices[set] += room;
        for (int at = 0; at < sets.length(set); at++) {
          reduced[sets.member(set, at)] -= room;
        }
      }
    }
    evaluate();
    keepBest();
  }

  /**
   * Takes some steps towards better prices.
   *
   * @param upper cost of the best solution known
   * @return whether more steps are worth it
   */
  boolean improve(int steps, long upper) {
    for (int at = 0; at < steps; at++) {
      long norm = slope();
      if (norm == 0 || step < 1e-6) {
        return false;
      }
      double gap = Math.max(scale.down(upper) - (double) value, 1);
      move(step * gap / norm);
      adapt();
    }
    return true;
  }

  /** Goes back to the best prices seen. */
  void settle() {
    System.arraycopy(bestPrices, 0, prices, 0, prices.length);
    evaluate();
  }

  private void evaluate() {
    System.arraycopy(costs, 0, reduced, 0, costs.length);
    long sum = 0;
    for (int set = 0; set < prices.length; set++) {
      long price = prices[set];
      sum += price;
      for (int at = 0; at < sets.length(set); at++) {
        reduced[sets.member(set, at)] -= price;
      }
    }
    for (long it : reduced) {
      sum += Math.min(it, 0);
    }
    value = sum;
  }

  /** Square of the length of the subgradient: for each set, 1 less the elements chosen for it. */
  private long slope() {
    long norm = 0;
    for (int set = 0; set < prices.length; set++) {
      int slope = 1;
      for (int at = 0; at < sets.length(set); at++) {
        slope -= reduced[sets.member(set, at)] <= 0 ? 1 : 0;
      }
      slopes[set] = slope < 0 && prices[set] == 0 ? 0 : slope;
      norm += (long) slopes[set] * slopes[set];
    }
    return norm;
  }

  private void move(double length) {
    for (int set = 0; set < prices.length; set++) {
      if (slopes[set] != 0) {
        long price = prices[set] + Math.round(length * slopes[set]);
        prices[set] = Math.max(0, Math.min(price, caps[set]));
      }
    }
    evaluate();
    keepBest();
  }

  /** Best prices exist below the cheapest element's cost; that bound keeps sums in range. */
  private long cheapest(int set) {
    long cap = Long.MAX_VALUE;
    for (int at = 0; at < sets.length(set); at++) {
      cap = Math.min(cap, costs[sets.member(set, at)]);
    }
    return cap;
  }

  private void keepBest() {
    if (value > bestValue) {
      bestValue = value;
      System.arraycopy(prices, 0, bestPrices, 0, prices.length);
    }
  }

  private void adapt() {
    lowest = Math.min(lowest, value);
    highest = Math.max(highest, value);
    if (++count % PERIOD == 0) {
      double spread = (highest - lowest) / Math.max(1.0, Math.abs((double) highest));
      step *= spread > 0.01 ? 0.5 : spread < 0.001 ? 1.5 : 1;
      lowest = Long.MAX_VALUE;
      highest = Long.MIN_VALUE;
    }
  }
}
