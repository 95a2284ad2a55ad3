package org.aisc.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aisc.graph.CausalityGraph;
import org.aisc.graph.CausalityGraph.Kind;
import org.aisc.ground.Model;

/**
 * The cheapest mitigation set of a specification without open choices as a logic program for
 * clingo: its stable models are the least fixpoints, one for each choice of mitigations. Leaves
 * that nothing blocks and gates with one input are left out, as one would by hand.
 */
final class ClingoProgram {
  private final CausalityGraph graph;
  private final List<List<Integer>> blockers = new ArrayList<>();
  private final StringBuilder program = new StringBuilder();

  private ClingoProgram(Model model) {
    graph = model.graph();
    for (int node = 0; node < graph.size(); node++) {
      blockers.add(new ArrayList<>());
    }
    for (int at = 0; at < model.blocks().length; at++) {
      for (int node : model.blocks()[at]) {
        blockers.get(node).add(at);
      }
    }
  }

  static String of(Model model) {
    ClingoProgram it = new ClingoProgram(model);
    for (int node = 0; node < it.graph.size(); node++) {
      if (it.alias(node) == node && !it.isFact(node)) {
        it.rules(node);
      }
      if (it.graph.kind(node) == Kind.GOAL) {
        it.program.append(":- ").append(it.atom(node)).append(".\n");
      }
    }
    int mitigations = model.blocks().length;
    for (int at = 0; at < mitigations; at++) {
      it.program.append("{b(").append(at).append(")}.\n");
    }
    it.program.append(
        IntStream.range(0, mitigations)
            .mapToObj(at -> model.mitigationCosts()[at] + "," + at + ":b(" + at + ")")
            .collect(Collectors.joining(";", "#minimize{", "}.\n#show b/1.\n")));
    return it.program.toString();
  }

  private boolean isFact(int node) {
    return graph.isLeaf(node) && blockers.get(node).isEmpty();
  }

  private int[] inputs(int gate) {
    return IntStream.range(0, graph.inputCount(gate))
        .map(at -> graph.input(gate, at))
        .filter(input -> graph.threshold(gate) < graph.inputCount(gate) || !isFact(input))
        .toArray();
  }

  /** The node that stands for a node. */
  private int alias(int node) {
    int at = node;
    while (blockers.get(at).isEmpty() && !graph.isLeaf(at) && inputs(at).length == 1) {
      at = inputs(at)[0];
    }
    return at;
  }

  private String atom(int node) {
    return "h(" + alias(node) + ")";
  }

  private void rules(int node) {
    String open =
        blockers.get(node).stream()
            .map(at -> "not b(" + at + ")")
            .collect(Collectors.joining(", "));
    int[] inputs = inputs(node);
    boolean all = graph.threshold(node) == graph.inputCount(node);
    if (all || graph.isLeaf(node)) {
      rule(
          node, Arrays.stream(inputs).mapToObj(this::atom).collect(Collectors.joining(", ")), open);
    } else if (graph.threshold(node) == 1) {
      Arrays.stream(inputs).forEach(input -> rule(node, isFact(input) ? "" : atom(input), open));
    } else {
      String members =
          IntStream.range(0, inputs.length)
              .mapToObj(at -> "1," + at + ":" + atom(inputs[at]))
              .collect(Collectors.joining("; "));
      rule(node, graph.threshold(node) + " #sum {" + members + "}", open);
    }
  }

  private void rule(int head, String body, String open) {
    String joined =
        List.of(body, open).stream().filter(it -> !it.isEmpty()).collect(Collectors.joining(", "));
    program.append("h(").append(head).append(')');
    program.append(joined.isEmpty() ? "" : " :- ").append(joined).append(".\n");
  }
}
