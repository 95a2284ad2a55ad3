package org.aisc.analysis;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.aisc.analysis.Paths.Rank;
import org.aisc.dd.Limits;
import org.aisc.dd.Result;
import org.aisc.search.Slice;

/** Attack paths and attack vectors to one goal. */
final class Attacks {
  private static final Comparator<AttackPath> BY_SIZE =
      Comparator.<AttackPath>comparingInt(path -> path.propositions().size())
          .thenComparing(AttackPath::propositions, Attacks::compareNames);

  /** So many nodes that depend on themselves make elimination from diagrams slow. */
  private static final int MANY_CIRCULAR = 50;

  private Attacks() {}

  static Paths find(Frame frame, String goal, Paths.Options options, Effort effort) {
    effort.require("list attack paths", Engine.SAT, Engine.SMT, Engine.DD);
    Optional<Slice> slice = frame.slice(goal);
    if (slice.isEmpty()) {
      return Paths.counted(goal, options.view(), List.of(), Optional.empty());
    }
    effort.requireNumbers(slice.get());
    return inTurns(frame, slice.get(), goal, options, effort)
        .or(() -> DiagramPaths.find(frame, slice.get(), goal, options, effort))
        .orElseGet(() -> SearchedPaths.find(frame, slice.get(), goal, options, effort));
  }

  /**
   * Where there are many circles, a search lists few paths in no time, and diagrams count many.
   * Which of these a question is shows only when both have tried: they take turns until one is at
   * its end.
   */
  private static Optional<Paths> inTurns(
      Frame frame, Slice slice, String goal, Paths.Options options, Effort effort) {
    if (effort.engine() != Engine.AUTO
        || options.limit().isPresent()
        || slice.circular() < MANY_CIRCULAR
        || PathDiagram.obstacle(slice, options.view()).isPresent()) {
      return Optional.empty();
    }
    try (SearchedPaths search = new SearchedPaths(frame, slice, goal, options, effort)) {
      Limits turns = effort.inTurns(search::turn);
      Result<Paths> drawn = DiagramPaths.within(turns, frame, slice, goal, options, effort);
      Optional<Paths> found = drawn.found().or(search::all);
      if (found.isEmpty()) {
        effort.handOver(drawn.reason());
      }
      return found.or(() -> Optional.of(search.upTo(effort.budget())));
    }
  }

  /** Orders paths best first, ties by size and names. */
  static Comparator<AttackPath> order(Rank rank) {
    return switch (rank) {
      case COST -> Comparator.comparing(AttackPath::cost).thenComparing(BY_SIZE);
      case SIZE -> BY_SIZE;
      case LIKELIHOOD ->
          Comparator.comparingDouble(AttackPath::high)
              .thenComparingDouble(AttackPath::low)
              .reversed()
              .thenComparing(BY_SIZE);
    };
  }

  private static int compareNames(List<String> left, List<String> right) {
    for (int at = 0; at < Math.min(left.size(), right.size()); at++) {
      int order = left.get(at).compareTo(right.get(at));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(left.size(), right.size());
  }
}
