package org.aisc.search;

/** Ends a computation from inside a question that a limit did not allow to answer. */
final class OutOfBudget extends RuntimeException {
  private static final long serialVersionUID = 1L;

  OutOfBudget(String reason) {
    super(reason);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
