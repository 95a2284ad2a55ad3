package org.aisc.sema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.aisc.diag.Code;
import org.aisc.diag.Diagnostic;
import org.aisc.sema.Spec.Constraint.OnConditions;
import org.aisc.text.Span;

/** Reports constraints on conditions that no values of the conditions satisfy together. */
final class Contradictions {
  private static final long STEPS = 1_000_000;

  private final List<OnConditions> constraints;
  private final Map<String, Boolean> fixed = new HashMap<>();
  private final Map<String, Span> places = new HashMap<>();

  private Contradictions(List<OnConditions> constraints, List<Spec.Condition> conditions) {
    this.constraints = constraints;
    for (Spec.Condition condition : conditions) {
      condition
          .value()
          .ifPresent(
              value -> {
                fixed.put(condition.name(), value);
                places.put(condition.name(), condition.info().span());
              });
    }
  }

  /** Reports the first constraint that contradicts those before it; none if that takes too long. */
  static void report(
      List<Spec.Constraint> constraints, List<Spec.Condition> conditions, Findings findings) {
    List<OnConditions> formulas = new ArrayList<>();
    for (Spec.Constraint constraint : constraints) {
      if (constraint instanceof OnConditions formula) {
        formulas.add(formula);
      }
    }
    if (!formulas.isEmpty()) {
      new Contradictions(formulas, conditions).report(findings);
    }
  }

  private void report(Findings findings) {
    if (mayHold(constraints, new Satisfiability.Steps(STEPS))) {
      return;
    }
    int good = 0;
    int bad = constraints.size();
    while (good + 1 < bad) {
      int middle = (good + bad) >>> 1;
      if (mayHold(constraints.subList(0, middle), new Satisfiability.Steps(STEPS))) {
        good = middle;
      } else {
        bad = middle;
      }
    }
    findings.add(describe(core(constraints.subList(0, bad))));
  }

  private boolean mayHold(List<OnConditions> part, Satisfiability.Steps steps) {
    return Satisfiability.mayHold(part.stream().map(OnConditions::formula).toList(), fixed, steps);
  }

  /** A part that contradicts itself without constraints that play no role, as far as steps go. */
  private List<OnConditions> core(List<OnConditions> contradictory) {
    Satisfiability.Steps steps = new Satisfiability.Steps(STEPS);
    List<OnConditions> core = new ArrayList<>(contradictory);
    for (int at = core.size() - 2; at >= 0 && steps.take(core.size()); at--) {
      OnConditions removed = core.remove(at);
      if (mayHold(core, steps)) {
        core.add(at, removed);
      }
    }
    return core;
  }

  private Diagnostic describe(List<OnConditions> core) {
    Diagnostic found = Code.CONTRADICTION.at(core.get(core.size() - 1).span());
    for (OnConditions other : core.subList(0, core.size() - 1)) {
      found = found.note(other.span(), "together with this constraint");
    }
    Map<String, Boolean> used = new TreeMap<>();
    for (OnConditions constraint : core) {
      Expr.<Boolean>fold(
          constraint.formula(),
          leaf -> {
            String condition = ((Expr.Holds) leaf).condition();
            if (fixed.containsKey(condition)) {
              used.put(condition, fixed.get(condition));
            }
            return true;
          },
          (gate, members) -> true);
    }
    for (Map.Entry<String, Boolean> condition : used.entrySet()) {
      Span place = places.get(condition.getKey());
      if (place != null) {
        found = found.note(place, "`%s` is fixed to %s", condition.getKey(), condition.getValue());
      }
    }
    return found;
  }
}
