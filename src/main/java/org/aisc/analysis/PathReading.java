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
 * Turns a minimal set into an {@link AttackPath}: a cheapest scenario inside it with what it uses,
 * the likeliest one where that is no dearer, and the likelihood of the likeliest derivation.
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
    if (cheapest.isEmpty() || likeliest.isEmpty() || leastLikely.isEmpty()) {
      return Optional.empty();
    }
    Likely likely = new Likely(leastLikely.get().leaves(), likeliest.get().leaves());
    return witness(inside, cheapest.get(), likely.high())
        .map(it -> path(names(elements, view), it, likely));
  }

  /** Leaves of the likeliest scenario at the lower and at the upper ends of the likelihoods. */
  private record Likely(BitSet low, BitSet high) {}

  /** A derivation at the least cost, and the values of the quantities that it uses. */
  private record Witness(
      Slice inside, Rational cost, BitSet used, SortedMap<Integer, Rational> values) {}

  /** The likeliest derivation where it is among the cheapest, else a cheapest one. */
  private Optional<Witness> witness(
      Slice inside, Cheapest.Outcome.Found cheapest, BitSet likeliest) {
    Prices prices = new Prices(inside.arithmetic(), searches, budget);
    BitSet likely = derivation(inside, likeliest);
    BitSet cheap = derivation(inside, cheapest.leaves());
    BitSet compared = inside.comparisons(likely);
    Optional<Rational> numbers =
        compared.equals(inside.comparisons(cheap))
            ? Optional.of(cheapest.least().minus(stepCosts(inside, cheap)))
            : prices.least(compared);
    return numbers.flatMap(
        it -> {
          Rational cost = it.plus(stepCosts(inside, likely));
          BitSet used = cost.compareTo(cheapest.least()) <= 0 ? likely : cheap;
          Optional<Rational> left =
              inside.budget().map(budget -> budget.minus(stepCosts(inside, used)));
          return prices
              .cheapest(inside.comparisons(used), left)
              .map(values -> new Witness(inside, cheapest.least(), used, values));
        });
  }

  private static Rational stepCosts(Slice inside, BitSet used) {
    return Rational.of(used.stream().mapToLong(node -> inside.costs()[node]).sum());
  }

  private AttackPath path(List<String> elements, Witness witness, Likely likely) {
    Used used = used(witness.inside(), witness.used());
    SortedMap<String, BigDecimal> quantities = new TreeMap<>();
    witness
        .values()
        .forEach(
            (quantity, value) ->
                quantities.put(
                    frame.model().spec().quantities().get(quantity).name(),
                    value.toDecimal(VALUE_DIGITS, RoundingMode.CEILING)));
    return new AttackPath(
        elements,
        used.steps(),
        used.events(),
        used.conditions(),
        quantities,
        frame.model().amount(witness.cost()),
        product(witness.inside(), likely.low(), chances.low()),
        product(witness.inside(), likely.high(), chances.high()));
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

  private double product(Slice inside, BitSet leaves, double[] likelihoods) {
    BitSet used = derivation(inside, leaves);
    double product = 1;
    for (int node = used.nextSetBit(0); node >= 0; node = used.nextSetBit(node + 1)) {
      product *= at(inside, node, likelihoods);
    }
    return product;
  }

  private record Used(
      List<String> steps, List<String> events, SortedMap<String, Boolean> conditions) {}

  private Used used(Slice inside, BitSet used) {
    Spec spec = frame.model().spec();
    TreeSet<String> steps = new TreeSet<>();
    TreeSet<String> events = new TreeSet<>();
    SortedMap<String, Boolean> conditions = new TreeMap<>();
    for (int node = used.nextSetBit(0); node >= 0; node = used.nextSetBit(node + 1)) {
      int index = inside.graph().index(node);
      switch (inside.graph().kind(node)) {
        case TAKE -> steps.add(spec.steps().get(index).name());
        case FIRE -> events.add(spec.events().get(index).name());
        case TRUE_CONDITION -> conditions.put(spec.conditions().get(index).name(), true);
        case FALSE_CONDITION -> conditions.put(spec.conditions().get(index).name(), false);
        default -> {}
      }
    }
    return new Used(new ArrayList<>(steps), new ArrayList<>(events), conditions);
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
