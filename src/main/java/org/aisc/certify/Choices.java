package org.aisc.certify;

import java.util.List;

/**
 * Mitigations that are open to be chosen, what they cost, and which of them go together. Mitigation
 * {@code i} is the literal {@code i + 1}; auxiliary literals come after them and cost nothing. A
 * set is allowed exactly when some values of the auxiliary ones satisfy all rules.
 *
 * @param names of the open mitigations, sorted
 * @param costs of each, at least 0
 * @param variables how many there are, auxiliary ones included
 * @param clauses each has a literal that holds
 * @param limits on how many of some mitigations are chosen
 */
public record Choices(
    List<String> names, long[] costs, int variables, List<int[]> clauses, List<Limit> limits) {
  public Choices {
    names = List.copyOf(names);
    clauses = List.copyOf(clauses);
    limits = List.copyOf(limits);
  }

  /** At most {@code most} of the mitigations are chosen; one listed twice counts twice. */
  public record Limit(int most, int[] mitigations) {}
}
