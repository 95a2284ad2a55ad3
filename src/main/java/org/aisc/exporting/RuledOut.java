package org.aisc.exporting;

import java.util.Set;
import java.util.TreeSet;
import org.aisc.analysis.Frame;
import org.aisc.graph.CausalityGraph;
import org.aisc.ground.Model;

/** Steps, propositions and events that a question's defence or attacker excludes, by name. */
record RuledOut(Set<String> holding, Set<String> events) {

  static RuledOut of(Frame frame) {
    Model model = frame.model();
    CausalityGraph graph = model.graph();
    RuledOut ruledOut = new RuledOut(new TreeSet<>(), new TreeSet<>());
    frame.scenarios().off().stream()
        .forEach(
            node -> {
              int index = graph.index(node);
              switch (graph.kind(node)) {
                case PROPOSITION -> ruledOut.holding.add(model.propositions().get(index));
                case TAKE -> ruledOut.holding.add(model.spec().steps().get(index).name());
                case FIRE -> ruledOut.events.add(model.spec().events().get(index).name());
                default -> {}
              }
            });
    return ruledOut;
  }
}
