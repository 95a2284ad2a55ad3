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
   * How much each mitigation may be good for when these are on: a guess that orders a search, at
   * least 0.
   *
   * @param count how many mitigations there are
   */
  double[] promise(BitSet on, int count);

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
