package org.aisc.analysis;

/**
 * The lowest and the highest value of a number.
 *
 * @param low at most {@code high}
 */
public record Range(double low, double high) {
  public static final Range ZERO = new Range(0, 0);

  /** Whether both ends are the same. */
  public boolean point() {
    return low == high;
  }

  public Range times(double factor) {
    return new Range(low * factor, high * factor);
  }

  public Range plus(Range other) {
    return new Range(low + other.low, high + other.high);
  }
}
