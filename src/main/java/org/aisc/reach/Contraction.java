package org.aisc.reach;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.aisc.graph.CausalityGraph;
import org.aisc.graph.CausalityGraph.Kind;
import org.aisc.graph.GraphBuilder;

/**
 * A smaller graph with the same least cost of stopping its root. A part that nothing else in the
 * graph looks into, such as a tree, is stopped on its own in the cheapest way: of a gate whose
 * inputs are leaves of its own, all leaves must be chosen for OR, one for AND, and the cheapest n -
 * k + 1 for at least k of n; the gate becomes a leaf at that price. On a tree this is all there is
 * to do, in linear time. Beside that, gates of one kind are merged, and leaves go that a cheaper
 * one makes superfluous ({@link Domination}).
 */
public final class Contraction {
  private static final long GATE = -1;

  private final MutableGates gates;
  private final Witnesses witnesses;
  private final long[] costs;
  private final int[] witness;
  private final BitSet fixed = new BitSet();
  private final int[] scratch;
  private final int[] seen;
  private int stamp;
  private final int[] queue;
  private final BitSet queued = new BitSet();
  private int head;
  private int waiting;
  private int root;

  /**
   * The result.
   *
   * @param blocking the smaller graph
   * @param costs of each of its elements
   * @param elements for each of its elements, the elements of the larger graph that it stands for
   */
  public record Contracted(BlockingGraph blocking, long[] costs, List<int[]> elements) {
    public Contracted {
      elements = List.copyOf(elements);
    }
  }

  private Contraction(BlockingGraph blocking, long[] costs, BitSet rules) {
    CausalityGraph graph = blocking.graph();
    gates = new MutableGates(graph);
    witnesses = new Witnesses(blocking.elements());
    root = blocking.root();
    this.costs = new long[graph.size()];
    witness = new int[graph.size()];
    scratch = new int[graph.edgeCount()];
    seen = new int[graph.size()];
    queue = new int[graph.size()];
    for (int node = 0; node < graph.size(); node++) {
      boolean leaf = graph.isLeaf(node);
      this.costs[node] = leaf ? costs[graph.index(node)] : GATE;
      witness[node] = graph.index(node);
      fixed.set(node, leaf && rules.get(graph.index(node)));
    }
  }

  /**
   * Contracts a graph.
   *
   * @param costs of each element, at least 0
   * @param rules elements that must stay what they are, where they matter
   */
  public static Contracted of(BlockingGraph blocking, long[] costs, BitSet rules) {
    Contraction contraction = new Contraction(blocking, costs, rules);
    contraction.run();
    return contraction.result();
  }

  private void run() {
    for (int node = 0; node < costs.length; node++) {
      enqueue(node);
    }
    drain();
    Domination domination = new Domination(gates, costs, fixed);
    while (domination.sweep(this::remove)) {
      drain();
    }
  }

  private void drain() {
    while (waiting > 0) {
      int node = queue[head];
      head = head + 1 == queue.length ? 0 : head + 1;
      waiting--;
      queued.clear(node);
      if (isGate(node) && gates.inputCount(node) > 0) {
        simplify(node);
      }
    }
  }

  private void enqueue(int node) {
    if (!queued.get(node)) {
      queued.set(node);
      int tail = head + waiting++;
      queue[tail < queue.length ? tail : tail - queue.length] = node;
    }
  }

  private void enqueueUsers(int node) {
    for (int edge = gates.firstUser(node); edge >= 0; edge = gates.nextUser(edge)) {
      enqueue(gates.gate(edge));
    }
  }

  private boolean isGate(int node) {
    return costs[node] == GATE;
  }

  private boolean isAnd(int gate) {
    return gates.threshold(gate) == gates.inputCount(gate);
  }

  private boolean isOr(int gate) {
    return gates.threshold(gate) == 1;
  }

  private void simplify(int gate) {
    merge(gate);
    dropRepeats(gate);
    if (gates.inputCount(gate) == 1) {
      bypass(gate);
    } else {
      contract(gate);
    }
  }

  /** Takes over the inputs of input gates of the same kind that have no other user. */
  private void merge(int gate) {
    boolean and = isAnd(gate);
    if (!and && !isOr(gate)) {
      return;
    }
    int height = 0;
    for (int edge = gates.firstInput(gate); edge >= 0; edge = gates.nextInput(edge)) {
      scratch[height++] = edge;
    }
    while (height > 0) {
      int edge = scratch[--height];
      int input = gates.input(edge);
      boolean same = isGate(input) && (and ? isAnd(input) : isOr(input));
      if (same && input != root && input != gate && gates.userCount(input) == 1) {
        gates.unlink(edge);
        while (gates.firstInput(input) >= 0) {
          int taken = gates.firstInput(input);
          gates.move(taken, gate, gates.input(taken));
          scratch[height++] = taken;
        }
      }
    }
    gates.setThreshold(gate, and ? gates.inputCount(gate) : 1);
  }

