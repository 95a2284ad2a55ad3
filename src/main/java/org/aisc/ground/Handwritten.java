package org.aisc.ground;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.aisc.sema.Expr;
import org.aisc.sema.Info;
import org.aisc.sema.Spec;
import org.aisc.sema.Spec.Constraint;
import org.aisc.sema.Spec.Target;
import org.aisc.sema.Spec.Tie;
import org.aisc.sema.Template.Slot;

/**
 * Declarations by hand in the light of their ties: an instance that is tied goes by the name of its
 * declaration everywhere, and what a tied declaration does not say, its instance says.
 */
final class Handwritten {
  private final Naming naming;
  private final Instantiation instantiation;
  private final Map<String, Bound> bound = new HashMap<>();
  private final Map<String, Tie> ties = new HashMap<>();

  Handwritten(Spec spec, Instances instances, Naming naming, Instantiation instantiation) {
    this.naming = naming;
    this.instantiation = instantiation;
    for (Spec.Instance use : spec.instances()) {
      int number = instances.number(use.pattern());
      if (use.tie().isPresent() && instances.exists(number)) {
        String name = use.tie().get().name();
        ties.put(name, use.tie().get());
        bound.put(name, new Bound(instances.template(number), instances.arguments(number)));
      }
    }
  }

  /** The template's match that a declaration is tied to. */
  Optional<Bound> tied(String declaration) {
    return Optional.ofNullable(bound.get(declaration));
  }

  private boolean gives(String declaration, Slot slot) {
    Tie tie = ties.get(declaration);
    return tie == null || tie.given().contains(slot);
  }

  private static Info merged(Info own, Info instance) {
    Set<Info.Tag> tags = new LinkedHashSet<>(own.tags());
    tags.addAll(instance.tags());
    String title = own.title().isEmpty() ? instance.title() : own.title();
    String doc = own.doc().isEmpty() ? instance.doc() : own.doc();
    return new Info(own.name(), title, doc, List.copyOf(tags), own.span());
  }

  Spec.Step step(Spec.Step own) {
    Optional<Bound> tie = tied(own.name());
    if (tie.isEmpty()) {
      return own;
    } else if (tie.get().template().body() instanceof Spec.Step) {
      Spec.Step instance = instantiation.step(tie.get(), own.name());
      return new Spec.Step(
          merged(own.info(), instance.info()),
          gives(own.name(), Slot.LIKELIHOOD_LOW) ? own.likelihood() : instance.likelihood(),
          gives(own.name(), Slot.COST) ? own.cost() : instance.cost(),
          own.node().or(instance::node));
    }
    Spec.Proposition instance = instantiation.proposition(tie.get(), own.name());
    return new Spec.Step(
        merged(own.info(), instance.info()),
        own.likelihood(),
        own.cost(),
        own.node().or(instance::node));
  }

  /** The step that a proposition is when it is tied to one. */
  Optional<Spec.Step> asStep(Spec.Proposition own) {
    return tied(own.name())
        .filter(it -> it.template().body() instanceof Spec.Step)
        .map(it -> instantiation.step(it, own.name()))
        .map(
            it ->
                new Spec.Step(
                    merged(own.info(), it.info()),
                    it.likelihood(),
                    it.cost(),
                    own.node().or(it::node)));
  }

  Spec.Proposition proposition(Spec.Proposition own) {
    return tied(own.name())
        .map(it -> instantiation.proposition(it, own.name()))
        .map(it -> new Spec.Proposition(merged(own.info(), it.info()), own.node().or(it::node)))
        .orElse(own);
  }

  Spec.Event event(Spec.Event own) {
    Spec.Event renamed =
        new Spec.Event(
            own.info(),
            own.unnamed(),
            Simplifying.rename(own.body(), naming::of),
            own.heads().stream().map(naming::of).distinct().toList(),
            own.likelihood(),
            own.node());
    if (own.unnamed() || tied(own.name()).isEmpty()) {
      return renamed;
    }
    Bound tie = tied(own.name()).get();
    Spec.Event body = (Spec.Event) tie.template().body();
    Spec.Event instance = instantiation.event(body, tie, leaf -> true, head -> true);
    return new Spec.Event(
        merged(own.info(), instance.info()),
        false,
        renamed.body(),
        renamed.heads(),
        gives(own.name(), Slot.LIKELIHOOD_LOW) ? own.likelihood() : instance.likelihood(),
        own.node().or(instance::node));
  }

