package org.aisc.syntax;

import java.util.List;
import org.aisc.text.Span;

/**
 * A use of a declared name, or of a template instance such as {@code poisoned(corpus)}.
 *
 * @param instance whether parentheses were written, with {@code arguments} in them
 * @param span the name and its parentheses
 */
public record Reference(Name name, boolean instance, List<Name> arguments, Span span) {
  public Reference {
    arguments = List.copyOf(arguments);
  }

  public String text() {
    return instance
        ? name.text() + "(" + String.join(", ", arguments.stream().map(Name::text).toList()) + ")"
        : name.text();
  }
}
