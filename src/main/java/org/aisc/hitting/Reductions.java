package org.aisc.hitting;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Makes a list of members smaller without changing the least cost of hitting it (Weihe, "Covering
 * trains by stations or the power of data reduction", 1998): members that contain another one are
 * superfluous, and so is an element when another one that costs no more is in all of its members.
 */
final class Reductions {
  private final HittingSetProblem problem;
  private final BitSet bound = new BitSet();
  private List<int[]> members;
  private boolean changed;

  private Reductions(HittingSetProblem problem, List<int[]> members) {
    this.problem = problem;
    this.members = members;
    for (int[] clause : problem.clauses()) {
      IntStream.of(clause).forEach(literal -> bound.set(Math.abs(literal) - 1));
    }
    for (HittingSetProblem.AtMost rule : problem.atMost()) {
      IntStream.of(rule.elements()).forEach(bound::set);
    }
  }

  /** The members that matter, less the elements that no cheapest set needs. */
  static List<int[]> of(HittingSetProblem problem, List<int[]> members) {
    Reductions reductions = new Reductions(problem, members);
    do {
      reductions.changed = false;
      reductions.members = withoutSupersets(problem.costs().length, reductions.members);
      reductions.dropDominated();
    } while (reductions.changed);
    return reductions.members;
  }

  /** The members that contain no other one; of equal ones, one stays. */
  static List<int[]> withoutSupersets(int elements, List<int[]> members) {
    List<int[]> ordered = new ArrayList<>(members);
    ordered.sort(Comparator.comparingInt(member -> member.length));
    if (!ordered.isEmpty() && ordered.get(0).length == 0) {
      return ordered.subList(0, 1);
    }
    Sets sets = new Sets(elements, ordered);
    BitSet dropped = new BitSet();
    int[] common = new int[sets.size()];
    for (int set = 0; set < sets.size(); set++) {
      if (!dropped.get(set)) {
        dropSupersets(sets, set, common, dropped);
      }
    }
    return IntStream.range(0, ordered.size())
        .filter(set -> !dropped.get(set))
        .mapToObj(ordered::get)
        .toList();
  }

  private static void dropSupersets(Sets sets, int set, int[] common, BitSet dropped) {
    for (int at = 0; at < sets.length(set); at++) {
      int element = sets.member(set, at);
      for (int place = 0; place < sets.count(element); place++) {
        int other = sets.occurrence(element, place);
        if (other > set && ++common[other] == sets.length(set)) {
          dropped.set(other);
        }
      }
    }
    for (int at = 0; at < sets.length(set); at++) {
      int element = sets.member(set, at);
      for (int place = 0; place < sets.count(element); place++) {
        common[sets.occurrence(element, place)] = 0;
      }
    }
  }

  private void dropDominated() {
    Sets sets = new Sets(problem.costs().length, members);
    BitSet dominated = new BitSet();
    int[] common = new int[sets.elements()];
    for (int element = 0; element < sets.elements(); element++) {
      if (sets.count(element) > 0 && !bound.get(element) && dominated(sets, element, common)) {
        dominated.set(element);
      }
    }
    changed = !dominated.isEmpty();
    if (changed) {
      members = members.stream().map(member -> without(member, dominated)).toList();
    }
  }

  /** Whether another element, first among equals, is in all members that have this one. */
  private boolean dominated(Sets sets, int element, int[] common) {
    boolean found = false;
    int first = sets.occurrence(element, 0);
    for (int at = 0; at < sets.count(element); at++) {
      int set = sets.occurrence(element, at);
      for (int place = 0; place < sets.length(set); place++) {
        common[sets.member(set, place)]++;
      }
    }
    for (int place = 0; place < sets.length(first); place++) {
      int other = sets.member(first, place);
      found |= common[other] == sets.count(element) && dominates(sets, other, element);
    }
    for (int at = 0; at < sets.count(element); at++) {
      int set = sets.occurrence(element, at);
      for (int place = 0; place < sets.length(set); place++) {
        common[sets.member(set, place)] = 0;
      }
    }
    return found;
  }

  private boolean dominates(Sets sets, int other, int element) {
    long difference = problem.costs()[other] - problem.costs()[element];
    if (bound.get(other) || other == element || difference > 0) {
      return false;
    }
    return difference < 0 || sets.count(other) > sets.count(element) || other < element;
  }

  private static int[] without(int[] member, BitSet elements) {
    return IntStream.of(member).filter(element -> !elements.get(element)).toArray();
  }
}
