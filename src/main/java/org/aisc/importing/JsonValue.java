package org.aisc.importing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aisc.text.Span;

/**
 * A value of a JSON file, with its place.
 *
 * @param text of a string its characters, of anything else that is not nested what is written
 * @param items of an array, in order
 * @param members of an object, by name
 * @param span the value, or the bracket that opens it
 */
record JsonValue(
    Kind kind, String text, List<JsonValue> items, Map<String, JsonValue> members, Span span) {

  /** What a value is; {@code PLAIN} is a number, a truth value or null. */
  enum Kind {
    OBJECT,
    ARRAY,
    STRING,
    PLAIN
  }

  /** A member of an object that is there and not null. */
  Optional<JsonValue> member(String name) {
    return Optional.ofNullable(members.get(name)).filter(value -> !value.isNull());
  }

  /** The text of a member, empty when it is not there or is nested. */
  String textOf(String name) {
    return member(name).map(JsonValue::text).orElse("");
  }

  /** The items of a member that is an array; none when it is not there. */
  List<JsonValue> items(String name) {
    return member(name).map(JsonValue::items).orElse(List.of());
  }

  private boolean isNull() {
    return kind == Kind.PLAIN && text.equals("null");
  }
}
