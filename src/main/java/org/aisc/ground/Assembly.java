package org.aisc.ground;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aisc.diag.Code;
import org.aisc.diag.Diagnostic;
import org.aisc.ground.Provenance.Origin;
import org.aisc.sema.Expr;
import org.aisc.sema.Spec;
import org.aisc.sema.Template;
import org.aisc.syntax.ElementKind;

/** Puts declarations by hand and instances together. */
final class Assembly {
  private final Spec spec;
  private final Network network;
  private final Instances instances;
  private final Naming naming;
  private final Instantiation instantiation;
  private final Handwritten handwritten;
  private final BitSet named;
  private final BitSet needed;
  private final List<Spec.Step> steps = new ArrayList<>();
  private final List<Spec.Proposition> propositions = new ArrayList<>();
  private final List<Spec.Quantity> quantities = new ArrayList<>();
  private final List<Spec.Event> events = new ArrayList<>();
  private final List<Spec.Event> superseded = new ArrayList<>();
  private final List<Spec.Goal> goals = new ArrayList<>();
  private final Map<String, Origin> declared = new HashMap<>();
  private final Map<String, Origin> eventOrigins = new HashMap<>();

  /**
   * Starts with what is declared by hand.
   *
   * @param named instances that are named by hand
   */
  Assembly(Spec spec, Grounds grounds, BitSet named) {
    this.spec = spec;
    this.network = grounds.network();
    this.instances = grounds.instances();
    this.naming = grounds.naming();
    this.instantiation = new Instantiation(network, naming, grounds.attributes());
    this.handwritten = new Handwritten(spec, instances, naming, instantiation);
    this.named = named;
    this.needed = (BitSet) named.clone();
    spec.steps().forEach(it -> steps.add(handwritten.step(it)));
    for (Spec.Proposition it : spec.propositions()) {
      handwritten
          .asStep(it)
          .ifPresentOrElse(steps::add, () -> propositions.add(handwritten.proposition(it)));
    }
    quantities.addAll(spec.quantities());
    spec.events().forEach(it -> events.add(handwritten.event(it)));
    spec.goals().forEach(it -> goals.add(handwritten.goal(it)));
  }

  private Origin origin(Bound bound) {
    return new Origin(bound.template(), List.copyOf(bound.names(network).values()));
  }

  /** Adds the events that may fire, and those that are named by hand. */
  void addEvents(List<Firing> firings, Inference.Possible possible) {
    for (int at = 0; at < firings.size(); at++) {
      Firing firing = firings.get(at);
      boolean mayFire = possible.firings().get(at);
      if (mayFire || isNamed(firing)) {
        add(
            firing,
            it -> it == Firing.PLAIN || (it >= 0 && (!mayFire || possible.instances().get(it))));
      }
    }
  }

  private boolean isNamed(Firing firing) {
    return self(firing).map(named::get).orElse(false);
  }

  /** The instance that an event is; an unnamed event is none. */
  private Optional<Integer> self(Firing firing) {
    Bound bound = firing.bound(instances);
    return bound.template().kind() == ElementKind.EVENT
        ? naming.number(bound.template().self().name(), bound)
        : Optional.empty();
  }

  private void add(Firing firing, IntPredicate wanted) {
    Bound bound = firing.bound(instances);
    Spec.Event event =
        instantiation.event(
            firing.cause().event(),
            bound,
            leaf -> Firing.names(leaf).stream().allMatch(it -> wanted.test(firing.atom(it))),
            head -> naming.number(head, bound).map(instances::exists).orElse(true));
    if (event.heads().isEmpty()) {
      return;
    }
    for (int atom : firing.atoms()) {
      if (atom >= 0 && wanted.test(atom)) {
        needed.set(atom);
      }
    }
    for (int head : firing.heads()) {
      if (head >= 0) {
        needed.set(head);
      }
    }
    boolean tied = self(firing).filter(naming::isTied).isPresent();
    (tied ? superseded : events).add(event);
    eventOrigins.put(event.name(), origin(bound));
  }

  /** Adds the goals of templates, unless nothing that exists could make one true. */
  void addGoals(Map<Integer, List<int[]>> matches) {
    each(
        ElementKind.GOAL,
        matches,
        (number, bound) -> {
          Spec.Goal goal =
              instantiation.goal(bound, naming.of(number), leaf -> exists(leaf, bound));
          if (!Simplifying.isFalse(goal.when()) || named.get(number)) {
            atoms(((Spec.Goal) bound.template().body()).when(), bound);
            goals.add(goal);
            declared.put(goal.name(), origin(bound));
          }
        });
  }

  private boolean exists(Expr leaf, Bound bound) {
    return Firing.names(leaf).stream()
        .allMatch(it -> naming.number(it, bound).map(instances::exists).orElse(true));
  }

  private void atoms(Expr formula, Bound bound) {
    Expr.<Boolean>fold(
        formula,
        leaf -> {
          for (String name : Firing.names(leaf)) {
            naming.number(name, bound).filter(instances::exists).ifPresent(needed::set);
          }
          return true;
        },
        (gate, members) -> true);
  }

