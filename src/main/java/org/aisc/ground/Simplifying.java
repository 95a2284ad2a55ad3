package org.aisc.ground;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.aisc.sema.Expr;

/** Formulas with other names, and without what cannot hold. */
final class Simplifying {
  static final Expr TRUE = new Expr.Threshold(0, List.of());
  static final Expr FALSE = new Expr.Threshold(1, List.of());

  private Simplifying() {}

  /** The formula with every name replaced; its shape stays. */
  static Expr rename(Expr formula, UnaryOperator<String> name) {
    return Expr.<Expr>fold(
        formula,
        leaf -> renamed(leaf, name),
        (gate, members) -> new Expr.Threshold(gate.threshold(), members));
  }

  /** The formula with every leaf replaced, without members that are false or true. */
  static Expr simplify(Expr formula, Function<Expr, Expr> leaf) {
    return Expr.<Expr>fold(formula, leaf, Simplifying::gate);
  }

  static boolean isFalse(Expr formula) {
    return formula instanceof Expr.Threshold gate && gate.threshold() > gate.members().size();
  }

  static boolean isTrue(Expr formula) {
    return formula instanceof Expr.Threshold gate && gate.threshold() <= 0;
  }

  /** The leaf with every name replaced. */
  static Expr renamed(Expr leaf, UnaryOperator<String> name) {
    if (leaf instanceof Expr.Atom atom) {
      return new Expr.Atom(name.apply(atom.name()));
    } else if (leaf instanceof Expr.Compare compare) {
      SortedMap<String, java.math.BigDecimal> renamed = new TreeMap<>();
      compare.coefficients().forEach((key, factor) -> renamed.put(name.apply(key), factor));
      return new Expr.Compare(renamed, compare.comparator(), compare.bound());
    }
    return leaf;
  }

  private static Expr gate(Expr.Threshold gate, List<Expr> members) {
    List<Expr> left = new ArrayList<>(members.size());
    int threshold = gate.threshold();
    for (Expr member : members) {
      if (isTrue(member)) {
        threshold--;
      } else if (!isFalse(member)) {
        left.add(member);
      }
    }
    if (threshold <= 0) {
      return TRUE;
    } else if (threshold > left.size()) {
      return FALSE;
    }
    return left.size() == 1 ? left.get(0) : new Expr.Threshold(threshold, left);
  }
}
