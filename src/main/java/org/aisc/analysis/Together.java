package org.aisc.analysis;

import java.util.List;
import java.util.Set;
import org.aisc.sema.Expr;
import org.aisc.sema.Spec;
import org.aisc.sema.Spec.Constraint;
import org.aisc.sema.Spec.Mitigation;

/** Which mitigations may be on together: {@code requires}, {@code excludes}, "at most K of". */
final class Together {
  private Together() {}

  /** Whether a set of mitigations, with all that are on, obeys every rule. */
  static boolean obeys(Spec spec, Set<String> on) {
    return spec.mitigations().stream()
            .filter(it -> on.contains(it.name()))
            .allMatch(it -> obeys(it, on))
        && spec.constraints().stream()
            .filter(Constraint.AtMostMitigations.class::isInstance)
            .map(Constraint.AtMostMitigations.class::cast)
            .allMatch(it -> it.mitigations().stream().filter(on::contains).count() <= it.limit());
  }

  private static boolean obeys(Mitigation mitigation, Set<String> on) {
    return mitigation.excludes().stream().noneMatch(on::contains)
        && mitigation.requires().stream().allMatch(it -> holds(it, on));
  }

  private static boolean holds(Expr formula, Set<String> on) {
    return Expr.<Boolean>fold(
        formula, leaf -> on.contains(((Expr.Atom) leaf).name()), Together::enough);
  }

  private static boolean enough(Expr.Threshold gate, List<Boolean> members) {
    return members.stream().filter(it -> it).count() >= gate.threshold();
  }
}