  @FunctionalInterface
  private interface Visitor {
    void visit(int instance, Bound bound);
  }

  /** Visits the matches of the templates of a kind, but not those tied to a declaration. */
  private void each(ElementKind kind, Map<Integer, List<int[]>> matches, Visitor visitor) {
    for (int at = 0; at < instances.templates().size(); at++) {
      Template template = instances.templates().get(at);
      if (template.kind() == kind) {
        for (int[] binding : matches.getOrDefault(at, List.of())) {
          int number = instances.number(at, binding);
          if (!naming.isTied(number)) {
            visitor.visit(number, new Bound(template, binding));
          }
        }
      }
    }
  }

  /** Declares the steps, propositions and quantities that are needed. */
  void declareNeeded() {
    for (int it = needed.nextSetBit(0); it >= 0; it = needed.nextSetBit(it + 1)) {
      if (instances.exists(it) && !naming.isTied(it)) {
        declare(new Bound(instances.template(it), instances.arguments(it)), naming.of(it));
      }
    }
  }

  private void declare(Bound bound, String name) {
    switch (bound.template().kind()) {
      case STEP -> steps.add(instantiation.step(bound, name));
      case PROPOSITION -> propositions.add(instantiation.proposition(bound, name));
      case QUANTITY -> quantities.add(instantiation.quantity(bound, name));
      default -> {
        return;
      }
    }
    declared.put(name, origin(bound));
  }

  /** The whole specification. */
  Expanded finish(Map<Integer, List<int[]>> matches, List<Diagnostic> findings, boolean complete) {
    Spec existing = spec(List.of());
    SortedMap<String, Spec.Mitigation> candidates = new TreeMap<>();
    Set<String> wanted = new HashSet<>();
    each(
        ElementKind.MITIGATION,
        matches,
        (number, bound) -> {
          String name = naming.of(number);
          candidates.put(name, instantiation.mitigation(bound, name));
          declared.put(name, origin(bound));
          if (named.get(number)) {
            wanted.add(name);
          }
        });
    List<Spec.Mitigation> own = spec.mitigations().stream().map(handwritten::mitigation).toList();
    List<Spec.Mitigation> useful = new Countermeasures(existing).useful(candidates, own, wanted);
    Spec all = spec(useful);
    uncaused(all, findings);
    return new Expanded(all, provenance(matches), findings, complete);
  }

  /** Warns of instances of propositions that are named by hand though nothing causes them. */
  private void uncaused(Spec all, List<Diagnostic> findings) {
    Set<String> caused = new HashSet<>();
    all.events().forEach(event -> caused.addAll(event.heads()));
    Set<String> complained = new HashSet<>();
    for (Spec.Instance use : spec.instances()) {
      String name = naming.of(use.pattern().name());
      boolean instance =
          use.tie().isEmpty()
              && !naming.isTied(instances.number(use.pattern()))
              && Spec.indexOf(all.propositions(), name).isPresent();
      if (instance && !caused.contains(name) && complained.add(name)) {
        findings.add(
            Code.UNCAUSED
                .at(use.span(), name)
                .help("no template has an event for it that can fire: is a flow missing?"));
      }
    }
  }

  private Provenance provenance(Map<Integer, List<int[]>> matches) {
    SortedMap<String, String> ties = new TreeMap<>();
    for (Spec.Instance use : spec.instances()) {
      int number = instances.number(use.pattern());
      use.tie()
          .flatMap(tie -> handwritten.tied(tie.name()))
          .ifPresent(
              bound -> {
                ties.put(naming.of(number), instances.name(number));
                declared.put(naming.of(number), origin(bound));
              });
    }
    BitSet matched = new BitSet(network.size());
    for (List<int[]> bindings : matches.values()) {
      for (int[] binding : bindings) {
        IntStream.of(binding).forEach(matched::set);
      }
    }
    SortedSet<String> ruled =
        matched.stream().mapToObj(network::name).collect(Collectors.toCollection(TreeSet::new));
    return new Provenance(
        network,
        instances,
        spec.flows(),
        new Provenance.Known(declared, eventOrigins, ties, superseded, ruled));
  }

  private Spec spec(List<Spec.Mitigation> mitigations) {
    return new Spec(
        spec.file(),
        spec.title(),
        spec.module(),
        spec.nodes(),
        spec.flows(),
        sorted(steps),
        spec.conditions(),
        sorted(quantities),
        sorted(propositions),
        sorted(events),
        sorted(goals),
        sorted(mitigations),
        spec.attackers().stream().map(handwritten::attacker).toList(),
        spec.defences().stream().map(handwritten::defence).toList(),
        spec.constraints().stream().map(handwritten::constraint).toList(),
        spec.assertions().stream().map(handwritten::assertion).toList(),
        List.of(),
        List.of());
  }

  private static <N extends Spec.Named> List<N> sorted(List<N> declarations) {
    return declarations.stream().sorted(Comparator.comparing(Spec.Named::name)).toList();
  }
}
