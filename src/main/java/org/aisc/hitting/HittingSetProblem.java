package org.aisc.hitting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalLong;
import org.aisc.logic.Literals;

/**
 * Elements with costs, and rules on which of them go together. Element {@code e}, counted from 0,
 * is the literal {@code e + 1}; auxiliary literals come after the elements and cost nothing.
 *
 * @param costs of each element, at least 0; their sum fits in 61 bits
 * @param literals how many variables there are, auxiliary ones included
 * @param clauses each has a literal that holds; an empty one makes the problem impossible
 * @param atMost at most {@code limit} of the listed elements are chosen
 * @param limit on the sum of costs
 */
public record HittingSetProblem(
    long[] costs, int literals, List<int[]> clauses, List<AtMost> atMost, OptionalLong limit) {
  public HittingSetProblem {
    clauses = List.copyOf(clauses);
    atMost = List.copyOf(atMost);
  }

  /** At most {@code limit} of the elements are chosen; one listed twice counts twice. */
  public record AtMost(int limit, int[] elements) {}

  /** The same with a limit on the sum of costs. */
  public HittingSetProblem within(long most) {
    return new HittingSetProblem(costs, literals, clauses, atMost, OptionalLong.of(most));
  }

  /** What a set of elements costs. */
  public long cost(BitSet set) {
    return set.stream().mapToLong(element -> costs[element]).sum();
  }

  /** The cost of a variable, counted from 0; auxiliary ones cost nothing. */
  long costOf(int variable) {
    return variable < costs.length ? costs[variable] : 0;
  }

  /** The elements that some rule speaks of. */
  public BitSet ruled() {
    BitSet ruled = new BitSet();
    clauses.forEach(it -> Arrays.stream(it).forEach(literal -> ruled.set(Math.abs(literal) - 1)));
    atMost.forEach(it -> Arrays.stream(it.elements()).forEach(ruled::set));
    ruled.clear(costs.length, Math.max(costs.length, ruled.length()));
    return ruled;
  }

  /** Whether any rule restricts which elements go together. */
  boolean hasRules() {
    return !clauses.isEmpty() || !atMost.isEmpty();
  }

  /** Whether each part of a set that obeys the rules obeys them too. */
  public boolean isDownClosed() {
    return clauses.stream().flatMapToInt(Arrays::stream).allMatch(literal -> literal < 0);
  }

  public static Builder builder(long[] costs) {
    return new Builder(costs.clone());
  }

  /** Collects the rules of a problem. */
  public static final class Builder {
    private final long[] costs;
    private final List<int[]> clauses = new ArrayList<>();
    private final List<AtMost> atMost = new ArrayList<>();
    private OptionalLong limit = OptionalLong.empty();
    private int literals;

    private Builder(long[] costs) {
      this.costs = costs;
      this.literals = costs.length;
    }

    /** A new literal beside the elements. */
    public int auxiliary() {
      return ++literals;
    }

    public void clause(int... clause) {
      Literals.withoutRepeats(clause).ifPresent(clauses::add);
    }

    public void atMost(int bound, int... elements) {
      atMost.add(new AtMost(bound, elements.clone()));
    }

    /** The sum of costs is at most {@code bound}. */
    public void limit(long bound) {
      limit = OptionalLong.of(bound);
    }

    public HittingSetProblem build() {
      return new HittingSetProblem(
          Arrays.copyOf(costs, costs.length), literals, clauses, atMost, limit);
    }
  }
}
