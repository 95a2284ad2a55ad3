package org.aisc.risk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.aisc.limit.Budget;

/**
 * The cheapest set of mitigations under which less than a threshold remains, by branch and bound.
 * Where too much remains even with a set that cannot grow, every solution has one of the others: so
 * a search branches over these, as in the trees of Reiter (1987). Such sets are kept, since they
 * hold for every lower threshold, too; several with nothing in common give a bound on the cost.
 */
public final class CheapestSet {
  private static final int KEPT = 2000;

  private final Residual residual;
  private final long[] costs;
  private final Predicate<BitSet> obeys;
  private final Budget budget;
  private long branches;
  private final List<Failing> failing = new ArrayList<>();

  /** A set under which so much remains, and with any further one of the mitigations less. */
  private record Failing(BitSet set, double remains) {}

  /** Sets that are on for sure, and that are open. */
  private record Branch(BitSet on, BitSet open) {}

  /**
   * Prepares searches.
   *
   * @param costs of the mitigations
   * @param obeys whether a set follows the rules
   * @param branches how many all searches together may try
   */
  public CheapestSet(
      Residual residual, long[] costs, Predicate<BitSet> obeys, long branches, Budget budget) {
    this.branches = branches;
    this.residual = residual;
    this.costs = costs.clone();
    this.obeys = obeys;
    this.budget = budget;
  }

  /**
   * What a search gave.
   *
   * @param set the cheapest found
   * @param lowerBound no set costs less
   * @param proved whether the set is the cheapest, or there is none
   */
  public record Found(Optional<BitSet> set, long lowerBound, boolean proved) {}

  /**
   * The cheapest set.
   *
   * @param threshold less than this must remain
   * @param atLeast no such set costs less than this
   * @param atMost sets that cost more do not count
   */
  public Found below(double threshold, long atLeast, long atMost) {
    return new Search(threshold, atLeast, atMost).run();
  }

  private final class Search {
    private final double threshold;
    private final long atLeast;
    private final Deque<Branch> open = new ArrayDeque<>();
    private long limit;
    private Optional<BitSet> best = Optional.empty();

    Search(double threshold, long atLeast, long atMost) {
      this.threshold = threshold;
      this.atLeast = atLeast;
      this.limit = atMost == Long.MAX_VALUE ? atMost : atMost + 1;
    }

    Found run() {
      BitSet all = new BitSet();
      all.set(0, costs.length);
      guess(all);
      open.push(new Branch(new BitSet(), all));
      while (!open.isEmpty() && branches > 0 && !budget.exhausted() && !isLeast()) {
        branches--;
        search(open.pop());
      }
      boolean proved = open.isEmpty() || isLeast();
      long bound = best.map(CheapestSet.this::cost).orElse(limit);
      for (Branch branch : open) {
        bound = Math.min(bound, cost(branch.on()));
      }
      return new Found(best, Math.max(atLeast, bound), proved);
    }

    /** A good set to begin with: the most promising ones, without those that are not needed. */
    private void guess(BitSet all) {
      BitSet set = new BitSet();
      for (int at : byPromise(set, all)) {
        if (residual.of(set) >= threshold) {
          set.set(at);
        }
      }
      for (int at : byCost(set, -1)) {
        set.clear(at);
        if (residual.of(set) >= threshold) {
          set.set(at);
        }
      }
      if (residual.of(set) < threshold && cost(set) < limit && obeys.test(set)) {
        best = Optional.of(set);
        limit = cost(set);
      }
    }

    private boolean isLeast() {
      return best.isPresent() && limit <= atLeast;
    }

    private void search(Branch branch) {
      long left = limit - 1 - cost(branch.on());
      if (left < 0 || residual.bound(branch.on(), branch.open(), costs, left) >= threshold) {
        return;
      }
      BitSet open = (BitSet) branch.open().clone();
      branch.open().stream().filter(at -> costs[at] > left).forEach(open::clear);
      if (residual.of(branch.on()) < threshold) {
        accept(branch.on(), open);
        return;
      }
      BitSet needed = needed(branch.on(), open);
      if (leastCost(branch.on(), open) <= left) {
        split(branch.on(), open, needed);
      }
    }

