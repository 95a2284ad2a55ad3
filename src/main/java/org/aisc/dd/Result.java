package org.aisc.dd;

import java.util.Optional;
import java.util.function.Function;

/** What a computation with decision diagrams gave. */
public sealed interface Result<T> {
  /** What was asked for. */
  record Done<T>(T value) implements Result<T> {}

  /** The diagrams need more than a limit allows. */
  record Exceeded<T>(String limit) implements Result<T> {}

  /** The budget ended. */
  record Stopped<T>(String reason) implements Result<T> {}

  /** The value, where there is one. */
  default Optional<T> found() {
    return this instanceof Done<T> done ? Optional.of(done.value()) : Optional.empty();
  }

  /** Why there is no value; empty when there is one. */
  default String reason() {
    if (this instanceof Exceeded<T> exceeded) {
      return "decision diagrams need more than " + exceeded.limit();
    }
    return this instanceof Stopped<T> stopped ? stopped.reason() : "";
  }

  /** What comes of the value, where there is one. */
  default <U> Result<U> then(Function<T, Result<U>> next) {
    if (this instanceof Done<T> done) {
      return next.apply(done.value());
    }
    return this instanceof Exceeded<T> exceeded
        ? new Exceeded<>(exceeded.limit())
        : new Stopped<>(reason());
  }

  /** The same of the value, where there is one. */
  default <U> Result<U> map(Function<T, U> next) {
    return then(value -> new Done<>(next.apply(value)));
  }
}
