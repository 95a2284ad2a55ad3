package org.aisc.ground;

import java.math.BigDecimal;
import java.util.List;
import org.aisc.graph.CausalityGraph;
import org.aisc.sema.Spec;

/**
 * A specification as a causality graph, with the names that its integers stand for. A thing's index
 * is its place in the list of its names, which is sorted.
 *
 * @param propositions names of the steps and propositions
 * @param edges causal edges that some mitigation blocks, as {@code P -> Q}
 * @param stepPropositions for each step, its index among {@code propositions}
 * @param costs cost of each step, in units of 10^-{@code scale}
 * @param mitigationCosts cost of each mitigation that is not deployed, else 0, in the same units
 * @param blocks for each mitigation, the nodes that it blocks, ascending
 * @param required nodes over condition leaves that every legal scenario makes true
 * @param derivedSteps whether some step is the head of an event
 */
public record Model(
    Spec spec,
    CausalityGraph graph,
    List<String> propositions,
    List<String> edges,
    int[] stepPropositions,
    int scale,
    long[] costs,
    long[] mitigationCosts,
    int[][] blocks,
    int[] required,
    boolean derivedSteps) {

  public Model {
    propositions = List.copyOf(propositions);
    edges = List.copyOf(edges);
  }

  /** A sum of scaled costs as the number that the user wrote, without trailing zeros. */
  public BigDecimal amount(long scaled) {
    BigDecimal plain = BigDecimal.valueOf(scaled, scale).stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }
}
