package org.aisc.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.aisc.graph.CausalityGraph;
import org.aisc.graph.CausalityGraph.Kind;
import org.aisc.graph.GraphBuilder;
import org.aisc.reach.Fixpoint;
import org.aisc.sat.Propagator.Clause;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Unfounded nodes while nodes become unused and free again, against least fixpoints made anew. */
class FoundednessTest {
  private static final int NODES = 14;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void nodes_are_unfounded_exactly_when_the_least_fixpoint_lacks_them(int group) {
    for (int seed = 0; seed < 500; seed++) {
      Random random = new Random(1_000_003L * group + seed);
      new Walk(random, graph(random)).run(40);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void a_circle_needs_a_cause_from_outside(int threshold) {
    GraphBuilder builder = new GraphBuilder();
    int[] steps = IntStream.range(0, 3).map(step -> builder.add(Kind.TAKE, step, 0)).toArray();
    int one = builder.add(Kind.PROPOSITION, 0, 1);
    int outside = builder.gate(threshold, steps);
    int other = builder.gate(1, one);
    builder.connect(one, other);
    builder.connect(one, outside);
    CausalityGraph graph = builder.build();
    Foundedness foundedness = foundedness(graph);

    assertThat(foundedness.propagate()).isEmpty();
    foundedness.falsified(outside + 1);
    List<Clause> clauses = foundedness.propagate();

    assertThat(clauses).extracting(Clause::head).containsExactlyInAnyOrder(-one - 1, -other - 1);
    assertThat(clauses).allMatch(clause -> clause.others()[0] == outside + 1);
  }

  /** The literal of a node is its number and one. */
  private static Foundedness foundedness(CausalityGraph graph) {
    return new Foundedness(
        graph.inputs(),
        IntStream.range(0, graph.size()).map(graph::threshold).toArray(),
        IntStream.rangeClosed(1, graph.size()).toArray());
  }

  private static CausalityGraph graph(Random random) {
    GraphBuilder builder = new GraphBuilder();
    int leaves = 2 + random.nextInt(4);
    for (int node = 0; node < NODES; node++) {
      boolean leaf = node < leaves;
      builder.add(leaf ? Kind.TAKE : Kind.GATE, leaf ? node : -1, leaf ? 0 : random.nextInt(4));
    }
    for (int node = leaves; node < NODES; node++) {
      for (int inputs = 1 + random.nextInt(4); inputs > 0; inputs--) {
        builder.connect(node, random.nextInt(NODES));
      }
    }
    return builder.build();
  }

  /** Nodes that become unused in some order and free again in the opposite one, as in a search. */
  private static final class Walk {
    private final Random random;
    private final CausalityGraph graph;
    private final BitSet circular;
    private final Foundedness foundedness;
    private final List<Integer> heard;
    private final List<Integer> trail = new ArrayList<>();
    private final BitSet unused = new BitSet();

    Walk(Random random, CausalityGraph graph) {
      this.random = random;
      this.graph = graph;
      this.circular = Circles.members(graph.inputs(), graph.size());
      this.foundedness = foundedness(graph);
      this.heard = IntStream.of(foundedness.literals()).mapToObj(literal -> literal - 1).toList();
    }

    void run(int moves) {
      check();
      for (int move = 0; move < moves && !heard.isEmpty(); move++) {
        if (random.nextInt(3) == 0) {
          back(random.nextInt(trail.size() + 1));
        } else {
          fall(heard.get(random.nextInt(heard.size())));
        }
        if (random.nextInt(4) > 0) {
          check();
        }
      }
    }

    private void fall(int node) {
      if (!unused.get(node)) {
        unused.set(node);
        trail.add(node);
        foundedness.falsified(node + 1);
      }
    }

    private void back(int size) {
      while (trail.size() > size) {
        int node = trail.remove(trail.size() - 1);
        unused.clear(node);
        foundedness.freed(node + 1);
      }
    }

    /** Uses all that it gives, as unit propagation would; then nothing is unfounded any more. */
    private void check() {
      BitSet unfounded = unfounded(unused);
      List<Clause> clauses = foundedness.propagate();
      assertThat(clauses.isEmpty()).isEqualTo(unfounded.isEmpty());
      for (Clause clause : clauses) {
        int node = -clause.head() - 1;
        BitSet missing = new BitSet();
        for (int literal : clause.others()) {
          missing.set(literal - 1);
        }
        assertThat(unfounded.get(node)).isTrue();
        assertThat(unused.stream().boxed().toList()).containsAll(missing.stream().boxed().toList());
        assertThat(unfounded(missing).get(node)).as("the clause follows from the graph").isTrue();
      }
      int mark = trail.size();
      clauses.forEach(clause -> fall(-clause.head() - 1));
      if (!clauses.isEmpty()) {
        check();
        back(mark);
      }
    }

    /** Nodes of circles that are free, but do not hold with all others that are free. */
    private BitSet unfounded(BitSet off) {
      BitSet free = new BitSet();
      free.set(0, NODES);
      Fixpoint fixpoint = new Fixpoint(graph);
      fixpoint.start(off, free);
      for (int node = 0; node < NODES; node++) {
        if (!circular.get(node) && !off.get(node)) {
          fixpoint.assume(node);
        }
      }
      BitSet found = new BitSet();
      for (int node = circular.nextSetBit(0); node >= 0; node = circular.nextSetBit(node + 1)) {
        found.set(node, !off.get(node) && !fixpoint.holds(node));
      }
      return found;
    }
  }
}
