package org.aisc.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.aisc.graph.Components.Edges;
import org.aisc.graph.Ints;
import org.aisc.sat.Propagator;

/**
 * Circles may not hold themselves up: nodes that can only be derived from each other are not used.
 *
 * <p>Every node of a circle that may still be used has a place in an order of derivation, behind
 * enough of its inputs (as source pointers do for logic programs: Simons, Niemelä and Soininen,
 * "Extending and implementing the stable model semantics", 2002; here for threshold gates). When a
 * node turns out to be unused, only what needed it for its place looks for a new one; when it is
 * free again, all places stay right. Used nodes without a place are unfounded, and the clauses are
 * their loop formulas (Lin and Zhao, 2004): without a cause from outside none of them is used.
 */
final class Foundedness implements Propagator {
  private static final int NOWHERE = -1;

  private final Edges edges;
  private final int[] thresholds;
  private final int[] literals;
  private final boolean[] circular;

  /** For each node of a circle, its inputs; nothing for others. */
  private final int[][] inputs;

  /** For each node, those nodes of circles that it is an input of. */
  private final int[][] users;

  /** For each literal that is heard of, at {@link #slot}, its nodes. */
  private final int[][] nodes;

  /** Of nodes that count: their place; 0 when they need no derivation. */
  private final long[] place;

  /** The place that a node had last. */
  private final long[] lost;

  private long lastPlace;

  /** Nodes that may have to get a place. */
  private final Ints open = new Ints();

  private final boolean[] isOpen;

  /** For each node, whether its literal is false. */
  private final boolean[] unused;

  private final Ints fallen = new Ints();
  private final Ints work = new Ints();

  /**
   * For the circles of a graph, each of whose nodes may be used at first.
   *
   * @param edges from each node to its inputs
   * @param thresholds for each node of a circle, how many inputs it needs
   * @param literals for each node, "it is used"; nodes may share one
   */
  Foundedness(Edges edges, int[] thresholds, int[] literals) {
    int size = thresholds.length;
    this.edges = edges;
    this.thresholds = thresholds.clone();
    this.literals = literals.clone();
    this.circular = new boolean[size];
    this.isOpen = new boolean[size];
    this.unused = new boolean[size];
    this.place = new long[size];
    this.lost = new long[size];
    this.inputs = new int[size][];
    Arrays.fill(inputs, new int[0]);
    BitSet members = Circles.members(edges, size);
    BitSet heard = (BitSet) members.clone();
    for (int node = members.nextSetBit(0); node >= 0; node = members.nextSetBit(node + 1)) {
      circular[node] = true;
      place[node] = NOWHERE;
      open(node);
      int[] own = new int[edges.count(node)];
      for (int at = 0; at < own.length; at++) {
        own[at] = edges.target(node, at);
        heard.set(own[at]);
      }
      inputs[node] = own;
    }
    this.users = turned(inputs, size);
    int[][] slots = new int[size][];
    Arrays.setAll(slots, node -> heard.get(node) ? new int[] {slot(literals[node])} : new int[0]);
    int last = Arrays.stream(literals).map(Foundedness::slot).max().orElse(0);
    this.nodes = turned(slots, last + 1);
  }

  /** For each target, the nodes whose edges lead to it. */
  private static int[][] turned(int[][] edges, int size) {
    int[] counts = new int[size];
    Arrays.stream(edges).flatMapToInt(Arrays::stream).forEach(target -> counts[target]++);
    int[][] turned = new int[size][];
    Arrays.setAll(turned, target -> new int[counts[target]]);
    for (int node = edges.length - 1; node >= 0; node--) {
      for (int target : edges[node]) {
        turned[target][--counts[target]] = node;
      }
    }
    return turned;
  }

  private static int slot(int literal) {
    return literal > 0 ? 2 * literal : 1 - 2 * literal;
  }

  /** Whether there are circles at all. */
  boolean needed() {
    return literals().length > 0;
  }

