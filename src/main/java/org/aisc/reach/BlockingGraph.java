package org.aisc.reach;

import java.util.Arrays;
import java.util.BitSet;
import org.aisc.graph.CausalityGraph;
import org.aisc.graph.CausalityGraph.Kind;
import org.aisc.graph.GraphBuilder;

/**
 * What a root node needs, as far as elements can stop it: threshold gates over one leaf an element,
 * which holds unless the element is chosen. Nodes that hold whatever is chosen, or never, are gone,
 * so that a graph with few elements is small.
 *
 * @param graph its leaves are {@code FIRE} leaves, indexed by element
 * @param root the node to be stopped; a leaf, a gate, or a gate without inputs
 * @param elements how many elements there are; not all need have a leaf
 */
public record BlockingGraph(CausalityGraph graph, int root, int elements) {

  /**
   * The part of a graph that decides whether any of some nodes holds.
   *
   * @param off nodes that never hold
   * @param leaves the leaves that are chosen
   * @param blocks for each element, the nodes that it turns off
   */
  public static BlockingGraph of(
      CausalityGraph whole, int[] roots, BitSet off, BitSet leaves, int[][] blocks) {
    return new Building(whole, off, leaves, blocks).build(roots);
  }

  /** The leaf of an element, or -1 when the element does not matter. */
  public int leaf(int element) {
    return element < graph.count(Kind.FIRE) ? graph.node(Kind.FIRE, element) : -1;
  }

  /** The leaves of a set of elements. */
  public BitSet leaves(BitSet chosen) {
    BitSet nodes = new BitSet(graph.size());
    for (int at = chosen.nextSetBit(0); at >= 0; at = chosen.nextSetBit(at + 1)) {
      if (leaf(at) >= 0) {
        nodes.set(leaf(at));
      }
    }
    return nodes;
  }

  private static final class Building {
    private final CausalityGraph whole;
    private final int[][] blocks;
    private final Fixpoint open;
    private final Fixpoint closed;
    private final GraphBuilder builder = new GraphBuilder();
    private final int[] gates;
    private final int[] inner;
    private final int[] blockerStarts;
    private final int[] blockers;
    private final int[] leafOf;

    Building(CausalityGraph whole, BitSet off, BitSet leaves, int[][] blocks) {
      this.whole = whole;
      this.blocks = blocks;
      open = new Fixpoint(whole);
      open.start(off, leaves);
      closed = new Fixpoint(whole);
      BitSet none = (BitSet) off.clone();
      for (int[] nodes : blocks) {
        Arrays.stream(nodes).forEach(none::set);
      }
      closed.start(none, leaves);
      gates = new int[whole.size()];
      inner = new int[whole.size()];
      blockerStarts = new int[whole.size() + 1];
      blockers = transpose();
      leafOf = new int[blocks.length];
      Arrays.fill(leafOf, -1);
    }

    private int[] transpose() {
      for (int[] nodes : blocks) {
        for (int node : nodes) {
          blockerStarts[node + 1]++;
        }
      }
      for (int node = 0; node < whole.size(); node++) {
        blockerStarts[node + 1] += blockerStarts[node];
      }
      int[] next = blockerStarts.clone();
      int[] found = new int[blockerStarts[whole.size()]];
      for (int element = 0; element < blocks.length; element++) {
        for (int node : blocks[element]) {
          found[next[node]++] = element;
        }
      }
      return found;
    }

    BlockingGraph build(int[] roots) {
      if (Arrays.stream(roots).anyMatch(closed::holds)) {
        builder.add(Kind.GATE, -1, 0);
        return new BlockingGraph(builder.build(), 0, blocks.length);
      }
      BitSet kept = kept(roots);
      int root = builder.add(Kind.GATE, -1, 1);
      kept.stream().forEach(this::add);
      kept.stream().forEach(this::connect);
      Arrays.stream(roots).filter(kept::get).forEach(it -> builder.connect(root, gates[it]));
      return new BlockingGraph(builder.build(), root, blocks.length);
    }

    private boolean isUndecided(int node) {
      return open.holds(node) && !closed.holds(node);
    }

    /** How many undecided inputs a node needs, unless it is blocked. */
    private int needs(int node) {
      int needs = whole.threshold(node);
      for (int at = 0; at < whole.inputCount(node) && needs > 0; at++) {
        needs -= closed.holds(whole.input(node, at)) ? 1 : 0;
      }
      return needs;
    }

    private BitSet kept(int[] roots) {
      BitSet kept = new BitSet(whole.size());
      int[] stack = new int[whole.size()];
      int height = 0;
      for (int root : roots) {
        if (isUndecided(root) && !kept.get(root)) {
          kept.set(root);
          stack[height++] = root;
        }
      }
      while (height > 0) {
        int node = stack[--height];
        int inputs = needs(node) > 0 ? whole.inputCount(node) : 0;
        for (int at = 0; at < inputs; at++) {
          int input = whole.input(node, at);
          if (isUndecided(input) && !kept.get(input)) {
            kept.set(input);
            stack[height++] = input;
          }
        }
      }
      return kept;
    }

    /** A gate for the node; where the node is no AND but blocked, one more before the leaves. */
    private void add(int node) {
      int needs = needs(node);
      int inputs = 0;
      for (int at = 0; at < whole.inputCount(node) && needs > 0; at++) {
        inputs += isUndecided(whole.input(node, at)) ? 1 : 0;
      }
      int leaves = blockerStarts[node + 1] - blockerStarts[node];
      boolean split = leaves > 0 && needs < inputs;
      gates[node] = builder.add(Kind.GATE, -1, (split ? 1 : needs) + leaves);
      inner[node] = split ? builder.add(Kind.GATE, -1, needs) : gates[node];
    }

    private void connect(int node) {
      if (inner[node] != gates[node]) {
        builder.connect(gates[node], inner[node]);
      }
      int inputs = needs(node) > 0 ? whole.inputCount(node) : 0;
      for (int at = 0; at < inputs; at++) {
        if (isUndecided(whole.input(node, at))) {
          builder.connect(inner[node], gates[whole.input(node, at)]);
        }
      }
      for (int at = blockerStarts[node]; at < blockerStarts[node + 1]; at++) {
        builder.connect(gates[node], leaf(blockers[at]));
      }
    }

    private int leaf(int element) {
      if (leafOf[element] < 0) {
        leafOf[element] = builder.add(Kind.FIRE, element, 0);
      }
      return leafOf[element];
    }
  }
}
