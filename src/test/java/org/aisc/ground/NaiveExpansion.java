package org.aisc.ground;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.aisc.sema.Expr;
import org.aisc.sema.Guard;
import org.aisc.sema.Info;
import org.aisc.sema.Spec;
import org.aisc.sema.Spec.Target;
import org.aisc.sema.Template;
import org.aisc.syntax.ElementKind;
import org.aisc.syntax.Property.Value;

/**
 * What templates stand for, by definition: one declaration for each binding of the parameters that
 * the clause admits, found by trying all of them. Shares no code with the expansion.
 */
final class NaiveExpansion {
  private final Spec spec;
  private final Map<String, Template> templates = new TreeMap<>();
  private final Map<String, Spec.Node> nodes = new TreeMap<>();
  private final Map<String, String> ties = new HashMap<>();
  final Set<String> missing = new TreeSet<>();
  final Set<String> named = new TreeSet<>();

  NaiveExpansion(Spec spec) {
    this.spec = spec;
    spec.templates().forEach(it -> templates.put(it.name(), it));
    spec.nodes().forEach(it -> nodes.put(it.name(), it));
    for (Spec.Instance use : spec.instances()) {
      named.add(use.pattern().name());
      use.tie().ifPresent(tie -> ties.put(use.pattern().name(), tie.name()));
      if (!exists(use.pattern())) {
        missing.add(use.pattern().name());
      }
    }
  }

  /** Every match of a template, as the names that its parameters stand for. */
  List<Map<String, String>> matches(Template template) {
    List<Map<String, String>> found = new ArrayList<>(List.of(new TreeMap<>()));
    for (Template.Parameter parameter : template.parameters()) {
      List<Map<String, String>> longer = new ArrayList<>();
      for (Map<String, String> binding : found) {
        for (Spec.Node node : nodes.values()) {
          if (node.kind() == parameter.kind()) {
            Map<String, String> more = new TreeMap<>(binding);
            more.put(parameter.name(), node.name());
            longer.add(more);
          }
        }
      }
      found = longer;
    }
    return found.stream().filter(it -> holds(template.where(), it)).toList();
  }

  private boolean exists(Template.Pattern pattern) {
    Template template = templates.get(pattern.template());
    Map<String, String> binding = new TreeMap<>();
    for (int at = 0; at < pattern.arguments().size(); at++) {
      Template.Parameter parameter = template.parameters().get(at);
      if (nodes.get(pattern.arguments().get(at)).kind() != parameter.kind()) {
        return false;
      }
      binding.put(parameter.name(), pattern.arguments().get(at));
    }
    return holds(template.where(), binding);
  }

  private boolean holds(Guard guard, Map<String, String> binding) {
    if (guard instanceof Guard.All all) {
      return all.members().stream().allMatch(it -> holds(it, binding));
    } else if (guard instanceof Guard.Any any) {
      return any.members().stream().anyMatch(it -> holds(it, binding));
    }
    Guard.Fact fact = (Guard.Fact) guard;
    return test(fact.test(), binding) == fact.holds();
  }

  private boolean test(Guard.Test test, Map<String, String> binding) {
    if (test instanceof Guard.Flows it) {
      String from = binding.getOrDefault(it.from(), it.from());
      String to = binding.getOrDefault(it.to(), it.to());
      Set<String> reached = new HashSet<>(next(Set.of(from), it));
      boolean grown = it.closure();
      while (grown) {
        grown = reached.addAll(next(reached, it));
      }
      return reached.contains(to);
    } else if (test instanceof Guard.Same it) {
      return binding
          .getOrDefault(it.left(), it.left())
          .equals(binding.getOrDefault(it.right(), it.right()));
    } else if (test instanceof Guard.Has it) {
      return node(it.node(), binding).attributes().containsKey(it.key());
    } else if (test instanceof Guard.InLayer it) {
      return node(it.node(), binding).user() == it.user();
    }
    Guard.Valued it = (Guard.Valued) test;
    return node(it.node(), binding).attributes().getOrDefault(it.key(), List.of()).stream()
        .anyMatch(value -> word(value).equals(word(it.value())));
  }

  private Spec.Node node(String name, Map<String, String> binding) {
    return nodes.get(binding.getOrDefault(name, name));
  }

  private static String word(Value value) {
    return value instanceof Value.Quoted quoted ? quoted.text().value() : value.span().text();
  }

  private Set<String> next(Set<String> from, Guard.Flows flows) {
    Set<String> found = new HashSet<>();
    for (Spec.Flow flow : spec.flows()) {
      if (flow.kind() == flows.kind() && from.contains(flow.from())) {
        found.add(flow.to());
      }
    }
    return found;
  }

  /** One match of a template. */
  private final class Match {
    final Template template;
    final Map<String, String> binding;

