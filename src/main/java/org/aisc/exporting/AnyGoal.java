package org.aisc.exporting;

import java.util.List;
import java.util.Optional;
import org.aisc.analysis.Frame;
import org.aisc.graph.CausalityGraph;
import org.aisc.graph.CausalityGraph.Kind;
import org.aisc.graph.GraphBuilder;
import org.aisc.ground.Model;
import org.aisc.search.Slice;
import org.aisc.sema.Spec;

/** Several goals as one: a gate that holds when any of them is reached. */
final class AnyGoal {
  private AnyGoal() {}

  /**
   * The part of the graph that matters for any goal of a query; empty when none can be reached,
   * whatever is chosen. Its goal is the gate over the goals.
   */
  static Optional<Slice> slice(Frame frame) {
    CausalityGraph graph = frame.model().graph();
    GraphBuilder builder = new GraphBuilder();
    for (int node = 0; node < graph.size(); node++) {
      builder.add(graph.kind(node), graph.index(node), graph.threshold(node));
    }
    for (int node = 0; node < graph.size(); node++) {
      for (int at = 0; at < graph.inputCount(node); at++) {
        builder.connect(node, graph.input(node, at));
      }
    }
    int any = builder.gate(1, goals(frame.model(), frame.query().goals()));
    return Slice.of(frame.scenarios().withGraph(builder.build()), any);
  }

  private static int[] goals(Model model, List<String> names) {
    return names.stream()
        .mapToInt(name -> Spec.indexOf(model.spec().goals(), name).orElseThrow())
        .map(index -> model.graph().node(Kind.GOAL, index))
        .toArray();
  }
}
