package org.aisc.analysis;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * The attack paths, or attack vectors, to one goal.
 *
 * @param complete whether every path was found (or, for the best K, the best K are proved)
 * @param count how many were found
 * @param bySize when only their number was asked for: how many of them have 0, 1, 2 … members
 * @param paths the paths in order; empty when only their number was asked for
 * @param reason why the answer is not complete
 */
public record Paths(
    String goal,
    View view,
    boolean complete,
    BigInteger count,
    List<BigInteger> bySize,
    List<AttackPath> paths,
    Optional<String> reason) {
  public Paths {
    bySize = List.copyOf(bySize);
    paths = paths instanceof ReadPaths ? paths : List.copyOf(paths);
  }

  /** Paths that were listed, or found so far if there is a reason why no more were. */
  static Paths listed(
      String goal, View view, BigInteger count, List<AttackPath> paths, Optional<String> reason) {
    return new Paths(goal, view, reason.isEmpty(), count, List.of(), paths, reason);
  }

  /** Paths that were counted, all or up to a limit. */
  static Paths counted(String goal, View view, List<BigInteger> bySize, Optional<String> reason) {
    BigInteger count = bySize.stream().reduce(BigInteger.ZERO, BigInteger::add);
    return new Paths(goal, view, reason.isEmpty(), count, bySize, List.of(), reason);
  }

  /** Over what the sets are minimal. */
  public enum View {
    PATHS,
    STEPS
  }

  /** In what order the best K come. */
  public enum Rank {
    COST,
    SIZE,
    LIKELIHOOD
  }

  /**
   * What to find.
   *
   * @param countOnly leave the paths out
   * @param limit stop after so many (then the answer is not complete unless these are all)
   * @param top the best K by {@code rank} only
   */
  public record Options(
      View view, boolean countOnly, Optional<Integer> limit, Optional<Integer> top, Rank rank) {
    public static final Options ALL =
        new Options(View.PATHS, false, Optional.empty(), Optional.empty(), Rank.SIZE);
  }
}
