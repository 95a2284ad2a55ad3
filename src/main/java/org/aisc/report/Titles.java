package org.aisc.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.aisc.sema.Spec;

/** Titles of what a specification declares, by name; empty where there is none. */
final class Titles {
  private Titles() {}

  /** Title of a step, a proposition, a condition, a mitigation or a goal. */
  static String of(Spec spec, String name) {
    return declaration(spec, name).map(found -> found.info().title()).orElse("");
  }

  /** The title, or the name where there is none. */
  static String label(Spec spec, String name) {
    return declaration(spec, name).map(found -> found.info().label()).orElse(name);
  }

  /** The declaration with a name in a sorted list. */
  static <T extends Spec.Named> Optional<T> find(List<T> declarations, String name) {
    OptionalInt index = Spec.indexOf(declarations, name);
    return index.isPresent() ? Optional.of(declarations.get(index.getAsInt())) : Optional.empty();
  }

  /** The title in quotes, or the name where there is none. */
  static String quoted(Spec spec, String name) {
    String title = of(spec, name);
    return title.isEmpty() ? "`" + name + "`" : "\"" + title + "\"";
  }

  /** The step, proposition, condition, mitigation or goal with a name. */
  static Optional<Spec.Named> declaration(Spec spec, String name) {
    for (List<? extends Spec.Named> declarations :
        List.of(
            spec.steps(),
            spec.propositions(),
            spec.conditions(),
            spec.mitigations(),
            spec.goals())) {
      OptionalInt index = Spec.indexOf(declarations, name);
      if (index.isPresent()) {
        return Optional.of(declarations.get(index.getAsInt()));
      }
    }
    return Optional.empty();
  }
}
