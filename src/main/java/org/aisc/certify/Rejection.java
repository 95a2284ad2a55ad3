package org.aisc.certify;

/** Ends a check: what a line of the certificate says is not so. */
final class Rejection extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final long line;

  Rejection(long line, String reason) {
    super(reason, null, false, false);
    this.line = line;
  }

  long line() {
    return line;
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
