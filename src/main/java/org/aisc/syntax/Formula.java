package org.aisc.syntax;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.aisc.text.Span;

/**
 * A formula as written. Trees may be a million deep: walk them with an explicit stack, and never
 * call {@code equals}, {@code hashCode} or {@code toString} on one.
 */
public sealed interface Formula {
  Span span();

  /** A proposition, step, condition, mitigation, or template instance. */
  record Use(Reference reference) implements Formula {
    @Override
    public Span span() {
      return reference.span();
    }
  }

  record Not(Formula inner, Span span) implements Formula {}

  /** {@code a and b and c}: members in order, at least two. */
  record And(List<Formula> members, Span span) implements Formula {
    public And {
      members = List.copyOf(members);
    }
  }

  /** {@code a or b or c}: members in order, at least two. */
  record Or(List<Formula> members, Span span) implements Formula {
    public Or {
      members = List.copyOf(members);
    }
  }

  /**
   * {@code all of (…)}, {@code any of (…)}, {@code at least K of (…)}, {@code at most K of (…)}.
   */
  record Count(Quantifier quantifier, Optional<Amount> bound, List<Formula> members, Span span)
      implements Formula {
    public Count {
      members = List.copyOf(members);
    }
  }

  /** A linear comparison over quantities, {@code 2 * share + extra <= 3%}. */
  record Comparison(Linear left, Comparator comparator, Linear right, Span span)
      implements Formula {}

  /** Which members of a {@link Count} must hold. */
  enum Quantifier {
    ALL,
    ANY,
    AT_LEAST,
    AT_MOST
  }

  /** How two numbers compare. */
  enum Comparator {
    LESS("<"),
    AT_MOST("<="),
    EQUAL("="),
    NOT_EQUAL("!="),
    AT_LEAST(">="),
    GREATER(">");

    private final String symbol;

    Comparator(String symbol) {
      this.symbol = symbol;
    }

    public String symbol() {
      return symbol;
    }

    /** Whether two numbers compare like this, given the sign of their difference. */
    public boolean holds(int sign) {
      return switch (this) {
        case LESS -> sign < 0;
        case AT_MOST -> sign <= 0;
        case EQUAL -> sign == 0;
        case NOT_EQUAL -> sign != 0;
        case AT_LEAST -> sign >= 0;
        case GREATER -> sign > 0;
      };
    }
  }

  /** A number as written; {@code value} already divided by 100 when {@code percent}. */
  record Amount(BigDecimal value, boolean percent, Span span) {}

  /** A sum of terms. */
  record Linear(List<Term> terms, Span span) {
    public Linear {
      terms = List.copyOf(terms);
    }
  }

  /**
   * {@code factor * quantity}, or a constant when there is no quantity; the sign is in the factor.
   *
   * @param otherwise N of {@code d.threshold else N}, an attribute in place of a quantity
   */
  record Term(
      BigDecimal factor, Optional<Reference> quantity, Optional<Amount> otherwise, Span span) {}
}
