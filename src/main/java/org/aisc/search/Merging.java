package org.aisc.search;

import java.util.Arrays;
import java.util.BitSet;
import org.aisc.graph.CausalityGraph;
import org.aisc.graph.GraphBuilder;
import org.aisc.graph.Ints;
import org.aisc.reach.Fixpoint;

/**
 * A smaller graph that holds where another one does: without nodes that always hold, and with one
 * node for all that hold together, each having no other input that matters.
 *
 * @param graph the smaller one, with kinds and indexes of the larger one
 * @param originals for each node of the smaller graph, its node in the larger one
 * @param standIns for each node of the larger graph, one of {@code originals}, or {@link
 *     Use#ALWAYS}
 */
record Merging(CausalityGraph graph, int[] originals, int[] standIns) {

  /**
   * Merges the nodes of a graph all of which hold when all leaves do.
   *
   * @param free leaves that are always chosen
   * @param switchable nodes that may be turned off, each by itself
   */
  static Merging of(CausalityGraph whole, BitSet free, BitSet switchable) {
    BitSet always = always(whole, free, switchable);
    GraphBuilder builder = new GraphBuilder();
    int[] places = new int[whole.size()];
    Fixpoint order = new Fixpoint(whole);
    BitSet all = new BitSet();
    all.set(0, whole.size());
    order.start(new BitSet(), all);
    int[] standIns = new int[whole.size()];
    Ints originals = new Ints();
    for (int rank = 0; rank < order.size(); rank++) {
      int node = order.at(rank);
      int[] open = inputs(whole, node, always);
      int certain = whole.inputCount(node) - open.length;
      int need = Math.max(0, whole.threshold(node) - certain);
      if (always.get(node)) {
        standIns[node] = Use.ALWAYS;
      } else if (!switchable.get(node) && open.length == 1 && need == 1) {
        standIns[node] = standIns[open[0]];
      } else {
        standIns[node] = node;
        places[node] = builder.add(whole.kind(node), whole.index(node), need);
        originals.push(node);
      }
    }
    for (int at = 0; at < originals.size(); at++) {
      for (int input : inputs(whole, originals.get(at), always)) {
        builder.connect(at, places[standIns[input]]);
      }
    }
    return new Merging(builder.build(), originals.toArray(), standIns);
  }

  private static BitSet always(CausalityGraph whole, BitSet free, BitSet switchable) {
    Fixpoint fixpoint = new Fixpoint(whole);
    BitSet never = new BitSet();
    for (int node = 0; node < whole.size(); node++) {
      never.set(node, switchable.get(node) || (whole.isLeaf(node) && !free.get(node)));
    }
    fixpoint.start(never, free);
    BitSet always = new BitSet();
    for (int node = 0; node < whole.size(); node++) {
      always.set(node, fixpoint.holds(node));
    }
    return always;
  }

  /** The inputs that do not always hold. */
  private static int[] inputs(CausalityGraph whole, int node, BitSet always) {
    int[] open = new int[whole.inputCount(node)];
    int count = 0;
    for (int at = 0; at < open.length; at++) {
      if (!always.get(whole.input(node, at))) {
        open[count++] = whole.input(node, at);
      }
    }
    return Arrays.copyOf(open, count);
  }
}