  @Override
  public int[] literals() {
    return IntStream.range(0, nodes.length)
        .filter(slot -> nodes[slot].length > 0)
        .map(slot -> literals[nodes[slot][0]])
        .toArray();
  }

  @Override
  public void falsified(int literal) {
    for (int node : nodes[slot(literal)]) {
      unused[node] = true;
      fallen.push(node);
    }
  }

  @Override
  public void freed(int literal) {
    for (int node : nodes[slot(literal)]) {
      unused[node] = false;
      open(node);
    }
  }

  @Override
  public boolean settled() {
    return fallen.size() == 0 && open.size() == 0;
  }

  @Override
  public List<Clause> propagate() {
    withdraw();
    BitSet unfounded = derive();
    if (unfounded.isEmpty()) {
      return List.of();
    }
    List<Clause> clauses = new ArrayList<>();
    for (BitSet circle : Circles.sources(edges, unfounded)) {
      int[] outside = missing(circle);
      circle.stream().forEach(node -> clauses.add(new Clause(-literals[node], outside)));
    }
    return clauses;
  }

  private void open(int node) {
    if (!isOpen[node]) {
      isOpen[node] = true;
      open.push(node);
    }
  }

  /** Unused nodes lose their places, and so do those that have not enough inputs before them. */
  private void withdraw() {
    while (fallen.size() > 0) {
      int node = fallen.pop();
      if (place[node] != NOWHERE && unused[node]) {
        withdraw(node);
      }
    }
    while (work.size() > 0) {
      int node = work.pop();
      for (int user : users[node]) {
        if (place[user] > lost[node] && !isDerived(user, place[user])) {
          withdraw(user);
          open(user);
        }
      }
    }
  }

  private void withdraw(int node) {
    lost[node] = place[node];
    place[node] = NOWHERE;
    work.push(node);
  }

  /** Whether enough inputs have places before some place. */
  private boolean isDerived(int node, long before) {
    if (!circular[node]) {
      return true;
    }
    int need = thresholds[node];
    for (int input : inputs[node]) {
      if (need <= 0) {
        break;
      }
      if (place[input] != NOWHERE && place[input] < before) {
        need--;
      }
    }
    return need <= 0;
  }

  /** Gives places to all nodes that can have one; the others, as far as not unused, stay open. */
  private BitSet derive() {
    int[] waiting = open.toArray();
    open.clear();
    for (int node : waiting) {
      isOpen[node] = false;
      derive(node);
    }
    BitSet unfounded = new BitSet();
    for (int node : waiting) {
      if (place[node] == NOWHERE && !unused[node]) {
        unfounded.set(node);
        open(node);
      }
    }
    return unfounded;
  }

  private void derive(int start) {
    work.push(start);
    while (work.size() > 0) {
      int node = work.pop();
      if (place[node] == NOWHERE && !unused[node] && isDerived(node, Long.MAX_VALUE)) {
        place[node] = circular[node] ? ++lastPlace : 0;
        for (int user : users[node]) {
          if (place[user] == NOWHERE) {
            work.push(user);
          }
        }
      }
    }
  }

  /**
   * Unused nodes outside a circle without which no node of it has enough inputs outside: for each
   * node so many that the others are too few.
   */
  private int[] missing(BitSet circle) {
    BitSet missing = new BitSet();
    for (int node = circle.nextSetBit(0); node >= 0; node = circle.nextSetBit(node + 1)) {
      int spare = -thresholds[node];
      for (int input : inputs[node]) {
        spare += circle.get(input) ? 0 : 1;
      }
      for (int at = 0; at < inputs[node].length && spare >= 0; at++) {
        int input = inputs[node][at];
        if (!circle.get(input) && unused[input]) {
          missing.set(input);
          spare--;
        }
      }
    }
    return missing.stream().map(node -> literals[node]).distinct().toArray();
  }
}
