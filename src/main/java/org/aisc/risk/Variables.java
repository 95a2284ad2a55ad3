package org.aisc.risk;

import java.util.Arrays;
import java.util.BitSet;
import org.aisc.gates.Question;
import org.aisc.graph.CausalityGraph;
import org.aisc.graph.CausalityGraph.Kind;
import org.aisc.graph.GraphBuilder;
import org.aisc.search.Slice;

/**
 * When a goal is reached, as a monotone function of variables: a variable for each node of a slice
 * that may or may not hold although its causes do. The two leaves of a condition are variables of
 * their own.
 */
public final class Variables {
  private static final int[] NONE = {};

  private final Slice slice;
  private final int[] ofNode;
  private final int[] nodes;

  private Variables(Slice slice, int[] nodes) {
    this.slice = slice;
    this.nodes = nodes;
    this.ofNode = new int[slice.graph().size()];
    Arrays.fill(ofNode, -1);
    for (int variable = 0; variable < nodes.length; variable++) {
      ofNode[nodes[variable]] = variable;
    }
  }

  /** Variables for some nodes of a slice, in their order. */
  public static Variables of(Slice slice, BitSet nodes) {
    return new Variables(slice, nodes.stream().toArray());
  }

  public int count() {
    return nodes.length;
  }

  /** The variable of a node, or -1. */
  public int of(int node) {
    return ofNode[node];
  }

  public int node(int variable) {
    return nodes[variable];
  }

  public Slice slice() {
    return slice;
  }

  public Kind kind(int variable) {
    return slice.graph().kind(nodes[variable]);
  }

  /** The variables of nodes of a kind. */
  BitSet all(Kind kind) {
    BitSet found = new BitSet(nodes.length);
    for (int variable = 0; variable < nodes.length; variable++) {
      found.set(variable, kind(variable) == kind);
    }
    return found;
  }

  /** The goal's function as a question to decision diagrams. */
  Question question() {
    int[][] guards = new int[ofNode.length][];
    for (int node = 0; node < guards.length; node++) {
      guards[node] = ofNode[node] < 0 ? NONE : new int[] {ofNode[node]};
    }
    return new Question(
        withoutConditions(), new int[] {slice.goal()}, NONE, new BitSet(), guards, nodes.length);
  }

  /** The graph with the leaves of conditions as if they held: their variables decide. */
  private CausalityGraph withoutConditions() {
    CausalityGraph graph = slice.graph();
    GraphBuilder builder = new GraphBuilder();
    for (int node = 0; node < graph.size(); node++) {
      Kind kind = graph.kind(node);
      boolean condition = kind == Kind.TRUE_CONDITION || kind == Kind.FALSE_CONDITION;
      builder.add(
          condition ? Kind.GATE : kind, condition ? -1 : graph.index(node), graph.threshold(node));
    }
    for (int node = 0; node < graph.size(); node++) {
      for (int at = 0; at < graph.inputCount(node); at++) {
        builder.connect(node, graph.input(node, at));
      }
    }
    return builder.build();
  }
}
