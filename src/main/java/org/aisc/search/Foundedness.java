package org.aisc.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;
import org.aisc.graph.CausalityGraph;
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

  private final CausalityGraph graph;
  private final BitSet circular;
  private final int[] literals;
  private final Map<Integer, Integer> nodes = new HashMap<>();

  /** Of nodes that count: their place; 0 when they need no derivation. */
  private final long[] place;

  private long lastPlace;

  /** Nodes that may have to get a place. */
  private final Ints open = new Ints();

  private final BitSet isOpen = new BitSet();

  /** Nodes that will be told when they are free again. */
  private final BitSet awaited = new BitSet();

  private final Ints fallen = new Ints();
  private final Ints work = new Ints();

  /** For the circles of a graph whose nodes have these literals; each one may be used at first. */
  Foundedness(CausalityGraph graph, int[] literals) {
    this.graph = graph;
    this.literals = literals.clone();
    this.circular = Circles.members(graph);
    this.place = new long[graph.size()];
    for (int node = circular.nextSetBit(0); node >= 0; node = circular.nextSetBit(node + 1)) {
      place[node] = NOWHERE;
      open(node);
      listen(node);
      for (int at = 0; at < graph.inputCount(node); at++) {
        listen(graph.input(node, at));
      }
    }
  }

  private void listen(int node) {
    nodes.put(literals[node], node);
  }

  private int node(int literal) {
    return Objects.requireNonNull(nodes.get(literal), "not one of the literals that are heard of");
  }

  /** Whether there are circles at all. */
  boolean needed() {
    return !circular.isEmpty();
  }

  @Override
  public int[] literals() {
    return nodes.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
  }

  @Override
  public void falsified(int literal) {
    int node = node(literal);
    awaited.set(node);
    fallen.push(node);
  }

  @Override
  public void freed(int literal) {
    int node = node(literal);
    awaited.clear(node);
    open(node);
  }

  @Override
  public boolean settled() {
    return fallen.size() == 0 && open.size() == 0;
  }

  @Override
  public List<Clause> propagate(IntPredicate isFalse) {
    IntPredicate unused = node -> isFalse.test(literals[node]);
    withdraw(unused);
    BitSet unfounded = derive(unused);
    List<Clause> clauses = new ArrayList<>();
    if (!unfounded.isEmpty()) {
      for (BitSet circle : Circles.sources(graph, unfounded)) {
        int[] outside = missing(circle, unused);
        circle.stream().forEach(node -> clauses.add(new Clause(-literals[node], outside)));
      }
    }
    return clauses;
  }

  private void open(int node) {
    if (!isOpen.get(node)) {
      isOpen.set(node);
      open.push(node);
    }
  }

  /** Unused nodes lose their places, and so do those that have not enough inputs before them. */
  private void withdraw(IntPredicate unused) {
    while (fallen.size() > 0) {
      int node = fallen.pop();
      if (place[node] != NOWHERE && unused.test(node)) {
        place[node] = NOWHERE;
        work.push(node);
      }
    }
    while (work.size() > 0) {
      int node = work.pop();
      for (int at = 0; at < graph.userCount(node); at++) {
        int user = graph.user(node, at);
        if (circular.get(user) && place[user] != NOWHERE && !isDerived(user, place[user])) {
          place[user] = NOWHERE;
          open(user);
          work.push(user);
        }
      }
    }
  }

  /** Whether enough inputs have places before some place. */
  private boolean isDerived(int node, long before) {
    if (!circular.get(node)) {
      return true;
    }
    int need = graph.threshold(node);
    for (int at = 0; at < graph.inputCount(node) && need > 0; at++) {
      long input = place[graph.input(node, at)];
      if (input != NOWHERE && input < before) {
        need--;
      }
    }
    return need <= 0;
  }

  /** Gives places to all nodes that can have one; the others, as far as not unused, stay open. */
  private BitSet derive(IntPredicate unused) {
    int[] waiting = open.toArray();
    open.clear();
    isOpen.clear();
    for (int node : waiting) {
      derive(node, unused);
    }
    BitSet unfounded = new BitSet();
    for (int node : waiting) {
      if (place[node] == NOWHERE) {
        boolean isUnused = unused.test(node);
        if (!isUnused) {
          unfounded.set(node);
        }
        if (!isUnused || !awaited.get(node)) {
          open(node);
        }
      }
    }
    return unfounded;
  }

  private void derive(int start, IntPredicate unused) {
    work.push(start);
    while (work.size() > 0) {
      int node = work.pop();
      if (place[node] == NOWHERE && !unused.test(node) && isDerived(node, Long.MAX_VALUE)) {
        place[node] = circular.get(node) ? ++lastPlace : 0;
        for (int at = 0; at < graph.userCount(node); at++) {
          int user = graph.user(node, at);
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
  private int[] missing(BitSet circle, IntPredicate unused) {
    BitSet missing = new BitSet();
    for (int node = circle.nextSetBit(0); node >= 0; node = circle.nextSetBit(node + 1)) {
      int spare = -graph.threshold(node);
      for (int at = 0; at < graph.inputCount(node); at++) {
        spare += circle.get(graph.input(node, at)) ? 0 : 1;
      }
      for (int at = 0; at < graph.inputCount(node) && spare >= 0; at++) {
        int input = graph.input(node, at);
        if (!circle.get(input) && unused.test(input)) {
          missing.set(input);
          spare--;
        }
      }
    }
    return missing.stream().map(node -> literals[node]).toArray();
  }
}
