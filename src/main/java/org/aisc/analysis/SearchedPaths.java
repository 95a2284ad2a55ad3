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

/** Attack paths found one after the other, by a solver; a search that ended early can go on. */
final class SearchedPaths implements AutoCloseable {
  private final Paths.Options options;
  private final String goal;
  private final Searches searches;
  private final MinimalSets sets;
  private final PathReading reading;
  private final List<AttackPath> found = new ArrayList<>();
  private final List<BigInteger> bySize = new ArrayList<>();
  private int count;
  private boolean complete;
  private boolean outOfMemory;

  /** A search that has not begun; to be closed. */
  SearchedPaths(Frame frame, Slice slice, String goal, Paths.Options options, Effort effort) {
    this.goal = goal;
    this.options = options;
    this.searches = effort.searches();
    this.sets = new MinimalSets(slice, PathDiagram.kind(options.view()), searches);
    this.reading = new PathReading(frame, slice, searches, effort.budget());
  }

  static Paths find(Frame frame, Slice slice, String goal, Paths.Options options, Effort effort) {
    try (SearchedPaths search = new SearchedPaths(frame, slice, goal, options, effort)) {
      return search.upTo(effort.budget());
    }
  }

  /** What was found when the search ends or the budget does. */
  Paths upTo(Budget budget) {
    return paths(search(budget));
  }

  /** Goes on as long as the budget lasts; says whether all paths are found. */
  boolean turn(Budget budget) {
    complete = search(budget).isEmpty();
    return complete;
  }

  /** All paths, if the last turn came to the end of them. */
  Optional<Paths> all() {
    return complete ? Optional.of(paths(Optional.empty())) : Optional.empty();
  }

  private Paths paths(Optional<String> reason) {
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
    if (outOfMemory) {
      return Optional.of("memory ran out");
    }
    try {
      MinimalSets.Step last = sets.each(budget, next -> !isFull() && add(next.elements()));
      if (last instanceof MinimalSets.Step.Next) {
        return isFull() ? Optional.of("the limit of " + count + " was reached") : budget.reason();
      }
      return last instanceof MinimalSets.Step.Unknown unknown
          ? Optional.of(unknown.reason())
          : Optional.empty();
    } catch (OutOfMemoryError full) {
      outOfMemory = true; // the solver stopped somewhere, and may not be asked again
      return Optional.of("memory ran out");
    }
  }

  /** Whether no more paths are asked for. */
  private boolean isFull() {
    return options.limit().filter(limit -> limit == count).isPresent();
  }

  /** Whether a set could be counted or read within the budget. */
  private boolean add(BitSet elements) {
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

  @Override
  public void close() {
    sets.close();
    searches.close();
  }
}
