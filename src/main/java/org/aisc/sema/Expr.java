package org.aisc.sema;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.aisc.syntax.Formula.Comparator;

/**
 * A resolved formula in negation normal form. Trees may be a million deep: walk them with {@link
 * #fold}, and never call {@code equals}, {@code hashCode} or {@code toString} on one.
 */
public sealed interface Expr {
  /** A step or proposition holds; in a mitigation's {@code requires}, a mitigation is on. */
  record Atom(String name) implements Expr {}

  /** A condition has the given value. */
  record Holds(String condition, boolean value) implements Expr {}

  /** Σ coefficient × quantity {@code comparator} bound. */
  record Compare(
      SortedMap<String, BigDecimal> coefficients, Comparator comparator, BigDecimal bound)
      implements Expr {
    public Compare {
      coefficients = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(coefficients));
    }
  }

  /**
   * At least {@code threshold} members hold, each counted as often as it is listed: all of n is n,
   * any of n is 1, true is 0 of none, false is 1 of none.
   */
  record Threshold(int threshold, List<Expr> members) implements Expr {
    public Threshold {
      members = List.copyOf(members);
    }
  }

  /** Every member holds; true when there is none. */
  static Expr all(List<Expr> members) {
    return members.size() == 1 ? members.get(0) : new Threshold(members.size(), members);
  }

  /** Some member holds; false when there is none. */
  static Expr any(List<Expr> members) {
    return members.size() == 1 ? members.get(0) : new Threshold(1, members);
  }

  /**
   * Computes a value bottom-up with an explicit stack.
   *
   * @param leaf the value of an expression that is not a {@link Threshold}
   * @param gate the value of a threshold from those of its members, in order
   */
  static <T> T fold(Expr root, Function<Expr, T> leaf, BiFunction<Threshold, List<T>, T> gate) {
    record Frame<T>(Threshold node, List<T> done) {}
    Deque<Frame<T>> stack = new ArrayDeque<>();
    Expr current = root;
    while (true) {
      T value;
      if (current instanceof Threshold node && !node.members().isEmpty()) {
        stack.push(new Frame<>(node, new ArrayList<>(node.members().size())));
        current = node.members().get(0);
        continue;
      } else if (current instanceof Threshold node) {
        value = gate.apply(node, List.of());
      } else {
        value = leaf.apply(current);
      }
      while (true) {
        if (stack.isEmpty()) {
          return value;
        }
        Frame<T> top = stack.element();
        top.done().add(value);
        if (top.done().size() < top.node().members().size()) {
          current = top.node().members().get(top.done().size());
          break;
        }
        stack.pop();
        value = gate.apply(top.node(), top.done());
      }
    }
  }
}
