package org.aisc.sema;

import java.util.Map;
import java.util.Optional;
import org.aisc.syntax.ElementKind;

/**
 * Where a name is used: a file, and in a template what is known of the template and its parameters.
 *
 * @param parameters in the order written; no kind where the kind that was written is unknown
 */
record Place(Unit unit, Optional<Draft> draft, Map<String, Optional<ElementKind>> parameters) {
  static Place in(Unit unit) {
    return new Place(unit, Optional.empty(), Map.of());
  }

  /** Whether it is inside a template. */
  boolean template() {
    return draft.isPresent();
  }

  boolean isParameter(String name) {
    return template() && parameters.containsKey(name);
  }

  /** The kind of a parameter, if it is known. */
  Optional<ElementKind> kind(String parameter) {
    return parameters.getOrDefault(parameter, Optional.empty());
  }
}
