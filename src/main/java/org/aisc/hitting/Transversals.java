package org.aisc.hitting;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.LongSupplier;
import org.aisc.limit.Budget;

/**
 * All inclusion-minimal sets that hit every set of a list, each once, without storing any (MMCS:
 * Murakami and Uno, "Efficient algorithms for dualizing large-scale hypergraphs", 2014). A set is
 * grown by the elements of one set that it does not hit yet, each branch leaving out the elements
 * that come later; a branch ends when some element no longer hits any set alone. Elements that
 * rules forbid beside the chosen ones end a branch too, and so does a cost, with prices of the sets
 * still to be hit added as a lower bound.
 */
final class Transversals {
  private static final int PERIOD = 256;

  private final HittingSetProblem problem;
  private final Sets sets;
  private final Rows rules;
  private final long[] prices;
  private final Scale scale;
  private final LongSupplier limit;
  private final Budget budget;

  private final int[] hits;
  private final int[] hitters;
  private final int[] critical;
  private final int[] available;
  private final boolean[] candidate;
  private final BitSet chosen = new BitSet();
  private long cost;
  private long open;
  private long leastPruned = Long.MAX_VALUE;
  private int nodes;

  private int[][] branches = new int[16][];
  private int[] next = new int[16];
  private int[] taken = new int[16];
  private int[] marks = new int[16];
  private int depth;

  /** Is shown each set once. */
  @FunctionalInterface
  interface Visitor {
    /** Takes a set, which changes afterwards; says whether to go on. */
    boolean visit(BitSet set);
  }

  /**
   * Sets up the search.
   *
   * @param problem its rules are down-closed
   * @param sets over the problem's elements
   * @param limit sets that cost more are left out; may fall while the search runs
   */
  Transversals(HittingSetProblem problem, Sets sets, LongSupplier limit, Budget budget) {
    this.problem = problem;
    this.sets = sets;
    this.limit = limit;
    this.budget = budget;
    rules = new Rows(new long[problem.literals()], problem.clauses(), problem.atMost());
    scale = Scale.of(Arrays.stream(problem.costs()).max().orElse(0), sets.size() + 1L);
    prices =
        limit.getAsLong() == Long.MAX_VALUE
            ? new long[sets.size()]
            : Relaxation.fairPrices(sets, problem.costs(), scale);
    open = Arrays.stream(prices).sum();
    hits = new int[sets.size()];
    hitters = new int[sets.size()];
    critical = new int[sets.elements()];
    available = new int[sets.size()];
    Arrays.setAll(available, sets::length);
    candidate = new boolean[sets.elements()];
    Arrays.fill(candidate, true);
  }

  /** Lists the sets; whether it came to the end. */
  boolean list(Visitor visitor) {
    if (!rules.start()) {
      return true;
    }
    boolean going = enter(visitor);
    while (going && depth > 0) {
      int level = depth - 1;
      if (taken[level] >= 0) {
        drop(taken[level], level);
        offer(taken[level]);
        taken[level] = -1;
      }
      if (next[level] == branches[level].length) {
        Arrays.stream(branches[level]).filter(it -> !candidate[it]).forEach(this::offer);
        depth--;
      } else if (take(branches[level][next[level]++], level)) {
        going = enter(visitor);
      }
    }
    return going;
  }

  /** The least bound at which the cost limit ended a branch. */
  long leastPruned() {
    return leastPruned;
  }

  /** Looks at the chosen elements; opens a branch when they do not hit all sets yet. */
  private boolean enter(Visitor visitor) {
    if (++nodes % PERIOD == 0 && budget.exhausted()) {
      return false;
    }
    long bound = cost + scale.proved(open);
    if (bound > limit.getAsLong()) {
      leastPruned = Math.min(leastPruned, bound);
      return true;
    }
    int set = narrowest();
    if (set < 0) {
      return visitor.visit(chosen);
    }
    if (available[set] > 0) {
      push(set);
    }
    return true;
  }

  /** The set without a chosen element that has the fewest candidates, or -1. */
  private int narrowest() {
    int best = -1;
    for (int set = 0; set < hits.length; set++) {
      if (hits[set] == 0 && (best < 0 || available[set] < available[best])) {
        best = set;
      }
    }
    return best;
  }

  private void push(int set) {
    if (depth == branches.length) {
      branches = Arrays.copyOf(branches, 2 * depth);
      next = Arrays.copyOf(next, 2 * depth);
      taken = Arrays.copyOf(taken, 2 * depth);
      marks = Arrays.copyOf(marks, 2 * depth);
    }
    int[] branch = new int[available[set]];
    int count = 0;
    for (int at = 0; at < sets.length(set); at++) {
      if (candidate[sets.member(set, at)]) {
        branch[count++] = sets.member(set, at);
      }
    }
    Arrays.stream(branch).forEach(this::withdraw);
    branches[depth] = branch;
    next[depth] = 0;
    taken[depth++] = -1;
  }

  private void withdraw(int element) {
    candidate[element] = false;
    for (int at = 0; at < sets.count(element); at++) {
      available[sets.occurrence(element, at)]--;
    }
  }

  private void offer(int element) {
    candidate[element] = true;
    for (int at = 0; at < sets.count(element); at++) {
      available[sets.occurrence(element, at)]++;
    }
  }

  /** Chooses an element, unless a rule forbids it or it makes another one superfluous. */
  private boolean take(int element, int level) {
    int mark = rules.mark();
    if (!rules.isOpen(element) || !rules.assign(element + 1)) {
      rules.undo(mark);
      return false;
    }
    marks[level] = mark;
    boolean minimal = true;
    for (int at = 0; at < sets.count(element); at++) {
      int set = sets.occurrence(element, at);
      if (++hits[set] == 1) {
        open -= prices[set];
        critical[element]++;
      } else if (hits[set] == 2) {
        minimal &= --critical[hitters[set]] > 0;
      }
      hitters[set] += element;
    }
    chosen.set(element);
    cost += problem.costs()[element];
    if (!minimal) {
      drop(element, level);
    } else {
      taken[level] = element;
    }
    return minimal;
  }

  private void drop(int element, int level) {
    rules.undo(marks[level]);
    chosen.clear(element);
    cost -= problem.costs()[element];
    for (int at = 0; at < sets.count(element); at++) {
      int set = sets.occurrence(element, at);
      hitters[set] -= element;
      if (--hits[set] == 0) {
        open += prices[set];
        critical[element]--;
      } else if (hits[set] == 1) {
        critical[hitters[set]]++;
      }
    }
  }
}
