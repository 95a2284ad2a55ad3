package org.aisc.sat;

import java.util.List;
import java.util.function.Function;

/** What a solver says of a formula under assumptions. */
public sealed interface Answer {
  /** One case for each kind of answer. */
  <T> T match(
      Function<? super Sat, T> sat,
      Function<? super Unsat, T> unsat,
      Function<? super Unknown, T> unknown);

  /** The model satisfies the formula and the assumptions. */
  record Sat(Assignment model) implements Answer {
    @Override
    public <T> T match(
        Function<? super Sat, T> sat,
        Function<? super Unsat, T> unsat,
        Function<? super Unknown, T> unknown) {
      return sat.apply(this);
    }
  }

  /**
   * The formula and the assumptions in {@code core} contradict each other; an empty core means that
   * the formula alone has no model. The core need not be minimal.
   */
  record Unsat(List<Integer> core) implements Answer {
    public Unsat {
      core = List.copyOf(core);
    }

    @Override
    public <T> T match(
        Function<? super Sat, T> sat,
        Function<? super Unsat, T> unsat,
        Function<? super Unknown, T> unknown) {
      return unsat.apply(this);
    }
  }

  /** The budget ended first; the reason is the budget's. */
  record Unknown(String reason) implements Answer {
    @Override
    public <T> T match(
        Function<? super Sat, T> sat,
        Function<? super Unsat, T> unsat,
        Function<? super Unknown, T> unknown) {
      return unknown.apply(this);
    }
  }
}
