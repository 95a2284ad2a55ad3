package org.aisc.analysis;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.aisc.dd.GoalFunction;
import org.aisc.dd.Limits;
import org.aisc.dd.Result;
import org.aisc.dd.SetFamily;
import org.aisc.gates.Question;
import org.aisc.graph.CausalityGraph.Kind;
import org.aisc.hitting.HittingSet;
import org.aisc.hitting.HittingSetProblem;
import org.aisc.search.Measures;
import org.aisc.search.Slice;

/**
 * The inclusion-minimal mitigation sets as one decision diagram: read off the function that says
 * when a goal is reached, over the mitigations that are not deployed, without listing a path. Rules
 * that allow with a set each part of it leave those minimal sets that obey them.
 *
 * @param family its variables are the elements of the problem
 */
record MitigationDiagram(HittingSetProblem problem, SetFamily family) {

  /** What a question asks that diagrams cannot do; empty when they can answer. */
  static Optional<String> obstacle(Frame frame, HittingSetProblem problem, Measures measures) {
    List<Slice> slices =
        frame.query().goals().stream().flatMap(it -> frame.slice(it).stream()).toList();
    if (!problem.isDownClosed()) {
      return Optional.of("follow rules by which one mitigation needs another");
    } else if (slices.stream().anyMatch(Slice::numeric)
        || (slices.stream().anyMatch(it -> it.graph().count(Kind.COMPARISON) > 0)
            && measures.limits().stream().anyMatch(it -> !it.isEmpty()))) {
      return Optional.of("choose values of quantities");
    } else if (slices.stream().anyMatch(Slice::limited)) {
      return Optional.of("find mitigation sets against limits on steps");
    }
    return Optional.empty();
  }

  /** The diagram of a question without obstacles. */
  static Result<MitigationDiagram> of(
      Frame frame, HittingSetProblem problem, Measures measures, Limits limits) {
    return GoalFunction.of(question(frame, measures), limits)
        .then(GoalFunction::minimalCuts)
        .then(family -> new MitigationDiagram(problem, family).legal(limits));
  }

  private static Question question(Frame frame, Measures measures) {
    BitSet off = Slice.impossible(frame.model().graph(), frame.scenarios().arithmetic());
    off.or(frame.scenarios().off());
    return new Question(
        frame.model().graph(),
        frame.query().goals().stream().mapToInt(frame::goal).toArray(),
        frame.scenarios().required(),
        off,
        guards(frame.model().graph().size(), measures.blocks()),
        measures.blocks().length);
  }

  /** For each node, the mitigations that block it. */
  private static int[][] guards(int nodes, int[][] blocks) {
    int[] counts = new int[nodes];
    Arrays.stream(blocks).flatMapToInt(Arrays::stream).forEach(node -> counts[node]++);
    int[][] guards = new int[nodes][];
    Arrays.setAll(guards, node -> new int[counts[node]]);
    for (int mitigation = 0; mitigation < blocks.length; mitigation++) {
      for (int node : blocks[mitigation]) {
        guards[node][--counts[node]] = mitigation;
      }
    }
    return guards;
  }

  private Result<MitigationDiagram> legal(Limits limits) {
    Result<MitigationDiagram> legal = new Result.Done<>(this);
    if (problem.limit().isPresent()) {
      legal = legal.then(it -> it.within(problem.costs(), problem.limit().getAsLong(), limits));
    }
    for (HittingSetProblem.AtMost atMost : problem.atMost()) {
      legal = legal.then(it -> it.within(counts(atMost.elements()), atMost.limit(), limits));
    }
    for (int[] clause : problem.clauses()) {
      int[] excluded = Arrays.stream(clause).map(literal -> -literal - 1).toArray();
      legal = legal.then(it -> it.within(counts(excluded), clause.length - 1L, limits));
    }
    return legal;
  }

  private long[] counts(int[] elements) {
    long[] counts = new long[problem.costs().length];
    for (int element : elements) {
      counts[element]++;
    }
    return counts;
  }

  private Result<MitigationDiagram> within(long[] weights, long bound, Limits limits) {
    return family
        .within(weights, bound, limits)
        .map(fewer -> new MitigationDiagram(problem, fewer));
  }

  BigInteger count() {
    return family.count();
  }

  /** The sets that cost at most so much. */
  Result<MitigationDiagram> upTo(long cost, Limits limits) {
    return within(problem.costs(), cost, limits);
  }

  /** The first sets in order. */
  Result<List<HittingSet>> best(int count, Limits limits) {
    double[] weights = Arrays.stream(problem.costs()).asDoubleStream().toArray();
    Comparator<int[]> exact = Comparator.comparing(this::hittingSet);
    return family
        .best(count, weights, exact, limits)
        .map(sets -> sets.stream().map(this::hittingSet).toList());
  }

  /** All sets in order. */
  Result<List<HittingSet>> all(Limits limits) {
    return family
        .sorted(count().intValueExact(), limits)
        .map(
            sets -> {
              List<HittingSet> all = new ArrayList<>(sets.size());
              for (int at = 0; at < sets.size(); at++) {
                all.add(hittingSet(sets.get(at)));
              }
              all.sort(null);
              return all;
            });
  }

  private HittingSet hittingSet(int[] set) {
    long cost = Arrays.stream(set).mapToLong(element -> problem.costs()[element]).sum();
    return new HittingSet(Arrays.stream(set).boxed().toList(), cost);
  }
}
