package org.aisc.dd;

/** Ends a computation from inside; caught where an attempt or a whole question started. */
final class Exhausted extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What ran out. */
  enum Limit {
    NODES,
    /** The steps of one attempt. */
    TURN,
    /** The steps of all. */
    STEPS,
    BUDGET
  }

  private final Limit limit;

  Exhausted(Limit limit) {
    super(limit.name(), null, false, false);
    this.limit = limit;
  }

  Limit limit() {
    return limit;
  }
}
