package org.aisc.analysis;

/**
 * What answers a question. Engines differ in speed and in what they can answer, never in answers.
 */
public enum Engine {
  /** Whichever fits the question's size and features. */
  AUTO,
  /** Linear passes over the graph. */
  REACH,
  /** Boolean satisfiability. */
  SAT,
  /** Satisfiability modulo linear arithmetic. */
  SMT,
  /** Decision diagrams. */
  DD
}
