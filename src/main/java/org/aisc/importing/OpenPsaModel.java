package org.aisc.importing;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aisc.importing.Definition.Kind;

/**
 * An Open-PSA model without errors.
 *
 * @param events gates, basic events and house events, in the order of the files
 * @param formulas of each gate
 * @param likelihoods of the basic events whose probability is known, above 0 and at most 1
 * @param truths of each house event
 */
record OpenPsaModel(
    String title,
    List<Definition> events,
    Map<Definition, List<Token>> formulas,
    Map<Definition, BigDecimal> likelihoods,
    Map<Definition, Boolean> truths) {

  List<Definition> of(Kind kind) {
    return events.stream().filter(event -> event.kind() == kind).toList();
  }

  /** Gates that no other gate uses. */
  Set<Definition> tops() {
    Set<Definition> tops = new HashSet<>(formulas.keySet());
    formulas.values().forEach(formula -> tops.removeAll(new HashSet<>(gatesIn(formula))));
    return tops;
  }

  /** The gates that a formula uses. */
  static List<Definition> gatesIn(List<Token> formula) {
    return formula.stream()
        .filter(token -> token instanceof Token.Use use && use.event().kind() == Kind.GATE)
        .map(token -> ((Token.Use) token).event())
        .toList();
  }
}
