package org.aisc.hitting;

import java.util.Arrays;

/**
 * A lower bound on the cost of hitting every set of a list, by Lagrangian relaxation: each set has
 * a price; the sum of the prices, less what elements with sets worth more than they cost gain, is
 * such a bound. Prices are improved along subgradients (Held and Karp, 1971), each deflected by the
 * ones before (Camerini, Fratta and Maffioli, "On improving relaxation methods by modified gradient
 * techniques", 1975). Prices are integers, so the bound is exact whatever the steps were.
 */
final class Relaxation {
  private static final int PATIENCE = 10;
  private static final double DEFLECTION = 0.7;
  private static final double SHORTEST = 0.005;
  private static final double MEMORY = 0.05;

  private final Sets sets;
  private final Scale scale;
  private final long[] costs;
  private final long[] caps;
  private final long[] prices;
  private final long[] reduced;
  private final long[] bestPrices;
  private final double[] direction;
  private long value;
  private long bestValue;
  private final double[] shares;
  private double step = 1;
  private int stalled;

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
    direction = new double[prices.length];
    shares = new double[costs.length];
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

  /** How often, of late, the element was worth its cost: an estimate of the relaxed solution. */
  double share(int element) {
    return shares[element];
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
    } while (guide.improve(100, before + before / 10 + 1)
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
      double norm = deflect();
      if (norm == 0 || step < SHORTEST) {
        return false;
      }
      move(step * Math.max(scale.down(upper) - (double) value, 1) / norm);
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

  /**
   * Turns the direction towards the subgradient, which is for each set 1 less the elements chosen
   * for it; gives the square of its length.
   */
  private double deflect() {
    double norm = 0;
    for (int set = 0; set < prices.length; set++) {
      int slope = 1;
      for (int at = 0; at < sets.length(set); at++) {
        slope -= reduced[sets.member(set, at)] <= 0 ? 1 : 0;
      }
      double turned = slope + DEFLECTION * direction[set];
      direction[set] = turned < 0 && prices[set] == 0 ? 0 : turned;
      norm += direction[set] * direction[set];
    }
    return norm;
  }

  private void move(double length) {
    for (int set = 0; set < prices.length; set++) {
      long price = prices[set] + Math.round(length * direction[set]);
      prices[set] = Math.max(0, Math.min(price, caps[set]));
    }
    evaluate();
    for (int element = 0; element < shares.length; element++) {
      shares[element] += MEMORY * ((reduced[element] <= 0 ? 1 : 0) - shares[element]);
    }
    if (value > bestValue) {
      keepBest();
      stalled = 0;
    } else if (++stalled == PATIENCE) {
      step /= 2;
      stalled = 0;
    }
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
}
