package org.aisc.exporting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.aisc.analysis.Likelihoods;
import org.aisc.exporting.TreeFormula.Member;
import org.aisc.graph.CausalityGraph;
import org.aisc.graph.CausalityGraph.Kind;
import org.aisc.search.Slice;
import org.aisc.sema.Spec;
import org.aisc.sema.Spec.Named;
import org.aisc.text.Identifiers;

/**
 * The fault trees of a question's goals. Steps, and events that do not always succeed, are basic
 * events with their highest likelihoods; conditions have the values that help the attacker. What
 * always holds is left out of formulas, and an unnamed gate over one thing is that thing.
 */
final class FaultTree {
  private final Spec spec;
  private final List<String> propositions;
  private final Likelihoods likelihoods;
  private final Identifiers names;
  private final Map<String, TreeFormula> gates = new LinkedHashMap<>();
  private final Map<String, Double> events = new TreeMap<>();
  private final Map<String, String> labels = new HashMap<>();

  /** The names of gates, or empty, by nodes that no proposition or goal gives its own. */
  private final Map<Integer, String> inner = new HashMap<>();

  /** What nodes that were read come to; nothing for one that always holds. */
  private final Map<Integer, Optional<Member>> members = new HashMap<>();

  private FaultTree(Question question) {
    this.spec = question.query().spec();
    this.propositions = question.frame().model().propositions();
    this.likelihoods = Likelihoods.of(question.frame());
    List<? extends Named> named =
        Stream.of(spec.goals(), spec.propositions(), spec.steps(), spec.events())
            .flatMap(List::stream)
            .filter(it -> !(it instanceof Spec.Event event && event.unnamed()))
            .toList();
    this.names = new Identifiers(named.stream().map(Named::name).toList());
  }

  /** The fault trees of a question that has no circles. */
  static FaultTree of(Question question) {
    FaultTree tree = new FaultTree(question);
    question.slice().ifPresent(tree::read);
    for (String goal : question.query().goals()) {
      tree.gates.putIfAbsent(tree.names.of(goal), TreeFormula.constant(false));
    }
    return tree;
  }

  /** The formulas of the gates, by name; those that others use come first. */
  Map<String, TreeFormula> gates() {
    return gates;
  }

  /** The probabilities of the basic events, by name. */
  Map<String, Double> events() {
    return events;
  }

  /** The title of a gate or event, empty where there is none. */
  String label(String name) {
    return labels.getOrDefault(name, "");
  }

  private void read(Slice slice) {
    CausalityGraph graph = slice.graph();
    for (int node : new Levels(graph).inputsFirst()) {
      if (node != slice.goal()) {
        members.put(node, graph.isLeaf(node) ? leaf(graph, node) : gate(graph, node));
      }
    }
  }

  private Optional<Member> leaf(CausalityGraph graph, int node) {
    int index = graph.index(node);
    double likelihood = likelihoods.high(graph.kind(node), index);
    if (graph.kind(node) == Kind.TAKE) {
      return event(names.of(spec.steps().get(index).name()), spec.steps().get(index), likelihood);
    } else if (graph.kind(node) == Kind.FIRE && likelihood < 1) {
      Spec.Event event = spec.events().get(index);
      String name = event.unnamed() ? names.fresh(event.name() + "_event") : names.of(event.name());
      return event(name, event, likelihood);
    }
    return Optional.empty();
  }

  private Optional<Member> event(String name, Named named, double likelihood) {
    events.put(name, likelihood);
    labels.put(name, named.info().title());
    return Optional.of(new Member(false, name));
  }

  private Optional<Member> gate(CausalityGraph graph, int node) {
    List<Integer> open = new ArrayList<>();
    int need = graph.threshold(node);
    for (int at = 0; at < graph.inputCount(node); at++) {
      boolean holds = member(graph.input(node, at)).isEmpty();
      need -= holds ? 1 : 0;
      if (!holds) {
        open.add(graph.input(node, at));
      }
    }
    if (need <= 0 && graph.kind(node) != Kind.GOAL) {
      return Optional.empty();
    }
    TreeFormula formula = need <= 0 ? TreeFormula.constant(true) : formula(need, open);
    Optional<Named> named = named(graph, node);
    String wrapped = wrapped(graph, open);
    if (named.isEmpty() && formula.members().size() == 1) {
      inner.put(node, wrapped);
      return Optional.of(formula.members().get(0));
    } else if (named.isEmpty()) {
      String name = names.fresh("gate");
      inner.put(node, name);
      return Optional.of(define(name, formula));
    }
    String name = names.of(named.get().name());
    labels.put(name, named.get().info().title());
    return Optional.of(define(name, Optional.ofNullable(gates.remove(wrapped)).orElse(formula)));
  }

  /** The inner gate that a gate over one thing, and nothing else, uses; empty if there is none. */
  private String wrapped(CausalityGraph graph, List<Integer> open) {
    boolean single = open.size() == 1 && graph.userCount(open.get(0)) == 1;
    return single ? inner.getOrDefault(open.get(0), "") : "";
  }

  /** What a gate is named after: a goal, or a proposition that is not a step. */
  private Optional<Named> named(CausalityGraph graph, int node) {
    int index = graph.index(node);
    if (graph.kind(node) == Kind.GOAL) {
      return Optional.of(spec.goals().get(index));
    } else if (graph.kind(node) != Kind.PROPOSITION) {
      return Optional.empty();
    }
    OptionalInt place = Spec.indexOf(spec.propositions(), propositions.get(index));
    return place.isPresent()
        ? Optional.of(spec.propositions().get(place.getAsInt()))
        : Optional.empty();
  }

  private Optional<Member> member(int node) {
    return members.getOrDefault(node, Optional.empty());
  }

  /** Readers want members to differ: repeated ones count once, or get gates of their own. */
  private TreeFormula formula(int need, List<Integer> inputs) {
    List<Member> all = inputs.stream().flatMap(input -> member(input).stream()).toList();
    List<Member> distinct = all.stream().distinct().toList();
    if (need == 1 || distinct.size() == all.size()) {
      return new TreeFormula(need, distinct);
    } else if (need == all.size()) {
      return new TreeFormula(distinct.size(), distinct);
    }
    List<Member> different = new ArrayList<>(distinct);
    List<Member> repeated = new ArrayList<>(all);
    distinct.forEach(repeated::remove);
    for (Member member : repeated) {
      different.add(define(names.fresh("gate"), new TreeFormula(1, List.of(member))));
    }
    return new TreeFormula(need, different);
  }

  private Member define(String name, TreeFormula formula) {
    gates.put(name, formula);
    return new Member(true, name);
  }
}
