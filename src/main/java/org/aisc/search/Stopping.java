package org.aisc.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.aisc.graph.Arithmetic.Limit;
import org.aisc.graph.CausalityGraph;
import org.aisc.limit.Budget;
import org.aisc.logic.Rational;
import org.aisc.reach.Fixpoint;
import org.aisc.reach.Shrinking;

/**
 * Whether a set of mitigations stops a goal, and if not, a minimal set of further mitigations of
 * which at least one is needed: those that hit one derivation which the set leaves open. Without
 * open choices this is linear; otherwise the derivation is searched for.
 *
 * <p>A scenario that is left open has values of its quantities. A mitigation whose limits these
 * values break is taken to block the comparisons over that quantity: with it, the rest of the
 * scenario is still legal. So the mitigations that are not needed leave this very scenario open all
 * together, and every set that stops the goal has one of the others.
 */
public final class Stopping implements AutoCloseable {
  private final Slice slice;
  private final CausalityGraph graph;
  private final int[][] blocks;
  private final List<List<Limit>> limits;
  private final Fixpoint fixpoint;
  private final Optional<GoalSearch> search;
  private final int[] guards;

  /**
   * Sets up the question.
   *
   * @param measures what the mitigations do
   */
  public Stopping(Slice slice, Measures measures, Searches searches) {
    this.slice = slice;
    this.graph = slice.graph();
    this.fixpoint = new Fixpoint(graph);
    this.guards = new int[measures.blocks().length];
    Measures inside = measures.in(slice);
    boolean direct = inside.limits().stream().allMatch(List::isEmpty);
    this.blocks = inside.blocks();
    this.limits = inside.limits();
    if (direct) {
      this.search =
          searches.needed(slice)
              ? Optional.of(searches.open(slice, blockable()))
              : Optional.empty();
    } else {
      LevelSearch numeric = searches.openNumeric(slice, blockable());
      for (int at = 0; at < guards.length; at++) {
        guards[at] = limits.get(at).isEmpty() ? 0 : numeric.limitUnder(limits.get(at));
      }
      this.search = Optional.of(numeric);
    }
  }

  /** What the question gave. */
  public sealed interface Outcome {
    /** The goal is unreachable under the mitigations, and {@code enough} of them suffice. */
    record Stopped(BitSet enough) implements Outcome {}

    /** The goal is reachable; every set that stops it holds one of {@code needed}. */
    record Open(int[] needed) implements Outcome {}

    /** A limit ended the search. */
    record Unknown(String reason) implements Outcome {}
  }

  /** Asks for a set of mitigations, given by position. */
  public Outcome ask(BitSet chosen, Budget budget) {
    BitSet off = off(chosen);
    if (off.get(slice.goal())) {
      throw new IllegalStateException("a goal cannot be blocked");
    }
    if (search.isEmpty()) {
      fixpoint.start(off, slice.leaves());
      return fixpoint.holds(slice.goal())
          ? new Outcome.Open(needed(chosen, off, slice.leaves(), blocks))
          : new Outcome.Stopped(chosen);
    }
    int[] assumptions = chosen.stream().map(at -> guards[at]).filter(guard -> guard != 0).toArray();
    GoalSearch.Outcome outcome = search.get().find(off, budget, assumptions);
    if (outcome instanceof GoalSearch.Outcome.Found found) {
      BitSet leaves = slice.generous(found.leaves());
      fixpoint.start(off, leaves);
      return new Outcome.Open(needed(chosen, off, leaves, blocksAt(found.values())));
    } else if (outcome instanceof GoalSearch.Outcome.None none) {
      return new Outcome.Stopped(enough(chosen, none));
    }
    return new Outcome.Unknown(((GoalSearch.Outcome.Unknown) outcome).reason());
  }

  /** For each node that had to be off, one mitigation that blocks it, and those that limit. */
  private BitSet enough(BitSet chosen, GoalSearch.Outcome.None none) {
    BitSet enough = new BitSet();
    BitSet open = (BitSet) none.off().clone();
    for (int at = chosen.nextSetBit(0); at >= 0; at = chosen.nextSetBit(at + 1)) {
      boolean limiting = guards[at] != 0 && none.assumptions().contains(guards[at]);
      enough.set(at, limiting || Arrays.stream(blocks[at]).anyMatch(open::get));
      if (enough.get(at)) {
        Arrays.stream(blocks[at]).forEach(open::clear);
      }
    }
    return enough;
  }

  /** What each mitigation blocks, with the comparisons over quantities whose values it excludes. */
  private int[][] blocksAt(SortedMap<Integer, Rational> values) {
    int[][] all = blocks.clone();
    for (int at = 0; at < all.length; at++) {
      BitSet excluded = new BitSet();
      for (Limit limit : limits.get(at)) {
        Rational value = values.get(limit.quantity());
        if (value != null
            && !limit.bound().relation().holds(value.compareTo(limit.bound().value()))) {
          excluded.set(limit.quantity());
        }
      }
      if (!excluded.isEmpty()) {
        all[at] =
            IntStream.concat(Arrays.stream(blocks[at]), Measures.over(slice, excluded))
                .distinct()
                .toArray();
      }
    }
    return all;
  }

  /** Mitigations outside the set that cannot be added to it without stopping this scenario. */
  private int[] needed(BitSet chosen, BitSet off, BitSet leaves, int[][] blocking) {
    List<Integer> candidates = new ArrayList<>();
    for (int at = 0; at < blocks.length; at++) {
      if (!chosen.get(at) && blocking[at].length > 0) {
        candidates.add(at);
      }
    }
    int[][] groups = candidates.stream().map(at -> blocking[at]).toArray(int[][]::new);
    BitSet kept = Shrinking.minimal(graph, slice.goal(), off, leaves, groups, fixpoint);
    return kept.stream().map(candidates::get).toArray();
  }

  private BitSet off(BitSet chosen) {
    BitSet off = new BitSet(graph.size());
    for (int at = chosen.nextSetBit(0); at >= 0; at = chosen.nextSetBit(at + 1)) {
      for (int node : blocks[at]) {
        off.set(node);
      }
    }
    return off;
  }

  private BitSet blockable() {
    BitSet blockable = new BitSet(graph.size());
    for (int[] nodes : blocks) {
      for (int node : nodes) {
        blockable.set(node);
      }
    }
    return blockable;
  }

  @Override
  public void close() {
    search.ifPresent(GoalSearch::close);
  }
}
