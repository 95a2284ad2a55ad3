package org.aisc.logic;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A sum as clauses, by way of the partial sums that matter (the decision diagram of Eén and
 * Sörensson, "Translating pseudo-Boolean constraints into SAT", 2006, for a sum that must hold): a
 * variable says "the literals from here on make up what is still missing", for each place and each
 * number that can be missing there. Unit propagation then finds all that follows from the sum. The
 * largest coefficients come first, so that few numbers can be missing.
 */
final class PartialSums {
  private static final int USUAL = 2_000;
  private static final int PER_LITERAL = 20;

  private final AtLeast sum;
  private final int[] order;
  private final BigInteger[] rest;
  private final List<TreeMap<BigInteger, Integer>> missing = new ArrayList<>();

  private PartialSums(AtLeast sum) {
    this.sum = sum;
    this.order =
        IntStream.range(0, sum.literals().size())
            .boxed()
            .sorted(Comparator.comparing(at -> sum.coefficients().get((int) at)).reversed())
            .mapToInt(Integer::intValue)
            .toArray();
    this.rest = new BigInteger[order.length + 1];
    rest[order.length] = BigInteger.ZERO;
    for (int at = order.length - 1; at >= 0; at--) {
      rest[at] = rest[at + 1].add(coefficient(at));
    }
  }

  /** Adds clauses that some values of new variables satisfy exactly when the sum holds. */
  static boolean addIfFew(AtLeast sum, Formula formula) {
    PartialSums sums = new PartialSums(sum);
    boolean few = sums.collect();
    if (few) {
      sums.write(formula);
    }
    return few;
  }

  private BigInteger coefficient(int place) {
    return sum.coefficients().get(order[place]);
  }

  /** What can be missing at each place; false when that is too much. */
  private boolean collect() {
    int count = 0;
    missing.add(new TreeMap<>(Map.of(sum.degree(), 0)));
    for (int at = 0; at < order.length; at++) {
      TreeMap<BigInteger, Integer> next = new TreeMap<>();
      for (BigInteger each : missing.get(at).keySet()) {
        enter(each, at + 1, next);
        enter(each.subtract(coefficient(at)), at + 1, next);
      }
      missing.add(next);
      count += next.size();
      if (count > USUAL + PER_LITERAL * order.length) {
        return false;
      }
    }
    return true;
  }

  private void enter(BigInteger each, int place, TreeMap<BigInteger, Integer> next) {
    if (each.signum() > 0 && each.compareTo(rest[place]) <= 0) {
      next.put(each, 0);
    }
  }

  private void write(Formula formula) {
    for (int at = 1; at < missing.size(); at++) {
      missing.get(at).replaceAll((each, none) -> formula.variable());
    }
    for (int at = 0; at < order.length; at++) {
      for (Map.Entry<BigInteger, Integer> each : missing.get(at).entrySet()) {
        List<Integer> without = enough(each.getKey(), at + 1);
        List<Integer> with = enough(each.getKey().subtract(coefficient(at)), at + 1);
        List<Integer> guard = at == 0 ? List.of() : List.of(-each.getValue());
        clause(formula, guard, List.of(sum.literals().get(order[at])), without);
        clause(formula, guard, with, List.of());
      }
    }
  }

  /** Literals one of which says that the rest makes up for what is missing; 0 for "always". */
  private List<Integer> enough(BigInteger each, int place) {
    if (each.signum() <= 0) {
      return List.of(0);
    }
    Integer variable = missing.get(place).get(each);
    return variable == null ? List.of() : List.of(variable);
  }

  @SafeVarargs
  private static void clause(Formula formula, List<Integer>... parts) {
    List<Integer> all = new ArrayList<>();
    for (List<Integer> part : parts) {
      all.addAll(part);
    }
    if (!all.contains(0)) {
      formula.clause(all.stream().mapToInt(Integer::intValue).toArray());
    }
  }
}
