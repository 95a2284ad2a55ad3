package org.aisc.hitting;

/**
 * Units for lower bounds: a unit of cost is {@code 2^shift} of them, or, for costs near the end of
 * the range, {@code 2^-shift} units of cost are one. Rounding is always to the safe side.
 */
record Scale(int shift) {
  private static final int FINEST = 20;

  /** As fine as sums of {@code terms} costs, none above {@code highest}, leave room for. */
  static Scale of(long highest, long terms) {
    int bits = bits(highest) + bits(terms) + 2;
    return new Scale(Math.min(FINEST, Long.SIZE - 2 - bits));
  }

  private static int bits(long value) {
    return Long.SIZE - Long.numberOfLeadingZeros(value);
  }

  /** A cost in units, rounded down. */
  long down(long cost) {
    return shift >= 0 ? cost << shift : cost >> -shift;
  }

  /** The least cost that a bound in units proves. */
  long proved(long units) {
    return shift >= 0 ? -(-units >> shift) : units << -shift;
  }
}
