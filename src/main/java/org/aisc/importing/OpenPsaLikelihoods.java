package org.aisc.importing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aisc.diag.Code;
import org.aisc.diag.Diagnostic;
import org.aisc.importing.Definition.Kind;

/**
 * The likelihoods that stand for the probabilities of basic events. A likelihood is above 0 and has
 * a bounded number of decimals; what that changes is reported.
 */
final class OpenPsaLikelihoods {
  private static final int DECIMALS = 30;
  private static final BigDecimal LEAST = BigDecimal.ONE.movePointLeft(DECIMALS);

  private final List<Diagnostic> found;
  private final Map<Definition, BigDecimal> likelihoods = new HashMap<>();
  private final List<Definition> missing = new ArrayList<>();
  private final List<Definition> rounded = new ArrayList<>();

  private OpenPsaLikelihoods(List<Diagnostic> found) {
    this.found = found;
  }

  /** The likelihood of each basic event whose probability can be computed. */
  static Map<Definition, BigDecimal> of(Definitions definitions, List<Diagnostic> found) {
    OpenPsaLikelihoods reading = new OpenPsaLikelihoods(found);
    Probabilities probabilities = new Probabilities(definitions, found);
    for (Definition event : definitions.all()) {
      if (event.kind() == Kind.BASIC_EVENT) {
        reading.take(event, probabilities.of(event));
      }
    }
    if (!Imported.hasErrors(found)) {
      reading.warn(Code.OPEN_PSA_NO_LIKELIHOOD, reading.missing);
      reading.warn(Code.OPEN_PSA_ROUNDED, reading.rounded);
    }
    return reading.likelihoods;
  }

  private void take(Definition event, Optional<BigDecimal> value) {
    if (value.isEmpty()) {
      missing.add(event);
      return;
    }
    BigDecimal probability = value.get();
    if (probability.signum() < 0 || probability.compareTo(BigDecimal.ONE) > 0) {
      String number = probability.round(MathContext.DECIMAL32).toString();
      found.add(
          Code.OPEN_PSA_PROBABILITY.at(event.element().span(), Excerpt.of(event.id()), number));
      return;
    }
    boolean tiny = probability.compareTo(LEAST) < 0;
    BigDecimal likelihood = tiny ? LEAST : probability.setScale(DECIMALS, RoundingMode.HALF_EVEN);
    likelihoods.put(event, likelihood);
    if (tiny || !near(probability, likelihood)) {
      rounded.add(event);
    }
  }

  /** Whether a rounded number differs less than any computation with it would. */
  private static boolean near(BigDecimal exact, BigDecimal rounded) {
    BigDecimal difference = exact.subtract(rounded).abs();
    return difference.compareTo(exact.movePointLeft(15)) <= 0;
  }

  /** One warning for all events that it is about. */
  private void warn(Code code, List<Definition> events) {
    if (!events.isEmpty()) {
      List<String> names =
          events.stream().limit(3).map(event -> "`" + Excerpt.of(event.id()) + "`").toList();
      int more = events.size() - names.size();
      String rest = more > 0 ? " and " + more + " more" : "";
      found.add(code.at(events.get(0).element().span(), String.join(", ", names) + rest));
    }
  }
}
