package org.aisc.testing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aisc.sema.Expr;
import org.aisc.sema.Info;
import org.aisc.sema.Spec;
import org.aisc.sema.Spec.Attacker;
import org.aisc.sema.Spec.Condition;
import org.aisc.sema.Spec.Constraint;
import org.aisc.sema.Spec.Event;
import org.aisc.sema.Spec.Goal;
import org.aisc.sema.Spec.Likelihood;
import org.aisc.sema.Spec.Mitigation;
import org.aisc.sema.Spec.Named;
import org.aisc.sema.Spec.Proposition;
import org.aisc.sema.Spec.Step;
import org.aisc.sema.Spec.Target;
import org.aisc.syntax.ElementKind;
import org.aisc.syntax.Formula.Comparator;
import org.aisc.text.SourceFile;

/** Small random specifications from a seed: circles, conditions, constraints, budgets, defences. */
public final class RandomSpecs {
  private static final SourceFile FILE = new SourceFile("random.aisc", "x");

  private final Random random;
  private final boolean derivedSteps;
  private final List<String> steps = new ArrayList<>();
  private final List<String> propositions = new ArrayList<>();
  private final List<String> conditions = new ArrayList<>();
  private final List<String> events = new ArrayList<>();
  private final List<String> mitigations = new ArrayList<>();

  private final boolean numeric;
  private final List<String> quantities = new ArrayList<>();
  private final List<Expr> comparisons = new ArrayList<>();

  private RandomSpecs(long seed, boolean numeric) {
    this.random = new Random(seed);
    this.numeric = numeric;
    this.derivedSteps = random.nextInt(6) == 0;
  }

  /** The specification of a seed. */
  public static Spec of(long seed) {
    return new RandomSpecs(seed, false).spec();
  }

  /** The specification of a seed, with quantities, comparisons and limits as well. */
  public static Spec withQuantities(long seed) {
    return new RandomSpecs(seed, true).spec();
  }

  private Spec spec() {
    names(steps, 1 + random.nextInt(4));
    names(propositions, 1 + random.nextInt(4));
    names(conditions, random.nextInt(3) == 0 ? 1 + random.nextInt(2) : 0);
    names(events, 1 + random.nextInt(6));
    names(mitigations, random.nextInt(6));
    if (numeric) {
      names(quantities, 1 + random.nextInt(3));
      for (int count = 1 + random.nextInt(4); count > 0; count--) {
        comparisons.add(comparison());
      }
    }
    List<String> goals = new ArrayList<>();
    names(goals, 1 + random.nextInt(2));
    return new Spec(
        FILE,
        "",
        false,
        each(List.of("node0", "node1"), RandomSpecs::node),
        List.of(),
        each(steps, this::step),
        each(conditions, this::condition),
        each(quantities, this::quantity),
        each(propositions, name -> new Proposition(info(name), place())),
        each(events, this::event),
        each(goals, name -> new Goal(info(name), formula(2), BigDecimal.TEN)),
        each(mitigations, this::mitigation),
        each(List.of("insider", "outsider"), this::attacker),
        List.of(),
        constraints(),
        List.of(),
        List.of(),
        List.of());
  }

  private <T extends Named> List<T> each(
      List<String> names, java.util.function.Function<String, T> make) {
    List<T> made = new ArrayList<>(names.stream().map(make).toList());
    made.sort(java.util.Comparator.comparing(Named::name));
    return made;
  }

  private void names(List<String> into, int count) {
    Set<String> used = new LinkedHashSet<>();
    used.addAll(steps);
    used.addAll(propositions);
    used.addAll(conditions);
    used.addAll(events);
    used.addAll(mitigations);
    used.addAll(quantities);
    while (into.size() < count) {
      String name = "" + (char) ('a' + random.nextInt(26)) + random.nextInt(10);
      if (used.add(name)) {
        into.add(name);
      }
    }
  }

  private static Info info(String name) {
    return new Info(name, "", "", List.of(), FILE.span(0, 0));
  }

  private static Spec.Node node(String name) {
    return new Spec.Node(info(name), ElementKind.DATASET, false, new TreeMap<>());
  }

  private Step step(String name) {
    return new Step(info(name), likelihood(), cost(), place());
  }

  private Condition condition(String name) {
    return new Condition(
        info(name), random.nextInt(4) == 0 ? Optional.of(random.nextBoolean()) : Optional.empty());
  }

  private Spec.Quantity quantity(String name) {
    BigDecimal cost = random.nextInt(3) == 0 ? BigDecimal.ZERO : half(1 + random.nextInt(4));
    BigDecimal low = half(random.nextInt(4) - (cost.signum() == 0 ? 2 : 0));
    return new Spec.Quantity(
        info(name),
        low,
        low.add(BigDecimal.valueOf(1 + random.nextInt(4))),
        cost,
        random.nextInt(3) == 0,
        random.nextInt(4) == 0);
  }

  private static BigDecimal half(int twice) {
    return BigDecimal.valueOf(5L * twice, 1);
  }

  private Expr comparison() {
    SortedMap<String, BigDecimal> sum = new TreeMap<>();
    for (int count = random.nextInt(3) == 0 ? 2 : 1; count > 0; count--) {
      int factor = random.nextInt(3) == 0 ? random.nextInt(6) - 2 : 1;
      sum.put(any(quantities), BigDecimal.valueOf(factor == 0 ? 3 : factor));
    }
    return new Expr.Compare(sum, comparator(), half(random.nextInt(9) - 1));
  }

  private Comparator comparator() {
    return random.nextInt(5) < 3 ? Comparator.AT_LEAST : any(List.of(Comparator.values()));
  }

