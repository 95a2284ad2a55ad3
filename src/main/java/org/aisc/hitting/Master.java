package org.aisc.hitting;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aisc.limit.Budget;

/**
 * The cheapest set that obeys a problem's rules and hits a list of members: members that contain
 * another one and elements that another one dominates are left out, and what falls apart into
 * independent components is searched component by component.
 */
final class Master {
  private final HittingSetProblem problem;
  private final int[] component;
  private final List<int[]> clauses = new ArrayList<>();

  /**
   * What a search gave.
   *
   * @param best the cheapest set found; empty when there is none, or none was found yet
   * @param lower no set costs less than this and less than asked for
   * @param finished whether {@code best} is a cheapest set, or it is proved that there is none
   */
  record Result(Optional<BitSet> best, long lower, boolean finished) {}

  private Master(HittingSetProblem problem, List<int[]> members) {
    this.problem = problem;
    component = new int[problem.literals()];
    clauses.addAll(problem.clauses());
    Reductions.of(problem, members).forEach(it -> clauses.add(literals(it)));
    for (int variable = 0; variable < component.length; variable++) {
      component[variable] = variable;
    }
    clauses.forEach(it -> join(it, true));
    problem.atMost().forEach(it -> join(it.elements(), false));
  }

  /**
   * Searches for sets that cost less than {@code below}, at most so many nodes in each component.
   */
  static Result search(HittingSetProblem problem, List<int[]> members, long below, Effort effort) {
    if (Stream.concat(problem.clauses().stream(), members.stream())
        .anyMatch(it -> it.length == 0)) {
      return new Result(Optional.empty(), below, true);
    }
    return new Master(problem, members).search(below, effort);
  }

  /** How long to search. */
  record Effort(long nodes, Budget budget) {}

  private static int[] literals(int[] member) {
    int[] clause = new int[member.length];
    for (int at = 0; at < clause.length; at++) {
      clause[at] = member[at] + 1;
    }
    return clause;
  }

  private void join(int[] listed, boolean literals) {
    for (int it : listed) {
      int variable = literals ? Math.abs(it) - 1 : it;
      int first = literals ? Math.abs(listed[0]) - 1 : listed[0];
      component[find(variable)] = find(first);
    }
  }

  private int find(int variable) {
    int at = variable;
    while (component[at] != at) {
      component[at] = component[component[at]];
      at = component[at];
    }
    return at;
  }

  private Result search(long below, Effort effort) {
    List<Component> parts = components();
    List<BranchAndBound> searches =
        parts.stream().map(it -> it.search(problem, effort.budget())).toList();
    long lower = searches.stream().mapToLong(BranchAndBound::lower).reduce(0, Math::addExact);
    Optional<BitSet> best = Optional.of(new BitSet());
    boolean finished = true;
    for (int at = 0; at < parts.size() && lower < below; at++) {
      long own = searches.get(at).lower();
      BranchAndBound.Result result = searches.get(at).search(below - (lower - own), effort.nodes());
      lower += result.lower() - own;
      if (result.finished() && result.best().isEmpty()) {
        return new Result(Optional.empty(), below, true);
      }
      finished &= result.finished();
      Component part = parts.get(at);
      best =
          best.flatMap(
              set ->
                  result
                      .best()
                      .map(
                          chosen -> {
                            part.add(chosen, problem, set);
                            return set;
                          }));
    }
    return lower < below
        ? new Result(best, lower, finished)
        : new Result(Optional.empty(), below, true);
  }

  /** Clauses and at-most rules that share variables, directly or through others. */
  private record Component(List<int[]> clauses, List<HittingSetProblem.AtMost> atMost) {

    int[] variables() {
      BitSet found = new BitSet();
      clauses.forEach(it -> IntStream.of(it).forEach(literal -> found.set(Math.abs(literal) - 1)));
      atMost.forEach(it -> IntStream.of(it.elements()).forEach(found::set));
      return found.stream().toArray();
    }

    BranchAndBound search(HittingSetProblem problem, Budget budget) {
      return new BranchAndBound(rows(variables(), problem), budget);
    }

    private Rows rows(int[] variables, HittingSetProblem problem) {
      int[] place = new int[problem.literals()];
      long[] costs = new long[variables.length];
      for (int at = 0; at < variables.length; at++) {
        place[variables[at]] = at;
        costs[at] = problem.costOf(variables[at]);
      }
      return new Rows(
          costs,
          clauses.stream().map(it -> renumbered(it, place)).toList(),
          atMost.stream()
              .map(
                  it ->
                      new HittingSetProblem.AtMost(
                          it.limit(), IntStream.of(it.elements()).map(e -> place[e]).toArray()))
              .toList());
    }

    private static int[] renumbered(int[] clause, int[] place) {
      return IntStream.of(clause)
          .map(it -> it > 0 ? place[it - 1] + 1 : -place[-it - 1] - 1)
          .toArray();
    }

    /** Adds the chosen variables, as numbered in this component, to a set of elements. */
    void add(int[] chosen, HittingSetProblem problem, BitSet set) {
      int[] variables = variables();
      IntStream.of(chosen)
          .map(it -> variables[it])
          .filter(it -> it < problem.costs().length)
          .forEach(set::set);
    }
  }

  private List<Component> components() {
    Map<Integer, Component> parts = new LinkedHashMap<>();
    for (int[] clause : clauses) {
      part(parts, Math.abs(clause[0]) - 1).clauses().add(clause);
    }
    for (HittingSetProblem.AtMost rule : problem.atMost()) {
      if (rule.elements().length > 0) {
        part(parts, rule.elements()[0]).atMost().add(rule);
      }
    }
    return List.copyOf(parts.values());
  }

  private Component part(Map<Integer, Component> parts, int variable) {
    return parts.computeIfAbsent(
        find(variable), key -> new Component(new ArrayList<>(), new ArrayList<>()));
  }
}
