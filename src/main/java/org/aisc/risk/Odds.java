package org.aisc.risk;

import java.util.BitSet;

/**
 * For each variable, the probabilities that it is true and that it is false. Both are given, since
 * one minus a number near 1 has lost its digits.
 */
public record Odds(double[] holds, double[] fails) {

  /** The same with some variables false for sure. */
  public Odds without(BitSet off) {
    if (off.isEmpty()) {
      return this;
    }
    double[] never = holds.clone();
    double[] always = fails.clone();
    for (int variable = off.nextSetBit(0); variable >= 0; variable = off.nextSetBit(variable + 1)) {
      never[variable] = 0;
      always[variable] = 1;
    }
    return new Odds(never, always);
  }
}
