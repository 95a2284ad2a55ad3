package org.aisc.analysis;

import java.util.List;
import java.util.Optional;
import org.aisc.analysis.Consistency.Statement;
import org.aisc.diag.Code;
import org.aisc.diag.Diagnostic;
import org.aisc.limit.Budget;
import org.aisc.sema.Expr;
import org.aisc.sema.Spec;
import org.aisc.sema.Spec.Constraint;
import org.aisc.sema.Spec.Mitigation;
import org.aisc.text.Span;

/**
 * Rules that nothing can obey: then there is no scenario, or no mitigation set, and every answer
 * would be empty for a reason that the user did not mean.
 */
final class Contradictions {
  private static final int NOTES = 10;

  private Contradictions() {}

  static List<Diagnostic> of(Spec spec, Budget budget) {
    return java.util.stream.Stream.of(conditions(spec, budget), mitigations(spec, budget))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Diagnostic> conditions(Spec spec, Budget budget) {
    if (spec.constraints().stream().noneMatch(Constraint.OnConditions.class::isInstance)) {
      return Optional.empty();
    }
    try (Consistency said = new Consistency()) {
      for (Constraint constraint : spec.constraints()) {
        if (constraint instanceof Constraint.OnConditions on) {
          Statement rule = said.rule(on.span(), "together with this constraint");
          said.clause(rule, said.literal(on.formula()));
        }
      }
      spec.conditions().stream()
          .filter(condition -> said.speaksOf(condition.name()))
          .forEach(condition -> condition.value().ifPresent(value -> fix(said, condition, value)));
      return describe(Code.CONTRADICTION, said.conflict(budget));
    }
  }

  private static void fix(Consistency said, Spec.Condition condition, boolean value) {
    int literal = said.literal(condition.name());
    String words = "`" + condition.name() + "` is fixed to " + value;
    said.fact(value ? literal : -literal, condition.info().span(), words);
  }

  /** Without a deployed mitigation, the empty set obeys all rules. */
  private static Optional<Diagnostic> mitigations(Spec spec, Budget budget) {
    if (spec.mitigations().stream().noneMatch(Mitigation::deployed)) {
      return Optional.empty();
    }
    try (Consistency said = new Consistency()) {
      for (Constraint constraint : spec.constraints()) {
        if (constraint instanceof Constraint.AtMostMitigations most) {
          Statement rule = said.rule(most.span(), "together with this constraint");
          said.atMost(rule, most.limit(), most.mitigations());
        }
      }
      spec.mitigations().forEach(mitigation -> add(said, mitigation));
      return describe(Code.RULES_CONTRADICTION, said.conflict(budget));
    }
  }

  private static void add(Consistency said, Mitigation mitigation) {
    Span span = mitigation.info().span();
    String name = "`" + mitigation.name() + "`";
    int self = said.literal(mitigation.name());
    for (Expr needed : mitigation.requires()) {
      Statement rule = said.rule(span, "what " + name + " requires");
      said.clause(rule, -self, said.literal(needed));
    }
    for (String other : mitigation.excludes()) {
      Statement rule = said.rule(span, name + " excludes `" + other + "`");
      said.clause(rule, -self, -said.literal(other));
    }
    if (mitigation.deployed()) {
      said.fact(self, span, name + " is deployed");
    }
  }

  /** Says it of the last rule, with notes for the other statements. */
  private static Optional<Diagnostic> describe(Code code, List<Statement> conflict) {
    if (conflict.isEmpty()) {
      return Optional.empty();
    }
    int last = conflict.size() - 1;
    Diagnostic found = code.at(conflict.get(last).span());
    for (Statement other : conflict.subList(0, Math.min(last, NOTES))) {
      found = found.note(other.span(), "%s", other.words());
    }
    return Optional.of(last > NOTES ? found.note("and %s more", last - NOTES) : found);
  }
}
