package org.aisc.graph;

import java.util.Arrays;
import org.aisc.graph.CausalityGraph.Kind;

/**
 * Collects nodes and inputs in any order, then gives the graph. Nodes may be used before their own
 * inputs are known, which is how circles are written.
 */
public final class GraphBuilder {
  private byte[] kinds = new byte[64];
  private int[] indexes = new int[64];
  private int[] thresholds = new int[64];
  private int[] edges = new int[256];
  private int nodeCount;
  private int edgeCount;

  /** A new node without inputs. */
  public int add(Kind kind, int index, int threshold) {
    if (nodeCount == thresholds.length) {
      kinds = Arrays.copyOf(kinds, 2 * nodeCount);
      indexes = Arrays.copyOf(indexes, 2 * nodeCount);
      thresholds = Arrays.copyOf(thresholds, 2 * nodeCount);
    }
    kinds[nodeCount] = (byte) kind.ordinal();
    indexes[nodeCount] = index;
    thresholds[nodeCount] = threshold;
    return nodeCount++;
  }

  /** A new gate over nodes that exist already. */
  public int gate(int threshold, int... inputs) {
    int gate = add(Kind.GATE, -1, threshold);
    for (int input : inputs) {
      connect(gate, input);
    }
    return gate;
  }

  /** Appends an input to a node; a node's inputs keep the order of these calls. */
  public void connect(int node, int input) {
    if (edgeCount + 2 > edges.length) {
      edges = Arrays.copyOf(edges, 2 * edges.length);
    }
    edges[edgeCount++] = node;
    edges[edgeCount++] = input;
  }

  public CausalityGraph build() {
    int[] starts = new int[nodeCount + 1];
    for (int at = 0; at < edgeCount; at += 2) {
      starts[edges[at] + 1]++;
    }
    for (int node = 0; node < nodeCount; node++) {
      starts[node + 1] += starts[node];
    }
    int[] next = starts.clone();
    int[] inputs = new int[edgeCount / 2];
    for (int at = 0; at < edgeCount; at += 2) {
      inputs[next[edges[at]]++] = edges[at + 1];
    }
    return new CausalityGraph(
        Arrays.copyOf(kinds, nodeCount),
        Arrays.copyOf(indexes, nodeCount),
        Arrays.copyOf(thresholds, nodeCount),
        starts,
        inputs);
  }
}
