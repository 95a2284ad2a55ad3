package org.aisc.search;

import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import org.aisc.limit.Budget;
import org.aisc.logic.Rational;

/**
 * Finds legal scenarios that reach the goal of a slice. What is added stays for good. Literals are
 * those of the engine behind; assumptions are literals that this interface gave.
 */
public interface GoalSearch extends AutoCloseable {
  /** What a search gave. */
  sealed interface Outcome {
    /**
     * A legal scenario and where it reaches the goal.
     *
     * @param leaves the leaves that it chooses, {@code FIRE} leaves included
     * @param unused nodes that its derivations do without
     * @param values of quantities, by index, of which the comparisons chosen are true; empty where
     *     all comparisons hold together
     */
    record Found(BitSet leaves, BitSet unused, SortedMap<Integer, Rational> values)
        implements Outcome {}

    /**
     * No legal scenario reaches the goal.
     *
     * @param off a part of the nodes that were off, and
     * @param assumptions a part of the assumptions, that suffice for that
     */
    record None(BitSet off, List<Integer> assumptions) implements Outcome {}

    /** A limit ended the search. */
    record Unknown(String reason) implements Outcome {}
  }

  /** Searches for a scenario that reaches the goal with the given nodes off. */
  Outcome find(BitSet off, Budget budget, int... assumptions);

  /** Never again a scenario whose derivation uses all of these nodes. */
  void forbid(int[] nodes);

  /** A literal under which a derivation may not use all of these nodes. */
  int forbidUnder(int[] nodes);

  /** Drops a literal of {@link #forbidUnder} for good. */
  void retire(int guard);

  /** From now on, only scenarios for which the objective is below a bound. */
  void below(Objective objective, Rational bound);

  @Override
  void close();
}
