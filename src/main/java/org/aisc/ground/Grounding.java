package org.aisc.ground;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.aisc.graph.CausalityGraph.Kind;
import org.aisc.graph.GraphBuilder;
import org.aisc.sema.Expr;
import org.aisc.sema.Spec;
import org.aisc.sema.Spec.Constraint;
import org.aisc.sema.Spec.Event;
import org.aisc.sema.Spec.Mitigation;
import org.aisc.sema.Spec.Named;
import org.aisc.sema.Spec.Target;

/**
 * Specification to causality graph. Every event gets a leaf of its own ({@code FIRE}), and every
 * causal edge that some mitigation blocks a node of its own ({@code EDGE}), so that a mitigation is
 * a set of nodes that never hold; see "Meaning" in the language reference.
 */
public final class Grounding {
  private final Spec spec;
  private final Costs costs;
  private final GraphBuilder graph = new GraphBuilder();
  private final Map<String, Integer> holding = new HashMap<>();
  private final Map<String, int[]> conditions = new HashMap<>();
  private final Map<String, TreeSet<String>> blockableEdges = new HashMap<>();
  private final Map<String, Integer> edgeNodes = new TreeMap<>();
  private final List<String> propositions = new ArrayList<>();
  private final List<Integer> comparisons = new ArrayList<>();
  private final Numbers numbers;

  private Grounding(Spec spec) {
    this.spec = spec;
    this.costs = Costs.of(spec);
    this.numbers = new Numbers(spec, costs.scale());
  }

  /**
   * Grounds a specification without errors and without templates.
   *
   * @throws ArithmeticException when the costs cannot be added in 64 bits
   */
  public static Model ground(Spec spec) {
    if (!spec.templates().isEmpty() || !spec.instances().isEmpty()) {
      throw new IllegalArgumentException("templates are expanded before");
    }
    return new Grounding(spec).model();
  }

  private Model model() {
    addPropositions();
    int[] stepPropositions = addSteps();
    addConditions();
    collectBlockableEdges();
    int[] fire = addFireLeaves();
    for (int event = 0; event < fire.length; event++) {
      addEvent(spec.events().get(event), fire[event]);
    }
    for (int goal = 0; goal < spec.goals().size(); goal++) {
      int node = graph.add(Kind.GOAL, goal, 1);
      graph.connect(node, formula(spec.goals().get(goal).when(), ""));
    }
    int[] required =
        spec.constraints().stream()
            .filter(Constraint.OnConditions.class::isInstance)
            .mapToInt(it -> formula(((Constraint.OnConditions) it).formula(), ""))
            .toArray();
    int[][] blocks = blocks(fire);
    return new Model(
        spec,
        graph.build(),
        propositions,
        new ArrayList<>(edgeNodes.keySet()),
        stepPropositions,
        costs.scale(),
        costs.steps(),
        costs.mitigations(),
        blocks,
        spec.mitigations().stream().map(numbers::limits).toList(),
        numbers.arithmetic(),
        required,
        hasDerivedSteps());
  }

  private void addPropositions() {
    List<String> names = new ArrayList<>(spec.steps().size() + spec.propositions().size());
    spec.steps().forEach(step -> names.add(step.name()));
    spec.propositions().forEach(proposition -> names.add(proposition.name()));
    names.sort(null);
    for (String name : names) {
      holding.put(name, graph.add(Kind.PROPOSITION, propositions.size(), 1));
      propositions.add(name);
    }
  }

  private int[] addSteps() {
    int[] places = new int[spec.steps().size()];
    for (int step = 0; step < places.length; step++) {
      int node = holding(spec.steps().get(step).name());
      graph.connect(node, graph.add(Kind.TAKE, step, 0));
      places[step] = node;
    }
    return places;
  }

  private void addConditions() {
    for (int at = 0; at < spec.conditions().size(); at++) {
      int[] leaves = {
        graph.add(Kind.FALSE_CONDITION, at, 0), graph.add(Kind.TRUE_CONDITION, at, 0)
      };
      conditions.put(spec.conditions().get(at).name(), leaves);
    }
  }

  private void collectBlockableEdges() {
    for (Mitigation mitigation : spec.mitigations()) {
      for (Target target : mitigation.blocks()) {
        if (target instanceof Target.Edge edge) {
          blockableEdges.computeIfAbsent(edge.to(), head -> new TreeSet<>()).add(edge.from());
        }
      }
    }
    int index = 0;
    Map<String, String[]> sorted = new TreeMap<>();
    blockableEdges.forEach(
        (to, sources) ->
            sources.forEach(from -> sorted.put(edgeName(from, to), new String[] {from, to})));
    for (Map.Entry<String, String[]> edge : sorted.entrySet()) {
      int node = graph.add(Kind.EDGE, index++, 1);
      graph.connect(node, holding(edge.getValue()[0]));
      edgeNodes.put(edge.getKey(), node);
    }
  }