  /** An input that AND or OR lists again says nothing new; no node helps to derive itself. */
  private void dropRepeats(int gate) {
    boolean and = isAnd(gate);
    boolean counts = !and && !isOr(gate);
    stamp++;
    int next;
    for (int edge = gates.firstInput(gate); edge >= 0; edge = next) {
      next = gates.nextInput(edge);
      int input = gates.input(edge);
      if (input == gate || (!counts && seen[input] == stamp)) {
        gates.unlink(edge);
        enqueueSoleUser(input);
      }
      seen[input] = stamp;
    }
    if (and) {
      gates.setThreshold(gate, gates.inputCount(gate));
    }
  }

  private void enqueueSoleUser(int node) {
    if (gates.userCount(node) == 1) {
      enqueue(gates.gate(gates.firstUser(node)));
    }
  }

  /** Users of a gate with one input use the input instead. */
  private void bypass(int gate) {
    int input = gates.input(gates.firstInput(gate));
    gates.unlink(gates.firstInput(gate));
    enqueueUsers(gate);
    while (gates.firstUser(gate) >= 0) {
      int edge = gates.firstUser(gate);
      gates.move(edge, gates.gate(edge), input);
    }
    enqueueSoleUser(input);
    root = root == gate ? input : root;
  }

  private boolean isOwn(int leaf) {
    return !isGate(leaf) && gates.userCount(leaf) == 1 && !fixed.get(leaf);
  }

  /** Replaces leaves of the gate's own by one, or the gate by a leaf if there is nothing else. */
  private void contract(int gate) {
    int[] own = ownLeaves(gate);
    if (own.length == gates.inputCount(gate)) {
      price(gate, cheapest(own, own.length - gates.threshold(gate) + 1));
      Arrays.stream(own).forEach(gates::unlink);
      enqueueUsers(gate);
    } else if (own.length > 1 && (isAnd(gate) || isOr(gate))) {
      int[] stopping = cheapest(own, isAnd(gate) ? 1 : own.length);
      price(gates.input(stopping[0]), stopping);
      boolean and = isAnd(gate);
      Arrays.stream(own).filter(edge -> edge != stopping[0]).forEach(gates::unlink);
      gates.setThreshold(gate, and ? gates.inputCount(gate) : 1);
    }
  }

  private int[] ownLeaves(int gate) {
    int count = 0;
    for (int edge = gates.firstInput(gate); edge >= 0; edge = gates.nextInput(edge)) {
      if (isOwn(gates.input(edge))) {
        scratch[count++] = edge;
      }
    }
    return Arrays.copyOf(scratch, count);
  }

  private int[] cheapest(int[] edges, int count) {
    if (count == edges.length) {
      return edges;
    }
    return Arrays.stream(edges)
        .boxed()
        .sorted(
            Comparator.comparingLong((Integer edge) -> costs[gates.input(edge)])
                .thenComparingInt(edge -> witnesses.size(witness[gates.input(edge)]))
                .thenComparingInt(gates::input))
        .limit(count)
        .mapToInt(edge -> edge)
        .toArray();
  }

  /** Makes a node a leaf that stands for the leaves at the end of some connections. */
  private void price(int node, int[] edges) {
    long sum = costs[gates.input(edges[0])];
    int joined = witness[gates.input(edges[0])];
    for (int at = 1; at < edges.length; at++) {
      sum += costs[gates.input(edges[at])];
      joined = witnesses.join(joined, witness[gates.input(edges[at])]);
    }
    costs[node] = sum;
    witness[node] = joined;
  }

  /** Takes a leaf out of the graph as if it always held. */
  private void remove(int leaf) {
    while (gates.firstUser(leaf) >= 0) {
      int edge = gates.firstUser(leaf);
      int gate = gates.gate(edge);
      gates.unlink(edge);
      gates.setThreshold(gate, gates.threshold(gate) - 1);
      enqueue(gate);
    }
  }

  private Contracted result() {
    BitSet kept = reachable();
    GraphBuilder builder = new GraphBuilder();
    int[] place = new int[costs.length];
    int[] leaves = kept.stream().filter(node -> !isGate(node)).toArray();
    long[] prices = new long[leaves.length];
    List<int[]> elements = new ArrayList<>();
    for (int at = 0; at < leaves.length; at++) {
      place[leaves[at]] = builder.add(Kind.FIRE, at, 0);
      prices[at] = costs[leaves[at]];
      elements.add(witnesses.elements(witness[leaves[at]]));
    }
    int[] inner = kept.stream().filter(this::isGate).toArray();
    for (int gate : inner) {
      place[gate] = builder.add(Kind.GATE, -1, gates.threshold(gate));
    }
    for (int gate : inner) {
      for (int edge = gates.firstInput(gate); edge >= 0; edge = gates.nextInput(edge)) {
        builder.connect(place[gate], place[gates.input(edge)]);
      }
    }
    return new Contracted(
        new BlockingGraph(builder.build(), place[root], leaves.length), prices, elements);
  }

  private BitSet reachable() {
    BitSet reachable = new BitSet(costs.length);
    int[] stack = new int[costs.length];
    int height = 0;
    reachable.set(root);
    stack[height++] = root;
    while (height > 0) {
      int node = stack[--height];
      for (int edge = gates.firstInput(node); edge >= 0; edge = gates.nextInput(edge)) {
        int input = gates.input(edge);
        if (!reachable.get(input)) {
          reachable.set(input);
          stack[height++] = input;
        }
      }
    }
    return reachable;
  }
}
