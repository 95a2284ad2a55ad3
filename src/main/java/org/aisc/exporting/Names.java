package org.aisc.exporting;

import org.aisc.graph.CausalityGraph;
import org.aisc.ground.Model;

/** What the nodes of a question's graph are called. */
record Names(Model model, CausalityGraph graph) {

  /** For example {@code step edits}; empty for an inner gate, which has no name. */
  String of(int node) {
    int index = graph.index(node);
    return switch (graph.kind(node)) {
      case GATE -> "";
      case PROPOSITION -> "holds " + model.propositions().get(index);
      case TAKE -> "step " + model.spec().steps().get(index).name();
      case FIRE -> "event " + model.spec().events().get(index).name();
      case EDGE -> "edge " + model.edges().get(index);
      case TRUE_CONDITION, FALSE_CONDITION ->
          "condition " + model.spec().conditions().get(index).name();
      case COMPARISON -> "comparison " + index;
      case GOAL -> "goal " + model.spec().goals().get(index).name();
    };
  }
}
