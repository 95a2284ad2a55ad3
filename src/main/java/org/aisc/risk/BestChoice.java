package org.aisc.risk;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.Optional;
import org.aisc.limit.Budget;

/**
 * The legal choice under which a goal is likeliest, by branch and bound. The probability only grows
 * with what is chosen; so it is bounded by that of all open variables together, and where these are
 * legal together that is the best of the branch. Otherwise some of them are in conflict, and one of
 * these is decided: the one whose loss would be felt most.
 */
final class BestChoice {
  /** More than rounding makes of one minus a product; so a bound stays a bound. */
  private static final double ROUNDING = 1e-14;

  private final Chance chance;
  private final Legality legality;
  private final Odds odds;
  private final Budget budget;
  private final BitSet choices;
  private final Deque<Branch> open = new ArrayDeque<>();
  private Found best = new Found(Bounds.ZERO, new BitSet(), true);
  private double high;

  private BestChoice(Chance chance, Legality legality, Odds odds, Budget budget) {
    this.chance = chance;
    this.legality = legality;
    this.odds = odds;
    this.budget = budget;
    this.choices = legality.choices();
  }

  /**
   * What is chosen for sure, and what may be chosen, which includes it.
   *
   * @param value the probability, or its upper bound, if all that may be chosen were
   * @param bound a number that nothing in the branch exceeds
   */
  private record Branch(BitSet chosen, BitSet possible, double value, double bound) {}

  /**
   * A choice and the probability that the goal has with the best one.
   *
   * @param chosen the best legal choice found
   * @param proved whether no budget ended the search
   */
  record Found(Bounds bounds, BitSet chosen, boolean proved) {}

  /** The best choice without the variables that are out. */
  static Found of(Chance chance, Legality legality, Odds odds, BitSet out, Budget budget) {
    return new BestChoice(chance, legality, odds, budget).run(out);
  }

  private Found run(BitSet out) {
    BitSet all = (BitSet) choices.clone();
    all.andNot(out);
    all.stream().filter(at -> odds.holds()[at] == 0).forEach(all::clear);
    push(new BitSet(), all);
    boolean proved = true;
    while (!open.isEmpty() && proved) {
      Branch branch = open.pop();
      if (branch.bound() > best.bounds().low()) {
        proved = search(branch);
        if (!proved) {
          open.push(branch);
        }
      }
    }
    for (Branch branch : open) {
      high = Math.max(high, branch.bound());
    }
    double low = best.bounds().low();
    return new Found(new Bounds(low, Math.max(low, high)), best.chosen(), proved);
  }

  /** Bounds a branch, and splits it where it may hold something better; false when interrupted. */
  private boolean search(Branch branch) {
    Optional<BitSet> conflict = conflict(branch.possible());
    if (conflict.isEmpty() || (!conflict.get().isEmpty() && budget.exhausted())) {
      return false;
    }
    if (conflict.get().isEmpty()) {
      Bounds bounds =
          chance.exact()
              ? new Bounds(branch.value(), branch.value())
              : chance.of(under(branch.possible()));
      high = Math.max(high, bounds.high());
      if (bounds.low() > best.bounds().low()) {
        best = new Found(bounds, branch.possible(), true);
      }
      return true;
    }
    conflict.get().andNot(branch.chosen());
    if (!conflict.get().isEmpty()) {
      split(branch, conflict.get());
    }
    return true;
  }

  private void split(Branch branch, BitSet conflict) {
    int felt = mostFelt(branch.possible(), conflict);
    BitSet without = (BitSet) branch.possible().clone();
    without.clear(felt);
    push(branch.chosen(), without);
    BitSet with = (BitSet) branch.chosen().clone();
    with.set(felt);
    if (conflict(with).map(BitSet::isEmpty).orElse(true)) {
      push(with, branch.possible());
    }
  }

  private Optional<BitSet> conflict(BitSet possible) {
    try {
      return Optional.of(legality.conflict(possible));
    } catch (Legality.Interrupted interrupted) {
      return Optional.empty();
    }
  }

  private int mostFelt(BitSet possible, BitSet candidates) {
    double[] derivatives = chance.values(under(possible)).derivatives();
    int felt = candidates.nextSetBit(0);
    for (int at = felt; at >= 0; at = candidates.nextSetBit(at + 1)) {
      if (derivatives[at] * odds.holds()[at] > derivatives[felt] * odds.holds()[felt]) {
        felt = at;
      }
    }
    return felt;
  }

  private void push(BitSet chosen, BitSet possible) {
    BitSet undecided = (BitSet) possible.clone();
    undecided.andNot(chosen);
    BitSet left = (BitSet) possible.clone();
    left.andNot(legality.excluded(chosen, undecided));
    if (legality.possible(left)) {
      double value = chance.of(under(left)).high();
      double bound = value > best.bounds().low() ? Math.min(value, payable(chosen, left)) : value;
      if (bound > best.bounds().low()) {
        open.push(new Branch(chosen, left, value, bound));
      }
    }
  }

  /**
   * What the budget lets the probability grow to: that the goal is not reached is at least as
   * likely as that it is not reached by what is chosen, and all that is added fails. One who cannot
   * pay for all of it adds what fails least often for its cost.
   */
  private double payable(BitSet chosen, BitSet possible) {
    Optional<Legality.Purchase> purchase = legality.purchase(chosen, possible);
    if (purchase.isEmpty()) {
      return 1;
    }
    double[] growth = new double[odds.fails().length];
    for (int at = 0; at < growth.length; at++) {
      growth[at] = -Math.log(odds.fails()[at]);
    }
    double most =
        Purse.most(growth, purchase.get().open(), purchase.get().costs(), purchase.get().budget());
    double fails = 1 - chance.of(under(chosen)).high();
    return 1 - fails * Math.exp(-most) + ROUNDING;
  }

  private Odds under(BitSet possible) {
    BitSet off = (BitSet) choices.clone();
    off.andNot(possible);
    return odds.without(off);
  }
}
