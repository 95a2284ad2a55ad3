package org.aisc.analysis;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.aisc.analysis.Paths.Rank;
import org.aisc.analysis.Paths.View;
import org.aisc.graph.CausalityGraph.Kind;
import org.aisc.limit.Budget;
import org.aisc.search.MinimalSets;
import org.aisc.search.Searches;
import org.aisc.search.Slice;

/** Attack paths and attack vectors to one goal. */
final class Attacks {
  private static final Comparator<AttackPath> BY_SIZE =
      Comparator.<AttackPath>comparingInt(path -> path.propositions().size())
          .thenComparing(AttackPath::propositions, Attacks::compareNames);

  private Attacks() {}

  static Paths find(Frame frame, String goal, Paths.Options options, Effort effort) {
    effort.require("list attack paths", Engine.SAT, Engine.SMT);
    Optional<Slice> slice = frame.slice(goal);
    if (slice.isEmpty()) {
      return new Paths(goal, options.view(), true, BigInteger.ZERO, List.of(), Optional.empty());
    }
    effort.requireNumbers(slice.get());
    return enumerate(frame, slice.get(), goal, options, effort);
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

  private static Paths enumerate(
      Frame frame, Slice slice, String goal, Paths.Options options, Effort effort) {
    Kind kind = options.view() == View.PATHS ? Kind.PROPOSITION : Kind.TAKE;
    Budget budget = effort.budget();
    List<AttackPath> found = new ArrayList<>();
    Optional<String> reason = Optional.empty();
    long count = 0;
    try (Searches searches = effort.searches();
        MinimalSets sets = new MinimalSets(slice, kind, searches)) {
      PathReading reading = new PathReading(frame, slice, searches, budget);
      while (true) {
        MinimalSets.Step step = sets.next(budget);
        if (step instanceof MinimalSets.Step.Next next) {
          if (options.limit().isPresent() && count == options.limit().get()) {
            reason = Optional.of("the limit of " + count + " was reached");
            break;
          }
          if (!options.countOnly()) {
            Optional<AttackPath> path = reading.read(next.elements(), options.view());
            if (path.isEmpty()) {
              reason = budget.reason();
              break;
            }
            found.add(path.get());
          }
          count++;
        } else {
          reason =
              step instanceof MinimalSets.Step.Unknown unknown
                  ? Optional.of(unknown.reason())
                  : Optional.empty();
          break;
        }
      }
    }
    found.sort(order(options.top().isPresent() ? options.rank() : Rank.SIZE));
    List<AttackPath> shown =
        options.top().isPresent() && options.top().get() < found.size()
            ? found.subList(0, options.top().get())
            : found;
    BigInteger shownCount = BigInteger.valueOf(options.top().isPresent() ? shown.size() : count);
    return new Paths(goal, options.view(), reason.isEmpty(), shownCount, shown, reason);
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
