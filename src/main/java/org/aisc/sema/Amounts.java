package org.aisc.sema;

import java.math.BigDecimal;
import java.util.Optional;
import org.aisc.diag.Code;
import org.aisc.diag.Diagnostic;
import org.aisc.sema.Template.Slot;
import org.aisc.syntax.Formula;
import org.aisc.syntax.Formula.Amount;
import org.aisc.syntax.Property;
import org.aisc.syntax.Property.Value;
import org.aisc.text.Span;

/** Checks the numbers in properties. */
final class Amounts {
  /** Numbers are between this and its negative. */
  private static final BigDecimal HUGE = BigDecimal.TEN.pow(15);

  private static final int DECIMALS = 30;
  private static final int MONEY_DECIMALS = 9;

  private final References references;
  private final Findings findings;

  Amounts(References references, Findings findings) {
    this.references = references;
    this.findings = findings;
  }

  /** The same number without trailing zeros and without an exponent. */
  static BigDecimal normal(BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }

  /** Whether a number without trailing zeros is small and short enough for a cost. */
  static boolean isMoney(BigDecimal number) {
    return number.signum() >= 0 && number.compareTo(HUGE) < 0 && number.scale() <= MONEY_DECIMALS;
  }

  /** Whether a number without trailing zeros is small and short enough to be computed with. */
  static boolean isNumber(BigDecimal number) {
    return number.abs().compareTo(HUGE) < 0 && number.scale() <= DECIMALS;
  }

  /** A number as people write it, for messages. */
  static String shown(Amount amount) {
    return Texts.oneLine(amount.span());
  }

  /** The whole number of {@code at least K of}, at most {@code cap}; reported if there is none. */
  static Optional<Integer> whole(Formula.Count count, int cap, Findings findings) {
    Span span = count.bound().map(Amount::span).orElse(count.span());
    BigDecimal value = count.bound().map(Amount::value).orElse(BigDecimal.ONE.negate());
    boolean percent = count.bound().filter(Amount::percent).isPresent();
    if (percent || value.signum() < 0 || normal(value).scale() > 0) {
      String words = count.quantifier() == Formula.Quantifier.AT_MOST ? "at most" : "at least";
      findings.add(Code.NOT_WHOLE.at(span, words));
      return Optional.empty();
    }
    return Optional.of(value.min(BigDecimal.valueOf(cap)).intValue());
  }

  /**
   * The number that a value stands for: below 1e15, with at most 30 decimals. In a template, {@code
   * node.key else N} stands for N so far.
   */
  Optional<Amount> number(String property, Value value, Place place) {
    if (value instanceof Value.Numeric numeric) {
      return Optional.of(numeric.amount()).filter(it -> inRange(property, it));
    } else if (value instanceof Value.OfNode lookup) {
      return lookup(lookup, place).filter(it -> inRange(property, it));
    }
    String example = property.equals("likelihood") || property.equals("reduces") ? "80%" : "100";
    findings.add(
        Code.NOT_A_NUMBER.at(value.span(), property).help("write a number, such as `%s`", example));
    return Optional.empty();
  }

  private boolean inRange(String property, Amount amount) {
    return inRange(property, amount.value(), amount.span(), DECIMALS);
  }

  /**
   * Whether a number that stands somewhere in {@code what} can be computed with; reported if not.
   */
  boolean inRange(String what, BigDecimal number, Span span) {
    return inRange(what, number, span, DECIMALS);
  }

  private boolean inRange(String what, BigDecimal number, Span span, int decimals) {
    if (number.abs().compareTo(HUGE) < 0 && normal(number).scale() <= decimals) {
      return true;
    }
    findings.add(Code.OUT_OF_RANGE.at(span, what, decimals));
    return false;
  }

  /** Says that an attribute of a node is looked up where that is not possible. */
  static Diagnostic misplaced(Value.OfNode lookup) {
    return Code.LOOKUP_MISPLACED
        .at(lookup.span(), lookup.node().text(), lookup.key().text())
        .help("in a template, it may stand for a number; elsewhere, write the value itself");
  }

  private Optional<Amount> lookup(Value.OfNode lookup, Place place) {
    if (!place.template()) {
      findings.add(misplaced(lookup));
      return Optional.empty();
    }
    if (!place.isParameter(lookup.node().text())) {
      references
          .node(lookup.node(), place)
          .ifPresent(
              node ->
                  findings.add(
                      Code.LOOKUP_OF_GLOBAL
                          .at(lookup.node().span(), lookup.node().text())
                          .help("write the number itself")));
    }
    return lookup.otherwise().or(() -> Optional.of(unknown(lookup.span())));
  }

  /** Stands for a number that only grounding can tell. */
  private static Amount unknown(Span span) {
    return new Amount(BigDecimal.ONE, false, span);
  }

  /** A cost, impact or budget: not negative, no percentage, with at most 9 decimals. */
  Optional<BigDecimal> money(String property, Value value, Place place) {
    return number(property, value, place).flatMap(amount -> money(property, amount));
  }

  /** The same in a declaration that may be a template, where an attribute may give it. */
  Optional<BigDecimal> money(Slot slot, Value value, Place place) {
    place.draft().ifPresent(draft -> draft.lookup(slot, 0, value));
    return money(slot.property(), value, place);
  }

