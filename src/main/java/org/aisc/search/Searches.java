package org.aisc.search;

import java.util.BitSet;
import java.util.Optional;
import java.util.function.Consumer;
import org.aisc.smt.SmtSession;
import org.aisc.smt.SmtSolver;

/**
 * Chooses and opens the search for scenarios: SAT where all comparisons hold together, else SMT; or
 * always SMT. An SMT solver is not even loaded before it is needed.
 */
public final class Searches implements AutoCloseable {
  private final boolean alwaysSmt;
  private final Consumer<String> notes;
  private Optional<SmtSession> session = Optional.empty();

  private Searches(boolean alwaysSmt, Consumer<String> notes) {
    this.alwaysSmt = alwaysSmt;
    this.notes = notes;
  }

  /** SAT where that can answer. */
  public static Searches asNeeded(Consumer<String> notes) {
    return new Searches(false, notes);
  }

  /** SMT for everything, also for what one linear pass decides. */
  public static Searches bySmt(Consumer<String> notes) {
    return new Searches(true, notes);
  }

  /** SMT for everything in a given session, which this object closes. */
  public static Searches bySmt(SmtSession session) {
    Searches searches = new Searches(true, note -> {});
    searches.session = Optional.of(session);
    return searches;
  }

  /** Whether a question about a slice is to be searched for, and not decided by a linear pass. */
  boolean needed(Slice slice) {
    return alwaysSmt || slice.hard();
  }

  /** A search in a slice; {@code switchable} nodes are turned off, weighted or forbidden singly. */
  GoalSearch open(Slice slice, BitSet switchable) {
    return alwaysSmt || slice.numeric()
        ? openNumeric(slice, switchable)
        : new LoopSearch(slice, switchable);
  }

  /** A search that knows the values of quantities. */
  LevelSearch openNumeric(Slice slice, BitSet switchable) {
    return new LevelSearch(slice, switchable, newSolver());
  }

  /** A fresh SMT solver. */
  SmtSolver newSolver() {
    if (session.isEmpty()) {
      session = Optional.of(SmtSession.open(notes));
    }
    return session.get().newSolver();
  }

  @Override
  public void close() {
    session.ifPresent(SmtSession::close);
  }
}
