package org.aisc.analysis;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.aisc.analysis.Paths.Rank;
import org.aisc.limit.Budget;
import org.aisc.search.MinimalSets;
import org.aisc.search.Searches;
import org.aisc.search.Slice;

/** Attack paths found one after the other, by a solver. */
final class SearchedPaths {
  private final Frame frame;
  private final Slice slice;
  private final Paths.Options options;
  private final Effort effort;
  private final List<AttackPath> found = new ArrayList<>();
  private final List<BigInteger> bySize = new ArrayList<>();
  private int count;

  private SearchedPaths(Frame frame, Slice slice, Paths.Options options, Effort effort) {
    this.frame = frame;
    this.slice = slice;
    this.options = options;
    this.effort = effort;
  }

  static Paths find(Frame frame, Slice slice, String goal, Paths.Options options, Effort effort) {
    SearchedPaths search = new SearchedPaths(frame, slice, options, effort);
    return search.paths(goal, search.search(effort.budget()));
  }

  /** All paths, if the search of a round finds them. */
  static Optional<Paths> soon(
      Frame frame, Slice slice, String goal, Paths.Options options, Effort effort, int round) {
    SearchedPaths search = new SearchedPaths(frame, slice, options, effort);
    return search.search(effort.events(round)).isEmpty()
        ? Optional.of(search.paths(goal, Optional.empty()))
        : Optional.empty();
  }

  private Paths paths(String goal, Optional<String> reason) {
    if (options.countOnly()) {
      return Paths.counted(goal, options.view(), bySize, reason);
    }
    found.sort(Attacks.order(options.top().isPresent() ? options.rank() : Rank.SIZE));
    int shown = Math.min(found.size(), options.top().orElse(Integer.MAX_VALUE));
    return Paths.listed(
        goal, options.view(), BigInteger.valueOf(shown), found.subList(0, shown), reason);
  }

  /** Finds all paths, or as many as it may; says why it ended before that. */
  private Optional<String> search(Budget budget) {
    try (Searches searches = effort.searches();
        MinimalSets sets = new MinimalSets(slice, PathDiagram.kind(options.view()), searches)) {
      PathReading reading = new PathReading(frame, slice, searches, budget);
      while (true) {
        MinimalSets.Step step = sets.next(budget);
        if (step instanceof MinimalSets.Step.Next next) {
          if (options.limit().filter(limit -> limit == count).isPresent()) {
            return Optional.of("the limit of " + count + " was reached");
          } else if (!add(next.elements(), reading)) {
            return budget.reason();
          }
        } else {
          return step instanceof MinimalSets.Step.Unknown unknown
              ? Optional.of(unknown.reason())
              : Optional.empty();
        }
      }
    } catch (OutOfMemoryError full) {
      return Optional.of("the memory that Java may use is full");
    }
  }

  /** Whether a set could be counted or read within the budget. */
  private boolean add(BitSet elements, PathReading reading) {
    if (options.countOnly()) {
      while (bySize.size() <= elements.cardinality()) {
        bySize.add(BigInteger.ZERO);
      }
      bySize.set(elements.cardinality(), bySize.get(elements.cardinality()).add(BigInteger.ONE));
    } else {
      Optional<AttackPath> path = reading.read(elements, options.view());
      if (path.isEmpty()) {
        return false;
      }
      found.add(path.get());
    }
    count++;
    return true;
  }
}
