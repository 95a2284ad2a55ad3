package org.aisc.analysis;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.aisc.ground.Model;
import org.aisc.logic.Rational;
import org.aisc.risk.Residual;
import org.aisc.search.Cheapest;
import org.aisc.search.Objective;
import org.aisc.search.Searches;
import org.aisc.search.Slice;
import org.aisc.sema.Spec;

/**
 * What the cheapest attack on any goal costs, negated so that it shrinks as mitigations are added;
 * minus infinity when no goal can be reached.
 */
final class RemainingAttacks implements Residual {
  private final Model model;
  private final Query query;
  private final Searches searches;
  private final Effort effort;
  private final List<String> open;
  private final Map<BitSet, Optional<Rational>> known = new HashMap<>();
  private boolean proved = true;

  RemainingAttacks(Model model, Setting setting, GoalChance.Tools tools) {
    this.model = model;
    this.query = setting.frame().query();
    this.searches = tools.searches();
    this.effort = tools.effort();
    List<Spec.Mitigation> all = model.spec().mitigations();
    this.open = setting.switchable().stream().map(at -> all.get(at).name()).toList();
  }

  @Override
  public double of(BitSet on) {
    return amount(on).map(it -> -it.doubleValue()).orElse(Double.NEGATIVE_INFINITY);
  }

  @Override
  public double[] promise(BitSet on, int count) {
    double[] same = new double[count];
    java.util.Arrays.fill(same, 1);
    return same;
  }

  /** What the cheapest attack costs; none when there is no attack. */
  Optional<BigDecimal> amount(BitSet on) {
    return cost(on).map(model::amount);
  }

  /** Whether every cost that was asked for is proved to be the least. */
  boolean proved() {
    return proved;
  }

  private Optional<Rational> cost(BitSet on) {
    return known.computeIfAbsent((BitSet) on.clone(), this::ask);
  }

  private Optional<Rational> ask(BitSet on) {
    TreeSet<String> defence = new TreeSet<>(query.defence());
    on.stream().mapToObj(open::get).forEach(defence::add);
    Frame frame = Frame.of(model, query.withDefence(List.copyOf(defence)));
    Optional<Rational> least = Optional.empty();
    for (String goal : query.goals()) {
      Optional<Rational> one = frame.slice(goal).flatMap(this::cheapest);
      if (one.isPresent() && least.filter(it -> it.compareTo(one.get()) <= 0).isEmpty()) {
        least = one;
      }
    }
    return least;
  }

  private Optional<Rational> cheapest(Slice slice) {
    Cheapest.Outcome outcome =
        Cheapest.minimise(slice, Objective.cost(slice), searches, effort.budget());
    if (outcome instanceof Cheapest.Outcome.Found found) {
      proved &= found.proved();
      return Optional.of(found.least());
    }
    boolean unknown = outcome instanceof Cheapest.Outcome.Unknown;
    proved &= !unknown;
    return unknown ? Optional.of(Rational.ZERO) : Optional.empty();
  }
}
