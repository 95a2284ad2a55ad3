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
import org.aisc.graph.CausalityGraph.Kind;
import org.aisc.logic.LinearConstraint;

/**
 * What each of some mitigations does: nodes that never hold, and limits to quantities.
 *
 * @param blocks for each mitigation, the nodes that it blocks
 * @param limits for each mitigation, the limits that it sets
 */
public record Measures(int[][] blocks, List<List<Limit>> limits) {
  public Measures {
    limits = limits.stream().map(List::copyOf).toList();
  }

  /**
   * The same measures over the nodes of a slice and the quantities that matter there. Where each
   * limit does nothing but make some comparisons impossible, it blocks these instead.
   */
  Measures in(Slice slice) {
    Measures inside = relevant(slice);
    return inside.limits().stream().anyMatch(it -> !it.isEmpty()) && inside.onlyBlock(slice)
        ? inside.blocking(slice)
        : inside;
  }

  private Measures relevant(Slice slice) {
    int[] compact = slice.part().compact();
    int[][] nodes =
        Arrays.stream(blocks)
            .map(all -> Arrays.stream(all).map(node -> compact[node]).filter(n -> n >= 0).toArray())
            .toArray(int[][]::new);
    BitSet quantities =
        new Comparisons(slice.arithmetic()).quantities(slice.comparisons(slice.leaves()));
    return new Measures(
        nodes,
        limits.stream()
            .map(all -> all.stream().filter(it -> quantities.get(it.quantity())).toList())
            .toList());
  }

  /**
   * Whether all comparisons speak of one quantity each, want more of it and all limits want less,
   * or the other way round. Then what remains possible with each mitigation alone remains so with
   * all of them together, as long as costs do not matter.
   */
  private boolean onlyBlock(Slice slice) {
    Comparisons comparisons = new Comparisons(slice.arithmetic());
    BitSet all = slice.comparisons(slice.leaves());
    Optional<SortedMap<Integer, Integer>> directions = comparisons.directions(all);
    return !slice.numeric()
        && comparisons.intervals(all).isPresent()
        && directions.isPresent()
        && limits.stream()
            .flatMap(List::stream)
            .allMatch(
                it ->
                    it.bound().relation().direction()
                        == -directions.get().getOrDefault(it.quantity(), 0));
  }

  private Measures blocking(Slice slice) {
    CausalityGraph graph = slice.graph();
    int[][] all = blocks.clone();
    for (int at = 0; at < all.length; at++) {
      if (!limits.get(at).isEmpty()) {
        Comparisons limited = new Comparisons(slice.arithmetic().within(limits.get(at)));
        IntStream impossible =
            IntStream.range(0, graph.size())
                .filter(node -> graph.kind(node) == Kind.COMPARISON)
                .filter(node -> !limited.mayHold(graph.index(node)));
        all[at] = IntStream.concat(Arrays.stream(all[at]), impossible).toArray();
      }
    }
    List<List<Limit>> none = new ArrayList<>(limits);
    none.replaceAll(limit -> List.of());
    return new Measures(all, none);
  }

  /** The comparisons of a slice, as nodes, that speak of one of these quantities. */
  static IntStream over(Slice slice, BitSet quantities) {
    CausalityGraph graph = slice.graph();
    List<LinearConstraint> comparisons = slice.arithmetic().comparisons();
    return IntStream.range(0, graph.size())
        .filter(node -> graph.kind(node) == Kind.COMPARISON)
        .filter(
            node ->
                comparisons.get(graph.index(node)).numbers().stream().anyMatch(quantities::get));
  }
}
