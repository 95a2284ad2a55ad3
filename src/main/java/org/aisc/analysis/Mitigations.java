package org.aisc.analysis;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * Mitigation sets that stop all goals of a query. Mitigations of the query's defence and deployed
 * ones are on already: they cost nothing more and are left out of the sets.
 *
 * @param complete whether the sets are all that was asked for
 * @param optimal whether the first set is proved to be of least cost
 * @param lowerBound no set that stops the goals costs less
 * @param count how many sets there are, or were found
 * @param sets in order of (cost, size, names); empty when none stops the goals, none was found yet
 *     or only their number was asked for
 * @param impossible whether it is proved that no set (within the budget asked for) stops the goals
 * @param reason why the answer is not complete
 */
public record Mitigations(
    List<String> goals,
    boolean complete,
    boolean optimal,
    BigDecimal lowerBound,
    BigInteger count,
    List<Chosen> sets,
    boolean impossible,
    Optional<String> reason) {
  public Mitigations {
    goals = List.copyOf(goals);
    sets = List.copyOf(sets);
  }

  /** One mitigation set, names sorted. */
  public record Chosen(List<String> mitigations, BigDecimal cost) {
    public Chosen {
      mitigations = List.copyOf(mitigations);
    }
  }

  /** Which sets to find. */
  public enum Mode {
    /** One cheapest set. */
    CHEAPEST,
    /** All inclusion-minimal sets of least cost. */
    ALL_CHEAPEST,
    /** The K cheapest inclusion-minimal sets. */
    TOP,
    /** All inclusion-minimal sets. */
    MINIMAL
  }

  /**
   * What to find.
   *
   * @param top K of {@link Mode#TOP}
   * @param countOnly leave the sets out
   * @param budget only sets that cost at most so much
   * @param limit stop after so many sets
   */
  public record Options(
      Mode mode, int top, boolean countOnly, Optional<BigDecimal> budget, Optional<Integer> limit) {
    public static final Options CHEAPEST = all(Mode.CHEAPEST);

    /** All sets of a mode, whatever they cost. */
    public static Options all(Mode mode) {
      return new Options(mode, 1, false, Optional.empty(), Optional.empty());
    }

    /** The K cheapest sets. */
    public static Options best(int count) {
      return new Options(Mode.TOP, count, false, Optional.empty(), Optional.empty());
    }
  }
}
