package org.aisc.sat;

import java.util.Arrays;
import java.util.BitSet;
import org.sat4j.minisat.core.IPhaseSelectionStrategy;

/**
 * Which value a decision tries first: the value the variable had last (phase saving: Pipatsrisawat
 * and Darwiche, "A lightweight component caching scheme for satisfiability solvers", SAT 2007), and
 * before it had any, the value preferred by the caller; false for those that are to be kept false.
 */
final class PreferredPhase implements IPhaseSelectionStrategy {
  private static final long serialVersionUID = 1L;

  private boolean[] positive = new boolean[64];
  private final BitSet alwaysFalse = new BitSet();

  void prefer(int variable, boolean value) {
    init(variable + 1);
    positive[variable] = value;
  }

  void keepFalse(int variable) {
    alwaysFalse.set(variable);
  }

  @Override
  public void init(int length) {
    if (length > positive.length) {
      positive = Arrays.copyOf(positive, Math.max(length, 2 * positive.length));
    }
  }

  @Override
  public void init(int variable, int literal) {
    // The caller's preference stays.
  }

  @Override
  public void assignLiteral(int literal) {
    positive[literal >> 1] = (literal & 1) == 0;
  }

  @Override
  public int select(int variable) {
    return 2 * variable + (positive[variable] && !alwaysFalse.get(variable) ? 0 : 1);
  }

  @Override
  public void updateVar(int literal) {
    // A variable's activity says nothing of its phase.
  }

  @Override
  public void updateVarAtDecisionLevel(int literal) {
    // A variable's level says nothing of its phase.
  }
}
