package org.aisc.analysis;

import java.math.BigInteger;
import java.util.BitSet;
import java.util.Optional;
import java.util.stream.IntStream;
import org.aisc.analysis.Paths.View;
import org.aisc.dd.GoalFunction;
import org.aisc.dd.Limits;
import org.aisc.dd.Result;
import org.aisc.dd.SetFamily;
import org.aisc.gates.Question;
import org.aisc.graph.CausalityGraph;
import org.aisc.graph.CausalityGraph.Kind;
import org.aisc.graph.Scenarios.AtMost;
import org.aisc.search.Slice;

/**
 * The attack paths, or attack vectors, of a slice as one decision diagram. Unknown conditions are
 * chosen such that the goal is reached. Limits on steps allow with a set each part of it: so the
 * minimal sets within them are those minimal sets of all that obey them.
 *
 * @param elements the nodes that the sets are made of, by name; the family's variables are their
 *     places here
 */
record PathDiagram(Slice slice, View view, int[] elements, SetFamily family) {

  /** The kind of the nodes that the sets of a view are made of. */
  static Kind kind(View view) {
    return view == View.PATHS ? Kind.PROPOSITION : Kind.TAKE;
  }

  /** What a question asks that diagrams cannot do; empty when they can answer. */
  static Optional<String> obstacle(Slice slice, View view) {
    if (slice.numeric()) {
      return Optional.of("choose values of quantities");
    } else if (slice.limited() && view == View.PATHS && anyStepHasCauses(slice)) {
      return Optional.of("tell steps taken within limits from steps that events cause");
    }
    return Optional.empty();
  }

  /** The diagram of a slice without obstacles. */
  static Result<PathDiagram> of(Slice slice, View view, Limits limits) {
    int[] elements = elements(slice.graph(), kind(view));
    return GoalFunction.of(
            Question.of(slice.graph(), slice.goal(), slice.required(), elements), limits)
        .then(GoalFunction::minimalSets)
        .then(family -> new PathDiagram(slice, view, elements, family).legal(limits));
  }

  private static int[] elements(CausalityGraph graph, Kind kind) {
    return IntStream.range(0, graph.count(kind))
        .map(index -> graph.node(kind, index))
        .filter(node -> node >= 0)
        .toArray();
  }

  private Result<PathDiagram> legal(Limits limits) {
    Result<PathDiagram> within = new Result.Done<>(this);
    if (slice.limited() && slice.budget().isPresent()) {
      BigInteger bound = slice.budget().get().floor().numerator();
      long most = bound.min(BigInteger.valueOf(Long.MAX_VALUE / 4)).longValueExact();
      within = within.then(it -> it.within(weights(slice.costs()), most, limits));
    }
    for (AtMost atMost : slice.atMost()) {
      long[] counts = new long[slice.graph().size()];
      for (int node : atMost.steps()) {
        counts[node]++;
      }
      within = within.then(it -> it.within(weights(counts), atMost.limit(), limits));
    }
    return within;
  }

  private Result<PathDiagram> within(long[] weights, long bound, Limits limits) {
    return family
        .within(weights, bound, limits)
        .map(fewer -> new PathDiagram(slice, view, elements, fewer));
  }

  /**
   * For each variable, the weight of the step that it is.
   *
   * @param weights for each node, that of a {@code TAKE} leaf
   */
  long[] weights(long[] weights) {
    return IntStream.of(elements)
        .mapToLong(node -> taken(node) < 0 ? 0 : weights[taken(node)])
        .toArray();
  }

  /** The {@code TAKE} leaf that an element is, or stands for; -1 when there is none. */
  int taken(int element) {
    CausalityGraph graph = slice.graph();
    if (view == View.STEPS) {
      return element;
    }
    return IntStream.range(0, graph.inputCount(element))
        .map(at -> graph.input(element, at))
        .filter(input -> graph.kind(input) == Kind.TAKE)
        .findFirst()
        .orElse(-1);
  }

  /** Whether the attacker may come by a step without taking it. */
  static boolean anyStepHasCauses(Slice slice) {
    CausalityGraph graph = slice.graph();
    return IntStream.range(0, graph.size())
        .filter(node -> graph.kind(node) == Kind.TAKE)
        .mapToObj(node -> graph.user(node, 0))
        .anyMatch(step -> graph.inputCount(step) > 1);
  }

  /** The nodes of a set of the family. */
  BitSet nodes(int[] set) {
    BitSet nodes = new BitSet(slice.graph().size());
    for (int variable : set) {
      nodes.set(elements[variable]);
    }
    return nodes;
  }
}
