package org.aisc.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.aisc.sema.Expr;
import org.aisc.sema.Spec;
import org.aisc.sema.Spec.Constraint;
import org.aisc.sema.Spec.Named;
import org.aisc.sema.Spec.Target;
import org.aisc.syntax.Declaration.Claim;
import org.aisc.syntax.ElementKind;

/**
 * What holds of every specification in which the checker finds no errors, so that no analysis needs
 * to look again: names are declared and of the right kind, lists are sorted, numbers are in range.
 */
public final class SpecInvariants {
  private final Spec spec;
  private final Set<String> nodes;
  private final Set<String> steps;
  private final Set<String> conditions;
  private final Set<String> quantities;
  private final Set<String> holding;
  private final Set<String> events;
  private final Set<String> mitigations;

  private SpecInvariants(Spec spec) {
    this.spec = spec;
    this.nodes = names(spec.nodes());
    this.steps = names(spec.steps());
    this.conditions = names(spec.conditions());
    this.quantities = names(spec.quantities());
    this.holding = names(spec.steps());
    this.holding.addAll(names(spec.propositions()));
    this.events = names(spec.events());
    this.mitigations = names(spec.mitigations());
  }

  /** Fails unless the invariants hold. */
  public static void check(Spec spec) {
    SpecInvariants invariants = new SpecInvariants(spec);
    invariants.lists();
    invariants.system();
    invariants.causality();
    spec.mitigations().forEach(invariants::mitigation);
    invariants.people();
    spec.constraints().forEach(invariants::constraint);
    spec.assertions().forEach(invariants::assertion);
  }

  private static Set<String> names(List<? extends Named> declarations) {
    Set<String> names = new HashSet<>();
    declarations.forEach(it -> names.add(it.name()));
    return names;
  }

  private void lists() {
    List<List<? extends Named>> lists =
        List.of(
            spec.nodes(),
            spec.steps(),
            spec.conditions(),
            spec.quantities(),
            spec.propositions(),
            spec.goals(),
            spec.mitigations(),
            spec.attackers(),
            spec.defences(),
            spec.events());
    Set<String> all = new HashSet<>();
    for (List<? extends Named> list : lists) {
      List<String> names = list.stream().map(Named::name).toList();
      assertThat(names).isEqualTo(List.copyOf(new TreeSet<>(names)));
      list.stream()
          .filter(it -> !(it instanceof Spec.Event event && event.unnamed()))
          .forEach(it -> assertThat(all.add(it.name())).as("%s is there once", it.name()).isTrue());
    }
  }

  private void system() {
    assertThat(spec.nodes()).allMatch(it -> it.kind().isNode());
    for (Spec.Flow flow : spec.flows()) {
      assertThat(nodes).contains(flow.from(), flow.to());
      boolean across = user(flow.from()) != user(flow.to());
      assertThat(across)
          .isEqualTo(flow.kind() == Spec.FlowKind.DEPLOY || flow.kind() == Spec.FlowKind.COLLECT);
      if (flow.kind() == Spec.FlowKind.LIBRARY) {
        assertThat(node(flow.from()).kind()).isEqualTo(ElementKind.LIBRARY);
        assertThat(node(flow.to()).kind()).isEqualTo(ElementKind.FUNCTIONALITY);
      }
    }
  }

  private Spec.Node node(String name) {
    return spec.nodes().get(Spec.indexOf(spec.nodes(), name).orElseThrow());
  }

  private boolean user(String node) {
    return node(node).user();
  }

  private void causality() {
    for (Spec.Step step : spec.steps()) {
      likelihood(step.likelihood());
      money(step.cost());
      place(step.node());
    }
    for (Spec.Quantity quantity : spec.quantities()) {
      assertThat(quantity.low()).isLessThanOrEqualTo(quantity.high());
      money(quantity.unitCost());
    }
    spec.propositions().forEach(it -> place(it.node()));
    for (Spec.Event event : spec.events()) {
      formula(event.body());
      likelihood(event.likelihood());
      place(event.node());
      assertThat(event.heads()).isNotEmpty().doesNotHaveDuplicates();
      assertThat(holding).containsAll(event.heads());
      assertThat(event.unnamed())
          .isEqualTo(event.name().split("#", -1)[0].equals(event.heads().get(0)));
    }
    for (Spec.Goal goal : spec.goals()) {
      formula(goal.when());
      money(goal.impact());
    }
  }

  private static void likelihood(Spec.Likelihood likelihood) {
    assertThat(likelihood.low()).isPositive().isLessThanOrEqualTo(likelihood.high());
    assertThat(likelihood.high()).isLessThanOrEqualTo(BigDecimal.ONE);
    likelihood
        .mode()
        .ifPresent(mode -> assertThat(mode).isBetween(likelihood.low(), likelihood.high()));
  }

