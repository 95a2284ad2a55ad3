package org.aisc.certify;

import java.util.List;
import org.aisc.graph.Scenarios;

/**
 * The specification that a certificate speaks of, as the front end reads it: names and the integers
 * that they stand for. All that is certified rests on this and on nothing else.
 */
public interface Subject {
  /** What has names. A thing's index is its place in the sorted list of the names of its sort. */
  enum Sort {
    ATTACKER,
    CONDITION,
    GOAL,
    MITIGATION,
    PROPOSITION,
    QUANTITY,
    STEP
  }

  /** All names of a sort, sorted; for propositions, with those of the steps. */
  List<String> names(Sort sort);

  /** The legal scenarios under circumstances whose names are all declared. */
  Scenarios scenarios(Circumstances circumstances);

  /** Which sets of mitigations may be chosen in addition to a defence. */
  Choices choices(Circumstances circumstances);

  /** A sum of costs of mitigations as the number that the user would write. */
  String amount(long cost);

  /** The largest cost that is not above an amount that is written as a decimal number. */
  long cost(String amount);
}
