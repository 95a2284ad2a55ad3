package org.aisc.hitting;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aisc.limit.Budget;

/**
 * A search tree which shows that every set that obeys the rules and hits some members costs more
 * than a limit: the branch and bound of {@link BranchAndBound}, written down in such a way that
 * each step can be checked by itself. What {@link Rows} conclude and what reduced costs fix become
 * branches one side of which is a leaf.
 *
 * @param scale prices are in units of 1 / {@code scale}
 * @param steps the tree from its root: after a branch comes the tree with the literal true, then
 *     that with it false
 */
public record BoundTree(long scale, List<Step> steps) {
  private static final int ROOT_STEPS = 1200;
  private static final int NODE_STEPS = 120;
  private static final int CHUNK = 10;

  public BoundTree {
    steps = List.copyOf(steps);
  }

  /** A place in the tree; rows are the rules' clauses, then the members. */
  public sealed interface Step {
    /** Counted from 1, as a literal. */
    record Branch(int variable) implements Step {}

    /** A leaf: no literal of the row can hold. */
    record False(int row) implements Step {}

    /** A leaf: more elements are chosen than the rule allows. */
    record Broken(int atMost) implements Step {}

    /** A leaf: the rows with prices cost too much to hit. */
    record Prices(int[] rows, long[] prices) implements Step {}
  }

  /**
   * The tree; empty when the budget ends.
   *
   * @param most without it, no set at all obeys the rules and hits the members
   * @throws IllegalArgumentException when there is a set that costs no more
   */
  public static Optional<BoundTree> of(
      HittingSetProblem problem, List<int[]> members, OptionalLong most, Budget budget) {
    Search search = new Search(problem, members, most, budget);
    return search.run()
        ? Optional.of(new BoundTree(search.unit(), search.steps))
        : Optional.empty();
  }

  /** Depth first. */
  private static final class Search {
    private final HittingSetProblem problem;
    private final List<int[]> clauses;
    private final OptionalLong most;
    private final Budget budget;
    private final Rows rows;
    private final Scale scale;
    private final long[] prices;
    private final List<List<Integer>> occurrences = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final Deque<Open> path = new ArrayDeque<>();
    private int effort = ROOT_STEPS;

    /** What comes after a tree: a leaf, or, without one, the other side of a decision. */
    private record Open(Optional<Step> leaf, int mark, int variable) {}

    Search(HittingSetProblem problem, List<int[]> members, OptionalLong most, Budget budget) {
      this.problem = problem;
      this.most = most;
      this.budget = budget;
      Stream<int[]> hit =
          members.stream().map(it -> Arrays.stream(it).map(element -> element + 1).toArray());
      clauses = Stream.concat(problem.clauses().stream(), hit).toList();
      long[] costs = Arrays.copyOf(problem.costs(), problem.literals());
      rows = new Rows(costs, clauses, problem.atMost());
      scale = Scale.of(Arrays.stream(costs).max().orElse(0), clauses.size() + costs.length + 1L);
      prices = new long[clauses.size()];
      IntStream.range(0, costs.length).forEach(it -> occurrences.add(new ArrayList<>()));
      for (int row = 0; row < clauses.size(); row++) {
        for (int literal : clauses.get(row)) {
          occurrences.get(Math.abs(literal) - 1).add(row);
        }
      }
    }

    /** What the prices are in units of. */
    long unit() {
      return 1L << Math.max(0, scale.shift());
    }

    /** Whether the tree was finished. */
    boolean run() {
      boolean alive = conclude(0, rows.start());
      while (alive || !path.isEmpty()) {
        if (budget.exhausted()) {
          return false;
        } else if (alive) {
          alive = explore();
        } else {
          Open last = path.pop();
          last.leaf().ifPresent(steps::add);
          if (last.leaf().isEmpty()) {
            rows.undo(last.mark());
            alive = assign(-last.variable() - 1);
          }
        }
      }
      return true;
    }

    /** Closes a leaf, or decides on a literal; whether there is more to do below. */
    private boolean explore() {
      Demand demand = Demand.of(rows);
      if (demand.isEmpty() && !tooDear(rows.cost())) {
        throw new IllegalArgumentException("there is a set that costs no more");
      }
      int decision = -1;
      if (most.isPresent()) {
        Relaxation relaxation = relax(demand);
        if (tooDear(rows.cost() + relaxation.lowerBound())) {
          steps.add(prices(demand, relaxation, -1));
          return false;
        }
        int before = rows.mark();
        if (!fix(demand, relaxation)) {
          return false;
        } else if (rows.mark() > before) {
          return true;
        }
        decision = demand.mostWanted(relaxation);
      }
      int variable = demand.variables()[Math.max(0, decision)];
      path.push(new Open(Optional.empty(), rows.mark(), variable));
      steps.add(new Step.Branch(variable + 1));
      return assign(variable + 1);
    }

