package org.aisc.gates;

import java.util.Arrays;
import org.aisc.graph.Components.Edges;
import org.aisc.graph.Components.Listed;

/**
 * A Boolean function as threshold gates over variables, circles allowed, meant as a least fixpoint.
 * A node is a variable, the complement of a variable, or a gate that holds when at least its
 * threshold of its inputs hold, each counted as often as it is listed.
 */
public final class Gates {
  /** In place of a threshold: the node is a variable. */
  public static final int VARIABLE = -1;

  /** In place of a threshold: the node is the complement of its one input, a variable. */
  public static final int COMPLEMENT = -2;

  private final int[] thresholds;
  private final int[] variables;
  private final int[] starts;
  private final int[] inputs;
  private final int root;

  private Gates(Builder builder, int root) {
    this.thresholds = Arrays.copyOf(builder.thresholds, builder.size);
    this.variables = Arrays.copyOf(builder.variables, builder.size);
    this.starts = Arrays.copyOf(builder.starts, builder.size + 1);
    starts[builder.size] = builder.edges;
    this.inputs = Arrays.copyOf(builder.inputs, builder.edges);
    this.root = root;
  }

  /** The function that a question asks for, in as few gates and circles as cheap rules leave. */
  public static Gates of(Question question) {
    return Pruning.of(Simplification.of(Lowering.of(question)));
  }

  public int size() {
    return thresholds.length;
  }

  /** The node whose function is asked for. */
  public int root() {
    return root;
  }

  public int threshold(int node) {
    return thresholds[node];
  }

  public boolean isGate(int node) {
    return thresholds[node] >= 0;
  }

  /** The variable that a node is; -1 for others. */
  public int variable(int node) {
    return variables[node];
  }

  public int inputCount(int node) {
    return starts[node + 1] - starts[node];
  }

  public int input(int node, int position) {
    return inputs[starts[node] + position];
  }

  /** The inputs of nodes, as the edges of a directed graph. */
  public Edges inputs() {
    return new Listed(starts, inputs);
  }

  int edgeCount() {
    return inputs.length;
  }

  /** For each node, how many inputs it is among all gates; one more for the root. */
  public int[] uses() {
    int[] uses = new int[size()];
    for (int input : inputs) {
      uses[input]++;
    }
    uses[root]++;
    return uses;
  }

  /** Collects nodes; the inputs of one are listed before the next is begun. */
  static final class Builder {
    private int[] thresholds = new int[64];
    private int[] variables = new int[64];
    private int[] starts = new int[65];
    private int[] inputs = new int[256];
    private int size;
    private int edges;

    /** Begins a node and gives its number: numbers count up from 0. */
    int begin(int threshold, int variable) {
      if (size + 1 == thresholds.length) {
        thresholds = Arrays.copyOf(thresholds, 2 * thresholds.length);
        variables = Arrays.copyOf(variables, 2 * variables.length);
        starts = Arrays.copyOf(starts, 2 * starts.length);
      }
      thresholds[size] = threshold;
      variables[size] = variable;
      starts[size] = edges;
      return size++;
    }

    /** Adds an input, which may be a node that comes later, to the node begun last. */
    void input(int node) {
      if (edges == inputs.length) {
        inputs = Arrays.copyOf(inputs, 2 * edges);
      }
      inputs[edges++] = node;
    }

    Gates build(int root) {
      return new Gates(this, root);
    }
  }
}
