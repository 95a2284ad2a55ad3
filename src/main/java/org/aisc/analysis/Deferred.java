package org.aisc.analysis;

import java.util.AbstractList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A list that never changes and is computed when it is first looked at. For one thread. */
final class Deferred<T> extends AbstractList<T> {
  private final Supplier<List<T>> source;
  private Optional<List<T>> known = Optional.empty();

  Deferred(Supplier<List<T>> source) {
    this.source = source;
  }

  private List<T> list() {
    if (known.isEmpty()) {
      known = Optional.of(source.get());
    }
    return known.get();
  }

  @Override
  public T get(int at) {
    return list().get(at);
  }

  @Override
  public int size() {
    return list().size();
  }
}
