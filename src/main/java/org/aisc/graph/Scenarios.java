package org.aisc.graph;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.aisc.graph.CausalityGraph.Kind;
import org.aisc.logic.Rational;

/**
 * The legal scenarios of one question: which leaves may hold together, and which nodes never hold.
 *
 * <p>A scenario chooses a set of {@code TAKE} leaves, for each condition one of its two leaves, and
 * values of the quantities that it plays. It is legal when no chosen leaf is off, its cost is
 * within the budget, each {@link AtMost} holds of the chosen {@code TAKE} leaves, and every {@code
 * required} node holds under the chosen condition leaves. {@code FIRE} leaves hold unless off; a
 * {@code COMPARISON} leaf holds when its quantities are played and have values of which it is true.
 *
 * @param off nodes that never hold: blocked by the defence, forbidden to the attacker, or a
 *     condition leaf against a fixed value; a condition with no leaf off is unknown
 * @param costs cost of each step by index, scaled to integers, at least 0
 * @param budget bound on the sum of the costs of the steps taken and the quantities played
 * @param required nodes over condition leaves only
 */
public record Scenarios(
    CausalityGraph graph,
    BitSet off,
    long[] costs,
    Optional<Rational> budget,
    List<AtMost> atMost,
    int[] required,
    Arithmetic arithmetic) {

  /** At most {@code limit} of the steps (by index; one listed twice counts twice) are taken. */
  public record AtMost(int limit, int[] steps) {}

  public Scenarios {
    atMost = List.copyOf(atMost);
  }

  /** Whether all leaves that are not off may be chosen together. */
  public boolean allowEverything() {
    boolean limited = budget.isPresent() || !atMost.isEmpty() || required.length > 0;
    return !limited && graph.count(Kind.COMPARISON) == 0 && conditionsAreKnown();
  }

  private boolean conditionsAreKnown() {
    int both = Math.min(graph.count(Kind.TRUE_CONDITION), graph.count(Kind.FALSE_CONDITION));
    return IntStream.range(0, both)
        .allMatch(at -> isOut(Kind.TRUE_CONDITION, at) || isOut(Kind.FALSE_CONDITION, at));
  }

  private boolean isOut(Kind kind, int index) {
    int node = graph.node(kind, index);
    return node < 0 || off.get(node);
  }

  /** The same scenarios with other nodes off. */
  public Scenarios withOff(BitSet other) {
    return new Scenarios(graph, other, costs, budget, atMost, required, arithmetic);
  }

  /** The same scenarios over other numbers. */
  public Scenarios withArithmetic(Arithmetic other) {
    return new Scenarios(graph, off, costs, budget, atMost, required, other);
  }

  /** The same scenarios in a graph that has more nodes after those of this one. */
  public Scenarios withGraph(CausalityGraph larger) {
    return new Scenarios(larger, off, costs, budget, atMost, required, arithmetic);
  }
}
