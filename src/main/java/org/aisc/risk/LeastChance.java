package org.aisc.risk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import org.aisc.graph.CausalityGraph;
import org.aisc.graph.CausalityGraph.Kind;
import org.aisc.limit.Budget;

/**
 * How unlikely a goal may be: the least, over the values of the unknown conditions, of what the
 * attacker's best choice gives. Branch and bound over the conditions: with both leaves of the open
 * ones false, the goal is at most as likely as under any of their values.
 */
final class LeastChance {
  private final Chance chance;
  private final Legality legality;
  private final Odds odds;
  private final Budget budget;
  private final List<int[]> conditions;
  private final Deque<Branch> open = new ArrayDeque<>();
  private double low = Double.POSITIVE_INFINITY;
  private double high = Double.POSITIVE_INFINITY;

  private LeastChance(
      Variables variables, Chance chance, Legality legality, Odds odds, Budget budget) {
    this.chance = chance;
    this.legality = legality;
    this.odds = odds;
    this.budget = budget;
    this.conditions = conditions(variables);
  }

  /** The first {@code decided} conditions have values; these leaves are false. */
  private record Branch(int decided, BitSet off) {}

  /**
   * Bounds on the least probability.
   *
   * @param out variables that are false
   */
  static Bounds of(
      Variables variables, Chance chance, Legality legality, Odds odds, BitSet out, Budget budget) {
    return new LeastChance(variables, chance, legality, odds, budget).run(out);
  }

  /** For each condition its two leaves, true and false, as variables; -1 for one that is none. */
  private static List<int[]> conditions(Variables variables) {
    CausalityGraph graph = variables.slice().graph();
    int count = Math.max(graph.count(Kind.TRUE_CONDITION), graph.count(Kind.FALSE_CONDITION));
    List<int[]> found = new ArrayList<>();
    for (int at = 0; at < count; at++) {
      int[] leaves = {
        variable(variables, Kind.TRUE_CONDITION, at), variable(variables, Kind.FALSE_CONDITION, at)
      };
      if (leaves[0] >= 0 || leaves[1] >= 0) {
        found.add(leaves);
      }
    }
    return found;
  }

  private static int variable(Variables variables, Kind kind, int index) {
    CausalityGraph graph = variables.slice().graph();
    int node = index < graph.count(kind) ? graph.node(kind, index) : -1;
    return node < 0 ? -1 : variables.of(node);
  }

  private Bounds run(BitSet out) {
    open.push(new Branch(0, out));
    while (!open.isEmpty()) {
      search(open.pop());
    }
    return low == Double.POSITIVE_INFINITY ? Bounds.ZERO : new Bounds(Math.min(low, high), high);
  }

  private void search(Branch branch) {
    if (!legality.possible(chosen(branch, true))) {
      return;
    }
    BitSet none = (BitSet) branch.off().clone();
    open(branch).forEach(none::set);
    BestChoice.Found least = BestChoice.of(chance, legality, odds, none, budget);
    if (least.bounds().low() >= high) {
      low = Math.min(low, least.bounds().low());
    } else if (legality.possible(chosen(branch, false)) && isOneSided(branch)) {
      settle(least.bounds());
    } else if (!least.proved()) {
      settle(new Bounds(least.bounds().low(), 1));
    } else {
      for (int leaf : conditions.get(branch.decided())) {
        BitSet off = (BitSet) branch.off().clone();
        if (leaf >= 0) {
          off.set(leaf);
        }
        open.push(new Branch(branch.decided() + 1, off));
      }
    }
  }

  private void settle(Bounds bounds) {
    low = Math.min(low, bounds.low());
    high = Math.min(high, bounds.high());
  }

  /** Whether all open conditions can have the value that helps nobody. */
  private boolean isOneSided(Branch branch) {
    return conditions.subList(branch.decided(), conditions.size()).stream()
        .allMatch(leaves -> leaves[0] < 0 || leaves[1] < 0);
  }

  private List<Integer> open(Branch branch) {
    List<Integer> leaves = new ArrayList<>();
    for (int[] pair : conditions.subList(branch.decided(), conditions.size())) {
      for (int leaf : pair) {
        if (leaf >= 0) {
          leaves.add(leaf);
        }
      }
    }
    return leaves;
  }

  /** The leaves of conditions that hold, with those of open ones or without. */
  private BitSet chosen(Branch branch, boolean withOpen) {
    BitSet chosen = new BitSet();
    for (int[] pair : conditions) {
      for (int leaf : pair) {
        if (leaf >= 0) {
          chosen.set(leaf);
        }
      }
    }
    chosen.andNot(branch.off());
    if (!withOpen) {
      open(branch).forEach(chosen::clear);
    }
    return chosen;
  }
}
