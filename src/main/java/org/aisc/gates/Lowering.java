package org.aisc.gates;

import org.aisc.graph.CausalityGraph;
import org.aisc.graph.CausalityGraph.Kind;

/**
 * A question as gates over variables. The variables of the question keep their numbers, the unknown
 * conditions follow. Nodes of the graph keep their numbers; what else is needed follows them.
 */
final class Lowering {
  private final Question question;
  private final CausalityGraph graph;
  private final Gates.Builder gates = new Gates.Builder();
  private final int conditions;

  private Lowering(Question question) {
    this.question = question;
    this.graph = question.graph();
    this.conditions = Math.max(graph.count(Kind.TRUE_CONDITION), graph.count(Kind.FALSE_CONDITION));
  }

  static Gates of(Question question) {
    return new Lowering(question).run();
  }

  private Gates run() {
    int bodies = graph.size() + question.variables() + conditions;
    for (int node = 0; node < graph.size(); node++) {
      if (question.guards()[node].length == 0) {
        body(node);
      } else {
        gates.begin(question.guards()[node].length + 1, -1);
        for (int guard : question.guards()[node]) {
          gates.input(variable(guard));
        }
        gates.input(bodies++);
      }
    }
    for (int variable = 0; variable < question.variables() + conditions; variable++) {
      gates.begin(Gates.VARIABLE, variable);
    }
    for (int node = 0; node < graph.size(); node++) {
      if (question.guards()[node].length > 0) {
        body(node);
      }
    }
    return gates.build(root());
  }

  private int variable(int number) {
    return graph.size() + number;
  }

  /** A node without its guards. */
  private void body(int node) {
    Kind kind = graph.kind(node);
    if (question.off().get(node)) {
      gates.begin(1, -1);
    } else if (kind == Kind.TRUE_CONDITION || kind == Kind.FALSE_CONDITION) {
      condition(node, kind == Kind.TRUE_CONDITION);
    } else {
      gates.begin(graph.threshold(node), -1);
      for (int at = 0; at < graph.inputCount(node); at++) {
        gates.input(graph.input(node, at));
      }
    }
  }

  private void condition(int node, boolean value) {
    int index = graph.index(node);
    Kind against = value ? Kind.FALSE_CONDITION : Kind.TRUE_CONDITION;
    int other = index < graph.count(against) ? graph.node(against, index) : -1;
    if (other >= 0 && question.off().get(other)) {
      gates.begin(0, -1);
    } else {
      gates.begin(value ? 1 : Gates.COMPLEMENT, -1);
      gates.input(variable(question.variables() + index));
    }
  }

  private int root() {
    int any = gates.begin(1, -1);
    for (int goal : question.goals()) {
      gates.input(goal);
    }
    int root = gates.begin(question.required().length + 1, -1);
    for (int node : question.required()) {
      gates.input(node);
    }
    gates.input(any);
    return root;
  }
}
