package org.aisc.report;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.aisc.sema.Expr;

/** Resolved formulas as the language writes them. */
final class FormulaText {
  private final UnaryOperator<String> name;
  private final StringBuilder text = new StringBuilder();
  private final Deque<Piece> todo = new ArrayDeque<>();

  /** What is still to be written: a formula, in parentheses if it is no single word, or a text. */
  private sealed interface Piece {
    record Part(Expr formula, boolean inside) implements Piece {}

    record Words(String words) implements Piece {}
  }

  private FormulaText(UnaryOperator<String> name) {
    this.name = name;
  }

  /** The formula, with every name in it spelt as {@code name} says. */
  static String of(Expr formula, UnaryOperator<String> name) {
    FormulaText writing = new FormulaText(name);
    writing.todo.push(new Piece.Part(formula, false));
    while (!writing.todo.isEmpty()) {
      Piece next = writing.todo.pop();
      if (next instanceof Piece.Words words) {
        writing.text.append(words.words());
      } else if (next instanceof Piece.Part part) {
        writing.part(part);
      }
    }
    return writing.text.toString();
  }

  private void part(Piece.Part part) {
    if (part.formula() instanceof Expr.Threshold gate) {
      gate(gate, part.inside());
    } else if (part.formula() instanceof Expr.Atom atom) {
      text.append(name.apply(atom.name()));
    } else if (part.formula() instanceof Expr.Holds holds) {
      text.append(holds.value() ? "" : "not ").append(name.apply(holds.condition()));
    } else if (part.formula() instanceof Expr.Compare compare) {
      compare(compare);
    }
  }

  private void gate(Expr.Threshold gate, boolean inside) {
    int size = gate.members().size();
    if (gate.threshold() <= 0) {
      text.append("0 <= 1");
    } else if (size == 0) {
      text.append("1 <= 0");
    } else if (size == 1 && gate.threshold() == 1) {
      todo.push(new Piece.Part(gate.members().get(0), inside));
    } else if (gate.threshold() == size || gate.threshold() == 1) {
      String word = gate.threshold() == size ? " and " : " or ";
      list(inside ? "(" : "", gate.members(), word, inside ? ")" : "", true);
    } else {
      list("at least " + gate.threshold() + " of (", gate.members(), ", ", ")", false);
    }
  }

  private void list(String open, List<Expr> members, String word, String close, boolean inside) {
    text.append(open);
    todo.push(new Piece.Words(close));
    for (int at = members.size() - 1; at >= 0; at--) {
      todo.push(new Piece.Part(members.get(at), inside));
      if (at > 0) {
        todo.push(new Piece.Words(word));
      }
    }
  }

  private void compare(Expr.Compare compare) {
    boolean first = true;
    for (Map.Entry<String, BigDecimal> term : compare.coefficients().entrySet()) {
      BigDecimal factor = term.getValue();
      boolean negative = factor.signum() < 0;
      text.append(first ? (negative ? "-" : "") : (negative ? " - " : " + "));
      if (factor.abs().compareTo(BigDecimal.ONE) != 0) {
        text.append(factor.abs().toPlainString()).append(" * ");
      }
      text.append(name.apply(term.getKey()));
      first = false;
    }
    text.append(' ').append(compare.comparator().symbol()).append(' ');
    text.append(compare.bound().toPlainString());
  }
}
