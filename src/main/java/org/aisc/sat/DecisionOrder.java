package org.aisc.sat;

import java.util.BitSet;
import org.sat4j.minisat.core.Heap;
import org.sat4j.minisat.orders.VarOrderHeap;

/** Decides some variables before all others, and each kind by its activity. */
final class DecisionOrder extends VarOrderHeap {
  private static final long serialVersionUID = 1L;

  private final BitSet first = new BitSet();

  DecisionOrder(PreferredPhase phase) {
    super(phase);
  }

  void decideFirst(int variable) {
    first.set(variable);
  }

  @Override
  protected Heap createHeap(double[] activities) {
    return new Heap(
        (one, other) ->
            first.get(one) == first.get(other)
                ? activities[one] > activities[other]
                : first.get(one));
  }
}
