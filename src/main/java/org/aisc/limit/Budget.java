package org.aisc.limit;

import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * What a computation may still spend. Every loop that can run long polls {@link #exhausted()} and
 * gives up with what it knows. The face that starts the work owns the clock and may call {@link
 * #stop} from another thread, for example when the user interrupts.
 */
public final class Budget {
  private final LongSupplier nanoTime;
  private final long deadline;
  private final boolean timed;
  private final Optional<Budget> whole;
  private long polls = Long.MAX_VALUE;
  private volatile String stopped = "";

  private Budget(LongSupplier nanoTime, long deadline, boolean timed, Optional<Budget> whole) {
    this.whole = whole;
    this.nanoTime = nanoTime;
    this.deadline = deadline;
    this.timed = timed;
  }

  /** A budget that ends only when somebody stops it. */
  public static Budget unlimited() {
    return new Budget(() -> 0L, 0L, false, Optional.empty());
  }

  /** A budget that ends {@code nanos} from now by the given clock, or when stopped. */
  public static Budget of(long nanos, LongSupplier nanoTime) {
    return new Budget(nanoTime, nanoTime.getAsLong() + nanos, true, Optional.empty());
  }

  /** A part of what is left, as a share of it; it ends with the whole. */
  public Budget part(double share) {
    long nanos = (long) (share * remainingNanos());
    return new Budget(nanoTime, nanoTime.getAsLong() + nanos, timed, Optional.of(this));
  }

  /**
   * A part of this budget that ends {@code nanos} from now by the given clock, or with the whole.
   */
  public Budget within(long nanos, LongSupplier clock) {
    return new Budget(clock, clock.getAsLong() + nanos, true, Optional.of(this));
  }

  /**
   * A part of this budget that ends after {@link #exhausted} was asked so many times, or with the
   * whole: work that is the same on every machine.
   */
  public Budget turn(long times) {
    Budget part = new Budget(nanoTime, deadline, timed, Optional.of(this));
    part.polls = times;
    return part;
  }

  /** Ends the budget now, for a reason that is shown to the user; the first reason stays. */
  public synchronized void stop(String reason) {
    if (stopped.isEmpty()) {
      stopped = reason;
    }
  }

  /**
   * Whether the work must end; cheap enough for inner loops when polled every few hundred steps.
   */
  public boolean exhausted() {
    if (!stopped.isEmpty()) {
      return true;
    }
    if (--polls < 0) {
      stop("the turn is over");
      return true;
    }
    if (timed && nanoTime.getAsLong() - deadline >= 0) {
      stop("the time-out was reached");
      return true;
    }
    if (whole.isPresent() && whole.get().exhausted()) {
      stop(whole.get().stopped);
      return true;
    }
    return false;
  }

  /** Why the budget ended; empty while it lasts. */
  public Optional<String> reason() {
    return exhausted() ? Optional.of(stopped) : Optional.empty();
  }

  /** Nanoseconds left until the deadline, at least 0; {@link Long#MAX_VALUE} without a deadline. */
  public long remainingNanos() {
    return timed ? Math.max(0, deadline - nanoTime.getAsLong()) : Long.MAX_VALUE;
  }
}