    Match(Template template, Map<String, String> binding) {
      this.template = template;
      this.binding = binding;
    }

    String self() {
      return name(template.self().name());
    }

    String name(String written) {
      Template.Pattern pattern = template.patterns().get(written);
      if (pattern == null) {
        return binding.getOrDefault(written, written);
      }
      String bound = pattern.bind(binding).name();
      return ties.getOrDefault(bound, bound);
    }

    boolean alive(String written) {
      Template.Pattern pattern = template.patterns().get(written);
      return pattern == null || exists(pattern.bind(binding));
    }

    Expr formula(Expr written) {
      if (written instanceof Expr.Atom atom) {
        return alive(atom.name())
            ? new Expr.Atom(name(atom.name()))
            : new Expr.Threshold(1, List.of());
      } else if (written instanceof Expr.Threshold gate) {
        return new Expr.Threshold(
            gate.threshold(), gate.members().stream().map(this::formula).toList());
      }
      return written;
    }

    Info info(String name) {
      Info own = template.info();
      return new Info(name, own.title(), own.doc(), own.tags(), own.span());
    }
  }

  private List<Match> all(ElementKind kind) {
    List<Match> found = new ArrayList<>();
    for (Template template : templates.values()) {
      if (template.kind() == kind) {
        matches(template).forEach(it -> found.add(new Match(template, it)));
      }
    }
    return found;
  }

  /** The whole specification, with every instance that exists, of use or not. */
  Spec full() {
    List<Spec.Step> steps = new ArrayList<>();
    List<Spec.Proposition> propositions = new ArrayList<>();
    Set<String> stepTies = new HashSet<>();
    for (Match it : all(ElementKind.STEP)) {
      Spec.Step body = (Spec.Step) it.template.body();
      if (ties.containsValue(it.self()) && it.self().indexOf('(') < 0) {
        stepTies.add(it.self());
        continue;
      }
      steps.add(
          new Spec.Step(
              it.info(it.self()), body.likelihood(), body.cost(), body.node().map(it::name)));
    }
    Map<String, Optional<String>> tiedNodes = new HashMap<>();
    for (Match it : all(ElementKind.PROPOSITION)) {
      Spec.Proposition body = (Spec.Proposition) it.template.body();
      if (it.self().indexOf('(') < 0) {
        tiedNodes.put(it.self(), body.node().map(it::name));
      } else {
        propositions.add(new Spec.Proposition(it.info(it.self()), body.node().map(it::name)));
      }
    }
    for (Match it : all(ElementKind.STEP)) {
      Spec.Step body = (Spec.Step) it.template.body();
      if (stepTies.contains(it.self())) {
        tiedNodes.put(it.self(), body.node().map(it::name));
      }
    }
    spec.steps()
        .forEach(
            it ->
                steps.add(
                    new Spec.Step(
                        it.info(),
                        it.likelihood(),
                        it.cost(),
                        tiedNodes.getOrDefault(it.name(), it.node()))));
    spec.propositions()
        .forEach(
            it ->
                propositions.add(
                    new Spec.Proposition(it.info(), tiedNodes.getOrDefault(it.name(), it.node()))));
    List<Spec.Event> events = new ArrayList<>();
    for (Spec.Event it : spec.events()) {
      events.add(
          new Spec.Event(
              it.info(),
              it.unnamed(),
              hand(it.body()),
              hand(it.heads()),
              it.likelihood(),
              it.node()));
    }
    for (Match it : all(ElementKind.EVENT)) {
      event(it, (Spec.Event) it.template.body(), it.self(), events);
    }
    Map<String, Integer> unnamed = new HashMap<>();
    spec.events().stream()
        .filter(Spec.Event::unnamed)
        .forEach(it -> unnamed.merge(it.heads().get(0), 1, Integer::sum));
    for (Match it : all(ElementKind.PROPOSITION)) {
      for (Spec.Event event : it.template.events()) {
        int count = unnamed.merge(it.self(), 1, Integer::sum);
        event(it, event, count == 1 ? it.self() : it.self() + "#" + count, events);
      }
    }
    List<Spec.Goal> goals = new ArrayList<>();
    spec.goals().forEach(it -> goals.add(new Spec.Goal(it.info(), hand(it.when()), it.impact())));
    for (Match it : all(ElementKind.GOAL)) {
      Spec.Goal body = (Spec.Goal) it.template.body();
      goals.add(new Spec.Goal(it.info(it.self()), it.formula(body.when()), body.impact()));
    }
    Spec without = spec(steps, propositions, events, goals, List.of());
    return spec(steps, propositions, events, goals, mitigations(without));
  }

