package org.aisc.hitting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.aisc.limit.Budget;
import org.aisc.sat.Answer;
import org.aisc.sat.Sat4jSolver;
import org.aisc.sat.SatSolver;

/**
 * Hitting sets of a family that is known through an oracle only (Moreno-Centeno and Karp, "The
 * implicit hitting set approach to solve combinatorial optimization problems", 2013): the cheapest
 * set that hits the members known so far is shown to the oracle, which says which members it does
 * not hit. The first one that hits everything is a cheapest one.
 */
public final class ImplicitHittingSets {
  private final HittingSetProblem problem;
  private final Function<BitSet, List<int[]>> oracle;
  private final Budget budget;
  private final List<int[]> members = new ArrayList<>();

  /**
   * Sets up a search.
   *
   * @param oracle for a set of elements, members of the family that it does not hit; empty when it
   *     hits all
   */
  public ImplicitHittingSets(
      HittingSetProblem problem, Function<BitSet, List<int[]>> oracle, Budget budget) {
    this.problem = problem;
    this.oracle = oracle;
    this.budget = budget;
  }

  /** A cheapest set, and of the cheapest ones a smallest. */
  public Optimum cheapest() {
    try (Master master = new Master()) {
      return master.next();
    }
  }

  /** All inclusion-minimal sets of least cost. */
  public Listing allCheapest(Listing.Visitor visitor) {
    return list(Integer.MAX_VALUE, true, visitor);
  }

  /** The {@code most} cheapest inclusion-minimal sets, in order of cost. */
  public Listing best(int most, Listing.Visitor visitor) {
    return list(most, false, visitor);
  }

  /** All inclusion-minimal sets. */
  public Listing allMinimal(Listing.Visitor visitor) {
    return list(Integer.MAX_VALUE, false, visitor);
  }

  /** In order of (cost, size) each set comes before its supersets, so blocking these is enough. */
  private Listing list(int most, boolean leastOnly, Listing.Visitor visitor) {
    long least = Long.MAX_VALUE;
    try (Master master = new Master()) {
      for (int count = 0; count < most; count++) {
        Optimum next = master.next();
        if (next instanceof Optimum.Unknown unknown) {
          return new Listing.Unknown(unknown.reason());
        }
        if (!(next instanceof Optimum.Optimal optimal)
            || (leastOnly && optimal.set().cost() > least)) {
          return new Listing.Complete();
        }
        least = Math.min(least, optimal.set().cost());
        if (!visitor.visit(optimal.set())) {
          return new Listing.Stopped();
        }
        master.block(optimal.set());
      }
    }
    return new Listing.Complete();
  }

  /** The sets that obey the rules and hit the known members, by SAT with a descending bound. */
  private final class Master implements AutoCloseable {
    private final SatSolver solver = new Sat4jSolver();
    private final int[] elements = new int[problem.costs().length];
    private final long[] ones = new long[elements.length];
    private int known;

    Master() {
      for (int variable = 1; variable <= problem.literals(); variable++) {
        solver.newVariable();
      }
      Arrays.setAll(elements, at -> at + 1);
      Arrays.fill(ones, 1);
      problem.clauses().forEach(solver::addClause);
      for (HittingSetProblem.AtMost it : problem.atMost()) {
        int[] listed = Arrays.stream(it.elements()).map(element -> element + 1).toArray();
        long[] weights = new long[listed.length];
        Arrays.fill(weights, 1);
        solver.addAtMost(it.limit(), listed, weights);
      }
      problem.limit().ifPresent(bound -> solver.addAtMost(bound, elements, problem.costs()));
    }

    Optimum next() {
      long bound = 0;
      while (true) {
        while (known < members.size()) {
          int[] member = members.get(known++);
          solver.addClause(Arrays.stream(member).map(element -> element + 1).toArray());
        }
        Optimum candidate = minimum(bound);
        if (!(candidate instanceof Optimum.Optimal optimal)) {
          return candidate;
        }
        bound = optimal.set().cost();
        BitSet chosen = new BitSet();
        optimal.set().elements().forEach(chosen::set);
        List<int[]> unhit = oracle.apply(chosen);
        if (unhit.isEmpty()) {
          return candidate;
        }
        members.addAll(unhit);
      }
    }

    void block(HittingSet set) {
      solver.addClause(set.elements().stream().mapToInt(element -> -element - 1).toArray());
    }

    private Optimum minimum(long bound) {
      int guard = solver.newVariable();
      Optional<HittingSet> best = Optional.empty();
      Answer answer = solver.solve(budget, guard);
      while (answer instanceof Answer.Sat sat) {
        HittingSet found = read(sat);
        best = Optional.of(found);
        boolean cheaper = best.get().cost() > bound;
        if (cheaper) {
          atMost(guard, problem.costs(), found.cost() - 1);
          answer = solver.solve(budget, guard);
        } else {
          break;
        }
      }
      solver.addClause(-guard);
      if (answer instanceof Answer.Unknown unknown) {
        return new Optimum.Unknown(Optional.empty(), bound, unknown.reason());
      }
      return best.map(this::smallest).orElseGet(Optimum.None::new);
    }

    private Optimum smallest(HittingSet cheapest) {
      int guard = solver.newVariable();
      atMost(guard, problem.costs(), cheapest.cost());
      HittingSet best = cheapest;
      Answer answer;
      do {
        atMost(guard, ones, best.elements().size() - 1);
        answer = solver.solve(budget, guard);
        if (answer instanceof Answer.Sat sat) {
          best = read(sat);
        }
      } while (answer instanceof Answer.Sat);
      solver.addClause(-guard);
      return answer instanceof Answer.Unknown unknown
          ? new Optimum.Unknown(Optional.empty(), best.cost(), unknown.reason())
          : new Optimum.Optimal(best);
    }

    /** While the guard is assumed, Σ weight over the chosen elements is at most the bound. */
    private void atMost(int guard, long[] weights, long bound) {
      long slack = Arrays.stream(weights).sum() - bound;
      int[] literals = Arrays.copyOf(elements, elements.length + 1);
      long[] all = Arrays.copyOf(weights, weights.length + 1);
      for (int at = 0; at < elements.length; at++) {
        literals[at] = -elements[at];
      }
      literals[elements.length] = -guard;
      all[elements.length] = Math.max(slack, 0);
      solver.addAtLeast(slack, literals, all);
    }

    private HittingSet read(Answer.Sat sat) {
      List<Integer> chosen = new ArrayList<>();
      long cost = 0;
      for (int at = 0; at < elements.length; at++) {
        if (sat.model().value(elements[at])) {
          chosen.add(at);
          cost += problem.costs()[at];
        }
      }
      return new HittingSet(chosen, cost);
    }

    @Override
    public void close() {
      solver.close();
    }
  }
}
