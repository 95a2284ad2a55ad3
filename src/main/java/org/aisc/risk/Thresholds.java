package org.aisc.risk;

/** Numbers that differ by no more than rounding count as the same. */
public final class Thresholds {
  private static final double ROUNDING = 1e-12;

  private Thresholds() {}

  /** What is less than this is really less than a number. */
  public static double below(double number) {
    return Double.isInfinite(number) ? number : number - Math.abs(number) * ROUNDING;
  }

  /** What is less than this is at most a number. */
  public static double upTo(double number) {
    return Math.nextUp(number + Math.abs(number) * ROUNDING);
  }
}
