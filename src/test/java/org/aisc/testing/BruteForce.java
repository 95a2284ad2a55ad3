package org.aisc.testing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.aisc.logic.Rational;
import org.aisc.sema.Expr;
import org.aisc.sema.Spec;
import org.aisc.sema.Spec.Constraint;
import org.aisc.sema.Spec.Event;
import org.aisc.sema.Spec.Mitigation;
import org.aisc.sema.Spec.Named;
import org.aisc.sema.Spec.Target;
import org.aisc.syntax.Formula.Comparator;

/**
 * The answers by definition ("Meaning" in the language reference), by trying everything. Shares no
 * code with the engines: works on names and sets, and on the specification itself.
 */
public final class BruteForce {
  private static final Scenario NOTHING = new Scenario(Set.of(), Map.of(), Set.of(), Rational.ZERO);

  private final Spec spec;
  private final Set<String> defence;
  private final Optional<String> attacker;
  private final Map<String, Boolean> assumptions;
  private final Quantities quantities;

  /** A specification under a defence (deployed mitigations come on top) and for an attacker. */
  public BruteForce(
      Spec spec,
      Collection<String> defence,
      Optional<String> attacker,
      Map<String, Boolean> assumptions) {
    this.spec = spec;
    this.defence = new TreeSet<>(defence);
    spec.mitigations().stream()
        .filter(Mitigation::deployed)
        .forEach(it -> this.defence.add(it.name()));
    this.attacker = attacker;
    this.assumptions = assumptions;
    this.quantities = new Quantities(spec, this.defence);
  }

  /**
   * A choice of steps, of the values of all conditions, and of comparisons that are made to hold
   * together.
   *
   * @param cost the infimum of its cost
   */
  public record Scenario(
      Set<String> steps, Map<String, Boolean> conditions, Set<Expr.Compare> held, Rational cost) {}

  /** Every scenario that respects the attacker, the constraints and the assumptions. */
  public List<Scenario> scenarios() {
    List<Scenario> found = new ArrayList<>();
    for (Map<String, Boolean> conditions : conditionValues()) {
      for (Set<String> steps : subsets(spec.steps().stream().map(Named::name).toList())) {
        if (legal(steps)) {
          addScenarios(steps, conditions, found);
        }
      }
    }
    return found;
  }

  private void addScenarios(
      Set<String> steps, Map<String, Boolean> conditions, List<Scenario> found) {
    for (Set<Expr.Compare> held : subsets(Quantities.comparisons(spec))) {
      Optional<FourierMotzkin.Infimum> least = quantities.least(held);
      if (least.isPresent()) {
        Rational cost = Rational.of(cost(steps)).plus(least.get().value());
        int order = budget().map(it -> cost.compareTo(Rational.of(it))).orElse(-1);
        if (order < 0 || (order == 0 && least.get().attained())) {
          found.add(new Scenario(steps, conditions, held, cost));
        }
      }
    }
  }

  private Optional<BigDecimal> budget() {
    return spec.attackers().stream()
        .filter(it -> attacker.equals(Optional.of(it.name())))
        .findFirst()
        .flatMap(Spec.Attacker::budget);
  }

  /** The least fixpoint inside {@code within}, with only the given events firing. */
  public Set<String> outcome(Scenario scenario, Set<String> within, Set<String> firing) {
    Set<String> holds = new HashSet<>();
    boolean grown = true;
    while (grown) {
      grown = false;
      for (String step : scenario.steps()) {
        if (within.contains(step) && !blocksProposition(step)) {
          grown |= holds.add(step);
        }
      }
      for (Event event : spec.events()) {
        for (String head : event.heads()) {
          if (firing.contains(event.name())
              && !blocksEvent(event.name())
              && within.contains(head)
              && !blocksProposition(head)
              && eval(event.body(), holds, scenario, head)) {
            grown |= holds.add(head);
          }
        }
      }
    }
    return holds;
  }

  public boolean reaches(String goal, Scenario scenario, Set<String> within, Set<String> firing) {
    Set<String> holds = outcome(scenario, within, firing);
    return eval(goal(goal).when(), holds, scenario, "");
  }

  public boolean reachable(String goal) {
    return scenarios().stream().anyMatch(it -> reaches(goal, it, everything(), allEvents()));
  }

  /** All minimal sets of propositions inside which some scenario reaches the goal. */
  public Set<Set<String>> paths(String goal) {
    List<Scenario> scenarios = scenarios();
    return minimal(
        everything(),
        set -> scenarios.stream().anyMatch(it -> reaches(goal, it, set, allEvents())));
  }

