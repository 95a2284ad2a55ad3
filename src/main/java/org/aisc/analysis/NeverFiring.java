package org.aisc.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.aisc.graph.CausalityGraph;
import org.aisc.graph.CausalityGraph.Kind;
import org.aisc.graph.Components;
import org.aisc.reach.Fixpoint;

/**
 * Propositions without a cause, and events that cannot fire even when every step is taken and each
 * unknown condition has both values. What is found is then taken to hold and to fire, so that
 * nothing is told that only follows from it: first the events whose bodies are false whatever
 * holds, then one of each circle of events that only wait for each other, causes before effects.
 */
final class NeverFiring {
  private final CausalityGraph graph;
  private final Fixpoint fixpoint;
  private final List<Integer> uncaused = new ArrayList<>();
  private final List<Integer> events = new ArrayList<>();

  private NeverFiring(CausalityGraph graph, BitSet never) {
    this.graph = graph;
    this.fixpoint = generous(graph, never);
  }

  /**
   * Looks at a graph.
   *
   * @param never nodes that never hold
   */
  static NeverFiring in(CausalityGraph graph, BitSet never) {
    NeverFiring found = new NeverFiring(graph, never);
    found.findUncaused();
    found.findEvents(never);
    return found;
  }

  /** Indexes of propositions that are neither steps nor heads of an event. */
  List<Integer> uncaused() {
    return uncaused;
  }

  /** Indexes of the events. */
  List<Integer> events() {
    return events;
  }

  /** What holds when all that was found is mended. */
  Fixpoint mended() {
    return fixpoint;
  }

  /** What holds when every leaf is chosen that is not off. */
  static Fixpoint generous(CausalityGraph graph, BitSet never) {
    BitSet all = new BitSet(graph.size());
    all.set(0, graph.size());
    Fixpoint fixpoint = new Fixpoint(graph);
    fixpoint.start(never, all);
    return fixpoint;
  }

  private void findUncaused() {
    for (int at = 0; at < graph.count(Kind.PROPOSITION); at++) {
      int node = graph.node(Kind.PROPOSITION, at);
      if (graph.inputCount(node) == 0) {
        uncaused.add(at);
        fixpoint.assume(node);
      }
    }
  }

  private void findEvents(BitSet never) {
    assumeOversized(fixpoint);
    Fixpoint everything = generous(graph, never);
    for (int at = 0; at < graph.count(Kind.PROPOSITION); at++) {
      everything.assume(graph.node(Kind.PROPOSITION, at));
    }
    assumeOversized(everything);
    for (int event = 0; event < graph.count(Kind.FIRE); event++) {
      if (!fires(event, everything)) {
        add(event);
      }
    }
    for (int event : causesFirst(notFiring())) {
      if (!fires(event, fixpoint)) {
        add(event);
      }
    }
    events.sort(null);
  }

  private List<Integer> notFiring() {
    List<Integer> found = new ArrayList<>();
    for (int event = 0; event < graph.count(Kind.FIRE); event++) {
      if (!fires(event, fixpoint)) {
        found.add(event);
      }
    }
    return found;
  }

  /** The events in an order in which each comes after those that it waits for, circles aside. */
  private List<Integer> causesFirst(List<Integer> all) {
    if (all.size() < 2) {
      return all;
    }
    int[][] inputs = new int[graph.size()][];
    for (int node = 0; node < inputs.length; node++) {
      inputs[node] = new int[graph.inputCount(node)];
      for (int at = 0; at < inputs[node].length; at++) {
        inputs[node][at] = graph.input(node, at);
      }
    }
    int[] parts = Components.of(inputs);
    List<Integer> sorted = new ArrayList<>(all);
    sorted.sort(
        Comparator.<Integer>comparingInt(
                event -> parts[graph.user(graph.node(Kind.FIRE, event), 0)])
            .thenComparing(Comparator.naturalOrder()));
    return sorted;
  }

  /** Gates with more to hold than they have members; the checker has warned of them already. */
  private void assumeOversized(Fixpoint at) {
    for (int node = 0; node < graph.size(); node++) {
      boolean gate = graph.kind(node) == Kind.GATE && graph.inputCount(node) > 0;
      if (gate && graph.threshold(node) > graph.inputCount(node)) {
        at.assume(node);
      }
    }
  }

  private boolean fires(int event, Fixpoint at) {
    int leaf = graph.node(Kind.FIRE, event);
    for (int user = 0; user < graph.userCount(leaf); user++) {
      if (at.holds(graph.user(leaf, user))) {
        return true;
      }
    }
    return false;
  }

  private void add(int event) {
    events.add(event);
    int leaf = graph.node(Kind.FIRE, event);
    for (int user = 0; user < graph.userCount(leaf); user++) {
      fixpoint.assume(graph.user(leaf, user));
    }
  }
}
