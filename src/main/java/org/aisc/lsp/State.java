package org.aisc.lsp;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.aisc.ide.Verdicts;

/** What a server remembers: the world as it is now, and what was found out about its files. */
final class State {
  private volatile World world;
  private final Map<String, Verdicts> verdicts = new ConcurrentHashMap<>();

  State(Disk disk) {
    this.world = World.empty(disk);
  }

  World world() {
    return world;
  }

  synchronized World change(UnaryOperator<World> change) {
    world = change.apply(world);
    return world;
  }

  Verdicts verdicts(String name) {
    return Optional.ofNullable(verdicts.get(name)).orElse(Verdicts.NONE);
  }

  void judged(String name, UnaryOperator<Verdicts> change) {
    verdicts.compute(
        name, (key, old) -> change.apply(Optional.ofNullable(old).orElse(Verdicts.NONE)));
  }

  void forget(String name) {
    verdicts.remove(name);
  }
}
