package org.aisc.dd;

import java.util.BitSet;
import java.util.Random;
import org.aisc.gates.Question;
import org.aisc.graph.CausalityGraph;
import org.aisc.graph.CausalityGraph.Kind;
import org.aisc.graph.GraphBuilder;

/**
 * Small random questions from a seed: thresholds, circles, inputs listed twice, guards on leaves
 * and gates, conditions both fixed and unknown, required nodes, nodes off.
 */
final class RandomQuestions {
  private RandomQuestions() {}

  static Question of(long seed) {
    Random random = new Random(seed);
    boolean circles = random.nextInt(3) > 0;
    int variables = 1 + random.nextInt(7);
    int conditions = random.nextInt(4) == 0 ? 1 + random.nextInt(3) : 0;
    int gates = 1 + random.nextInt(12);
    GraphBuilder graph = new GraphBuilder();
    for (int at = 0; at < variables; at++) {
      graph.add(random.nextBoolean() ? Kind.TAKE : Kind.FIRE, at, 0);
    }
    for (int at = 0; at < conditions; at++) {
      graph.add(Kind.TRUE_CONDITION, at, 0);
      graph.add(Kind.FALSE_CONDITION, at, 0);
    }
    int leaves = variables + 2 * conditions;
    for (int gate = 0; gate < gates; gate++) {
      int inputs = random.nextInt(12) == 0 ? 0 : 1 + random.nextInt(4);
      int threshold =
          switch (random.nextInt(5)) {
            case 0, 1 -> inputs;
            case 2, 3 -> 1;
            default -> random.nextInt(inputs + 2);
          };
      graph.add(Kind.GATE, -1, threshold);
      for (int at = 0; at < inputs; at++) {
        graph.connect(leaves + gate, random.nextInt(circles ? leaves + gates : leaves + gate));
      }
    }
    int required = conditions == 0 ? 0 : random.nextInt(3);
    return question(graph.build(), random, variables, required);
  }

  private static Question question(
      CausalityGraph graph, Random random, int variables, int requiredCount) {
    int[][] guards = new int[graph.size()][];
    BitSet off = new BitSet(graph.size());
    for (int node = 0; node < graph.size(); node++) {
      guards[node] = new int[node < variables || random.nextInt(6) == 0 ? 1 : 0];
      for (int at = 0; at < guards[node].length; at++) {
        guards[node][at] = node < variables ? node : random.nextInt(variables);
      }
      off.set(node, random.nextInt(25) == 0);
    }
    int[] required = new int[requiredCount];
    for (int at = 0; at < requiredCount; at++) {
      required[at] = random.nextInt(graph.size());
    }
    int[] goals = new int[1 + random.nextInt(2)];
    for (int at = 0; at < goals.length; at++) {
      goals[at] = graph.size() - 1 - random.nextInt(Math.min(3, graph.size()));
    }
    return new Question(graph, goals, required, off, guards, variables);
  }
}
