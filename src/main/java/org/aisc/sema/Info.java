package org.aisc.sema;

import java.util.List;
import org.aisc.text.Span;

/**
 * What every declaration has.
 *
 * @param name the name that the analysed file knows it by, {@code alias.name} through an alias
 * @param title the quoted title, empty when there is none
 * @param doc the doc comment's text, empty when there is none
 * @param span the declared name
 */
public record Info(String name, String title, String doc, List<Tag> tags, Span span) {
  public Info {
    tags = List.copyOf(tags);
  }

  /** The title, or the name where there is none. */
  public String label() {
    return title.isEmpty() ? name : title;
  }

  /** {@code tag atlas "AML.T0020"}. */
  public record Tag(String key, String value) {}
}