  private int[] addFireLeaves() {
    int[] leaves = new int[spec.events().size()];
    for (int event = 0; event < leaves.length; event++) {
      leaves[event] = graph.add(Kind.FIRE, event, 0);
    }
    return leaves;
  }

  /**
   * Heads without blockable edges share one gate; each other head reads the body in its own way.
   */
  private void addEvent(Event event, int fire) {
    int shared = -1;
    for (String head : event.heads()) {
      int cause;
      if (blockableEdges.containsKey(head)) {
        cause = graph.gate(2, fire, formula(event.body(), head));
      } else {
        shared = shared >= 0 ? shared : graph.gate(2, fire, formula(event.body(), ""));
        cause = shared;
      }
      graph.connect(holding(head), cause);
    }
  }

  /** The node of a formula, as the bodies of events with the given head read it. */
  private int formula(Expr expr, String head) {
    Set<String> cut = blockableEdges.getOrDefault(head, new TreeSet<>());
    return Expr.<Integer>fold(
        expr,
        leaf -> leaf(leaf, cut, head),
        (gate, members) -> {
          int node = graph.add(Kind.GATE, -1, gate.threshold());
          members.forEach(member -> graph.connect(node, member));
          return node;
        });
  }

  private int leaf(Expr leaf, Set<String> cut, String head) {
    if (leaf instanceof Expr.Atom atom) {
      Integer edge = cut.contains(atom.name()) ? edgeNodes.get(edgeName(atom.name(), head)) : null;
      return edge == null ? holding(atom.name()) : edge;
    }
    if (leaf instanceof Expr.Holds holds) {
      int[] leaves = conditions.get(holds.condition());
      if (leaves == null) {
        throw new IllegalStateException("no condition " + holds.condition());
      }
      return leaves[holds.value() ? 1 : 0];
    }
    int index = numbers.comparison((Expr.Compare) leaf);
    while (comparisons.size() <= index) {
      comparisons.add(graph.add(Kind.COMPARISON, comparisons.size(), 0));
    }
    return comparisons.get(index);
  }

  private int[][] blocks(int[] fire) {
    Map<String, List<Integer>> atNode = new LinkedHashMap<>();
    spec.steps().forEach(step -> step.node().ifPresent(n -> place(atNode, n, step)));
    spec.propositions().forEach(it -> it.node().ifPresent(n -> place(atNode, n, it)));
    int[][] blocks = new int[spec.mitigations().size()][];
    for (int at = 0; at < blocks.length; at++) {
      TreeSet<Integer> nodes = new TreeSet<>();
      for (Target target : spec.mitigations().get(at).blocks()) {
        addBlocked(target, fire, atNode, nodes);
      }
      blocks[at] = nodes.stream().mapToInt(Integer::intValue).toArray();
    }
    return blocks;
  }

  private void addBlocked(
      Target target, int[] fire, Map<String, List<Integer>> atNode, Set<Integer> nodes) {
    if (target instanceof Target.Holding it) {
      nodes.add(holding(it.proposition()));
    } else if (target instanceof Target.Firing it) {
      nodes.add(fire[eventIndex(it.event())]);
    } else if (target instanceof Target.AtNode it) {
      nodes.addAll(atNode.getOrDefault(it.node(), List.of()));
    } else if (target instanceof Target.Edge it) {
      nodes.addAll(
          Optional.ofNullable(edgeNodes.get(edgeName(it.from(), it.to()))).stream().toList());
    }
  }

  private void place(Map<String, List<Integer>> atNode, String node, Named element) {
    atNode.computeIfAbsent(node, key -> new ArrayList<>()).add(holding(element.name()));
  }

  private int holding(String name) {
    Integer node = holding.get(name);
    if (node == null) {
      throw new IllegalStateException("no proposition " + name);
    }
    return node;
  }

  private int eventIndex(String name) {
    return Spec.indexOf(spec.events(), name)
        .orElseThrow(() -> new IllegalStateException("no event " + name));
  }

  private boolean hasDerivedSteps() {
    String[] steps = spec.steps().stream().map(Named::name).toArray(String[]::new);
    return spec.events().stream()
        .flatMap(event -> event.heads().stream())
        .anyMatch(head -> Arrays.binarySearch(steps, head) >= 0);
  }

  private static String edgeName(String from, String to) {
    return from + " -> " + to;
  }
}