    private boolean tooDear(long cost) {
      return most.isPresent() && cost > most.getAsLong();
    }

    private Relaxation relax(Demand demand) {
      long[] start = Arrays.stream(demand.clauses()).mapToLong(row -> prices[row]).toArray();
      Relaxation relaxation = new Relaxation(demand.sets(), demand.costs(), start, scale);
      relaxation.raise();
      boolean more = true;
      for (int done = 0; more && done < effort && !budget.exhausted(); done += CHUNK) {
        more =
            !tooDear(rows.cost() + relaxation.lowerBound())
                && relaxation.improve(CHUNK, most.orElse(0) + 1 - rows.cost());
      }
      relaxation.settle();
      for (int set = 0; set < demand.clauses().length; set++) {
        prices[demand.clauses()[set]] = relaxation.price(set);
      }
      effort = NODE_STEPS;
      return relaxation;
    }

    /** The prices of the rows that still demand, without those that have an element. */
    private Step prices(Demand demand, Relaxation relaxation, int without) {
      int[] priced =
          IntStream.range(0, demand.clauses().length)
              .filter(set -> relaxation.price(set) > 0 && rows.demands(demand.clauses()[set]))
              .filter(
                  set ->
                      IntStream.range(0, demand.sets().length(set))
                          .noneMatch(at -> demand.sets().member(set, at) == without))
              .toArray();
      return new Step.Prices(
          Arrays.stream(priced).map(set -> demand.clauses()[set]).toArray(),
          Arrays.stream(priced)
              .mapToLong(set -> relaxation.price(set) << Math.max(0, -scale.shift()))
              .toArray());
    }

    /** Fixes variables that a set within the limit cannot have otherwise. */
    private boolean fix(Demand demand, Relaxation relaxation) {
      long base = rows.cost();
      boolean alive = true;
      for (int element = 0; alive && element < demand.variables().length; element++) {
        int variable = demand.variables()[element];
        boolean chosen = relaxation.reduced(element) < 0;
        if (rows.isOpen(variable) && tooDear(base + relaxation.lowerBoundAgainst(element))) {
          Step leaf = prices(demand, relaxation, chosen ? -1 : element);
          close(chosen ? variable + 1 : -variable - 1, leaf);
          alive = assign(chosen ? variable + 1 : -variable - 1);
        }
      }
      return alive;
    }

    private boolean assign(int literal) {
      int before = rows.mark();
      return conclude(before + 1, rows.assign(literal));
    }

    /** Writes down what rows concluded from a place of the trail on, and a leaf if they failed. */
    private boolean conclude(int from, boolean consistent) {
      for (int place = from; place < rows.mark(); place++) {
        int literal = rows.assigned(place);
        close(literal, violated(literal, place));
      }
      if (!consistent) {
        steps.add(violated(0, rows.mark()));
      }
      return consistent;
    }

    /** A branch whose side against the literal is a leaf. */
    private void close(int literal, Step leaf) {
      steps.add(new Step.Branch(Math.abs(literal)));
      if (literal > 0) {
        path.push(new Open(Optional.of(leaf), 0, 0));
      } else {
        steps.add(leaf);
      }
    }

    /** What is violated by the trail up to a place, and by the opposite of a literal if not 0. */
    private Step violated(int literal, int place) {
      int[] values = new int[problem.literals() + 1];
      for (int at = 0; at < place; at++) {
        values[Math.abs(rows.assigned(at))] = Integer.signum(rows.assigned(at));
      }
      values[Math.abs(literal)] = -Integer.signum(literal);
      IntStream candidates =
          literal == 0
              ? IntStream.range(0, clauses.size())
              : occurrences.get(Math.abs(literal) - 1).stream().mapToInt(row -> row);
      Optional<Step> row =
          candidates
              .filter(
                  it ->
                      Arrays.stream(clauses.get(it))
                          .allMatch(each -> values[Math.abs(each)] == -Integer.signum(each)))
              .boxed()
              .map(it -> (Step) new Step.False(it))
              .findFirst();
      return row.orElseGet(() -> brokenLimit(values));
    }

    private Step brokenLimit(int[] values) {
      for (int at = 0; at < problem.atMost().size(); at++) {
        HittingSetProblem.AtMost rule = problem.atMost().get(at);
        long count = Arrays.stream(rule.elements()).filter(it -> values[it + 1] > 0).count();
        if (count > rule.limit()) {
          return new Step.Broken(at);
        }
      }
      throw new IllegalStateException("rows concluded what does not follow");
    }
  }
}
