package org.aisc.sema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Decides whether some values of the conditions satisfy formulas over them. A gate is a variable
 * that implies its threshold; since formulas are in negation normal form, the other direction is
 * not needed. The search is that of Davis, Putnam, Logemann and Loveland: propagate, decide a
 * condition, and on a conflict flip the last decision that is not flipped yet.
 */
final class Satisfiability {
  private static final byte FREE = 0;
  private static final byte TRUE = 1;
  private static final byte FALSE = 2;

  private final Gates gates;
  private final Gates.Users users;
  private final List<Integer> roots = new ArrayList<>();
  private final Map<String, Integer> conditions;
  private final byte[] values;
  private final int[] slack;
  private final int[] trail;
  private int trailSize;
  private int propagated;
  private final Steps steps;

  /** A number of steps that several searches may share. */
  static final class Steps {
    private long left;

    Steps(long left) {
      this.left = left;
    }

    boolean take(long count) {
      left -= count;
      return left >= 0;
    }

    boolean spent() {
      return left < 0;
    }
  }

  private Satisfiability(List<Expr> formulas, Steps steps) {
    this.conditions = conditions(formulas);
    this.steps = steps;
    this.gates = new Gates(2 * conditions.size());
    for (Expr formula : formulas) {
      roots.add(gates.add(formula, this::literal));
    }
    this.users = gates.users();
    this.values = new byte[gates.size()];
    this.trail = new int[gates.size()];
    this.slack = new int[gates.size()];
    for (int gate = gates.firstGate(); gate < gates.size(); gate++) {
      slack[gate] = gates.arity(gate) - gates.threshold(gate);
    }
  }

  /** Whether all formulas can hold together; also true when the steps do not suffice to tell. */
  static boolean mayHold(List<Expr> formulas, Map<String, Boolean> fixed, Steps steps) {
    return new Satisfiability(formulas, steps).search(fixed);
  }

  private static Map<String, Integer> conditions(List<Expr> formulas) {
    Map<String, Integer> numbers = new HashMap<>();
    for (Expr formula : formulas) {
      Expr.<Boolean>fold(
          formula,
          leaf -> {
            numbers.putIfAbsent(((Expr.Holds) leaf).condition(), numbers.size());
            return true;
          },
          (gate, members) -> true);
    }
    return numbers;
  }

  /** Condition i is true by input 2i, and false by input 2i + 1. */
  private int literal(Expr leaf) {
    Expr.Holds holds = (Expr.Holds) leaf;
    return 2 * conditions.getOrDefault(holds.condition(), 0) + (holds.value() ? 0 : 1);
  }

  private boolean search(Map<String, Boolean> fixed) {
    if (!start(fixed) || !propagate()) {
      return steps.spent();
    }
    List<Integer> decisions = new ArrayList<>();
    List<Boolean> flipped = new ArrayList<>();
    int next = 0;
    while (true) {
      while (next < gates.firstGate() && values[next] != FREE) {
        next += 2;
      }
      if (next >= gates.firstGate()) {
        return true;
      }
      decisions.add(trailSize);
      flipped.add(false);
      boolean consistent = assign(next, TRUE) && propagate();
      while (!consistent) {
        while (!flipped.isEmpty() && flipped.get(flipped.size() - 1)) {
          flipped.remove(flipped.size() - 1);
          undo(decisions.remove(decisions.size() - 1));
        }
        if (flipped.isEmpty() || steps.spent()) {
          return steps.spent();
        }
        int mark = decisions.get(decisions.size() - 1);
        int decided = trail[mark];
        undo(mark);
        flipped.set(flipped.size() - 1, true);
        next = decided;
        consistent = assign(decided, FALSE) && propagate();
      }
    }
  }

  private boolean start(Map<String, Boolean> fixed) {
    for (Map.Entry<String, Integer> condition : conditions.entrySet()) {
      Boolean value = fixed.get(condition.getKey());
      if (value != null && !assign(2 * condition.getValue(), value ? TRUE : FALSE)) {
        return false;
      }
    }
    for (int root : roots) {
      if (!assign(root, TRUE)) {
        return false;
      }
    }
    for (int gate = gates.firstGate(); gate < gates.size(); gate++) {
      if (slack[gate] < 0 && !assign(gate, FALSE)) {
        return false;
      }
    }
    return true;
  }

  private boolean assign(int node, byte value) {
    if (values[node] != FREE) {
      return values[node] == value;
    }
    set(node, value);
    if (node < gates.firstGate()) {
      set(node ^ 1, value == TRUE ? FALSE : TRUE);
    }
    return true;
  }

  private void set(int node, byte value) {
    values[node] = value;
    trail[trailSize++] = node;
  }

  private boolean propagate() {
    while (propagated < trailSize) {
      int node = trail[propagated++];
      boolean consistent = values[node] == TRUE ? demand(node) : withdraw(node);
      if (!consistent || !steps.take(1 + users.count(node))) {
        return false;
      }
    }
    return true;
  }

  /** All inputs of a true gate without slack are true. */
  private boolean demand(int node) {
    if (node < gates.firstGate() || slack[node] > 0) {
      return true;
    }
    if (slack[node] < 0) {
      return false;
    }
    for (int at = 0; at < gates.arity(node); at++) {
      int input = gates.input(node, at);
      if (values[input] != FALSE && !assign(input, TRUE)) {
        return false;
      }
    }
    return true;
  }

  private boolean withdraw(int node) {
    boolean consistent = true;
    for (int at = 0; at < users.count(node); at++) {
      int gate = users.get(node, at);
      slack[gate]--;
      if (slack[gate] < 0) {
        consistent &= assign(gate, FALSE);
      } else if (values[gate] == TRUE) {
        consistent &= demand(gate);
      }
    }
    return consistent;
  }

  private void undo(int mark) {
    while (trailSize > mark) {
      int node = trail[--trailSize];
      if (trailSize < propagated && values[node] == FALSE) {
        for (int at = 0; at < users.count(node); at++) {
          slack[users.get(node, at)]++;
        }
      }
      values[node] = FREE;
    }
    propagated = Math.min(propagated, trailSize);
  }
}