  /** All minimal sets of steps from which some legal scenario reaches the goal. */
  public Set<Set<String>> vectors(String goal) {
    List<Scenario> scenarios = scenarios();
    return minimal(
        spec.steps().stream().map(Named::name).toList(),
        set ->
            scenarios.stream()
                .anyMatch(
                    it ->
                        set.containsAll(it.steps())
                            && reaches(goal, it, everything(), allEvents())));
  }

  /** The infimum of the costs of the scenarios that reach the goal inside a set of propositions. */
  public Optional<Rational> cost(String goal, Set<String> within) {
    return scenarios().stream()
        .filter(it -> within.containsAll(it.steps()))
        .filter(it -> reaches(goal, it, within, allEvents()))
        .map(Scenario::cost)
        .min(Rational::compareTo);
  }

  /** An attack as it is shown: what the attacker does, and what it rests on. */
  public record Shown(
      Set<String> steps,
      Set<String> events,
      Map<String, Boolean> conditions,
      Map<String, BigDecimal> values) {}

  /** Whether an attack is legal and reaches the goal inside a set with no more than it shows. */
  public boolean reaches(String goal, Set<String> within, Shown attack) {
    Set<Expr.Compare> held = new HashSet<>(Quantities.comparisons(spec));
    held.removeIf(it -> !Quantities.holds(it, attack.values()));
    BigDecimal cost = cost(attack.steps(), attack.values());
    return legal(attack.steps())
        && quantities.legal(attack.values())
        && budget().filter(it -> cost.compareTo(it) > 0).isEmpty()
        && conditionValues().stream()
            .anyMatch(it -> it.entrySet().containsAll(attack.conditions().entrySet()))
        && reaches(
            goal,
            new Scenario(attack.steps(), attack.conditions(), held, Rational.of(cost)),
            within,
            attack.events());
  }

  /** What steps and values of quantities cost. */
  public BigDecimal cost(Set<String> steps, Map<String, BigDecimal> values) {
    return cost(steps).add(quantities.cost(values));
  }

  /** The greatest product of likelihoods over the steps and events of a derivation inside a set. */
  public double likelihood(String goal, Set<String> within, boolean high) {
    double best = 0;
    List<Set<String>> eventSets = subsets(List.copyOf(allEvents()));
    for (Scenario scenario : scenarios()) {
      if (within.containsAll(scenario.steps())) {
        for (Set<String> firing : eventSets) {
          double product = product(scenario.steps(), firing, high);
          if (product > best && reaches(goal, scenario, within, firing)) {
            best = product;
          }
        }
      }
    }
    return best;
  }

  /** The lowest probability of a goal over the conditions, the attacker choosing best. */
  public double lowest(String goal) {
    Map<Map<String, Boolean>, Double> best = new HashMap<>();
    for (Scenario scenario : scenarios()) {
      best.merge(scenario.conditions(), probability(goal, scenario, false, Map.of()), Math::max);
    }
    return best.values().stream().mapToDouble(it -> it).min().orElse(0);
  }

  /** The highest probability of a goal over all scenarios. */
  public double highest(String goal) {
    return highest(goal, Map.of());
  }

  /** The same when some steps and events succeed, or fail, for sure. */
  public double highest(String goal, Map<String, Boolean> forced) {
    return scenarios().stream()
        .mapToDouble(it -> probability(goal, it, true, forced))
        .max()
        .orElse(0);
  }

  private double probability(
      String goal, Scenario scenario, boolean high, Map<String, Boolean> forced) {
    Map<String, Double> open = new TreeMap<>();
    Set<String> steps = new TreeSet<>();
    Set<String> events = new TreeSet<>();
    for (Spec.Step step : spec.steps()) {
      if (scenario.steps().contains(step.name())) {
        sort(
            step.name(),
            own(step.likelihood(), new Target.Holding(step.name()), high),
            forced,
            open,
            steps);
      }
    }
    for (Event event : spec.events()) {
      sort(
          event.name(),
          own(event.likelihood(), new Target.Firing(event.name()), high),
          forced,
          open,
          events);
    }
    double sum = 0;
    for (Set<String> succeeding : subsets(List.copyOf(open.keySet()))) {
      double weight = 1;
      for (Map.Entry<String, Double> each : open.entrySet()) {
        weight *= succeeding.contains(each.getKey()) ? each.getValue() : 1 - each.getValue();
      }
      Set<String> taken = new TreeSet<>(steps);
      Set<String> firing = new TreeSet<>(events);
      for (String name : succeeding) {
        (spec.steps().stream().anyMatch(it -> it.name().equals(name)) ? taken : firing).add(name);
      }
      Scenario drawn = new Scenario(taken, scenario.conditions(), scenario.held(), scenario.cost());
      sum += reaches(goal, drawn, everything(), firing) ? weight : 0;
    }
    return sum;
  }

