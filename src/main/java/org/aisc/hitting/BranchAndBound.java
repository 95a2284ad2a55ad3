package org.aisc.hitting;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;
import java.util.stream.IntStream;
import org.aisc.limit.Budget;

/**
 * The cheapest assignment that satisfies rows, by depth-first branch and bound: at each node the
 * demanding rows give a {@link Relaxation}, whose bound prunes, whose reduced costs fix variables
 * either way (Balas and Ho, "Set covering algorithms using cutting planes, heuristics, and
 * subgradient optimization", 1980), and whose prices guide a greedy search for cheaper solutions.
 */
final class BranchAndBound {
  private static final int ROOT_STEPS = 600;
  private static final int NODE_STEPS = 60;
  private static final int CHUNK = 10;
  private static final int WINDOW = 100;

  private final Rows rows;
  private final Scale scale;
  private final Budget budget;
  private final long[] prices;
  private final long unit;
  private final boolean consistent;
  private final Deque<Branch> path = new ArrayDeque<>();
  private Optional<int[]> best = Optional.empty();
  private long upper;
  private long lower;
  private int steps = ROOT_STEPS;
  private int decision;

  private record Branch(int mark, int variable) {}

  /**
   * What a search gave.
   *
   * @param best the variables that are true in the cheapest solution found below the given cost
   * @param lower no solution costs less, or less than the given cost where that is lower
   * @param finished whether the whole space was searched
   */
  record Result(Optional<int[]> best, long lower, boolean finished) {}

  BranchAndBound(Rows rows, Budget budget) {
    this.rows = rows;
    this.budget = budget;
    prices = new long[rows.clauses()];
    long highest = 0;
    long divisor = 0;
    for (int variable = 0; variable < rows.variables(); variable++) {
      highest = Math.max(highest, rows.costOf(variable));
      divisor = gcd(divisor, rows.costOf(variable));
    }
    unit = Math.max(1, divisor);
    scale = Scale.of(highest, rows.clauses() + (long) rows.variables() + 1);
    consistent = rows.start();
    lower = rows.cost() + relax(Demand.of(rows)).lowerBound();
  }

  /** A first lower bound, or what a search has made of it. */
  long lower() {
    return lower;
  }

  private static long gcd(long left, long right) {
    return right == 0 ? left : gcd(right, left % right);
  }

  /** Searches at most so many nodes for solutions that cost less than {@code below}. */
  Result search(long below, long nodes) {
    upper = below;
    boolean alive = consistent && explore();
    lower = alive ? lower : upper;
    long left = nodes;
    while (alive || !path.isEmpty()) {
      if (--left < 0 || budget.exhausted()) {
        return new Result(best, Math.min(lower, upper), false);
      }
      if (alive) {
        path.push(new Branch(rows.mark(), decision));
        alive = rows.assign(decision + 1) && explore();
      } else {
        Branch last = path.pop();
        rows.undo(last.mark());
        alive = rows.assign(-last.variable() - 1) && explore();
      }
    }
    return new Result(best, upper, true);
  }

  /** Bounds and fixes what it can at a node; whether there is something left to decide. */
  private boolean explore() {
    while (!tooDear(rows.cost())) {
      Demand demand = Demand.of(rows);
      if (demand.isEmpty()) {
        record();
        return false;
      }
      Relaxation relaxation = relax(demand);
      int before = rows.mark();
      if (!improve(demand, relaxation) || !fix(demand, relaxation)) {
        return false;
      }
      steps = NODE_STEPS;
      if (rows.mark() == before) {
        decision = demand.variables()[demand.mostWanted(relaxation)];
        return true;
      }
    }
    return false;
  }

  private Relaxation relax(Demand demand) {
    long[] start = Arrays.stream(demand.clauses()).mapToLong(row -> prices[row]).toArray();
    Relaxation relaxation = new Relaxation(demand.sets(), demand.costs(), start, scale);
    relaxation.raise();
    return relaxation;
  }

  /** Improves the bound as long as that pays; whether a cheaper solution is possible here. */
  private boolean improve(Demand demand, Relaxation relaxation) {
    long before = relaxation.lowerBound();
    boolean more = true;
    for (int done = 0; more && done < steps && !budget.exhausted(); done += CHUNK) {
      propose(demand, relaxation);
      if (tooDear(rows.cost() + relaxation.lowerBound())) {
        return false;
      }
      more = relaxation.improve(CHUNK, Math.min(upper, estimate(relaxation)) - rows.cost());
      if (done % WINDOW == WINDOW - CHUNK) {
        more &= relaxation.lowerBound() - before > before / 2000;
        before = relaxation.lowerBound();
      }
    }
    relaxation.settle();
    propose(demand, relaxation);
    for (int set = 0; set < demand.clauses().length; set++) {
      prices[demand.clauses()[set]] = relaxation.price(set);
    }
    if (steps == ROOT_STEPS) {
      lower = Math.max(lower, rows.cost() + relaxation.lowerBound());
    }
    return !tooDear(rows.cost() + relaxation.lowerBound());
  }

  /** A guess at the cost of a solution, where none is known yet. */
  private long estimate(Relaxation relaxation) {
    long bound = relaxation.lowerBound();
    return rows.cost() + bound + bound / 10 + unit;
  }

  /** Whether nothing of this cost or more is of interest; every cost is a multiple of the unit. */
  private boolean tooDear(long cost) {
    return cost >= upper || cost + Math.floorMod(-cost, unit) >= upper;
  }

  /** Tries the greedy solution; the rows may not allow it. */
  private void propose(Demand demand, Relaxation relaxation) {
    int[] cover = GreedyCover.find(demand.sets(), demand.costs(), relaxation);
    if (tooDear(rows.cost() + IntStream.of(cover).mapToLong(it -> demand.costs()[it]).sum())) {
      return;
    }
    int mark = rows.mark();
    boolean fits = true;
    for (int at = 0; fits && at < cover.length; at++) {
      int variable = demand.variables()[cover[at]];
      fits = rows.isOpen(variable) ? rows.assign(variable + 1) : rows.isTrue(variable);
    }
    if (fits && IntStream.range(0, rows.clauses()).noneMatch(rows::demands)) {
      record();
    }
    rows.undo(mark);
  }

  private void record() {
    if (rows.cost() < upper) {
      upper = rows.cost();
      best = Optional.of(IntStream.range(0, rows.variables()).filter(rows::isTrue).toArray());
    }
  }

  /** Fixes variables that no cheaper solution can have otherwise; false on a contradiction. */
  private boolean fix(Demand demand, Relaxation relaxation) {
    long base = rows.cost();
    for (int element = 0; element < demand.variables().length; element++) {
      int variable = demand.variables()[element];
      if (rows.isOpen(variable) && tooDear(base + relaxation.lowerBoundAgainst(element))) {
        int literal = relaxation.reduced(element) < 0 ? variable + 1 : -variable - 1;
        if (!rows.assign(literal)) {
          return false;
        }
      }
    }
    return true;
  }
}
