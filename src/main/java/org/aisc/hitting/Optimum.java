package org.aisc.hitting;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What the search for a cheapest hitting set gave. */
public sealed interface Optimum {
  <T> T match(
      Function<? super Optimal, T> optimal,
      Function<? super None, T> none,
      Function<? super Unknown, T> unknown);

  /** The same with other sets. */
  default Optimum map(UnaryOperator<HittingSet> change) {
    return match(
        optimal -> new Optimal(change.apply(optimal.set())),
        none -> none,
        unknown -> new Unknown(unknown.best().map(change), unknown.lowerBound(), unknown.reason()));
  }

  /** No set that obeys the rules and hits everything costs less; no part of it is another one. */
  record Optimal(HittingSet set) implements Optimum {
    @Override
    public <T> T match(
        Function<? super Optimal, T> optimal,
        Function<? super None, T> none,
        Function<? super Unknown, T> unknown) {
      return optimal.apply(this);
    }
  }

  /** No set obeys the rules and hits everything. */
  record None() implements Optimum {
    @Override
    public <T> T match(
        Function<? super Optimal, T> optimal,
        Function<? super None, T> none,
        Function<? super Unknown, T> unknown) {
      return none.apply(this);
    }
  }

  /**
   * A limit ended the search.
   *
   * @param best the cheapest set found that hits everything
   * @param lowerBound no such set costs less
   */
  record Unknown(Optional<HittingSet> best, long lowerBound, String reason) implements Optimum {
    @Override
    public <T> T match(
        Function<? super Optimal, T> optimal,
        Function<? super None, T> none,
        Function<? super Unknown, T> unknown) {
      return unknown.apply(this);
    }
  }
}