  private static void sort(
      String name,
      double likelihood,
      Map<String, Boolean> forced,
      Map<String, Double> open,
      Set<String> certain) {
    if (forced.getOrDefault(name, likelihood >= 1)) {
      certain.add(name);
    } else if (!forced.containsKey(name)) {
      open.put(name, likelihood);
    }
  }

  private double own(Spec.Likelihood likelihood, Target target, boolean high) {
    return Math.min((high ? likelihood.high() : likelihood.low()).doubleValue(), cap(target));
  }

  /** All sets of further mitigations that obey the rules and stop the goals. */
  public List<Set<String>> mitigationSets(Collection<String> goals) {
    return furtherSets().stream()
        .filter(chosen -> goals.stream().noneMatch(with(chosen)::reachable))
        .toList();
  }

  /** All sets of further mitigations that obey the rules. */
  public List<Set<String>> furtherSets() {
    List<String> free =
        spec.mitigations().stream().map(Named::name).filter(it -> !defence.contains(it)).toList();
    List<Set<String>> found = new ArrayList<>();
    for (Set<String> chosen : subsets(free)) {
      Set<String> all = new TreeSet<>(defence);
      all.addAll(chosen);
      if (obeys(all)) {
        found.add(chosen);
      }
    }
    return found;
  }

  /** The same with further mitigations on. */
  public BruteForce with(Set<String> chosen) {
    Set<String> all = new TreeSet<>(defence);
    all.addAll(chosen);
    return new BruteForce(spec, all, attacker, assumptions);
  }

  /** Those sets of a family of which no proper subset is in the family. */
  public static Set<Set<String>> minimalOf(List<Set<String>> family) {
    Set<Set<String>> found = new HashSet<>();
    for (Set<String> set : family) {
      if (family.stream().noneMatch(it -> it.size() < set.size() && set.containsAll(it))) {
        found.add(set);
      }
    }
    return found;
  }

  /** How the comparisons and limits of a specification compare. */
  public static Set<Comparator> comparators(Spec spec) {
    Set<Comparator> found = new HashSet<>();
    Quantities.comparisons(spec).forEach(it -> found.add(it.comparator()));
    spec.mitigations().forEach(it -> it.limits().forEach(limit -> found.add(limit.comparator())));
    return found;
  }

