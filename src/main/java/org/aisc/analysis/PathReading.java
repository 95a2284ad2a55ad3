package org.aisc.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.aisc.graph.CausalityGraph;
import org.aisc.graph.CausalityGraph.Kind;
import org.aisc.limit.Budget;
import org.aisc.reach.Derivation;
import org.aisc.reach.Fixpoint;
import org.aisc.search.Cheapest;
import org.aisc.search.Slice;
import org.aisc.sema.Spec;

/**
 * Turns a minimal set into an {@link AttackPath}: the cheapest scenario inside it, and its
 * likeliest derivation with its events and conditions.
 */
final class PathReading {
  /** Weights for likelihoods are -log2 in units of 2^-36: a factor of 1 + 1e-10 still counts. */
  private static final double LOG_UNIT = 1L << 36;

  private final Frame frame;
  private final Slice slice;
  private final Budget budget;
  private final double[] low;
  private final double[] high;

  PathReading(Frame frame, Slice slice, Budget budget) {
    this.frame = frame;
    this.slice = slice;
    this.budget = budget;
    Likelihoods likelihoods = Likelihoods.of(frame);
    CausalityGraph graph = slice.graph();
    low = new double[graph.size()];
    high = new double[graph.size()];
    for (int node = 0; node < graph.size(); node++) {
      low[node] = likelihoods.low(graph.kind(node), graph.index(node));
      high[node] = likelihoods.high(graph.kind(node), graph.index(node));
    }
  }

  /**
   * Reads a minimal set of nodes of the slice.
   *
   * @param view what the elements are: propositions, or {@code TAKE} leaves
   */
  AttackPath read(BitSet elements, Paths.View view) {
    Kind kind = view == Paths.View.PATHS ? Kind.PROPOSITION : Kind.TAKE;
    Slice inside = inside(elements, kind);
    BitSet cheapest = minimise(inside, inside.costs());
    BitSet likeliest = minimise(inside, weights(inside, high));
    BitSet leastLikely = sameEnds(inside) ? likeliest : minimise(inside, weights(inside, low));
    Used used = used(inside, likeliest);
    return new AttackPath(
        names(elements, view),
        steps(inside, cheapest),
        used.events(),
        used.conditions(),
        new TreeMap<>(),
        cost(inside, cheapest),
        product(inside, leastLikely, low),
        product(inside, likeliest, high));
  }

  /** The question restricted to a set: every other element is off. */
  private Slice inside(BitSet elements, Kind kind) {
    CausalityGraph graph = slice.graph();
    BitSet off = new BitSet(graph.size());
    for (int node = 0; node < graph.size(); node++) {
      off.set(node, graph.kind(node) == kind && !elements.get(node));
    }
    return slice
        .without(off)
        .orElseThrow(() -> new IllegalStateException("a path does not reach its goal"));
  }

  private BitSet minimise(Slice inside, long[] weights) {
    Cheapest.Outcome outcome = Cheapest.minimise(inside, weights, Budget.unlimited());
    if (outcome instanceof Cheapest.Outcome.Found found) {
      return found.leaves();
    }
    throw new IllegalStateException("a path has no scenario: " + budget.reason());
  }

  private boolean sameEnds(Slice inside) {
    for (int node = 0; node < inside.graph().size(); node++) {
      if (at(inside, node, low) != at(inside, node, high)) {
        return false;
      }
    }
    return true;
  }

  private double at(Slice inside, int node, double[] values) {
    return values[inside.part().original()[node]];
  }

  private long[] weights(Slice inside, double[] likelihoods) {
    long[] weights = new long[inside.graph().size()];
    for (int node = 0; node < weights.length; node++) {
      double likelihood = at(inside, node, likelihoods);
      weights[node] = Math.round(-Math.log(likelihood) / Math.log(2) * LOG_UNIT);
      if (weights[node] == 0 && likelihood < 1) {
        weights[node] = 1;
      }
    }
    return weights;
  }

  private List<String> names(BitSet elements, Paths.View view) {
    List<String> names = new ArrayList<>();
    elements.stream()
        .forEach(
            node -> {
              int index = slice.graph().index(node);
              names.add(
                  view == Paths.View.PATHS
                      ? frame.model().propositions().get(index)
                      : frame.model().spec().steps().get(index).name());
            });
    names.sort(null);
    return names;
  }

  private List<String> steps(Slice inside, BitSet leaves) {
    BitSet used = derivation(inside, leaves);
    List<String> names = new ArrayList<>();
    for (int node = used.nextSetBit(0); node >= 0; node = used.nextSetBit(node + 1)) {
      if (inside.graph().kind(node) == Kind.TAKE) {
        names.add(frame.model().spec().steps().get(inside.graph().index(node)).name());
      }
    }
    names.sort(null);
    return names;
  }

  private BigDecimal cost(Slice inside, BitSet leaves) {
    long sum = 0;
    for (int node = leaves.nextSetBit(0); node >= 0; node = leaves.nextSetBit(node + 1)) {
      sum += inside.costs()[node];
    }
    return frame.model().amount(sum);
  }

  private double product(Slice inside, BitSet leaves, double[] likelihoods) {
    BitSet used = derivation(inside, leaves);
    double product = 1;
    for (int node = used.nextSetBit(0); node >= 0; node = used.nextSetBit(node + 1)) {
      product *= at(inside, node, likelihoods);
    }
    return product;
  }

  private record Used(List<String> events, SortedMap<String, Boolean> conditions) {}

  private Used used(Slice inside, BitSet leaves) {
    Spec spec = frame.model().spec();
    BitSet used = derivation(inside, leaves);
    TreeSet<String> events = new TreeSet<>();
    SortedMap<String, Boolean> conditions = new TreeMap<>();
    for (int node = used.nextSetBit(0); node >= 0; node = used.nextSetBit(node + 1)) {
      int index = inside.graph().index(node);
      switch (inside.graph().kind(node)) {
        case FIRE -> events.add(spec.events().get(index).name());
        case TRUE_CONDITION -> conditions.put(spec.conditions().get(index).name(), true);
        case FALSE_CONDITION -> conditions.put(spec.conditions().get(index).name(), false);
        default -> {}
      }
    }
    return new Used(new ArrayList<>(events), conditions);
  }

  /** One derivation under a scenario; weighted leaves that it leaves out are off. */
  private static BitSet derivation(Slice inside, BitSet leaves) {
    CausalityGraph graph = inside.graph();
    BitSet off = new BitSet(graph.size());
    for (int node = 0; node < graph.size(); node++) {
      off.set(node, graph.isLeaf(node) && !leaves.get(node));
    }
    Fixpoint fixpoint = new Fixpoint(graph);
    fixpoint.start(off, leaves);
    return Derivation.of(graph, fixpoint, inside.goal());
  }
}
