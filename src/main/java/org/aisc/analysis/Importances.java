package org.aisc.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.aisc.dd.Probability;
import org.aisc.graph.CausalityGraph.Kind;
import org.aisc.risk.Likelihood;
import org.aisc.risk.Odds;
import org.aisc.sema.Spec.Mitigation;

/**
 * The importance of steps, events and mitigations for a goal at its highest likelihood. For steps
 * and events one pass up and one down the diagram gives all; a mitigation may do several things,
 * and the attacker may choose anew, so that each is a pass of its own.
 */
final class Importances {
  /** From here on, P - p (P1 - P0) has lost digits, and P0 is computed instead. */
  private static final double NEARLY_ALL = 0.9;

  private final GoalChance chance;
  private final List<Mitigation> mitigations;
  private final BitSet on;
  private final Odds scenario;
  private final double value;

  Importances(
      GoalChance chance, List<Mitigation> mitigations, BitSet on, Likelihood.Highest highest) {
    this.chance = chance;
    this.mitigations = mitigations;
    this.on = on;
    this.scenario = highest.scenario();
    this.value = highest.bounds().high();
  }

  /** All, those with the greatest criticality first; none when the goal cannot be reached. */
  List<Importance> all() {
    if (value == 0) {
      return List.of();
    }
    List<Importance> found = new ArrayList<>();
    chance.likelihood().values(scenario).ifPresent(it -> elements(it, found));
    for (int at = 0; at < mitigations.size(); at++) {
      if (chance.touches(at)) {
        found.add(mitigation(at));
      }
    }
    found.sort(
        Comparator.comparingDouble(Importance::criticality)
            .thenComparingDouble(Importance::birnbaum)
            .reversed()
            .thenComparing(Importance::element));
    return found;
  }

  /** What is blocked, or left out by the attacker's best choice, matters not at all. */
  private void elements(Probability.Values values, List<Importance> into) {
    for (int at = 0; at < chance.variables().count(); at++) {
      Optional<String> name = chance.name(at);
      if (name.isPresent()) {
        boolean open = scenario.holds()[at] > 0;
        into.add(element(name.get(), at, open ? values.derivatives()[at] : 0));
      }
    }
  }

  private Importance element(String name, int variable, double birnbaum) {
    double own = scenario.holds()[variable];
    double criticality = own * birnbaum / value;
    double raw = 1 + scenario.fails()[variable] * birnbaum / value;
    double without =
        criticality < NEARLY_ALL ? value - own * birnbaum : chance.failing(scenario, variable);
    return new Importance(
        name,
        chance.variables().kind(variable) == Kind.TAKE
            ? Importance.Kind.STEP
            : Importance.Kind.EVENT,
        birnbaum,
        criticality,
        own * raw,
        raw,
        worth(without));
  }

  private Importance mitigation(int at) {
    BitSet other = (BitSet) on.clone();
    other.flip(at);
    double changed = chance.highest(other).bounds().high();
    double missing = on.get(at) ? changed : value;
    double present = on.get(at) ? value : changed;
    double own = on.get(at) ? 0 : 1;
    double birnbaum = missing - present;
    return new Importance(
        mitigations.get(at).name(),
        Importance.Kind.MITIGATION,
        birnbaum,
        own * birnbaum / value,
        own * missing / value,
        missing / value,
        worth(present));
  }

  private Optional<Double> worth(double without) {
    return without > 0 ? Optional.of(value / without) : Optional.empty();
  }
}
