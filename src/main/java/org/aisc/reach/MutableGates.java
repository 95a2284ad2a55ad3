package org.aisc.reach;

import java.util.Arrays;
import org.aisc.graph.CausalityGraph;

/**
 * Threshold gates whose inputs can be changed: each connection is in two doubly linked lists, of
 * its gate's inputs and of its input's users, so that it is added and removed in constant time.
 */
final class MutableGates {
  private static final int NONE = -1;

  private final int[] thresholds;
  private final int[] inputCounts;
  private final int[] userCounts;
  private final int[] firstInputs;
  private final int[] firstUsers;
  private final int[] gates;
  private final int[] inputs;
  private final int[] nextInputs;
  private final int[] previousInputs;
  private final int[] nextUsers;
  private final int[] previousUsers;

  MutableGates(CausalityGraph graph) {
    int edges = graph.edgeCount();
    thresholds = new int[graph.size()];
    inputCounts = new int[graph.size()];
    userCounts = new int[graph.size()];
    firstInputs = new int[graph.size()];
    firstUsers = new int[graph.size()];
    Arrays.fill(firstInputs, NONE);
    Arrays.fill(firstUsers, NONE);
    gates = new int[edges];
    inputs = new int[edges];
    nextInputs = new int[edges];
    previousInputs = new int[edges];
    nextUsers = new int[edges];
    previousUsers = new int[edges];
    int edge = 0;
    for (int gate = 0; gate < graph.size(); gate++) {
      thresholds[gate] = graph.threshold(gate);
      for (int at = graph.inputCount(gate) - 1; at >= 0; at--) {
        link(edge++, gate, graph.input(gate, at));
      }
    }
  }

  int size() {
    return thresholds.length;
  }

  int threshold(int gate) {
    return thresholds[gate];
  }

  void setThreshold(int gate, int threshold) {
    thresholds[gate] = threshold;
  }

  int inputCount(int gate) {
    return inputCounts[gate];
  }

  int userCount(int node) {
    return userCounts[node];
  }

  /** The first connection of a gate to an input; -1 when there is none. */
  int firstInput(int gate) {
    return firstInputs[gate];
  }

  /**
   * The connection after another one, which may be gone by now if its gate did not change since.
   */
  int nextInput(int edge) {
    return nextInputs[edge];
  }

  int firstUser(int node) {
    return firstUsers[node];
  }

  int nextUser(int edge) {
    return nextUsers[edge];
  }

  int gate(int edge) {
    return gates[edge];
  }

  int input(int edge) {
    return inputs[edge];
  }

  /** Makes a connection one from another gate, to another input. */
  void move(int edge, int gate, int input) {
    unlink(edge);
    link(edge, gate, input);
  }

  /** Removes a connection; the gate's threshold stays. */
  void unlink(int edge) {
    int gate = gates[edge];
    int input = inputs[edge];
    inputCounts[gate]--;
    userCounts[input]--;
    bypass(edge, gate, firstInputs, nextInputs, previousInputs);
    bypass(edge, input, firstUsers, nextUsers, previousUsers);
  }

  private static void bypass(int edge, int owner, int[] first, int[] next, int[] previous) {
    if (previous[edge] == NONE) {
      first[owner] = next[edge];
    } else {
      next[previous[edge]] = next[edge];
    }
    if (next[edge] != NONE) {
      previous[next[edge]] = previous[edge];
    }
  }

  private void link(int edge, int gate, int input) {
    gates[edge] = gate;
    inputs[edge] = input;
    inputCounts[gate]++;
    userCounts[input]++;
    prepend(edge, gate, firstInputs, nextInputs, previousInputs);
    prepend(edge, input, firstUsers, nextUsers, previousUsers);
  }

  private static void prepend(int edge, int owner, int[] first, int[] next, int[] previous) {
    next[edge] = first[owner];
    previous[edge] = NONE;
    if (first[owner] != NONE) {
      previous[first[owner]] = edge;
    }
    first[owner] = edge;
  }
}
