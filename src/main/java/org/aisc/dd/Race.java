package org.aisc.dd;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Orders compete to solve a scope: each may make so many steps, then the next one is tried. When
 * none got through, those that came further than the others may make more steps. So a good order
 * wins without being known, at the price of a small multiple of its own steps.
 */
final class Race {
  private static final long FIRST_STEPS = 1 << 13;
  private static final int GROWTH = 4;

  /** Before so many steps, how far an order came says little; on circles it tells more. */
  private static final long TELLING_STEPS = 500_000;

  private static final long TELLING_ON_CIRCLES = 100_000;

  private static final int FINALISTS = 2;

  private final Scope scope;
  private final int[] constants;
  private final Kernel kernel;

  Race(Scope scope, int[] constants, Kernel kernel) {
    this.scope = scope;
    this.constants = constants;
    this.kernel = kernel;
  }

  /** The function of the scope's head, under the order that won. */
  record Won(int[] order, int function) {}

  private record Runner(int[] order, long progress) {}

  /**
   * Runs the race.
   *
   * @throws Exhausted when every order needs more nodes than there are, or the budget ends
   */
  Won run() {
    List<Runner> running =
        Orders.of(scope, kernel).stream().map(order -> new Runner(order, 0)).toList();
    List<Runner> resting = new ArrayList<>();
    for (long steps = FIRST_STEPS; !running.isEmpty(); steps *= GROWTH) {
      boolean alone = running.size() + resting.size() == 1;
      List<Runner> still = new ArrayList<>();
      for (Runner runner : running) {
        Optional<Won> won = attempt(runner.order(), alone ? Long.MAX_VALUE : steps, still);
        if (won.isPresent()) {
          return won.get();
        }
      }
      still.sort(Comparator.comparingLong(Runner::progress).reversed());
      int fair = steps < telling() ? still.size() : (still.size() + 1) / 2;
      int kept = Math.min(still.size(), Math.max(FINALISTS, fair));
      resting.addAll(still.subList(kept, still.size()));
      running = kept > 0 ? still.subList(0, kept) : List.copyOf(resting);
      if (kept == 0) {
        resting.clear();
      }
    }
    throw new Exhausted(Exhausted.Limit.NODES);
  }

  private long telling() {
    return scope.cut().isEmpty() ? TELLING_STEPS : TELLING_ON_CIRCLES;
  }

  private Optional<Won> attempt(int[] order, long steps, List<Runner> still) {
    int watched = kernel.watched();
    Attempt attempt = new Attempt(scope, constants, kernel, order);
    kernel.allow(steps);
    try {
      return Optional.of(new Won(order, attempt.run()));
    } catch (Exhausted exhausted) {
      kernel.reset(watched);
      switch (exhausted.limit()) {
        case TURN -> still.add(new Runner(order, attempt.progress()));
        case NODES -> {}
        case STEPS, BUDGET -> throw exhausted;
      }
      return Optional.empty();
    } finally {
      kernel.allow(Long.MAX_VALUE);
    }
  }
}