  Spec.Goal goal(Spec.Goal own) {
    Expr when = Simplifying.rename(own.when(), naming::of);
    if (tied(own.name()).isEmpty()) {
      return new Spec.Goal(own.info(), when, own.impact());
    }
    Spec.Goal instance = instantiation.goal(tied(own.name()).get(), own.name(), leaf -> true);
    return new Spec.Goal(
        merged(own.info(), instance.info()),
        when,
        gives(own.name(), Slot.IMPACT) ? own.impact() : instance.impact());
  }

  Spec.Mitigation mitigation(Spec.Mitigation own) {
    Spec.Mitigation renamed = renamed(own);
    if (tied(own.name()).isEmpty()) {
      return renamed;
    }
    Spec.Mitigation it = instantiation.mitigation(tied(own.name()).get(), own.name());
    boolean acts = !own.blocks().isEmpty() || !own.reduces().isEmpty() || !own.limits().isEmpty();
    boolean states = own.status().isPresent();
    return new Spec.Mitigation(
        merged(own.info(), it.info()),
        acts ? renamed.blocks() : it.blocks(),
        acts ? renamed.reduces() : it.reduces(),
        acts ? renamed.limits() : it.limits(),
        own.requires().isEmpty() ? it.requires() : renamed.requires(),
        own.excludes().isEmpty() ? it.excludes() : renamed.excludes(),
        gives(own.name(), Slot.COST) ? own.cost() : it.cost(),
        own.strategy().or(it::strategy),
        own.status().or(it::status),
        states ? own.deployed() : it.deployed(),
        own.owner().or(it::owner),
        own.until().or(it::until),
        own.reason().or(it::reason));
  }

  private Spec.Mitigation renamed(Spec.Mitigation own) {
    return new Spec.Mitigation(
        own.info(),
        own.blocks().stream().map(this::target).distinct().toList(),
        own.reduces().stream().map(it -> new Spec.Reduction(target(it.target()), it.to())).toList(),
        own.limits().stream()
            .map(it -> new Spec.Limit(naming.of(it.quantity()), it.comparator(), it.bound()))
            .toList(),
        own.requires().stream().map(it -> Simplifying.rename(it, naming::of)).toList(),
        names(own.excludes()),
        own.cost(),
        own.strategy(),
        own.status(),
        own.deployed(),
        own.owner(),
        own.until(),
        own.reason());
  }

  private Target target(Target written) {
    if (written instanceof Target.Holding it) {
      return new Target.Holding(naming.of(it.proposition()));
    } else if (written instanceof Target.Firing it) {
      return new Target.Firing(naming.event(it.event()));
    } else if (written instanceof Target.Edge it) {
      return new Target.Edge(naming.of(it.from()), naming.of(it.to()));
    }
    return written;
  }

  private List<String> names(List<String> written) {
    return written.stream().map(naming::of).distinct().toList();
  }

  Spec.Attacker attacker(Spec.Attacker own) {
    return new Spec.Attacker(
        own.info(), own.can().map(this::names), names(own.cannot()), own.budget());
  }

  Spec.Defence defence(Spec.Defence own) {
    return new Spec.Defence(own.info(), names(own.mitigations()));
  }

  Constraint constraint(Constraint own) {
    if (own instanceof Constraint.AtMostSteps it) {
      return new Constraint.AtMostSteps(it.limit(), each(it.steps()), it.span());
    } else if (own instanceof Constraint.AtMostMitigations it) {
      return new Constraint.AtMostMitigations(it.limit(), each(it.mitigations()), it.span());
    }
    return own;
  }

  private List<String> each(List<String> written) {
    return written.stream().map(naming::of).toList();
  }

  Spec.Assertion assertion(Spec.Assertion own) {
    Stream<String> under = own.under().stream().map(naming::of);
    return new Spec.Assertion(
        own.title(),
        own.claim(),
        own.goal().map(naming::of),
        List.copyOf(new TreeSet<>(under.toList())),
        own.attacker(),
        own.comparator(),
        own.bound(),
        own.span());
  }
}
