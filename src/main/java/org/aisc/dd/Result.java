package org.aisc.dd;

import java.util.Optional;

/** What a computation with decision diagrams gave. */
public sealed interface Result<T> {
  /** What was asked for. */
  record Done<T>(T value) implements Result<T> {}

  /** The diagrams need more than so many nodes. */
  record OutOfNodes<T>(int most) implements Result<T> {}

  /** The budget ended. */
  record Stopped<T>(String reason) implements Result<T> {}

  /** The value, where there is one. */
  default Optional<T> found() {
    return this instanceof Done<T> done ? Optional.of(done.value()) : Optional.empty();
  }

  /** Why there is no value; empty when there is one. */
  default String reason() {
    if (this instanceof OutOfNodes<T> full) {
      return "decision diagrams need more than " + full.most() + " nodes";
    }
    return this instanceof Stopped<T> stopped ? stopped.reason() : "";
  }
}
