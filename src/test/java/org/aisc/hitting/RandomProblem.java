package org.aisc.hitting;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.aisc.hitting.Family.Answer;

/** Small random hitting set problems from a seed, and their answers by trying every set. */
record RandomProblem(HittingSetProblem problem, List<int[]> members, long seed) {

  /** How free the rules are. */
  enum Rules {
    NONE,
    DOWN_CLOSED,
    ANY
  }

  static RandomProblem of(long seed, Rules rules) {
    Random random = new Random(seed);
    int elements = 1 + random.nextInt(9);
    int highest = random.nextBoolean() ? 4 : 1000;
    boolean zero = random.nextInt(3) == 0;
    long[] costs =
        random
            .longs(elements, zero ? 0 : 1, highest)
            .map(cost -> random.nextInt(8) == 0 ? cost << 46 : cost)
            .toArray();
    HittingSetProblem.Builder builder = HittingSetProblem.builder(costs);
    if (rules != Rules.NONE) {
      for (int count = random.nextInt(3); count > 0; count--) {
        builder.clause(-1 - random.nextInt(elements), -1 - random.nextInt(elements));
      }
      if (random.nextInt(3) == 0) {
        builder.atMost(random.nextInt(4), random.ints(5, 0, elements).toArray());
      }
    }
    if (rules == Rules.ANY) {
      addRequirements(builder, elements, random);
    }
    if (random.nextInt(4) == 0) {
      builder.limit(random.nextInt(2 * highest));
    }
    List<int[]> members = new ArrayList<>();
    for (int count = random.nextInt(8); count > 0; count--) {
      int size = (random.nextInt(40) == 0 ? 0 : 1) + random.nextInt(Math.min(elements, 4));
      members.add(random.ints(size, 0, elements).distinct().sorted().toArray());
    }
    return new RandomProblem(builder.build(), members, seed);
  }

  /** Clauses like those of {@code requires}, some with an auxiliary literal in between. */
  private static void addRequirements(
      HittingSetProblem.Builder builder, int elements, Random random) {
    for (int count = 1 + random.nextInt(3); count > 0; count--) {
      int one = 1 + random.nextInt(elements);
      int two = 1 + random.nextInt(elements);
      int three = 1 + random.nextInt(elements);
      if (random.nextBoolean()) {
        builder.clause(-one, two, three);
      } else {
        int both = builder.auxiliary();
        builder.clause(random.nextInt(5) == 0 ? both : -one, both);
        builder.clause(-both, two);
        builder.clause(-both, three);
      }
    }
  }

  /** The members one at a time or all at once, as if they were not known beforehand. */
  Family hidden() {
    int most = seed % 2 == 0 ? 1 : 3;
    return chosen -> {
      List<int[]> unhit = members.stream().filter(it -> !hits(chosen, it)).limit(most).toList();
      return unhit.isEmpty() ? new Answer.HitsAll() : new Answer.Unhit(unhit);
    };
  }

  Family listed() {
    return Family.of(members);
  }

  /** Every set that obeys the rules, hits all members and costs no more than the limit. */
  List<HittingSet> solutions() {
    int elements = problem.costs().length;
    return IntStream.range(0, 1 << elements)
        .mapToObj(mask -> BitSet.valueOf(new long[] {mask}))
        .filter(set -> members.stream().allMatch(it -> hits(set, it)) && obeys(set))
        .map(set -> HittingSet.of(set, problem))
        .filter(set -> set.cost() <= problem.limit().orElse(Long.MAX_VALUE))
        .toList();
  }

  /** The solutions of which no proper subset is one. */
  List<HittingSet> minimal() {
    List<HittingSet> all = solutions();
    return all.stream()
        .filter(
            set ->
                all.stream()
                    .noneMatch(
                        it ->
                            it.elements().size() < set.elements().size()
                                && set.elements().containsAll(it.elements())))
        .sorted()
        .toList();
  }

  private boolean obeys(BitSet set) {
    int elements = problem.costs().length;
    int auxiliary = problem.literals() - elements;
    boolean room =
        problem.atMost().stream()
            .allMatch(it -> IntStream.of(it.elements()).filter(set::get).count() <= it.limit());
    return room
        && IntStream.range(0, 1 << auxiliary)
            .anyMatch(
                mask ->
                    problem.clauses().stream()
                        .allMatch(
                            clause ->
                                IntStream.of(clause)
                                    .anyMatch(it -> holds(it, set, mask, elements))));
  }

  private static boolean holds(int literal, BitSet set, int mask, int elements) {
    int variable = Math.abs(literal) - 1;
    boolean value =
        variable < elements ? set.get(variable) : (mask >> (variable - elements) & 1) == 1;
    return value == literal > 0;
  }

  private static boolean hits(BitSet set, int[] member) {
    return IntStream.of(member).anyMatch(set::get);
  }
}
