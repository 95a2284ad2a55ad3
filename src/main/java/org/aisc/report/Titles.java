package org.aisc.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.aisc.sema.Spec;

/** Titles of what a specification declares, by name; empty where there is none. */
final class Titles {
  private Titles() {}

  /** Title of a step, a proposition, a condition, a mitigation or a goal. */
  static String of(Spec spec, String name) {
    return declaration(spec, name).map(found -> found.info().title()).orElse("");
  }

  /** Title of an event as well, a node of the ML system, or a quantity. */
  static String any(Spec spec, String name) {
    return declaration(spec, name)
        .or(() -> find(spec.events(), name))
        .or(() -> find(spec.nodes(), name))
        .or(() -> find(spec.quantities(), name))
        .map(found -> found.info().title())
        .orElse("");
  }

  /** Where a step or a proposition sits in the ML system. */
  static Optional<String> node(Spec spec, String name) {
    return find(spec.steps(), name)
        .flatMap(Spec.Step::node)
        .or(() -> find(spec.propositions(), name).flatMap(Spec.Proposition::node));
  }

  static boolean isAt(Spec spec, String name, String node) {
    return node(spec, name).equals(Optional.of(node));
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
    return Stream.of(
            spec.steps(), spec.propositions(), spec.conditions(), spec.mitigations(), spec.goals())
        .flatMap(declarations -> find(declarations, name).stream())
        .map(Spec.Named.class::cast)
        .findFirst();
  }
}
