package org.aisc.analysis;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import org.aisc.analysis.Paths.Rank;
import org.aisc.analysis.Paths.View;
import org.aisc.search.Slice;

/**
 * How good the sets of a diagram are, told by their members alone: by cost or likelihood of the
 * steps, ties by size and names.
 */
final class SetOrder {
  private static final Comparator<int[]> BY_SIZE =
      Comparator.<int[]>comparingInt(set -> set.length).thenComparing(Arrays::compare);

  private final PathDiagram diagram;
  private final PathReading.Chances chances;
  private final int[] taken;

  SetOrder(PathDiagram diagram, PathReading.Chances chances) {
    this.diagram = diagram;
    this.chances = chances;
    this.taken = Arrays.stream(diagram.elements()).map(diagram::taken).toArray();
  }

  /** Whether the members of a set tell how good it is. */
  boolean tells(Rank rank) {
    Slice slice = diagram.slice();
    boolean allTaken = diagram.view() == View.STEPS || !PathDiagram.anyStepHasCauses(slice);
    return switch (rank) {
      case SIZE -> true;
      case COST -> allTaken && !slice.priced();
      case LIKELIHOOD -> allTaken && chances.eventsAreSure(slice.graph());
    };
  }

  /** For each variable, a weight; the best set has the least sum. */
  double[] weights(Rank rank) {
    return Arrays.stream(taken).mapToDouble(leaf -> weight(rank, leaf)).toArray();
  }

  private double weight(Rank rank, int leaf) {
    return switch (rank) {
      case SIZE -> 1;
      case COST -> leaf < 0 ? 0 : diagram.slice().costs()[leaf];
      case LIKELIHOOD -> leaf < 0 ? 0 : -Math.log(chances.high()[leaf]);
    };
  }

  /** The exact order, which the sums of weights follow as far as they are exact. */
  Comparator<int[]> exact(Rank rank) {
    return switch (rank) {
      case SIZE -> BY_SIZE;
      case COST -> Comparator.<int[]>comparingLong(this::cost).thenComparing(BY_SIZE);
      case LIKELIHOOD ->
          Comparator.<int[], BigDecimal>comparing(set -> product(set, chances.high()))
              .thenComparing(set -> product(set, chances.low()))
              .reversed()
              .thenComparing(BY_SIZE);
    };
  }

  private long cost(int[] set) {
    return Arrays.stream(set)
        .filter(variable -> taken[variable] >= 0)
        .mapToLong(variable -> diagram.slice().costs()[taken[variable]])
        .sum();
  }

  private BigDecimal product(int[] set, double[] likelihoods) {
    return Arrays.stream(set)
        .filter(variable -> taken[variable] >= 0)
        .mapToObj(variable -> new BigDecimal(likelihoods[taken[variable]]))
        .reduce(BigDecimal.ONE, BigDecimal::multiply);
  }
}
