package org.aisc.reach;

import java.util.BitSet;
import java.util.Comparator;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Leaves that no cheapest way to stop a root needs: when choosing one leaf stops every gate that
 * another one feeds, and costs no more, the other one is superfluous.
 */
final class Domination {
  /** Connections to look at for one leaf; with more, it might make more leaves superfluous. */
  private static final int MOST = 2000;

  private final MutableGates gates;
  private final long[] costs;
  private final BitSet fixed;
  private final int[] stopped;
  private final int[] reached;
  private final int[] failing;
  private final int[] closure;
  private int size;
  private int stamp;

  /**
   * Sets up the search.
   *
   * @param costs of each leaf; negative for a gate
   * @param fixed leaves that neither go nor make others go
   */
  Domination(MutableGates gates, long[] costs, BitSet fixed) {
    this.gates = gates;
    this.costs = costs;
    this.fixed = fixed;
    stopped = new int[costs.length];
    reached = new int[costs.length];
    failing = new int[costs.length];
    closure = new int[costs.length];
  }

  /** Removes superfluous leaves one at a time; whether there were any. */
  boolean sweep(IntConsumer remove) {
    int[] cheapestFirst =
        IntStream.range(0, costs.length)
            .filter(node -> costs[node] >= 0 && gates.userCount(node) > 0 && !fixed.get(node))
            .boxed()
            .sorted(Comparator.comparingLong(node -> costs[node]))
            .mapToInt(node -> node)
            .toArray();
    boolean removed = false;
    for (int leaf : cheapestFirst) {
      if (gates.userCount(leaf) > 0) {
        stopBy(leaf);
        for (int other : dominated(leaf)) {
          remove.accept(other);
          removed = true;
        }
      }
    }
    return removed;
  }

  /** Gates that do not hold once a leaf is chosen. */
  private void stopBy(int leaf) {
    stamp++;
    size = 0;
    closure[size++] = leaf;
    stopped[leaf] = stamp;
    int work = 0;
    for (int at = 0; at < size; at++) {
      int edge = gates.firstUser(closure[at]);
      for (; edge >= 0 && work < MOST; edge = gates.nextUser(edge)) {
        fail(gates.gate(edge));
        work++;
      }
    }
  }

  private void fail(int gate) {
    if (reached[gate] != stamp) {
      reached[gate] = stamp;
      failing[gate] = 0;
    }
    boolean stops = ++failing[gate] > gates.inputCount(gate) - gates.threshold(gate);
    if (stops && stopped[gate] != stamp) {
      stopped[gate] = stamp;
      closure[size++] = gate;
    }
  }

  private int[] dominated(int leaf) {
    IntStream.Builder found = IntStream.builder();
    int work = 0;
    for (int at = 1; at < size; at++) {
      int edge = gates.firstInput(closure[at]);
      for (; edge >= 0 && work < MOST; edge = gates.nextInput(edge)) {
        int other = gates.input(edge);
        boolean dearer = other != leaf && costs[other] >= costs[leaf] && !fixed.get(other);
        if (dearer && feedsOnlyStopped(other)) {
          found.add(other);
        }
        work++;
      }
    }
    return found.build().distinct().toArray();
  }

  private boolean feedsOnlyStopped(int leaf) {
    for (int edge = gates.firstUser(leaf); edge >= 0; edge = gates.nextUser(edge)) {
      if (stopped[gates.gate(edge)] != stamp) {
        return false;
      }
    }
    return true;
  }
}
