package org.aisc.analysis;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What can be had for which money: sets of mitigations of which none is both dearer and worse than
 * another, in order of cost. Mitigations of the query's defence and deployed ones are on already.
 *
 * @param goals of the query
 * @param aim what is made small (or, for attacks, large)
 * @param complete whether these are all such sets within the budget asked for
 * @param proved no set that costs less than this is missing; none when nothing is missing at all
 * @param reason why the answer is not complete
 */
public record Frontier(
    List<String> goals,
    Aim aim,
    boolean complete,
    Optional<BigDecimal> proved,
    List<Point> points,
    Optional<String> reason) {
  public Frontier {
    goals = List.copyOf(goals);
    points = List.copyOf(points);
  }

  /** What money is weighed against. */
  public enum Aim {
    /** The expected loss over all goals of the query. */
    LOSS,
    /** The highest likelihood of the query's one goal. */
    LIKELIHOOD,
    /** The cost of the cheapest attack that remains. */
    ATTACK_COST
  }

  /**
   * One set: of all that cost as much, one that leaves least, no part of which does as well.
   *
   * @param loss expected, at its highest
   * @param likelihood of each goal, at its highest
   * @param attackCost of the cheapest attack on any goal; none when no goal can be reached, or when
   *     that is not what was asked
   * @param remains the number that the aim is about; infinite when no attack remains
   * @param gap by how much less may remain under another set of at most this cost; 0 where the
   *     point is proved
   */
  public record Point(
      List<String> mitigations,
      BigDecimal cost,
      double loss,
      SortedMap<String, Double> likelihood,
      Optional<BigDecimal> attackCost,
      double remains,
      double gap) {
    public Point {
      mitigations = List.copyOf(mitigations);
      likelihood = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(likelihood));
    }
  }

  /**
   * What to find.
   *
   * @param budget only sets that cost at most so much
   * @param branches give up after so many branches of the search; the answer says so
   */
  public record Options(Aim aim, Optional<BigDecimal> budget, long branches) {
    /** As long as it takes. */
    public static Options of(Aim aim, Optional<BigDecimal> budget) {
      return new Options(aim, budget, Long.MAX_VALUE);
    }
  }
}
