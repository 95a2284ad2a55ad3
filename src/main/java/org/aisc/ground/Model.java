package org.aisc.ground;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.aisc.graph.Arithmetic;
import org.aisc.graph.CausalityGraph;
import org.aisc.logic.Rational;
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
 * @param limits for each mitigation, the bounds that it sets to quantities
 * @param arithmetic quantities by name and the comparisons over them, costs in the same units
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
    List<List<Arithmetic.Limit>> limits,
    Arithmetic arithmetic,
    int[] required,
    boolean derivedSteps) {

  /** Digits of a number that is not a decimal fraction. */
  public static final int DIGITS = 34;

  public Model {
    propositions = List.copyOf(propositions);
    edges = List.copyOf(edges);
    limits = List.copyOf(limits);
  }

  /** A sum of scaled costs as the number that the user wrote, without trailing zeros. */
  public BigDecimal amount(long scaled) {
    return plain(BigDecimal.valueOf(scaled, scale));
  }

  /**
   * A scaled cost as a decimal number, rounded up to {@link #DIGITS} digits where its decimals
   * never end.
   */
  public BigDecimal amount(Rational scaled) {
    return plain(scaled.times(Rational.powerOfTen(-scale)).toDecimal(DIGITS, RoundingMode.CEILING));
  }

  /** An amount in the units of the costs. */
  public Rational scaled(BigDecimal amount) {
    return Rational.of(amount).times(Rational.powerOfTen(scale));
  }

  private static BigDecimal plain(BigDecimal amount) {
    BigDecimal plain = amount.stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }
}
