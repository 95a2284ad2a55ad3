package org.aisc.importing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aisc.text.Span;

/**
 * An element of an XML file. Trees may be very deep: walk them with an explicit stack, and never
 * call {@code equals}, {@code hashCode} or {@code toString} on one.
 *
 * @param text the characters directly inside it, white space around them left out
 * @param span its start tag
 */
record Element(
    String name, Map<String, String> attributes, List<Element> children, String text, Span span) {
  Element {
    attributes = Map.copyOf(attributes);
    children = List.copyOf(children);
  }

  Optional<String> attribute(String key) {
    return Optional.ofNullable(attributes.get(key));
  }

  /** The text of the first child of a name, empty when there is none. */
  String textOf(String child) {
    return children.stream()
        .filter(each -> each.name.equals(child))
        .map(Element::text)
        .findFirst()
        .orElse("");
  }
}
