package org.aisc.ide;

import java.util.Optional;
import org.aisc.syntax.Declaration;
import org.aisc.text.Span;

/**
 * A name at a place.
 *
 * @param span the name alone, without what stands before it in a dotted name
 * @param around the declaration or statement that it stands in
 * @param meaning what it stands for; nothing for a name that is not declared
 */
public record Occurrence(Span span, Role role, Declaration around, Optional<Meaning> meaning) {

  /** Whether its name is declared here. */
  public boolean declares() {
    return meaning.filter(it -> it.place().equals(span)).isPresent();
  }

  /** Whether it stands for what is declared at a place. */
  public boolean means(Span place) {
    return meaning.filter(it -> it.place().equals(place)).isPresent();
  }

  /** Whether an offset is in it or at one of its ends. */
  public boolean touches(int offset) {
    return span.start() <= offset && offset <= span.end();
  }
}
