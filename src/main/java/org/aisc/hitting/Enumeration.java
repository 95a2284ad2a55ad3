package org.aisc.hitting;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aisc.hitting.Family.Answer;
import org.aisc.limit.Budget;

/**
 * All inclusion-minimal sets up to a cost. Where every part of a set that obeys the rules obeys
 * them too, these are the transversals of the members known so far that the family says hit all:
 * minimal for some members, they are minimal for all. A transversal that does not hit all yields
 * members more; once a pass over all transversals yields none, every set has been shown.
 */
final class Enumeration {
  private static final int FEW = 16;

  private final HittingSetProblem problem;
  private final Family family;
  private final List<int[]> members;
  private final Budget budget;
  private final Set<BitSet> shown = new HashSet<>();
  private final List<int[]> fresh = new ArrayList<>();
  private Optional<Listing> end = Optional.empty();
  private long limit;

  /** Starts with members that are known already and adds the ones it learns. */
  Enumeration(
      HittingSetProblem problem, Family family, List<int[]> members, long limit, Budget budget) {
    this.problem = problem;
    this.family = family;
    this.members = members;
    this.limit = limit;
    this.budget = budget;
  }

  /** From now on only sets that cost at most so much are of interest. */
  void lower(long bound) {
    limit = Math.min(limit, bound);
  }

  /** Shows each set once, in no particular order. */
  Listing list(Listing.Visitor visitor) {
    if (!problem.isDownClosed()) {
      try (RuledSets sets = new RuledSets(problem, family, members, budget)) {
        return sets.list(() -> limit, visitor);
      }
    }
    boolean complete = family instanceof Family.Listed;
    if (family instanceof Family.Listed listed) {
      members.clear();
      members.addAll(listed.members());
    }
    do {
      fresh.clear();
      pass(set -> complete ? visitor.visit(named(set)) : examine(set, visitor));
      members.addAll(fresh);
    } while (end.isEmpty() && !fresh.isEmpty());
    return end.orElseGet(Listing.Complete::new);
  }

  private void pass(Transversals.Visitor visitor) {
    List<int[]> minimal = Reductions.withoutSupersets(problem.costs().length, members);
    Sets sets = new Sets(problem.costs().length, minimal);
    Transversals transversals = new Transversals(problem, sets, () -> limit, budget);
    if (!transversals.list(visitor) && end.isEmpty() && fresh.isEmpty()) {
      end =
          Optional.of(
              budget.reason().<Listing>map(Listing.Unknown::new).orElseGet(Listing.Stopped::new));
    }
  }

  private boolean examine(BitSet set, Listing.Visitor visitor) {
    if (fresh.stream().anyMatch(member -> !hits(set, member))) {
      return true;
    }
    Answer answer = family.unhit(set);
    if (answer instanceof Answer.Unhit unhit) {
      fresh.addAll(unhit.members());
      return fresh.size() < Math.max(FEW, members.size() / 2);
    } else if (answer instanceof Answer.Unknown unknown) {
      end = Optional.of(new Listing.Unknown(unknown.reason()));
      return false;
    }
    return !shown.add((BitSet) set.clone()) || visitor.visit(named(set));
  }

  private static boolean hits(BitSet set, int[] member) {
    for (int element : member) {
      if (set.get(element)) {
        return true;
      }
    }
    return false;
  }

  private HittingSet named(BitSet set) {
    return HittingSet.of(set, problem);
  }
}
