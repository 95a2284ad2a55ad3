package org.aisc.hitting;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.aisc.hitting.Family.Answer;
import org.aisc.limit.Budget;

/**
 * The cheapest set that obeys the rules and hits a family known through questions, by the implicit
 * hitting set loop (Moreno-Centeno and Karp, 2013; Davies and Bacchus, "Solving MAXSAT by solving a
 * sequence of simpler SAT instances", 2011): the cheapest set that hits the members known so far is
 * shown to the family, which answers with members that are not hit. In between, members are asked
 * for that the elements do not hit whose cost is used up by the bound's prices; such a member
 * raises the bound by itself, and when there is none left, these elements are a solution to improve
 * on. Bound and solution together exclude elements for good, by their reduced costs.
 */
final class CheapestSearch {
  private static final int STEPS = 50;
  private static final int FIRST_NODES = 100;

  private final HittingSetProblem problem;
  private final Family family;
  private final Budget budget;
  private final List<int[]> members;
  private final BitSet excluded = new BitSet();
  private final BitSet free = new BitSet();
  private final int[] dearestFirst;
  private final Scale scale;
  private Optional<BitSet> best = Optional.empty();
  private Optional<String> reason = Optional.empty();
  private boolean unfinished;
  private long[] prices;
  private long upper;
  private long lower;

  /** Starts with members that are known already and adds the ones it learns. */
  CheapestSearch(HittingSetProblem problem, Family family, List<int[]> members, Budget budget) {
    this.problem = problem;
    this.family = family;
    this.members = members;
    this.budget = budget;
    prices = new long[members.size()];
    upper = problem.limit().isPresent() ? problem.limit().getAsLong() + 1 : Long.MAX_VALUE;
    long[] costs = problem.costs();
    scale = Scale.of(Arrays.stream(costs).max().orElse(0), costs.length + (1L << 20));
    dearestFirst =
        IntStream.range(0, costs.length)
            .boxed()
            .sorted(Comparator.comparingLong((Integer it) -> costs[it]).reversed())
            .mapToInt(it -> it)
            .toArray();
    IntStream.range(0, costs.length)
        .filter(it -> costs[it] == 0 && !problem.hasRules())
        .forEach(free::set);
  }

  Optimum run() {
    tighten();
    long nodes = FIRST_NODES;
    while (isOpen()) {
      Master.Result result =
          Master.search(problem, cutMembers(), upper, new Master.Effort(nodes, budget));
      lower = Math.max(lower, Math.min(result.lower(), upper));
      reason = result.finished() ? reason : reason.or(budget::reason);
      boolean learnt = isOpen() && result.best().isPresent() && learn(result.best().get());
      if (isOpen() && !learnt) {
        nodes *= 4;
      }
      if (learnt) {
        tighten();
      }
    }
    return outcome();
  }

  private boolean isOpen() {
    return lower < upper && reason.isEmpty();
  }

  private Optimum outcome() {
    if (lower < upper || unfinished) {
      return new Optimum.Unknown(
          best.map(this::named), lower, budget.reason().or(() -> reason).orElseThrow());
    }
    return best.<Optimum>map(it -> new Optimum.Optimal(named(it))).orElseGet(Optimum.None::new);
  }

  private HittingSet named(BitSet set) {
    return HittingSet.of(set, problem);
  }

  /** Improves the bound by better prices and new members, as long as it goes up. */
  private void tighten() {
    boolean rising = true;
    while (rising && isOpen()) {
      List<int[]> cut = cutMembers();
      if (cut.stream().anyMatch(it -> it.length == 0)) {
        lower = upper;
        return;
      }
      Sets sets = new Sets(problem.costs().length, cut);
      Relaxation relaxation =
          new Relaxation(sets, problem.costs(), Arrays.copyOf(prices, cut.size()), scale);
      relaxation.raise();
      improve(relaxation);
      prices = IntStream.range(0, cut.size()).mapToLong(relaxation::price).toArray();
      exclude(relaxation);
      rising = ascend(relaxation);
    }
  }

