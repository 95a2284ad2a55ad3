package org.aisc.risk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.aisc.dd.GoalFunction;
import org.aisc.dd.Limits;
import org.aisc.dd.Probability;
import org.aisc.dd.Result;
import org.aisc.gates.Question;
import org.aisc.graph.CausalityGraph.Kind;
import org.aisc.graph.GraphBuilder;
import org.aisc.limit.Budget;
import org.aisc.reach.Fixpoint;
import org.aisc.reach.Shrinking;

/**
 * Proved bounds on a probability whose diagram does not fit. A monotone function is true where one
 * of its minimal paths is, and false where one of its minimal cuts fails: so some of the paths give
 * a function that implies it, and some of the cuts one that follows from it. Trials find them: one
 * that reaches the goal holds a path, one that does not holds a cut. Some trials are drawn with
 * likelihoods that are nearer to each other, since a rare event has no other way to show its paths.
 */
final class Covers {
  private static final int TRIALS = 4000;
  private static final int MOST_SETS = 512;
  private static final int MOST_NODES = 200_000;

  private final Variables variables;
  private final Odds odds;
  private final Budget budget;
  private final Trials trials;
  private final int[] byOdds;
  private final Set<BitSet> paths = new LinkedHashSet<>();
  private final Set<BitSet> cuts = new LinkedHashSet<>();

  private Covers(Variables variables, Odds odds, long seed, Budget budget) {
    this.variables = variables;
    this.odds = odds;
    this.budget = budget;
    this.trials = new Trials(variables, odds, seed);
    this.byOdds =
        IntStream.range(0, variables.count())
            .boxed()
            .sorted(Comparator.comparingDouble(at -> -odds.holds()[at]))
            .mapToInt(Integer::intValue)
            .toArray();
  }

  /** Bounds by the paths and cuts that trials with these odds find. */
  static Chance of(Variables variables, Odds odds, long seed, Budget budget) {
    Covers covers = new Covers(variables, odds, seed, budget);
    covers.collect();
    return new Chance(covers.function(covers.paths, false), covers.function(covers.cuts, true));
  }

  private void collect() {
    cuts.add(cut(fixpoint(none())));
    paths.add(path(fixpoint(new BitSet())));
    double[][] likelihoods = {
      odds.holds(), raised(odds.holds(), 0.5), raised(odds.holds(), 0.2), lowered(0.5), lowered(0.2)
    };
    for (int at = 0; at < TRIALS && !budget.exhausted(); at++) {
      if (trials.next(likelihoods[at % likelihoods.length])) {
        paths.add(path(trials.fixpoint()));
      } else {
        cuts.add(cut(trials.fixpoint()));
      }
    }
  }

  /** Each probability to a power below 1: what is unlikely gets its turn, in the same order. */
  private static double[] raised(double[] probabilities, double power) {
    return Arrays.stream(probabilities).map(it -> Math.pow(it, power)).toArray();
  }

  /** The same for the probabilities to fail. */
  private double[] lowered(double power) {
    return Arrays.stream(raised(odds.fails(), power)).map(it -> 1 - it).toArray();
  }

  private BitSet none() {
    BitSet off = new BitSet();
    IntStream.range(0, variables.count()).map(variables::node).forEach(off::set);
    return off;
  }

  private Fixpoint fixpoint(BitSet off) {
    trials.fixpoint().start(off, trials.leaves());
    return trials.fixpoint();
  }

  /** The variables of a minimal part of a pass that reaches the goal; unlikely ones go first. */
  private BitSet path(Fixpoint pass) {
    BitSet off = new BitSet();
    List<Integer> held = new ArrayList<>();
    for (int variable : byOdds) {
      if (pass.isOff(variables.node(variable))) {
        off.set(variables.node(variable));
      } else {
        held.add(variable);
      }
    }
    int[][] groups = held.stream().map(it -> new int[] {variables.node(it)}).toArray(int[][]::new);
    BitSet kept =
        Shrinking.minimal(
            variables.slice().graph(), variables.slice().goal(), off, trials.leaves(), groups);
    BitSet path = new BitSet();
    kept.stream().map(held::get).forEach(path::set);
    return path;
  }

  /** The variables of a minimal part of what keeps a pass from the goal; likely ones hold again. */
  private BitSet cut(Fixpoint pass) {
    BitSet cut = new BitSet();
    for (int variable : byOdds) {
      int node = variables.node(variable);
      if (pass.isOff(node)) {
        int mark = pass.size();
        if (pass.enableUntil(variables.slice().goal(), node)) {
          pass.undo(mark);
          pass.disable(node);
          cut.set(variable);
        }
      }
    }
    return cut;
  }

  /** The disjunction of all paths, or the conjunction of all cuts; of as many as fit. */
  private Probability function(Set<BitSet> sets, boolean dual) {
    List<BitSet> best = new ArrayList<>(sets);
    Comparator<BitSet> likeliest =
        Comparator.comparingDouble((BitSet it) -> weight(it, dual))
            .thenComparing(it -> it.stream().toArray(), Arrays::compare);
    best.sort(likeliest);
    for (int count = Math.min(MOST_SETS, best.size()); ; count /= 2) {
      Question question = question(best.subList(0, count), dual);
      Result<GoalFunction> function =
          GoalFunction.of(question, Limits.of(MOST_NODES, count > 1 ? budget : Budget.unlimited()));
      if (function instanceof Result.Done<GoalFunction> done) {
        return done.value().probability();
      } else if (count <= 1) {
        throw new IllegalStateException("one set does not fit");
      } else if (budget.exhausted()) {
        count = 2;
      }
    }
  }

  /** Minus the logarithm of the probability that a path holds, or that a cut fails. */
  private double weight(BitSet set, boolean dual) {
    double[] each = dual ? odds.fails() : odds.holds();
    return set.stream().mapToDouble(at -> -Math.log(each[at])).sum();
  }

  private Question question(List<BitSet> sets, boolean dual) {
    GraphBuilder graph = new GraphBuilder();
    int root = graph.add(Kind.GOAL, 0, dual ? sets.size() : 1);
    BitSet used = new BitSet();
    sets.forEach(used::or);
    int[] leaves = new int[variables.count()];
    for (int at = used.nextSetBit(0); at >= 0; at = used.nextSetBit(at + 1)) {
      leaves[at] = graph.add(Kind.FIRE, at, 0);
    }
    for (BitSet set : sets) {
      int gate = graph.add(Kind.GATE, -1, dual ? 1 : set.cardinality());
      set.stream().forEach(at -> graph.connect(gate, leaves[at]));
      graph.connect(root, gate);
    }
    int[][] guards = new int[1 + used.cardinality() + sets.size()][];
    Arrays.fill(guards, new int[0]);
    used.stream().forEach(at -> guards[leaves[at]] = new int[] {at});
    return new Question(
        graph.build(), new int[] {root}, new int[0], new BitSet(), guards, variables.count());
  }
}