  private static void money(BigDecimal amount) {
    assertThat(amount).isNotNegative().isLessThan(BigDecimal.TEN.pow(15));
    assertThat(amount.scale()).isBetween(0, 9);
  }

  private void place(Optional<String> node) {
    node.ifPresent(name -> assertThat(nodes).contains(name));
  }

  private void formula(Expr formula) {
    leaves(formula, holding, conditions, quantities);
  }

  private static void leaves(
      Expr formula, Set<String> atoms, Set<String> conditions, Set<String> quantities) {
    Expr.<Boolean>fold(
        formula,
        leaf -> {
          if (leaf instanceof Expr.Atom atom) {
            assertThat(atoms).contains(atom.name());
          } else if (leaf instanceof Expr.Holds holds) {
            assertThat(conditions).contains(holds.condition());
          } else if (leaf instanceof Expr.Compare compare) {
            assertThat(compare.coefficients()).isNotEmpty();
            assertThat(quantities).containsAll(compare.coefficients().keySet());
            assertThat(compare.coefficients().values()).allMatch(it -> it.signum() != 0);
          }
          return true;
        },
        (gate, members) -> {
          assertThat(gate.threshold()).isBetween(0, Math.max(1, members.size() + 1));
          return true;
        });
  }

  private void mitigation(Spec.Mitigation mitigation) {
    mitigation.blocks().forEach(this::target);
    for (Spec.Reduction reduction : mitigation.reduces()) {
      target(reduction.target());
      assertThat(reduction.target()).isNotInstanceOf(Target.Edge.class);
      assertThat(reduction.to()).isPositive().isLessThanOrEqualTo(BigDecimal.ONE);
      if (reduction.target() instanceof Target.Holding it) {
        assertThat(steps).contains(it.proposition());
      }
    }
    mitigation.limits().forEach(limit -> assertThat(quantities).contains(limit.quantity()));
    mitigation.requires().forEach(needed -> leaves(needed, mitigations, Set.of(), Set.of()));
    assertThat(mitigations).containsAll(mitigation.excludes());
    assertThat(mitigation.excludes()).doesNotHaveDuplicates().doesNotContain(mitigation.name());
    money(mitigation.cost());
    assertThat(mitigation.deployed())
        .isEqualTo(mitigation.status().equals(Optional.of("deployed")));
  }

  private void target(Target target) {
    if (target instanceof Target.Holding it) {
      assertThat(holding).contains(it.proposition());
    } else if (target instanceof Target.Firing it) {
      assertThat(events).contains(it.event());
    } else if (target instanceof Target.AtNode it) {
      assertThat(nodes).contains(it.node());
    } else if (target instanceof Target.Edge it) {
      assertThat(holding).contains(it.from(), it.to());
    }
  }

  private void people() {
    for (Spec.Attacker attacker : spec.attackers()) {
      listed(attacker.can().orElse(List.of()), steps);
      listed(attacker.cannot(), steps);
      attacker.budget().ifPresent(SpecInvariants::money);
    }
    spec.defences().forEach(defence -> listed(defence.mitigations(), mitigations));
  }

  private static void listed(Collection<String> names, Set<String> declared) {
    assertThat(names).doesNotHaveDuplicates();
    assertThat(declared).containsAll(names);
  }

  private void constraint(Constraint constraint) {
    if (constraint instanceof Constraint.AtMostSteps most) {
      assertThat(most.limit()).isNotNegative();
      assertThat(steps).containsAll(most.steps());
    } else if (constraint instanceof Constraint.AtMostMitigations most) {
      assertThat(most.limit()).isNotNegative();
      assertThat(mitigations).containsAll(most.mitigations());
    } else if (constraint instanceof Constraint.OnConditions on) {
      leaves(on.formula(), Set.of(), conditions, Set.of());
    }
  }

  private void assertion(Spec.Assertion assertion) {
    boolean yesOrNo =
        assertion.claim() == Claim.REACHABLE || assertion.claim() == Claim.UNREACHABLE;
    assertThat(Stream.of(assertion.comparator(), assertion.bound()))
        .allMatch(it -> it.isEmpty() == yesOrNo);
    assertThat(assertion.goal().isEmpty()).isEqualTo(assertion.claim() == Claim.LOSS);
    assertion.goal().ifPresent(name -> assertThat(names(spec.goals())).contains(name));
    assertThat(assertion.under()).isEqualTo(List.copyOf(new TreeSet<>(assertion.under())));
    assertThat(mitigations).containsAll(assertion.under());
    assertion.attacker().ifPresent(name -> assertThat(names(spec.attackers())).contains(name));
  }
}
