package org.aisc.hitting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A problem in which some elements are chosen together or not at all.
 *
 * @param problem its elements are the parts
 * @param parts for each of its elements, the elements of the original problem that it stands for
 */
public record MergedProblem(HittingSetProblem problem, List<int[]> parts) {

  /**
   * The same rules over parts. Elements that rules speak of are parts of their own; those that are
   * not among the given parts come after them.
   *
   * @param costs of each given part
   */
  public static MergedProblem of(HittingSetProblem original, List<int[]> given, long[] costs) {
    List<int[]> parts = new ArrayList<>(given);
    BitSet missing = original.ruled();
    given.forEach(part -> Arrays.stream(part).forEach(missing::clear));
    missing.stream().forEach(element -> parts.add(new int[] {element}));
    long[] all = Arrays.copyOf(costs, parts.size());
    int[] place = new int[original.costs().length];
    for (int at = 0; at < parts.size(); at++) {
      all[at] = at < costs.length ? costs[at] : original.costs()[parts.get(at)[0]];
      place[parts.get(at)[0]] = at;
    }
    return new MergedProblem(rules(original, all, place), parts);
  }

  private static HittingSetProblem rules(HittingSetProblem original, long[] costs, int[] place) {
    HittingSetProblem.Builder builder = HittingSetProblem.builder(costs);
    IntStream.range(original.costs().length, original.literals())
        .forEach(it -> builder.auxiliary());
    int shift = costs.length - place.length;
    for (int[] clause : original.clauses()) {
      builder.clause(
          Arrays.stream(clause)
              .map(literal -> Integer.signum(literal) * place(Math.abs(literal), place, shift))
              .toArray());
    }
    for (HittingSetProblem.AtMost rule : original.atMost()) {
      builder.atMost(rule.limit(), Arrays.stream(rule.elements()).map(it -> place[it]).toArray());
    }
    original.limit().ifPresent(builder::limit);
    return builder.build();
  }

  private static int place(int variable, int[] place, int shift) {
    return variable <= place.length ? place[variable - 1] + 1 : variable + shift;
  }

  /** The elements of the original problem in the parts of a set. */
  public HittingSet expand(HittingSet set) {
    List<Integer> elements =
        set.elements().stream()
            .flatMap(part -> Arrays.stream(parts.get(part)).boxed())
            .sorted()
            .toList();
    return new HittingSet(elements, set.cost());
  }
}