  private List<Spec.Limit> limits() {
    if (!numeric || random.nextInt(3) > 0) {
      return List.of();
    }
    Comparator comparator = random.nextInt(4) == 0 ? comparator() : Comparator.AT_MOST;
    return List.of(
        new Spec.Limit(
            any(quantities),
            comparator == Comparator.NOT_EQUAL ? Comparator.LESS : comparator,
            half(random.nextInt(7))));
  }

  private Event event(String name) {
    List<String> heads = new ArrayList<>(propositions);
    if (derivedSteps) {
      heads.addAll(steps);
    }
    Collections.shuffle(heads, random);
    int count = random.nextInt(5) == 0 ? Math.min(2, heads.size()) : 1;
    return new Event(info(name), false, formula(2), heads.subList(0, count), likelihood(), place());
  }

  private Likelihood likelihood() {
    if (random.nextInt(3) > 0) {
      return Likelihood.CERTAIN;
    }
    BigDecimal low = BigDecimal.valueOf(1 + random.nextInt(9), 1);
    BigDecimal high = random.nextBoolean() ? low : BigDecimal.ONE;
    return new Likelihood(low, high, Optional.empty());
  }

  private BigDecimal cost() {
    return BigDecimal.valueOf(random.nextInt(5) * (random.nextInt(4) == 0 ? 5 : 10L), 1);
  }

  private Optional<String> place() {
    return random.nextInt(3) == 0 ? Optional.of("node" + random.nextInt(2)) : Optional.empty();
  }

  private Expr formula(int depth) {
    if (depth == 0 || random.nextInt(3) == 0) {
      if (!conditions.isEmpty() && random.nextInt(4) == 0) {
        return new Expr.Holds(any(conditions), random.nextBoolean());
      }
      if (numeric && random.nextInt(3) == 0) {
        return any(comparisons);
      }
      return new Expr.Atom(random.nextInt(3) == 0 ? any(steps) : any(propositionsOrSteps()));
    }
    List<Expr> members = new ArrayList<>();
    for (int count = 1 + random.nextInt(3); count > 0; count--) {
      members.add(formula(depth - 1));
    }
    int threshold =
        switch (random.nextInt(5)) {
          case 0, 1 -> members.size();
          case 2, 3 -> 1;
          default -> random.nextInt(members.size() + 2);
        };
    return threshold == 1 ? Expr.any(members) : new Expr.Threshold(threshold, members);
  }

  private List<String> propositionsOrSteps() {
    return propositions.isEmpty() ? steps : propositions;
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private Mitigation mitigation(String name) {
    List<Target> blocks = new ArrayList<>();
    for (int count = random.nextInt(3); count >= 0; count--) {
      blocks.add(target());
    }
    List<Expr> requires = new ArrayList<>();
    if (random.nextInt(5) == 0) {
      requires.add(
          Expr.any(List.of(new Expr.Atom(any(mitigations)), new Expr.Atom(any(mitigations)))));
    }
    List<String> excludes = new ArrayList<>();
    String other = any(mitigations);
    if (random.nextInt(5) == 0 && !other.equals(name)) {
      excludes.add(other);
    }
    boolean deployed = random.nextInt(8) == 0;
    return new Mitigation(
        info(name),
        blocks,
        random.nextInt(4) == 0
            ? List.of(new Spec.Reduction(reducible(), BigDecimal.valueOf(1, 1)))
            : List.of(),
        limits(),
        requires,
        excludes,
        cost(),
        Optional.empty(),
        Optional.of(deployed ? "deployed" : "planned"),
        deployed,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private Target reducible() {
    return random.nextBoolean() ? new Target.Holding(any(steps)) : new Target.Firing(any(events));
  }

  private Target target() {
    return switch (random.nextInt(6)) {
      case 0, 1 -> new Target.Holding(any(steps));
      case 2 -> new Target.Holding(any(propositions));
      case 3 -> new Target.Firing(any(events));
      case 4 -> new Target.AtNode("node" + random.nextInt(2));
      default ->
          new Target.Edge(random.nextBoolean() ? any(steps) : any(propositions), any(propositions));
    };
  }

  private Attacker attacker(String name) {
    Optional<List<String>> can =
        random.nextInt(3) == 0
            ? Optional.of(some(steps)).filter(all -> !all.isEmpty())
            : Optional.empty();
    List<String> cannot = random.nextInt(3) == 0 ? some(steps) : List.of();
    Optional<BigDecimal> budget =
        random.nextBoolean()
            ? Optional.of(BigDecimal.valueOf(random.nextInt(80), 1))
            : Optional.empty();
    return new Attacker(info(name), can, cannot, budget);
  }

  private List<String> some(List<String> all) {
    return all.stream().filter(name -> random.nextBoolean()).sorted().toList();
  }

  private List<Constraint> constraints() {
    List<Constraint> found = new ArrayList<>();
    if (random.nextInt(4) == 0) {
      List<String> listed = new ArrayList<>(some(steps));
      listed.add(any(steps));
      found.add(new Constraint.AtMostSteps(random.nextInt(3), listed, FILE.span(0, 0)));
    }
    if (!mitigations.isEmpty() && random.nextInt(4) == 0) {
      List<String> listed = new ArrayList<>(some(mitigations));
      listed.add(any(mitigations));
      found.add(new Constraint.AtMostMitigations(random.nextInt(3), listed, FILE.span(0, 0)));
    }
    if (!conditions.isEmpty() && random.nextInt(2) == 0) {
      found.add(
          new Constraint.OnConditions(
              Expr.any(
                  List.of(
                      new Expr.Holds(any(conditions), random.nextBoolean()),
                      new Expr.Holds(any(conditions), random.nextBoolean()))),
              FILE.span(0, 0)));
    }
    return found;
  }
}
