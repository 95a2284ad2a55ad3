package org.aisc.risk;

import java.util.BitSet;

/**
 * What remains under a set of mitigations: a number that one more mitigation never raises. The
 * mitigations are counted from 0.
 */
public interface Residual {
  /** What remains when these are on. */
  double of(BitSet on);

  /**
   * A number below which nothing remains when these are on, and of the open ones some that cost at
   * most so much together.
   *
   * @param costs of all mitigations
   */
  default double bound(BitSet on, BitSet open, long[] costs, long budget) {
    return of(Purse.affordable(on, open, costs, budget));
  }
}