  private void improve(Relaxation relaxation) {
    long before;
    boolean more;
    do {
      before = relaxation.lowerBound();
      more = relaxation.improve(STEPS, Math.min(upper, before + before / 10 + 1));
    } while (more
        && !budget.exhausted()
        && relaxation.lowerBound() < upper
        && relaxation.lowerBound() - before > before / 1000);
    relaxation.settle();
    lower = Math.max(lower, Math.min(upper, relaxation.lowerBound()));
  }

  private void exclude(Relaxation relaxation) {
    for (int element = 0; element < problem.costs().length; element++) {
      if (relaxation.reduced(element) > 0 && relaxation.lowerBoundAgainst(element) >= upper) {
        excluded.set(element);
      }
    }
  }

  /**
   * Asks for members that are not hit by the elements without reduced cost; each raises the bound
   * by the least reduced cost of its elements, which then lose as much.
   */
  private boolean ascend(Relaxation relaxation) {
    long[] reduced = new long[problem.costs().length];
    BitSet paid = new BitSet();
    for (int element = 0; element < reduced.length; element++) {
      reduced[element] = excluded.get(element) ? Long.MAX_VALUE : relaxation.reduced(element);
      paid.set(element, reduced[element] <= 0);
    }
    long before = lower;
    long gained = 0;
    while (isOpen() && ask(paid) instanceof Answer.Unhit unhit) {
      for (int[] member : unhit.members()) {
        gained += add(member, reduced, paid);
      }
      lower = Math.max(lower, Math.min(upper, relaxation.lowerBoundWith(gained)));
    }
    if (isOpen()) {
      propose(paid);
    }
    return isOpen() && lower - before > before / 1000;
  }

  /** Adds a member; the price that its elements have room for. */
  private long add(int[] member, long[] reduced, BitSet paid) {
    long price = Long.MAX_VALUE;
    for (int element : member) {
      price = Math.min(price, reduced[element]);
    }
    members.add(member);
    prices = Arrays.copyOf(prices, members.size());
    if (price == Long.MAX_VALUE) {
      lower = upper;
      return 0;
    }
    prices[members.size() - 1] = Math.max(price, 0);
    for (int element : member) {
      if (reduced[element] < Long.MAX_VALUE) {
        reduced[element] -= Math.max(price, 0);
        paid.set(element, reduced[element] <= 0);
      }
    }
    return Math.max(price, 0);
  }

  /** Members that a set does not hit become known; whether there were any. */
  private boolean learn(BitSet chosen) {
    BitSet grown = (BitSet) chosen.clone();
    grown.or(free);
    boolean learnt = false;
    while (isOpen() && ask(grown) instanceof Answer.Unhit unhit) {
      for (int[] member : unhit.members()) {
        learnt = true;
        members.add(member);
        IntStream.of(member).forEach(grown::set);
      }
    }
    if (isOpen()) {
      propose(grown);
    }
    return learnt;
  }

  private Answer ask(BitSet chosen) {
    Answer answer =
        budget.reason().<Answer>map(Answer.Unknown::new).orElseGet(() -> family.unhit(chosen));
    if (answer instanceof Answer.Unknown unknown) {
      reason = Optional.of(unknown.reason());
    }
    return answer;
  }

  /** Takes a set that hits all as the best one, if it is cheaper and obeys the rules. */
  private void propose(BitSet hitting) {
    BitSet least = problem.isDownClosed() ? family.irredundant(hitting, dearestFirst) : hitting;
    if (problem.cost(least) < upper && Obedience.check(problem, least, budget)) {
      best = Optional.of(least);
      upper = problem.cost(least);
      unfinished = budget.exhausted();
    }
  }

  /** The known members without excluded elements. */
  private List<int[]> cutMembers() {
    return members.stream()
        .map(it -> IntStream.of(it).filter(element -> !excluded.get(element)).toArray())
        .toList();
  }
}
