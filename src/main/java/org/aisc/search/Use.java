package org.aisc.search;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.IntSupplier;
import org.aisc.graph.CausalityGraph;
import org.aisc.graph.CausalityGraph.Kind;
import org.aisc.reach.Fixpoint;

/**
 * Literals for "this node of a slice is used". A node that always holds has none; the two leaves of
 * an unknown condition are one variable.
 */
final class Use {
  private static final int TRUE = Integer.MAX_VALUE;

  private final Slice slice;
  private final CausalityGraph graph;
  private final int[] literals;
  private final Fixpoint fixpoint;

  /**
   * Numbers the nodes.
   *
   * @param always nodes that get no literal
   * @param newVariable gives a fresh variable
   */
  Use(Slice slice, BitSet always, IntSupplier newVariable) {
    this.slice = slice;
    this.graph = slice.graph();
    this.literals = new int[graph.size()];
    this.fixpoint = new Fixpoint(graph);
    for (int node = 0; node < graph.size(); node++) {
      if (always.get(node)) {
        literals[node] = TRUE;
      } else if (literals[node] == 0) {
        literals[node] = newVariable.getAsInt();
        shareCondition(node);
      }
    }
  }

  /** Leaves that are free, and some of the gates. */
  static BitSet always(Slice slice, BitSet free, IntPredicate gates) {
    CausalityGraph graph = slice.graph();
    BitSet always = (BitSet) free.clone();
    for (int node = 0; node < graph.size(); node++) {
      if (!graph.isLeaf(node)) {
        always.set(node, gates.test(node));
      }
    }
    return always;
  }

  /**
   * The leaves that always hold.
   *
   * @param switchable {@code FIRE} and {@code COMPARISON} leaves that do not
   * @param numeric whether no {@code COMPARISON} leaf does
   */
  static BitSet free(Slice slice, BitSet switchable, boolean numeric) {
    CausalityGraph graph = slice.graph();
    BitSet free = new BitSet();
    for (int node = 0; node < graph.size(); node++) {
      boolean is =
          switch (graph.kind(node)) {
            case FIRE -> !switchable.get(node);
            case COMPARISON -> !numeric && !switchable.get(node);
            case TRUE_CONDITION, FALSE_CONDITION ->
                Arrays.binarySearch(slice.choices(), graph.index(node)) < 0;
            default -> false;
          };
      free.set(node, is);
    }
    return free;
  }

  private void shareCondition(int node) {
    Kind kind = graph.kind(node);
    if (kind == Kind.FALSE_CONDITION || kind == Kind.TRUE_CONDITION) {
      Kind opposite = kind == Kind.TRUE_CONDITION ? Kind.FALSE_CONDITION : Kind.TRUE_CONDITION;
      int other = Slice.leaf(graph, opposite, graph.index(node));
      if (other >= 0) {
        literals[other] = -literals[node];
      }
    }
  }

  /** Whether a node holds in every scenario. */
  boolean always(int node) {
    return literals[node] == TRUE;
  }

  /** The literal of a node that does not always hold. */
  int literal(int node) {
    if (always(node)) {
      throw new IllegalArgumentException("node " + node + " cannot be turned off");
    }
    return literals[node];
  }

  /** Literals of which one holds when not all of these nodes are used. */
  int[] negated(int[] nodes) {
    return Arrays.stream(nodes)
        .filter(node -> !always(node))
        .map(node -> -literals[node])
        .toArray();
  }

  /** The same, or a guard does not hold. */
  int[] negatedUnder(int guard, int[] nodes) {
    int[] negated = negated(nodes);
    int[] clause = Arrays.copyOf(negated, negated.length + 1);
    clause[negated.length] = -guard;
    return clause;
  }

  /** The assumptions, and that these nodes are not used. */
  int[] without(BitSet off, int... assumptions) {
    int[] all = Arrays.copyOf(assumptions, assumptions.length + off.cardinality());
    int at = assumptions.length;
    for (int node = off.nextSetBit(0); node >= 0; node = off.nextSetBit(node + 1)) {
      all[at++] = -literal(node);
    }
    return all;
  }

  /** A core in terms of what was given to {@link #without}. */
  GoalSearch.Outcome.None none(List<Integer> core, BitSet off, int... assumptions) {
    Set<Integer> guilty = new HashSet<>(core);
    BitSet part = new BitSet(graph.size());
    off.stream().filter(node -> guilty.contains(-literals[node])).forEach(part::set);
    return new GoalSearch.Outcome.None(
        part, Arrays.stream(assumptions).filter(guilty::contains).boxed().toList());
  }

  /** The nodes that a model does not use. */
  BitSet unused(IntPredicate holds) {
    BitSet unused = new BitSet(graph.size());
    for (int node = 0; node < graph.size(); node++) {
      unused.set(node, !always(node) && !holds.test(literals[node]));
    }
    return unused;
  }

  /** The scenario of a model, if the used nodes alone reach the goal and all required nodes. */
  Optional<GoalSearch.Outcome.Found> founded(BitSet unused) {
    BitSet leaves = new BitSet(graph.size());
    for (int node = 0; node < graph.size(); node++) {
      leaves.set(node, graph.isLeaf(node) && !unused.get(node));
    }
    fixpoint.start(unused, leaves);
    boolean founded = fixpoint.holds(slice.goal());
    for (int node : slice.required()) {
      founded &= fixpoint.holds(node);
    }
    return founded
        ? Optional.of(new GoalSearch.Outcome.Found(leaves, unused, new TreeMap<>()))
        : Optional.empty();
  }
}
