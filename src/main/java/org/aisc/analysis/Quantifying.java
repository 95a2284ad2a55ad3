package org.aisc.analysis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.aisc.analysis.Verification.Checked;
import org.aisc.analysis.Verification.Outcome;
import org.aisc.ground.Model;
import org.aisc.sema.Spec.Assertion;
import org.aisc.syntax.Declaration.Claim;
import org.aisc.syntax.Formula.Comparator;

/**
 * Judges what is asserted of likelihoods and losses. Where intervals and unknown conditions leave
 * several values, the assertion must hold of each. Numbers are compared by their first twelve
 * digits, so that rounding decides nothing.
 */
final class Quantifying {
  private static final MathContext COMPARED = new MathContext(12, RoundingMode.HALF_EVEN);
  private static final MathContext SHOWN = new MathContext(6, RoundingMode.HALF_EVEN);

  private Quantifying() {}

  static Checked judge(Assertion assertion, Model model, Query query, Effort effort) {
    List<GoalRisk> goals = Assessing.likelihoods(model, query, effort);
    boolean likelihood = assertion.claim() == Claim.LIKELIHOOD;
    Range value =
        goals.stream()
            .map(it -> likelihood ? it.likelihood() : it.loss())
            .reduce(Range.ZERO, Range::plus);
    Optional<String> reason = goals.stream().flatMap(it -> it.reason().stream()).findFirst();
    Outcome outcome = outcome(assertion, value, reason.isEmpty());
    String shown = likelihood ? percent(value) : amount(value);
    return new Checked(
        assertion,
        outcome,
        reason.isEmpty() ? shown : "within " + shown,
        outcome == Outcome.UNKNOWN ? reason : Optional.empty(),
        Optional.empty());
  }

  private static Outcome outcome(Assertion assertion, Range value, boolean exact) {
    Comparator comparator = assertion.comparator().orElseThrow();
    int low = compare(value.low(), assertion.bound().orElseThrow());
    int high = compare(value.high(), assertion.bound().orElseThrow());
    if (holdsOfAll(comparator, low, high)) {
      return Outcome.HOLDS;
    }
    return exact || holdsOfAll(negated(comparator), low, high) ? Outcome.FAILS : Outcome.UNKNOWN;
  }

  private static int compare(double value, BigDecimal bound) {
    return new BigDecimal(value).round(COMPARED).compareTo(bound.round(COMPARED));
  }

  /** Whether a comparison holds of all values, given how the ends compare with the bound. */
  private static boolean holdsOfAll(Comparator comparator, int low, int high) {
    return switch (comparator) {
      case LESS -> high < 0;
      case AT_MOST -> high <= 0;
      case AT_LEAST -> low >= 0;
      case GREATER -> low > 0;
      case EQUAL -> low == 0 && high == 0;
      case NOT_EQUAL -> low > 0 || high < 0;
    };
  }

  private static Comparator negated(Comparator comparator) {
    return switch (comparator) {
      case LESS -> Comparator.AT_LEAST;
      case AT_MOST -> Comparator.GREATER;
      case AT_LEAST -> Comparator.LESS;
      case GREATER -> Comparator.AT_MOST;
      case EQUAL -> Comparator.NOT_EQUAL;
      case NOT_EQUAL -> Comparator.EQUAL;
    };
  }

  private static String percent(Range value) {
    Range hundred = value.times(100);
    return shown(hundred.low(), "%", hundred.high());
  }

  private static String amount(Range value) {
    return shown(value.low(), "", value.high());
  }

  private static String shown(double low, String unit, double high) {
    String from = plain(low) + unit;
    String to = plain(high) + unit;
    return from.equals(to) ? from : from + ".." + to;
  }

  private static String plain(double value) {
    BigDecimal rounded = new BigDecimal(value).round(SHOWN).stripTrailingZeros();
    return Math.abs(rounded.scale()) > 30 ? rounded.toString() : rounded.toPlainString();
  }
}
