package org.aisc.hitting;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.aisc.limit.Budget;

/** Whether a set obeys the rules of a problem, whatever it hits and costs. */
final class Obedience {
  private Obedience() {}

  /** False also when the budget ends before it is known. */
  static boolean check(HittingSetProblem problem, BitSet chosen, Budget budget) {
    if (!problem.hasRules()) {
      return true;
    }
    List<int[]> clauses = new ArrayList<>(problem.clauses());
    for (int element = 0; element < problem.costs().length; element++) {
      clauses.add(new int[] {chosen.get(element) ? element + 1 : -element - 1});
    }
    Rows rows = new Rows(new long[problem.literals()], clauses, problem.atMost());
    return new BranchAndBound(rows, budget).search(1, Long.MAX_VALUE).best().isPresent();
  }
}