    private void accept(BitSet on, BitSet rest) {
      if (obeys.test(on)) {
        best = Optional.of(on);
        limit = cost(on);
      } else {
        split(on, rest, rest);
      }
    }

    /** One branch for the first of some mitigations that is on; what promises most goes first. */
    private void split(BitSet on, BitSet rest, BitSet needed) {
      int[] order = byCost(needed, 1);
      BitSet left = (BitSet) rest.clone();
      List<Branch> branches = new ArrayList<>();
      for (int at : order) {
        left.clear(at);
        BitSet more = (BitSet) on.clone();
        more.set(at);
        branches.add(new Branch(more, (BitSet) left.clone()));
      }
      for (int at = branches.size() - 1; at >= 0; at--) {
        open.push(branches.get(at));
      }
    }

    /** Mitigations of which every solution has one: those outside of a set that fails. */
    private BitSet needed(BitSet on, BitSet rest) {
      Optional<BitSet> known = Optional.empty();
      for (Failing each : failing) {
        if (each.remains() >= threshold && isPart(on, each.set())) {
          BitSet outside = minus(rest, each.set());
          if (known.isEmpty() || outside.cardinality() < known.get().cardinality()) {
            known = Optional.of(outside);
          }
        }
      }
      return known.orElseGet(() -> minus(rest, grown(on, rest)));
    }

    /**
     * A set under which too much remains, and that cannot grow. Open ones join first, the dear ones
     * before the others, so that few and cheap ones are left; then whatever else can.
     */
    private BitSet grown(BitSet on, BitSet rest) {
      BitSet set = (BitSet) on.clone();
      join(set, byCost(rest, -1));
      BitSet others = new BitSet();
      others.set(0, costs.length);
      join(set, byCost(minus(others, rest), -1));
      if (failing.size() < KEPT) {
        failing.add(new Failing((BitSet) set.clone(), residual.of(set)));
      }
      return set;
    }

    private void join(BitSet set, int[] order) {
      for (int at : order) {
        boolean before = set.get(at);
        set.set(at);
        if (!before && residual.of(set) < threshold) {
          set.clear(at);
        }
      }
    }

    /** What is paid in any case for failing sets whose outsides have nothing in common. */
    private long leastCost(BitSet on, BitSet rest) {
      BitSet free = (BitSet) rest.clone();
      long sum = 0;
      for (Failing each : failing) {
        if (each.remains() >= threshold && isPart(on, each.set())) {
          BitSet outside = minus(rest, each.set());
          if (isPart(outside, free)) {
            free.andNot(outside);
            sum += outside.stream().mapToLong(at -> costs[at]).min().orElse(limit);
          }
        }
      }
      return Math.min(sum, limit);
    }
  }

  /** What promises most for its cost comes first. */
  private int[] byPromise(BitSet on, BitSet set) {
    double[] promise = residual.promise(on, costs.length);
    return set.stream()
        .boxed()
        .sorted(Comparator.comparingDouble(at -> costs[at] / promise[at]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** By cost, ascending or, with -1, descending. */
  private int[] byCost(BitSet set, int direction) {
    return set.stream()
        .boxed()
        .sorted(Comparator.comparingLong(at -> direction * costs[at]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private long cost(BitSet set) {
    return set.stream().mapToLong(at -> costs[at]).sum();
  }

  private static boolean isPart(BitSet part, BitSet whole) {
    return minus(part, whole).isEmpty();
  }

  private static BitSet minus(BitSet set, BitSet less) {
    BitSet rest = (BitSet) set.clone();
    rest.andNot(less);
    return rest;
  }
}