  private void event(Match it, Spec.Event body, String name, List<Spec.Event> events) {
    List<String> heads = body.heads().stream().filter(it::alive).map(it::name).toList();
    if (!heads.isEmpty()) {
      events.add(
          new Spec.Event(
              it.info(name),
              body.unnamed(),
              it.formula(body.body()),
              heads,
              body.likelihood(),
              body.node().map(it::name)));
    }
  }

  private List<Spec.Mitigation> mitigations(Spec existing) {
    Set<String> holding = new HashSet<>();
    existing.steps().forEach(it -> holding.add(it.name()));
    existing.propositions().forEach(it -> holding.add(it.name()));
    Set<String> events = new HashSet<>();
    existing.events().forEach(it -> events.add(it.name()));
    Set<String> names = new HashSet<>();
    all(ElementKind.MITIGATION).forEach(it -> names.add(it.self()));
    List<Spec.Mitigation> found = new ArrayList<>();
    for (Spec.Mitigation it : spec.mitigations()) {
      List<Target> blocks =
          it.blocks().stream()
              .filter(t -> t instanceof Target.Firing f && events.contains(f.event()))
              .toList();
      found.add(with(it, it.info(), blocks, it.requires(), it.excludes()));
    }
    for (Match it : all(ElementKind.MITIGATION)) {
      Spec.Mitigation body = (Spec.Mitigation) it.template.body();
      List<Target> blocks = new ArrayList<>();
      for (Target target : body.blocks()) {
        if (target instanceof Target.Holding t && holding.contains(it.name(t.proposition()))) {
          blocks.add(new Target.Holding(it.name(t.proposition())));
        } else if (target instanceof Target.Firing t && events.contains(it.name(t.event()))) {
          blocks.add(new Target.Firing(it.name(t.event())));
        } else if (target instanceof Target.AtNode t) {
          blocks.add(new Target.AtNode(it.name(t.node())));
        }
      }
      List<Expr> requires = body.requires().stream().map(it::formula).toList();
      List<String> excludes = body.excludes().stream().filter(it::alive).map(it::name).toList();
      found.add(with(body, it.info(it.self()), blocks, requires, excludes));
    }
    return found;
  }

  private static Spec.Mitigation with(
      Spec.Mitigation body,
      Info info,
      List<Target> blocks,
      List<Expr> requires,
      List<String> excludes) {
    return new Spec.Mitigation(
        info,
        blocks,
        List.of(),
        List.of(),
        requires,
        excludes,
        body.cost(),
        body.strategy(),
        body.status(),
        body.deployed(),
        body.owner(),
        body.until(),
        body.reason());
  }

  private Expr hand(Expr written) {
    if (written instanceof Expr.Atom atom) {
      return new Expr.Atom(ties.getOrDefault(atom.name(), atom.name()));
    } else if (written instanceof Expr.Threshold gate) {
      return new Expr.Threshold(gate.threshold(), gate.members().stream().map(this::hand).toList());
    }
    return written;
  }

  private List<String> hand(List<String> written) {
    return written.stream().map(it -> ties.getOrDefault(it, it)).toList();
  }

  private Spec spec(
      List<Spec.Step> steps,
      List<Spec.Proposition> propositions,
      List<Spec.Event> events,
      List<Spec.Goal> goals,
      List<Spec.Mitigation> mitigations) {
    return new Spec(
        spec.file(),
        spec.title(),
        spec.module(),
        spec.nodes(),
        spec.flows(),
        sorted(steps),
        spec.conditions(),
        spec.quantities(),
        sorted(propositions),
        sorted(events),
        sorted(goals),
        sorted(mitigations),
        spec.attackers(),
        spec.defences(),
        spec.constraints(),
        spec.assertions(),
        List.of(),
        List.of());
  }

  private static <N extends Spec.Named> List<N> sorted(List<N> named) {
    return named.stream().sorted(Comparator.comparing(Spec.Named::name)).toList();
  }

  /** The names that can hold when everything by hand and every step does, by naive iteration. */
  Set<String> possible(Spec full) {
    Set<String> holds = new TreeSet<>();
    full.steps().forEach(it -> holds.add(it.name()));
    full.propositions().stream()
        .map(Spec.Named::name)
        .filter(it -> it.indexOf('(') < 0)
        .forEach(holds::add);
    spec.events().forEach(it -> holds.addAll(hand(it.heads())));
    boolean grown = true;
    while (grown) {
      grown = false;
      for (Spec.Event event : full.events()) {
        if (eval(event.body(), holds)) {
          grown |= holds.addAll(event.heads());
        }
      }
    }
    return holds;
  }

  static boolean eval(Expr formula, Set<String> holds) {
    if (formula instanceof Expr.Atom atom) {
      return holds.contains(atom.name());
    }
    Expr.Threshold gate = (Expr.Threshold) formula;
    return gate.members().stream().filter(it -> eval(it, holds)).count() >= gate.threshold();
  }
}
