package org.aisc.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.aisc.graph.CausalityGraph;
import org.aisc.graph.CausalityGraph.Kind;
import org.aisc.limit.Budget;
import org.aisc.logic.Rational;
import org.aisc.reach.Derivation;
import org.aisc.reach.Fixpoint;
import org.aisc.search.Cheapest;
import org.aisc.search.Objective;
import org.aisc.search.Prices;
import org.aisc.search.Searches;
import org.aisc.search.Slice;
import org.aisc.sema.Spec;

/**
 * Turns a minimal set into an {@link AttackPath}: the cheapest scenario inside it, and its
 * likeliest derivation with its events and conditions.
 */
final class PathReading {
  /** Weights for likelihoods are -log2 in units of 2^-36: a factor of 1 + 1e-10 still counts. */
  private static final double LOG_UNIT = 1L << 36;

  /** Digits of a value that is not a decimal fraction. */
  private static final int VALUE_DIGITS = 15;

  private final Frame frame;
  private final Slice slice;
  private final Searches searches;
  private final Budget budget;
  private final Chances chances;

  /** Reads paths of a slice; only quantities can make that take so long that the budget counts. */
  PathReading(Frame frame, Slice slice, Searches searches, Budget budget) {
    this.frame = frame;
    this.slice = slice;
    this.searches = searches;
    this.budget = slice.numeric() || slice.priced() ? budget : Budget.unlimited();
    this.chances = Chances.of(frame, slice.graph());
  }

  /**
   * The likelihoods of the nodes of a graph: of what can fail, the least and the greatest, else 1.
   */
  record Chances(double[] low, double[] high) {
    static Chances of(Frame frame, CausalityGraph graph) {
      Likelihoods likelihoods = Likelihoods.of(frame);
      double[] low = new double[graph.size()];
      double[] high = new double[graph.size()];
      for (int node = 0; node < graph.size(); node++) {
        low[node] = likelihoods.low(graph.kind(node), graph.index(node));
        high[node] = likelihoods.high(graph.kind(node), graph.index(node));
      }
      return new Chances(low, high);
    }

    /** Whether no event of the graph, which has these likelihoods, can fail. */
    boolean eventsAreSure(CausalityGraph graph) {
      return IntStream.range(0, graph.size())
          .filter(node -> graph.kind(node) == Kind.FIRE)
          .allMatch(node -> low[node] == 1 && high[node] == 1);
    }
  }

  Chances chances() {
    return chances;
  }

  /**
   * Reads a minimal set of nodes of the slice; empty when the budget ends.
   *
   * @param view what the elements are: propositions, or {@code TAKE} leaves
   */
  Optional<AttackPath> read(BitSet elements, Paths.View view) {
    Slice inside = inside(elements, view == Paths.View.PATHS ? Kind.PROPOSITION : Kind.TAKE);
    Optional<Cheapest.Outcome.Found> cheapest = minimise(inside, Objective.cost(inside));
    Optional<Cheapest.Outcome.Found> likeliest = minimise(inside, weights(inside, chances.high()));
    Optional<Cheapest.Outcome.Found> leastLikely =
        sameEnds(inside) ? likeliest : minimise(inside, weights(inside, chances.low()));
    return cheapest.isPresent() && likeliest.isPresent() && leastLikely.isPresent()
        ? values(inside, cheapest.get())
            .map(
                values ->
                    path(
                        names(elements, view),
                        new Read(
                            inside,
                            cheapest.get(),
                            values,
                            leastLikely.get().leaves(),
                            likeliest.get().leaves())))
        : Optional.empty();
  }

  /** What was found out about a path. */
  private record Read(
      Slice inside,
      Cheapest.Outcome.Found cheapest,
      SortedMap<Integer, Rational> values,
      BitSet leastLikely,
      BitSet likeliest) {}

  private AttackPath path(List<String> elements, Read read) {
    Used used = used(read.inside(), read.likeliest());
    SortedMap<String, BigDecimal> quantities = new TreeMap<>();
    read.values()
        .forEach(
            (quantity, value) ->
                quantities.put(
                    frame.model().spec().quantities().get(quantity).name(),
                    value.toDecimal(VALUE_DIGITS, RoundingMode.CEILING)));
    return new AttackPath(
        elements,
        steps(read.inside(), read.cheapest().leaves()),
        used.events(),
        used.conditions(),
        quantities,
        frame.model().amount(read.cheapest().least()),
        product(read.inside(), read.leastLikely(), chances.low()),
        product(read.inside(), read.likeliest(), chances.high()));
  }

  /** The values of the quantities that the cheapest derivation uses. */
  private Optional<SortedMap<Integer, Rational>> values(
      Slice inside, Cheapest.Outcome.Found cheapest) {
    BitSet used = derivation(inside, cheapest.leaves());
    long taken = 0;
    for (int node = used.nextSetBit(0); node >= 0; node = used.nextSetBit(node + 1)) {
      taken += inside.costs()[node];
    }
    Rational spent = Rational.of(taken);
    return new Prices(inside.arithmetic(), searches, budget)
        .cheapest(inside.comparisons(used), inside.budget().map(it -> it.minus(spent)));
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

  private Optional<Cheapest.Outcome.Found> minimise(Slice inside, Objective objective) {
    Cheapest.Outcome outcome = Cheapest.minimise(inside, objective, searches, budget);
    if (outcome instanceof Cheapest.Outcome.None) {
      throw new IllegalStateException("a path has no scenario");
    }
    return outcome instanceof Cheapest.Outcome.Found found && found.proved()
        ? Optional.of(found)
        : Optional.empty();
  }

  private boolean sameEnds(Slice inside) {
    for (int node = 0; node < inside.graph().size(); node++) {
      if (at(inside, node, chances.low()) != at(inside, node, chances.high())) {
        return false;
      }
    }
    return true;
  }

  private double at(Slice inside, int node, double[] values) {
    return values[inside.part().original()[node]];
  }

  private Objective weights(Slice inside, double[] likelihoods) {
    long[] weights = new long[inside.graph().size()];
    for (int node = 0; node < weights.length; node++) {
      double likelihood = at(inside, node, likelihoods);
      weights[node] = Math.round(-Math.log(likelihood) / Math.log(2) * LOG_UNIT);
      if (weights[node] == 0 && likelihood < 1) {
        weights[node] = 1;
      }
    }
    return Objective.of(weights);
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
