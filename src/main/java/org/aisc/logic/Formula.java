package org.aisc.logic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Clauses and sums that must hold, over variables from 1 on, some of which have a name or a weight.
 * Clauses are never empty: what cannot hold is said by a variable that is both true and false.
 */
public final class Formula {
  private final List<int[]> clauses = new ArrayList<>();
  private final List<AtLeast> sums = new ArrayList<>();
  private final SortedMap<Integer, String> names = new TreeMap<>();
  private final SortedMap<Integer, Long> weights = new TreeMap<>();
  private int variables;

  /** A new variable without a name. */
  public int variable() {
    return ++variables;
  }

  /** A new variable that comments call by a name, unless that is empty. */
  public int variable(String name) {
    int variable = variable();
    if (!name.isEmpty()) {
      names.put(variable, name);
    }
    return variable;
  }

  /** The sum of the weights of the true variables is to be as small as possible. */
  public void weigh(int variable, long weight) {
    if (weight > 0) {
      weights.put(variable, weight);
    }
  }

  /** One of the literals holds. */
  public void clause(int... literals) {
    Optional<int[]> clause = Literals.withoutRepeats(literals);
    if (clause.isPresent() && clause.get().length > 0) {
      clauses.add(clause.get());
    } else if (clause.isPresent()) {
      int never = variable("never");
      clauses.add(new int[] {never});
      clauses.add(new int[] {-never});
    }
  }

  /** Σ {@code coefficients[i]}·{@code literals[i]} ≥ {@code degree}. */
  public void atLeast(long degree, int[] literals, long[] coefficients) {
    AtLeast sum = AtLeast.of(degree, literals, coefficients);
    if (sum.isImpossible()) {
      clause();
    } else if (sum.isClause()) {
      clause(sum.literals().stream().mapToInt(Integer::intValue).toArray());
    } else if (!sum.isTrivial()) {
      sums.add(sum);
    }
  }

  /** At least {@code count} of the literals hold, each counted as often as it is listed. */
  public void atLeast(int count, int... literals) {
    long[] ones = new long[literals.length];
    Arrays.fill(ones, 1);
    atLeast((long) count, literals, ones);
  }

  public int variables() {
    return variables;
  }

  /** Each without repeated literals, and not empty. */
  public List<int[]> clauses() {
    return List.copyOf(clauses);
  }

  /** Sums that are not clauses, in normal form; each can hold. */
  public List<AtLeast> sums() {
    return List.copyOf(sums);
  }

  /** The variables that have a name. */
  public Map<Integer, String> names() {
    return new TreeMap<>(names);
  }

  /** The variables that have a weight, all above 0. */
  public SortedMap<Integer, Long> weights() {
    return new TreeMap<>(weights);
  }

  /** Satisfied by the same values of its variables, but with clauses for the sums. */
  public Formula withoutSums() {
    Formula plain = new Formula();
    plain.variables = variables;
    plain.clauses.addAll(clauses);
    plain.names.putAll(names);
    plain.weights.putAll(weights);
    for (AtLeast sum : sums) {
      if (!PartialSums.addIfFew(sum, plain)) {
        Adders.add(sum, plain);
      }
    }
    return plain;
  }
}
