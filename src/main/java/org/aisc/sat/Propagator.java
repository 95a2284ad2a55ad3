package org.aisc.sat;

import java.util.List;

/**
 * A constraint that no clauses state beforehand: it gives clauses as the search needs them ("user
 * propagator": Fazekas and others, "IPASIR-UP: User Propagators for CDCL", SAT 2023). It is told
 * which literals become false and free again, and asked what follows where unit propagation ends.
 */
public interface Propagator {
  /** The literals, each once, that it has to hear of. */
  int[] literals();

  /** A literal has become false; may be told again while it is false. */
  void falsified(int literal);

  /** A literal that was told to be false is free again. */
  void freed(int literal);

  /** Whether nothing has changed since {@link #propagate}. */
  boolean settled();

  /**
   * Clauses that the constraint implies, with all literals false but perhaps the head; none when
   * the constraint can still be met. The search need not use all of them.
   */
  List<Clause> propagate();

  /** The head holds, or one of the others does. */
  record Clause(int head, int[] others) {}
}
