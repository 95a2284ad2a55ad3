package org.aisc.report;

import java.util.List;
import java.util.OptionalInt;
import org.aisc.sema.Spec;

/** Titles of what a specification declares, by name; empty where there is none. */
final class Titles {
  private Titles() {}

  /** Title of a step, a proposition, a condition, a mitigation or a goal. */
  static String of(Spec spec, String name) {
    for (List<? extends Spec.Named> declarations :
        List.of(
            spec.steps(),
            spec.propositions(),
            spec.conditions(),
            spec.mitigations(),
            spec.goals())) {
      OptionalInt index = Spec.indexOf(declarations, name);
      if (index.isPresent()) {
        return declarations.get(index.getAsInt()).info().title();
      }
    }
    return "";
  }
}