  /** The same of a number that stands by itself. */
  Optional<BigDecimal> money(String property, Amount amount) {
    if (amount.percent()) {
      findings.add(Code.PERCENT.at(amount.span(), property));
    } else if (amount.value().signum() < 0) {
      findings.add(Code.NEGATIVE.at(amount.span(), property));
    } else if (inRange(property, amount.value(), amount.span(), MONEY_DECIMALS)) {
      return Optional.of(normal(amount.value()));
    }
    return Optional.empty();
  }

  /** A likelihood: its bounds in order, each above 0 and up to 100 %. */
  Optional<Spec.Likelihood> likelihood(Property.Likelihood written, Place place) {
    Optional<Amount> low = chance(written.low(), place);
    Optional<Amount> high = written.high().flatMap(value -> chance(value, place));
    Optional<Amount> mode = written.mode().flatMap(value -> chance(value, place));
    place.draft().ifPresent(draft -> lookups(written, draft));
    boolean missing =
        low.isEmpty()
            || high.isPresent() != written.high().isPresent()
            || mode.isPresent() != written.mode().isPresent();
    Amount top = high.orElse(low.orElse(new Amount(BigDecimal.ONE, false, written.span())));
    if (missing || (!isOpen(written) && !ordered("likelihood", low.get(), top))) {
      return Optional.empty();
    }
    if (!isOpen(written) && mode.isPresent() && !isBetween(mode.get(), low.get(), top)) {
      findings.add(
          Code.MODE_OUTSIDE.at(mode.get().span(), shown(mode.get()), shown(low.get()), shown(top)));
      return Optional.empty();
    }
    return Optional.of(
        new Spec.Likelihood(
            normal(low.get().value()),
            normal(top.value()),
            mode.map(amount -> normal(amount.value()))));
  }

  /** Whether grounding has the last word on some number of a likelihood. */
  private static boolean isOpen(Property.Likelihood written) {
    return written.low() instanceof Value.OfNode
        || written.high().filter(Value.OfNode.class::isInstance).isPresent()
        || written.mode().filter(Value.OfNode.class::isInstance).isPresent();
  }

  private static void lookups(Property.Likelihood written, Draft draft) {
    draft.lookup(Slot.LIKELIHOOD_LOW, 0, written.low());
    draft.lookup(Slot.LIKELIHOOD_HIGH, 0, written.high().orElse(written.low()));
    written.mode().ifPresent(mode -> draft.lookup(Slot.LIKELIHOOD_MODE, 0, mode));
  }

  private static boolean isBetween(Amount amount, Amount low, Amount high) {
    return amount.value().compareTo(low.value()) >= 0
        && amount.value().compareTo(high.value()) <= 0;
  }

  /** Whether an interval's ends are in order; reported if not. */
  boolean ordered(String property, Amount low, Amount high) {
    if (low.value().compareTo(high.value()) <= 0) {
      return true;
    }
    findings.add(
        Code.ENDS_SWAPPED
            .at(low.span().to(high.span()), property, shown(low), shown(high))
            .help("write the smaller number first"));
    return false;
  }

  /** A number above 0 and up to 100 %. */
  private Optional<Amount> chance(Value value, Place place) {
    return number("likelihood", value, place).filter(this::isChance);
  }

  private boolean isChance(Amount amount) {
    if (amount.value().signum() == 0) {
      findings.add(
          Code.LIKELIHOOD_ZERO
              .at(amount.span())
              .help("say that it cannot happen with a condition, `condition name = false`")
              .help("or let a mitigation block it: `blocks name`"));
      return false;
    }
    return withinHundred(amount);
  }

  private boolean withinHundred(Amount amount) {
    if (amount.value().signum() > 0 && amount.value().compareTo(BigDecimal.ONE) <= 0) {
      return true;
    }
    findings.add(forgotten(Code.LIKELIHOOD_RANGE.at(amount.span(), shown(amount)), amount));
    return false;
  }

  /** Asks whether a percent sign was forgotten. */
  private static Diagnostic forgotten(Diagnostic found, Amount amount) {
    boolean likely =
        !amount.percent()
            && amount.value().signum() > 0
            && amount.value().compareTo(BigDecimal.valueOf(100)) <= 0;
    return likely ? found.didYouMean(shown(amount) + "%") : found;
  }

  /** A number to compare a likelihood with: 0 and up to 100 %. */
  Optional<BigDecimal> share(String what, Amount amount) {
    if (amount.value().signum() < 0 || amount.value().compareTo(BigDecimal.ONE) > 0) {
      findings.add(forgotten(Code.BOUND_NO_LIKELIHOOD.at(amount.span(), shown(amount)), amount));
      return Optional.empty();
    }
    return inRange(what, amount) ? Optional.of(normal(amount.value())) : Optional.empty();
  }

  /** The number that a mitigation reduces a likelihood to: above 0 and up to 100 %. */
  Optional<BigDecimal> reduced(Value value, Place place) {
    Optional<Amount> amount = number("reduces", value, place);
    if (amount.isPresent() && amount.get().value().signum() == 0) {
      findings.add(
          Code.LIKELIHOOD_ZERO
              .at(amount.get().span())
              .help("a measure that rules it out is written with `blocks`"));
      return Optional.empty();
    }
    return amount.filter(this::withinHundred).map(found -> normal(found.value()));
  }
}
