package org.aisc.evidence;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.aisc.graph.CausalityGraph;
import org.aisc.graph.CausalityGraph.Kind;
import org.aisc.graph.Scenarios;
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
import org.aisc.text.Lines;

/**
 * A legal scenario that reaches a goal, with a derivation in the order of its ranks.
 *
 * @param leaves the steps taken and the values of conditions, as nodes
 * @param values of the quantities played, by index
 * @param derivation nodes, causes first, the goal last
 */
record Witness(BitSet leaves, SortedMap<Integer, Rational> values, int[] derivation) {

  /**
   * A cheapest one, as far as the budget allows to find out; empty when there is none.
   *
   * @throws NoCertificate when the budget ends
   */
  static Optional<Witness> find(Scenarios scenarios, int goal, Searches searches, Budget budget) {
    return Slice.of(scenarios, goal)
        .flatMap(
            slice ->
                leaves(slice, searches, budget)
                    .map(leaves -> new Reading(scenarios, slice, leaves))
                    .map(reading -> reading.witness(goal, searches, budget)));
  }

  /** The same for a goal that can be reached. */
  static Witness of(Scenarios scenarios, int goal, Searches searches, Budget budget) {
    return find(scenarios, goal, searches, budget)
        .orElseThrow(() -> new IllegalStateException("a reachable goal is out of reach"));
  }

  /** A scenario of a slice, by its leaves. */
  private record Reading(Scenarios scenarios, Slice slice, BitSet leaves) {
    Witness witness(int goal, Searches searches, Budget budget) {
      Fixpoint fixpoint = new Fixpoint(slice.graph());
      fixpoint.start(new BitSet(), leaves);
      BitSet used = Derivation.of(slice.graph(), fixpoint, slice.goal());
      Rational spent = Rational.of(used.stream().mapToLong(node -> slice.costs()[node]).sum());
      SortedMap<Integer, Rational> values =
          new Prices(slice.arithmetic(), searches, budget)
              .cheapest(slice.comparisons(used), slice.budget().map(it -> it.minus(spent)))
              .orElseThrow(() -> new NoCertificate(budget.reason().orElse("stopped")));
      BitSet chosen = conditions(scenarios);
      for (int node = leaves.nextSetBit(0); node >= 0; node = leaves.nextSetBit(node + 1)) {
        Kind kind = slice.graph().kind(node);
        if (used.get(node) || kind == Kind.TRUE_CONDITION || kind == Kind.FALSE_CONDITION) {
          chosen.set(slice.part().original()[node]);
        }
      }
      return new Witness(chosen, values, derivation(scenarios, chosen, goal));
    }
  }

  private static Optional<BitSet> leaves(Slice slice, Searches searches, Budget budget) {
    if (!slice.hard() && !slice.priced()) {
      return Optional.of(slice.leaves());
    }
    Cheapest.Outcome outcome = Cheapest.minimise(slice, Objective.cost(slice), searches, budget);
    if (outcome instanceof Cheapest.Outcome.Found found) {
      return Optional.of(found.leaves());
    } else if (outcome instanceof Cheapest.Outcome.Unknown unknown) {
      throw new NoCertificate(unknown.reason());
    }
    return Optional.empty();
  }

  /** The condition leaves that are fixed. */
  private static BitSet conditions(Scenarios scenarios) {
    CausalityGraph graph = scenarios.graph();
    BitSet fixed = new BitSet(graph.size());
    for (int at = 0; at < graph.count(Kind.TRUE_CONDITION); at++) {
      int yes = graph.node(Kind.TRUE_CONDITION, at);
      int no = graph.node(Kind.FALSE_CONDITION, at);
      fixed.set(yes, scenarios.off().get(no));
      fixed.set(no, scenarios.off().get(yes));
    }
    return fixed;
  }

  /** Of the goal, and of each constraint. */
  private static int[] derivation(Scenarios scenarios, BitSet chosen, int goal) {
    Fixpoint fixpoint = new Fixpoint(scenarios.graph());
    fixpoint.start(scenarios.off(), chosen);
    BitSet used = new BitSet();
    for (int node : scenarios.required()) {
      used.or(Derivation.of(scenarios.graph(), fixpoint, node));
    }
    used.or(Derivation.of(scenarios.graph(), fixpoint, goal));
    used.clear(goal);
    int[] order =
        used.stream()
            .boxed()
            .sorted(Comparator.comparingInt(fixpoint::rank))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] all = Arrays.copyOf(order, order.length + 1);
    all[order.length] = goal;
    return all;
  }

  /** Writes the lines. */
  void write(CausalityGraph graph, Spec spec, Lines out) throws IOException {
    names("take", graph, Kind.TAKE, spec.steps(), out);
    names("true", graph, Kind.TRUE_CONDITION, spec.conditions(), out);
    names("false", graph, Kind.FALSE_CONDITION, spec.conditions(), out);
    for (var each : values.entrySet()) {
      out.line("value " + spec.quantities().get(each.getKey()).name() + " " + each.getValue());
    }
    Wrapped.list("derive", Arrays.stream(derivation), out);
  }

  private void names(
      String keyword, CausalityGraph graph, Kind kind, List<? extends Spec.Named> all, Lines out)
      throws IOException {
    List<String> found =
        leaves.stream()
            .filter(node -> graph.kind(node) == kind)
            .mapToObj(node -> all.get(graph.index(node)).name())
            .sorted()
            .toList();
    if (!found.isEmpty()) {
      out.line(keyword + " " + String.join("; ", found));
    }
  }
}
