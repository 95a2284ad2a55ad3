package org.aisc.reach;

import java.util.Arrays;
import java.util.BitSet;
import org.aisc.graph.CausalityGraph;
import org.aisc.limit.Budget;

/**
 * Derivations of a root that a set of elements leaves open. The derivation with the fewest elements
 * is looked for as if none were shared (Knuth, "A generalization of Dijkstra's algorithm", 1977),
 * then elements are dropped as long as the rest derives the root.
 */
public final class OpenDerivations {
  private static final int HEAVIEST = 1 << 12;

  private final BlockingGraph blocking;
  private final CausalityGraph graph;
  private final Fixpoint fixpoint;
  private final int[] missing;
  private final int[] weights;
  private final int[] ranks;
  private final int[] waiting = new int[HEAVIEST + 1];
  private final int[] next;
  private final Fixpoint inside;
  private final int base;
  private int[] enabled = {};
  private int reached;

  public OpenDerivations(BlockingGraph blocking) {
    this.blocking = blocking;
    graph = blocking.graph();
    fixpoint = new Fixpoint(graph);
    missing = new int[graph.size()];
    weights = new int[graph.size()];
    ranks = new int[graph.size()];
    next = new int[graph.size()];
    inside = new Fixpoint(graph);
    BitSet everything = new BitSet(blocking.elements());
    everything.set(0, blocking.elements());
    inside.start(blocking.leaves(everything), new BitSet());
    base = inside.size();
  }

  /** Whether the root does not hold when the chosen elements are on. */
  public boolean isStopped(BitSet chosen) {
    fixpoint.start(blocking.leaves(chosen), new BitSet());
    return !fixpoint.holds(blocking.root());
  }

  /**
   * Elements outside the chosen ones of which every set that stops the root, together with the
   * chosen ones, has one; minimal.
   *
   * @param chosen does not stop the root
   */
  public int[] derivation(BitSet chosen) {
    search(chosen);
    return minimal(elementsUsed(Derivation.of(graph, node -> ranks[node], blocking.root())));
  }

  /**
   * A part of a set of elements that still stops the root and of which no element can be dropped;
   * elements that come first in the order are dropped first. When the budget ends, less is dropped.
   */
  public BitSet irredundant(BitSet stopping, int[] order, Budget budget) {
    BitSet kept = (BitSet) stopping.clone();
    fixpoint.start(blocking.leaves(stopping), new BitSet());
    for (int element : order) {
      if (kept.get(element) && !budget.exhausted()) {
        kept.set(element, !isSuperfluous(element));
      }
    }
    return kept;
  }

  private boolean isSuperfluous(int element) {
    int leaf = blocking.leaf(element);
    if (leaf < 0) {
      return true;
    }
    int mark = fixpoint.size();
    if (!fixpoint.enableUntil(blocking.root(), leaf)) {
      return true;
    }
    fixpoint.undo(mark);
    fixpoint.disable(leaf);
    return false;
  }

  /** Reaches nodes in order of the sum of their elements, until the root is among them. */
  private void search(BitSet chosen) {
    for (int node = 0; node < graph.size(); node++) {
      missing[node] = graph.threshold(node);
      weights[node] = 0;
      ranks[node] = -1;
    }
    Arrays.fill(waiting, -1);
    reached = 0;
    for (int node = 0; node < graph.size(); node++) {
      if (graph.isLeaf(node) ? !chosen.get(graph.index(node)) : missing[node] == 0) {
        weights[node] = graph.isLeaf(node) ? 1 : 0;
        enqueue(node);
      }
    }
    for (int weight = 0; ranks[blocking.root()] < 0; ) {
      int node = waiting[weight];
      if (node < 0) {
        weight++;
      } else {
        waiting[weight] = next[node];
        reach(node);
      }
    }
  }

  private void enqueue(int node) {
    next[node] = waiting[weights[node]];
    waiting[weights[node]] = node;
  }

  private void reach(int node) {
    ranks[node] = reached++;
    for (int at = 0; at < graph.userCount(node); at++) {
      int user = graph.user(node, at);
      if (missing[user] > 0) {
        weights[user] = Math.min(HEAVIEST, weights[user] + weights[node]);
        if (--missing[user] == 0) {
          enqueue(user);
        }
      }
    }
  }

  private BitSet elementsUsed(BitSet derivation) {
    BitSet used = new BitSet(blocking.elements());
    for (int node = derivation.nextSetBit(0); node >= 0; node = derivation.nextSetBit(node + 1)) {
      if (graph.isLeaf(node)) {
        used.set(graph.index(node));
      }
    }
    return used;
  }

  private int[] minimal(BitSet derivation) {
    BitSet rest = derivation;
    BitSet kept = new BitSet();
    holdsWith(rest);
    keepNeeded(kept);
    for (int open = nextOpen(rest, kept); open >= 0; open = nextOpen(rest, kept)) {
      rest.clear(open);
      if (holdsWith(rest)) {
        rest = elementsUsed(Derivation.of(graph, inside::rank, blocking.root()));
      } else {
        rest.set(open);
        kept.set(open);
      }
      holdsWith(rest);
      keepNeeded(kept);
    }
    return rest.stream().toArray();
  }

  private static int nextOpen(BitSet rest, BitSet kept) {
    BitSet open = (BitSet) rest.clone();
    open.andNot(kept);
    return open.length() - 1;
  }

  /** Whether the root holds when only these elements are off. */
  private boolean holdsWith(BitSet off) {
    inside.undo(base);
    inside.disable(enabled);
    enabled = blocking.leaves(off).stream().toArray();
    inside.enable(enabled);
    return inside.holds(blocking.root());
  }

  private void keepNeeded(BitSet kept) {
    kept.or(elementsUsed(Derivation.needed(graph, inside, blocking.root())));
  }
}
