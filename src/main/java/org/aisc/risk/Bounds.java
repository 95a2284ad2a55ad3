package org.aisc.risk;

/** Two proved bounds on a number; equal when it is known. */
public record Bounds(double low, double high) {
  public static final Bounds ZERO = new Bounds(0, 0);

  public boolean exact() {
    return low == high;
  }
}
