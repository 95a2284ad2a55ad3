package org.aisc.graph;

import java.util.BitSet;
import java.util.List;
import java.util.OptionalLong;

/**
 * The legal scenarios of one question: which leaves may hold together, and which nodes never hold.
 *
 * <p>A scenario chooses a set of {@code TAKE} leaves and, for each condition, one of its two
 * leaves. It is legal when no chosen leaf is off, its cost is within the budget, each {@link
 * AtMost} holds of the chosen {@code TAKE} leaves, and every {@code required} node holds under the
 * chosen condition leaves. {@code FIRE} leaves hold unless off.
 *
 * @param off nodes that never hold: blocked by the defence, forbidden to the attacker, or a
 *     condition leaf against a fixed value; a condition with no leaf off is unknown
 * @param costs cost of each step by index, scaled to integers, at least 0
 * @param budget bound on the sum of the costs of the steps taken
 * @param required nodes over condition leaves only
 */
public record Scenarios(
    CausalityGraph graph,
    BitSet off,
    long[] costs,
    OptionalLong budget,
    List<AtMost> atMost,
    int[] required) {

  /** At most {@code limit} of the steps (by index; one listed twice counts twice) are taken. */
  public record AtMost(int limit, int[] steps) {}

  public Scenarios {
    atMost = List.copyOf(atMost);
  }

  /** The same scenarios with other nodes off. */
  public Scenarios withOff(BitSet other) {
    return new Scenarios(graph, other, costs, budget, atMost, required);
  }

  /** The same scenarios in a graph that has more nodes after those of this one. */
  public Scenarios withGraph(CausalityGraph larger) {
    return new Scenarios(larger, off, costs, budget, atMost, required);
  }
}
