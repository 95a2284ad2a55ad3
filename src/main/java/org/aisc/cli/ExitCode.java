package org.aisc.cli;

/** What the process tells its caller. */
enum ExitCode {
  /** It ran, and what was asked holds. */
  YES(0),
  /** It ran, and what was asked does not hold. */
  NO(1),
  /** The call is wrong: an unknown option, no such file, no such goal. */
  WRONG_CALL(2),
  /** The specification is wrong. */
  WRONG_SPECIFICATION(3),
  /** A limit, a time-out or an interrupt stopped it. */
  INCONCLUSIVE(4),
  /** Our bug. */
  BUG(70);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }
}
