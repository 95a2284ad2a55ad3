package org.aisc.testing;

import java.util.Random;
import org.aisc.graph.CausalityGraph;
import org.aisc.graph.CausalityGraph.Kind;
import org.aisc.graph.GraphBuilder;

/**
 * Random circular graphs: propositions in a row, each with one event or more; an event needs one to
 * three steps or earlier propositions, and with some probability later ones instead. Most
 * propositions end up in one strongly connected component. The goal is the last proposition.
 *
 * @param goal the node of the goal
 */
public record Circular(CausalityGraph graph, int goal) {

  /**
   * The graph of a seed.
   *
   * @param back how often an event needs a later proposition
   */
  public static Circular of(long seed, int steps, int propositions, int events, double back) {
    Random random = new Random(seed);
    GraphBuilder graph = new GraphBuilder();
    for (int step = 0; step < steps; step++) {
      graph.add(Kind.TAKE, step, 0);
    }
    for (int proposition = 0; proposition < propositions; proposition++) {
      graph.add(Kind.PROPOSITION, proposition, 1);
    }
    for (int event = 0; event < events; event++) {
      int head = event < propositions ? event : random.nextInt(propositions);
      int inputs = 1 + random.nextInt(3);
      int gate = graph.add(Kind.GATE, -1, inputs);
      for (int at = 0; at < inputs; at++) {
        boolean later = random.nextDouble() < back;
        boolean step = !later && (head == 0 || random.nextInt(3) == 0);
        int from =
            later ? head + random.nextInt(propositions - head) : random.nextInt(Math.max(1, head));
        graph.connect(gate, step ? random.nextInt(steps) : steps + from);
      }
      graph.connect(steps + head, gate);
    }
    return new Circular(graph.build(), steps + propositions - 1);
  }

  /**
   * The graph as a specification; each step and each proposition has a mitigation that blocks it.
   */
  public String aisc() {
    StringBuilder text = new StringBuilder("aisc 1\nsystem circular\n");
    for (int node = 0; node < graph.size(); node++) {
      if (graph.kind(node) == Kind.TAKE) {
        text.append("step ").append(name(node)).append(" { cost ").append(1 + node % 7);
        text.append(" likelihood ").append(10 + 7 * node % 90).append("% }\n");
      } else if (graph.kind(node) == Kind.PROPOSITION) {
        text.append("proposition ").append(name(node)).append('\n');
        for (int at = 0; at < graph.inputCount(node); at++) {
          event(node, graph.input(node, at), text);
        }
      }
      if (graph.kind(node) != Kind.GATE) {
        text.append("mitigation block_").append(name(node)).append(" { blocks ");
        text.append(name(node)).append(" cost ").append(1 + node % 5).append(" }\n");
      }
    }
    return text.append("goal reached { when ").append(name(goal)).append(" }\n").toString();
  }

  private void event(int head, int gate, StringBuilder text) {
    text.append("event e").append(gate).append(" { requires ");
    for (int at = 0; at < graph.inputCount(gate); at++) {
      text.append(at > 0 ? " and " : "").append(name(graph.input(gate, at)));
    }
    text.append(" causes ").append(name(head)).append(" }\n");
  }

  private String name(int node) {
    return (graph.kind(node) == Kind.TAKE ? "s" : "p") + graph.index(node);
  }

  /** The graph as a program for clingo that lists the minimal sets of steps. */
  public String clingo() {
    StringBuilder program = new StringBuilder();
    for (int node = 0; node < graph.size(); node++) {
      String name = "n(" + node + ")";
      if (graph.isLeaf(node)) {
        program.append("{").append(name).append("}.\n");
        program.append("#heuristic ").append(name).append(". [1,false]\n");
      } else if (graph.threshold(node) == 1) {
        for (int at = 0; at < graph.inputCount(node); at++) {
          program.append(name).append(":-n(").append(graph.input(node, at)).append(").\n");
        }
      } else {
        program.append(name).append(":-");
        for (int at = 0; at < graph.inputCount(node); at++) {
          program.append(at > 0 ? "," : "").append("n(").append(graph.input(node, at)).append(")");
        }
        program.append(".\n");
      }
    }
    return program.append(":- not n(").append(goal).append(").\n#show.\n").toString();
  }
}
