package org.aisc.analysis;

import java.util.AbstractList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A list that never changes and is computed when it is first looked at. For one thread.
 *
 * @param <S> what it is computed from
 */
final class Deferred<S, T> extends AbstractList<T> {
  private final S source;
  private final Function<S, List<T>> computation;
  private Optional<List<T>> known = Optional.empty();

  Deferred(S source, Function<S, List<T>> computation) {
    this.source = source;
    this.computation = computation;
  }

  private List<T> list() {
    if (known.isEmpty()) {
      known = Optional.of(computation.apply(source));
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
