package org.aisc.hitting;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** A hitting set: its elements, ascending, and the sum of their costs. Ordered by (cost, size). */
public record HittingSet(List<Integer> elements, long cost) implements Comparable<HittingSet> {
  private static final Comparator<HittingSet> ORDER =
      Comparator.comparingLong(HittingSet::cost)
          .thenComparingInt(set -> set.elements().size())
          .thenComparing(HittingSet::elements, HittingSet::lexicographic);

  public HittingSet {
    elements = List.copyOf(elements);
  }

  /** A set of a problem's elements. */
  static HittingSet of(BitSet set, HittingSetProblem problem) {
    return new HittingSet(set.stream().boxed().toList(), problem.cost(set));
  }

  @Override
  public int compareTo(HittingSet other) {
    return ORDER.compare(this, other);
  }

  private static int lexicographic(List<Integer> left, List<Integer> right) {
    for (int at = 0; at < Math.min(left.size(), right.size()); at++) {
      int order = left.get(at).compareTo(right.get(at));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(left.size(), right.size());
  }
}
