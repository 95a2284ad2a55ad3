package org.aisc.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Predicate;
import org.aisc.graph.Arithmetic;
import org.aisc.graph.CausalityGraph.Kind;
import org.aisc.graph.Scenarios;
import org.aisc.ground.Model;
import org.aisc.search.Slice;
import org.aisc.sema.Spec;
import org.aisc.sema.Spec.Attacker;
import org.aisc.sema.Spec.Constraint;
import org.aisc.sema.Spec.Mitigation;

/** A query in integers: which nodes are off under its defence, attacker and assumptions. */
public record Frame(Model model, Query query, Scenarios scenarios) {

  /** The question that a query asks of its specification. */
  public static Frame of(Model model, Query query) {
    Set<String> on = new HashSet<>(query.defence());
    return of(model, query, it -> it.deployed() || on.contains(it.name()));
  }

  /** The same with other mitigations on than those of the query. */
  static Frame of(Model model, Query query, Predicate<Mitigation> on) {
    Spec spec = query.spec();
    BitSet off = new BitSet(model.graph().size());
    for (int at = 0; at < spec.mitigations().size(); at++) {
      if (on.test(spec.mitigations().get(at))) {
        block(model, at, off);
      }
    }
    off.or(against(model, query.assumptions()));
    Optional<Attacker> attacker =
        query.attacker().map(name -> named(spec.attackers(), name, "attacker"));
    attacker.ifPresent(it -> forbid(model, it, off));
    return new Frame(
        model,
        query,
        new Scenarios(
            model.graph(),
            off,
            model.costs(),
            attacker.flatMap(Attacker::budget).map(model::scaled),
            atMost(spec),
            model.required(),
            limited(model, on)));
  }

  private static Arithmetic limited(Model model, Predicate<Mitigation> on) {
    List<Mitigation> all = model.spec().mitigations();
    Arithmetic arithmetic = model.arithmetic();
    for (int at = 0; at < all.size(); at++) {
      if (on.test(all.get(at))) {
        arithmetic = arithmetic.within(model.limits().get(at));
      }
    }
    return arithmetic;
  }

  static boolean isOn(Mitigation mitigation, Query query) {
    return mitigation.deployed() || query.defence().contains(mitigation.name());
  }

  /** The part of the graph that matters for a goal; empty when nothing reaches it. */
  Optional<Slice> slice(String goal) {
    return Slice.of(scenarios, goal(goal));
  }

  /** The node of a goal. */
  int goal(String name) {
    return model.graph().node(Kind.GOAL, Spec.indexOf(query.spec().goals(), name).orElseThrow());
  }

  /** The largest scaled cost that is not above an amount. */
  public static long scaledDown(Model model, BigDecimal amount) {
    BigDecimal scaled = amount.setScale(model.scale(), RoundingMode.FLOOR);
    return scaled.unscaledValue().bitLength() > 62
        ? Long.MAX_VALUE / 4
        : scaled.unscaledValue().longValueExact();
  }

  private static <T extends Spec.Named> T named(List<T> all, String name, String kind) {
    return all.get(
        Spec.indexOf(all, name)
            .orElseThrow(() -> new IllegalArgumentException("no " + kind + " " + name)));
  }

  private static void block(Model model, int mitigation, BitSet off) {
    for (int node : model.blocks()[mitigation]) {
      off.set(node);
    }
  }

  /** The condition leaves against the values that the file fixes or that are assumed. */
  static BitSet against(Model model, SortedMap<String, Boolean> assumptions) {
    BitSet off = new BitSet(model.graph().size());
    List<Spec.Condition> conditions = model.spec().conditions();
    for (int at = 0; at < conditions.size(); at++) {
      Optional<Boolean> assumed = Optional.ofNullable(assumptions.get(conditions.get(at).name()));
      Optional<Boolean> value = assumed.or(conditions.get(at)::value);
      if (value.isPresent()) {
        Kind against = value.get() ? Kind.FALSE_CONDITION : Kind.TRUE_CONDITION;
        off.set(model.graph().node(against, at));
      }
    }
    return off;
  }

  private static void forbid(Model model, Attacker attacker, BitSet off) {
    Set<String> cannot = new HashSet<>(attacker.cannot());
    Set<String> can = new HashSet<>(attacker.can().orElse(List.of()));
    List<Spec.Step> steps = model.spec().steps();
    for (int at = 0; at < steps.size(); at++) {
      String name = steps.get(at).name();
      if (cannot.contains(name) || (attacker.can().isPresent() && !can.contains(name))) {
        off.set(model.graph().node(Kind.TAKE, at));
      }
    }
  }

  private static List<Scenarios.AtMost> atMost(Spec spec) {
    List<Scenarios.AtMost> found = new ArrayList<>();
    for (Constraint constraint : spec.constraints()) {
      if (constraint instanceof Constraint.AtMostSteps it) {
        int[] steps =
            it.steps().stream()
                .mapToInt(name -> Spec.indexOf(spec.steps(), name).orElseThrow())
                .toArray();
        found.add(new Scenarios.AtMost(it.limit(), steps));
      }
    }
    return found;
  }
}
