package org.aisc.hitting;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.aisc.limit.Budget;

/**
 * The sets of elements that obey a problem's rules and hit every member of a family: a cheapest
 * one, the K cheapest, all. Where there are rules, minimal means that no proper subset obeys them
 * and hits every member.
 */
public final class HittingSets {
  private final HittingSetProblem problem;
  private final Family family;
  private final Budget budget;
  private final List<int[]> members = new ArrayList<>();

  public HittingSets(HittingSetProblem problem, Family family, Budget budget) {
    this.problem = problem;
    this.family = family;
    this.budget = budget;
  }

  /** A cheapest set, inclusion-minimal. */
  public Optimum cheapest() {
    Optimum found = new CheapestSearch(problem, family, members, budget).run();
    return found instanceof Optimum.Optimal optimal && !problem.isDownClosed()
        ? minimal(optimal.set())
        : found;
  }

  /** Elements that cost nothing may be superfluous. */
  private Optimum minimal(HittingSet set) {
    BitSet chosen = new BitSet();
    set.elements().forEach(chosen::set);
    try (RuledSets sets = new RuledSets(problem, family, members, budget)) {
      return sets.minimal(chosen)
          .<Optimum>map(it -> new Optimum.Optimal(HittingSet.of(it, problem)))
          .orElseGet(
              () ->
                  new Optimum.Unknown(
                      Optional.of(set), set.cost(), budget.reason().orElse("stopped")));
    }
  }

  /** All inclusion-minimal sets of least cost, given one of them. */
  public Listing allCheapest(HittingSet cheapest, Listing.Visitor visitor) {
    return within(cheapest.cost()).list(visitor);
  }

  /** All inclusion-minimal sets. */
  public Listing allMinimal(Listing.Visitor visitor) {
    return within(problem.limit().orElse(Long.MAX_VALUE)).list(visitor);
  }

  /**
   * The {@code most} cheapest inclusion-minimal sets, in order, given a cheapest one. They are
   * searched for up to a cost that grows until there are enough of them.
   */
  public Listing best(int most, HittingSet optimum, Listing.Visitor visitor) {
    long least = optimum.cost();
    long highest = Math.min(problem.limit().orElse(Long.MAX_VALUE), problem.cost(all()));
    long slack = 0;
    while (true) {
      long bound = Math.min(highest, least + slack);
      TreeSet<HittingSet> found = new TreeSet<>(List.of(optimum));
      Enumeration sets = within(bound);
      Listing listing =
          sets.list(
              set -> {
                found.add(set);
                if (found.size() > most) {
                  found.pollLast();
                }
                if (found.size() == most) {
                  sets.lower(found.last().cost());
                }
                return true;
              });
      boolean enough = found.size() == most || bound == highest;
      if (enough || !(listing instanceof Listing.Complete)) {
        return show(found, listing, visitor);
      }
      slack = Math.max(1, Math.max(2 * slack, least / 16));
    }
  }

  private static Listing show(TreeSet<HittingSet> found, Listing listing, Listing.Visitor visitor) {
    for (HittingSet set : found) {
      if (!visitor.visit(set)) {
        return new Listing.Stopped();
      }
    }
    return listing;
  }

  private Enumeration within(long limit) {
    return new Enumeration(problem, family, members, limit, budget);
  }

  private BitSet all() {
    BitSet all = new BitSet();
    all.set(0, problem.costs().length);
    return all;
  }
}
