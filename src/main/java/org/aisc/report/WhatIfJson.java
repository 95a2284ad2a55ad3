package org.aisc.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.aisc.analysis.WhatIf;
import org.aisc.graph.CausalityGraph;

/** The graph that the script in a report computes with. */
final class WhatIfJson {
  private WhatIfJson() {}

  /** Members of an object. */
  static void write(WhatIf model, Json json) throws IOException {
    CausalityGraph graph = model.graph();
    List<Integer> nodes = new ArrayList<>();
    for (int node = 0; node < graph.size(); node++) {
      nodes.add(node);
    }
    json.array("thresholds", nodes, (each, node) -> each.number(threshold(graph, node)));
    json.array("inputs", nodes, (each, node) -> each.array(inputs(graph, node), Json::number));
    json.strings("propositions", model.propositions());
    json.array("choices", model.choices(), WhatIfJson::choice);
    json.array("required", model.required(), Json::number);
    json.array("goals", model.goals(), WhatIfJson::goal);
    json.array("mitigations", model.mitigations(), WhatIfJson::mitigation);
  }

  /** A leaf that is not a condition holds by itself unless it is turned off: 0 of none. */
  private static int threshold(CausalityGraph graph, int node) {
    return graph.isLeaf(node) ? 0 : graph.threshold(node);
  }

  private static List<Integer> inputs(CausalityGraph graph, int node) {
    List<Integer> inputs = new ArrayList<>();
    for (int at = 0; at < graph.inputCount(node); at++) {
      inputs.add(graph.input(node, at));
    }
    return inputs;
  }

  private static void choice(Json json, WhatIf.Choice choice) throws IOException {
    json.array(List.of(choice.whenFalse(), choice.whenTrue()), Json::number);
  }

  private static void goal(Json json, WhatIf.Goal goal) throws IOException {
    json.object(
        in -> {
          in.string("name", goal.name());
          in.number("node", goal.node());
          in.truth("limited", goal.limited());
        });
  }

  private static void mitigation(Json json, WhatIf.Switch each) throws IOException {
    json.object(
        in -> {
          in.string("name", each.name());
          in.array("blocks", each.blocks(), Json::number);
        });
  }
}
