package org.aisc.search;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.Predicate;
import org.aisc.graph.CausalityGraph;
import org.aisc.graph.CausalityGraph.Kind;
import org.aisc.limit.Budget;
import org.aisc.reach.Fixpoint;
import org.aisc.reach.Shrinking;

/**
 * Enumerates the minimal sets of elements inside which some legal scenario reaches the goal: over
 * propositions these are the attack paths, over {@code TAKE} leaves the attack vectors. Each comes
 * exactly once: a scenario that was searched for is shrunk by linear passes, and its supersets are
 * ruled out.
 */
public final class MinimalSets implements AutoCloseable {
  private final Slice slice;
  private final CausalityGraph graph;
  private final int[] elements;
  private final int[][] groups;
  private final BitSet switchable;
  private final Searches searches;
  private Optional<GoalSearch> opened = Optional.empty();
  private Optional<LoopSearch> going = Optional.empty();
  private final Fixpoint fixpoint;

  /** Over the nodes of one kind. */
  public MinimalSets(Slice slice, Kind elementKind, Searches searches) {
    this.slice = slice;
    this.graph = slice.graph();
    int[] found = new int[graph.size()];
    int count = 0;
    for (int node = 0; node < graph.size(); node++) {
      if (graph.kind(node) == elementKind) {
        found[count++] = node;
      }
    }
    elements = Arrays.copyOf(found, count);
    groups = Arrays.stream(elements).mapToObj(node -> new int[] {node}).toArray(int[][]::new);
    switchable = new BitSet(graph.size());
    Arrays.stream(elements).forEach(switchable::set);
    fixpoint = new Fixpoint(graph);
    this.searches = searches;
  }

  /** What the next step of an enumeration gave. */
  public sealed interface Step {
    /**
     * A minimal set.
     *
     * @param elements nodes of the slice
     * @param leaves a scenario that reaches the goal inside the set
     */
    record Next(BitSet elements, BitSet leaves) implements Step {
      private int[] nodes() {
        return elements.stream().toArray();
      }
    }

    /** There are no more. */
    record Done() implements Step {}

    /** A limit ended the search. */
    record Unknown(String reason) implements Step {}
  }

  /**
   * Finds one minimal set after the other, each once.
   *
   * @param visitor sees each, and says whether to go on
   * @return why there are no more, or the set at which the visitor stopped
   */
  public Step each(Budget budget, Predicate<Step.Next> visitor) {
    return searches.needed(slice) ? oneByOne(budget, visitor) : inOneGo(budget, visitor);
  }

  /** With open choices, each set is refined by questions of its own. */
  private Step oneByOne(Budget budget, Predicate<Step.Next> visitor) {
    Step step = next(budget);
    while (step instanceof Step.Next next && visitor.test(next)) {
      step = next(budget);
    }
    return step;
  }

  private Step inOneGo(Budget budget, Predicate<Step.Next> visitor) {
    if (going.isEmpty()) {
      going = Optional.of(new LoopSearch(slice, switchable));
    }
    GoalSearch.Outcome outcome =
        going
            .get()
            .each(
                budget, found -> Optional.of(shrink(found)).filter(visitor).map(Step.Next::nodes));
    return outcome instanceof GoalSearch.Outcome.Found found ? shrink(found) : ended(outcome);
  }

  /** Finds one more minimal set and rules out its supersets. */
  private Step next(Budget budget) {
    Step step = search(new BitSet(), budget);
    if (step instanceof Step.Next next) {
      search().forbid(next.nodes());
    }
    return step;
  }

  /**
   * A minimal set inside which a given scenario, or one found below it, reaches the goal. Where one
   * pass decides, the most generous scenario may do with less than the given one.
   */
  public Step below(BitSet leaves, Budget budget) {
    Step.Next found = shrink(leaves, new BitSet());
    if (searches.needed(slice)) {
      return refine(found, budget);
    }
    return leaves.equals(slice.leaves()) ? found : shrink(slice.leaves(), outside(found));
  }

  /** The formula, set up when the first question needs it. */
  private GoalSearch search() {
    if (opened.isEmpty()) {
      opened = Optional.of(searches.open(slice, switchable));
    }
    return opened.get();
  }

  private Step search(BitSet off, Budget budget, int... assumptions) {
    GoalSearch.Outcome outcome = search().find(off, budget, assumptions);
    return outcome instanceof GoalSearch.Outcome.Found found
        ? refine(shrink(found), budget)
        : ended(outcome);
  }

  private static Step ended(GoalSearch.Outcome outcome) {
    return outcome instanceof GoalSearch.Outcome.Unknown unknown
        ? new Step.Unknown(unknown.reason())
        : new Step.Done();
  }

  private Step.Next shrink(GoalSearch.Outcome.Found found) {
    return shrink(slice.generous(found.leaves()), found.unused());
  }

  /** Shrinks inside the used elements first; other nodes come back, which does no harm. */
  private Step.Next shrink(BitSet leaves, BitSet unused) {
    BitSet off = new BitSet(graph.size());
    for (int element : elements) {
      if (unused.get(element)) {
        off.set(element);
      }
    }
    fixpoint.start(off, leaves);
    if (!fixpoint.holds(slice.goal())) {
      throw new IllegalStateException("a checked scenario does not reach the goal");
    }
    BitSet kept = Shrinking.minimal(graph, slice.goal(), off, leaves, groups, fixpoint);
    BitSet chosen = new BitSet(graph.size());
    kept.stream().forEach(at -> chosen.set(elements[at]));
    return new Step.Next(chosen, leaves);
  }

  /** With open choices another scenario may do with less; ask until none does. */
  private Step refine(Step.Next found, Budget budget) {
    if (!searches.needed(slice)) {
      return found;
    }
    int[] chosen = found.elements().stream().toArray();
    if (chosen.length == 0) {
      return found;
    }
    int guard = search().forbidUnder(chosen);
    Step below = search(outside(found), budget, guard);
    search().retire(guard);
    return below instanceof Step.Done ? found : below;
  }

  private BitSet outside(Step.Next found) {
    BitSet outside = new BitSet(graph.size());
    for (int element : elements) {
      outside.set(element, !found.elements().get(element));
    }
    return outside;
  }

  @Override
  public void close() {
    opened.ifPresent(GoalSearch::close);
    going.ifPresent(GoalSearch::close);
  }
}
