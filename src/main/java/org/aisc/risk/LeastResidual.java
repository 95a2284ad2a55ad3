package org.aisc.risk;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Predicate;
import org.aisc.limit.Budget;

/** The set of mitigations within a sum of costs under which least remains, by branch and bound. */
public final class LeastResidual {
  private final Residual residual;
  private final long[] costs;
  private final Predicate<BitSet> obeys;
  private final Budget budget;
  private final long most;
  private final Deque<Branch> open = new ArrayDeque<>();
  private Optional<BitSet> best = Optional.empty();
  private double least = Double.POSITIVE_INFINITY;

  private record Branch(BitSet on, BitSet open) {}

  /**
   * What a search gave.
   *
   * @param set the best found; none when no set within the budget follows the rules
   * @param lowerBound less than this never remains
   */
  public record Found(Optional<BitSet> set, double lowerBound, boolean proved) {}

  private LeastResidual(
      Residual residual, long[] costs, Predicate<BitSet> obeys, long most, Budget budget) {
    this.residual = residual;
    this.costs = costs;
    this.obeys = obeys;
    this.most = most;
    this.budget = budget;
  }

  /** The best set that costs at most so much. */
  public static Found within(
      long most, Residual residual, long[] costs, Predicate<BitSet> obeys, Budget budget) {
    return new LeastResidual(residual, costs, obeys, most, budget).run();
  }

  private Found run() {
    BitSet all = new BitSet();
    all.set(0, costs.length);
    open.push(new Branch(new BitSet(), all));
    while (!open.isEmpty() && !budget.exhausted()) {
      search(open.pop());
    }
    double bound = least;
    for (Branch branch : open) {
      bound = Math.min(bound, bound(branch));
    }
    return new Found(best, bound, open.isEmpty());
  }

  private double bound(Branch branch) {
    return residual.bound(branch.on(), branch.open(), costs, left(branch));
  }

  private long left(Branch branch) {
    return most - branch.on().stream().mapToLong(at -> costs[at]).sum();
  }

  private void search(Branch branch) {
    if (!isBetter(bound(branch))) {
      return;
    }
    double here = residual.of(branch.on());
    if (isBetter(here) && obeys.test(branch.on())) {
      best = Optional.of(branch.on());
      least = here;
    }
    long left = left(branch);
    BitSet affordable = (BitSet) branch.open().clone();
    branch.open().stream().filter(at -> costs[at] > left).forEach(affordable::clear);
    if (!affordable.isEmpty()) {
      split(branch.on(), affordable, mostUseful(branch.on(), affordable));
    }
  }

  private void split(BitSet on, BitSet rest, int next) {
    BitSet others = (BitSet) rest.clone();
    others.clear(next);
    open.push(new Branch(on, others));
    BitSet more = (BitSet) on.clone();
    more.set(next);
    open.push(new Branch(more, others));
  }

  /** Whether less remains by more than rounding. */
  private boolean isBetter(double remains) {
    return best.isEmpty() || remains < Thresholds.below(least);
  }

  /** The one that takes most away for its cost. */
  private int mostUseful(BitSet on, BitSet candidates) {
    double here = residual.of(on);
    int found = candidates.nextSetBit(0);
    double worth = -1;
    for (int at = found; at >= 0; at = candidates.nextSetBit(at + 1)) {
      BitSet more = (BitSet) on.clone();
      more.set(at);
      double gain = (here - residual.of(more)) / Math.max(1, costs[at]);
      if (gain > worth) {
        worth = gain;
        found = at;
      }
    }
    return found;
  }
}