  public BigDecimal mitigationCost(Set<String> chosen) {
    return spec.mitigations().stream()
        .filter(it -> chosen.contains(it.name()) && !it.deployed())
        .map(Mitigation::cost)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private boolean obeys(Set<String> on) {
    for (Mitigation mitigation : spec.mitigations()) {
      if (on.contains(mitigation.name())) {
        if (mitigation.excludes().stream().anyMatch(on::contains)
            || !mitigation.requires().stream().allMatch(it -> eval(it, on, NOTHING, ""))) {
          return false;
        }
      }
    }
    return spec.constraints().stream()
        .filter(Constraint.AtMostMitigations.class::isInstance)
        .map(Constraint.AtMostMitigations.class::cast)
        .allMatch(it -> it.mitigations().stream().filter(on::contains).count() <= it.limit());
  }

  private List<Map<String, Boolean>> conditionValues() {
    List<String> names = spec.conditions().stream().map(Named::name).toList();
    List<Map<String, Boolean>> found = new ArrayList<>();
    for (Set<String> trueOnes : subsets(names)) {
      Map<String, Boolean> values = new TreeMap<>();
      names.forEach(name -> values.put(name, trueOnes.contains(name)));
      boolean fits =
          spec.conditions().stream()
              .allMatch(
                  it -> {
                    Optional<Boolean> fixed =
                        assumptions.containsKey(it.name())
                            ? Optional.of(assumptions.get(it.name()))
                            : it.value();
                    return fixed.isEmpty() || fixed.get().equals(values.get(it.name()));
                  });
      boolean allowed =
          spec.constraints().stream()
              .filter(Constraint.OnConditions.class::isInstance)
              .allMatch(
                  it ->
                      eval(
                          ((Constraint.OnConditions) it).formula(),
                          Set.of(),
                          new Scenario(Set.of(), values, Set.of(), Rational.ZERO),
                          ""));
      if (fits && allowed) {
        found.add(values);
      }
    }
    return found;
  }

  private boolean legal(Set<String> steps) {
    boolean withinLimits =
        spec.constraints().stream()
            .filter(Constraint.AtMostSteps.class::isInstance)
            .map(Constraint.AtMostSteps.class::cast)
            .allMatch(it -> it.steps().stream().filter(steps::contains).count() <= it.limit());
    if (!withinLimits || attacker.isEmpty()) {
      return withinLimits;
    }
    Spec.Attacker who =
        spec.attackers().stream()
            .filter(it -> it.name().equals(attacker.get()))
            .findFirst()
            .orElseThrow();
    return steps.stream().noneMatch(who.cannot()::contains)
        && (who.can().isEmpty() || who.can().get().containsAll(steps))
        && (who.budget().isEmpty() || cost(steps).compareTo(who.budget().get()) <= 0);
  }

  private BigDecimal cost(Set<String> steps) {
    return spec.steps().stream()
        .filter(it -> steps.contains(it.name()))
        .map(Spec.Step::cost)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private double product(Set<String> steps, Set<String> firing, boolean high) {
    double product = 1;
    for (Spec.Step step : spec.steps()) {
      if (steps.contains(step.name())) {
        double own = (high ? step.likelihood().high() : step.likelihood().low()).doubleValue();
        product *= Math.min(own, cap(new Target.Holding(step.name())));
      }
    }
    for (Event event : spec.events()) {
      if (firing.contains(event.name())) {
        double own = (high ? event.likelihood().high() : event.likelihood().low()).doubleValue();
        product *= Math.min(own, cap(new Target.Firing(event.name())));
      }
    }
    return product;
  }

  private double cap(Target target) {
    return spec.mitigations().stream()
        .filter(it -> defence.contains(it.name()))
        .flatMap(it -> it.reduces().stream())
        .filter(it -> it.target().equals(target))
        .mapToDouble(it -> it.to().doubleValue())
        .min()
        .orElse(1);
  }

  private boolean blocksProposition(String name) {
    Optional<String> node =
        spec.steps().stream()
            .filter(it -> it.name().equals(name))
            .map(Spec.Step::node)
            .findFirst()
            .orElseGet(
                () ->
                    spec.propositions().stream()
                        .filter(it -> it.name().equals(name))
                        .map(Spec.Proposition::node)
                        .findFirst()
                        .orElseThrow());
    return blocked(new Target.Holding(name))
        || (node.isPresent() && blocked(new Target.AtNode(node.get())));
  }

  private boolean blocksEvent(String name) {
    return blocked(new Target.Firing(name));
  }

  private boolean blocked(Target target) {
    return spec.mitigations().stream()
        .anyMatch(it -> defence.contains(it.name()) && it.blocks().contains(target));
  }

  private boolean eval(Expr expr, Set<String> holds, Scenario scenario, String head) {
    if (expr instanceof Expr.Atom atom) {
      return holds.contains(atom.name())
          && (head.isEmpty() || !blocked(new Target.Edge(atom.name(), head)));
    } else if (expr instanceof Expr.Holds it) {
      return scenario.conditions().getOrDefault(it.condition(), !it.value()) == it.value();
    } else if (expr instanceof Expr.Threshold gate) {
      return gate.members().stream().filter(it -> eval(it, holds, scenario, head)).count()
          >= gate.threshold();
    }
    return scenario.held().contains((Expr.Compare) expr);
  }

  private Spec.Goal goal(String name) {
    return spec.goals().stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
  }

  /** All steps and propositions. */
  public Set<String> everything() {
    Set<String> all = new TreeSet<>();
    spec.steps().forEach(it -> all.add(it.name()));
    spec.propositions().forEach(it -> all.add(it.name()));
    return all;
  }

  private Set<String> allEvents() {
    Set<String> all = new TreeSet<>();
    spec.events().forEach(it -> all.add(it.name()));
    return all;
  }

  private static Set<Set<String>> minimal(
      Collection<String> elements, java.util.function.Predicate<Set<String>> works) {
    List<Set<String>> all = new ArrayList<>(subsets(List.copyOf(elements)));
    all.sort(java.util.Comparator.comparingInt(Set::size));
    List<Set<String>> found = new ArrayList<>();
    for (Set<String> set : all) {
      if (found.stream().noneMatch(set::containsAll) && works.test(set)) {
        found.add(set);
      }
    }
    return new HashSet<>(found);
  }

  private static <T> List<Set<T>> subsets(List<T> elements) {
    List<Set<T>> found = new ArrayList<>();
    for (int mask = 0; mask < 1 << elements.size(); mask++) {
      Set<T> set = new LinkedHashSet<>();
      for (int at = 0; at < elements.size(); at++) {
        if ((mask >> at & 1) == 1) {
          set.add(elements.get(at));
        }
      }
      found.add(set);
    }
    return found;
  }
}
