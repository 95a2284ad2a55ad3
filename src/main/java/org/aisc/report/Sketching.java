package org.aisc.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.aisc.report.Sketch.Line;
import org.aisc.report.Sketch.Node;
import org.aisc.report.Sketch.Panel;
import org.aisc.report.Sketch.Shape;
import org.aisc.report.Sketch.Stroke;
import org.aisc.sema.Spec;
import org.aisc.sema.Spec.Named;

/** Sketches the two graphs of a specification. */
final class Sketching {
  private static final List<String> LAYERS = List.of("ML pipeline layer", "End-user layer");

  private Sketching() {}

  /** The MLSD graph in its two layers; empty when there is no node. */
  static Panel system(Spec spec) {
    List<Node> nodes = new ArrayList<>();
    Map<String, Integer> places = new HashMap<>();
    for (Spec.Node node : spec.nodes()) {
      places.put(node.name(), nodes.size());
      Shape shape = Shape.valueOf(node.kind().name());
      nodes.add(new Node(node.name(), node.info().title(), "", shape, node.user() ? 1 : 0));
    }
    List<Line> lines = new ArrayList<>();
    for (Spec.Flow flow : spec.flows()) {
      Integer from = places.get(flow.from());
      Integer to = places.get(flow.to());
      if (from != null && to != null) {
        String kind = flow.kind().name();
        String title = flow.from() + " -" + kind.toLowerCase(Locale.ROOT) + "-> " + flow.to();
        lines.add(new Line(from, to, Stroke.valueOf(kind), title));
      }
    }
    return new Panel("ML system (MLSD graph)", LAYERS, nodes, lines);
  }

  /** The part of the causality graph that may lead to some goals. */
  static Panel causes(Spec spec, Collection<String> goals) {
    List<Cause> causes = Cause.of(spec);
    Set<String> shown = leadingTo(goals, causes);
    List<Node> nodes = new ArrayList<>();
    spec.steps().forEach(it -> nodes.add(node(it, at(it.node()), Shape.STEP)));
    spec.conditions().forEach(it -> nodes.add(node(it, truth(it), Shape.CONDITION)));
    spec.propositions().forEach(it -> nodes.add(node(it, at(it.node()), Shape.PROPOSITION)));
    spec.goals().forEach(it -> nodes.add(node(it, "", Shape.GOAL)));
    nodes.removeIf(node -> !shown.contains(node.name()));
    Map<String, Integer> places = new HashMap<>();
    nodes.forEach(node -> places.put(node.name(), places.size()));
    Set<List<Integer>> drawn = new HashSet<>();
    List<Line> lines = new ArrayList<>();
    for (Cause cause : causes) {
      Integer from = places.get(cause.from());
      Integer to = places.get(cause.to());
      if (from != null && to != null && drawn.add(List.of(from, to))) {
        lines.add(new Line(from, to, Stroke.CAUSE, cause.title()));
      }
    }
    return new Panel("Causality (AISC graph)", List.of(""), nodes, lines);
  }

  /** The goals and all that may help to cause them; everything when there is no goal. */
  private static Set<String> leadingTo(Collection<String> goals, List<Cause> causes) {
    Map<String, List<String>> before = new HashMap<>();
    for (Cause cause : causes) {
      before.computeIfAbsent(cause.to(), fresh -> new ArrayList<>()).add(cause.from());
    }
    Set<String> found = new LinkedHashSet<>(goals);
    if (goals.isEmpty()) {
      causes.forEach(cause -> Stream.of(cause.from(), cause.to()).forEach(found::add));
    }
    Deque<String> open = new ArrayDeque<>(found);
    while (!open.isEmpty()) {
      for (String cause : before.getOrDefault(open.remove(), List.of())) {
        if (found.add(cause)) {
          open.add(cause);
        }
      }
    }
    return found;
  }

  private static Node node(Named named, String note, Shape shape) {
    return new Node(named.name(), named.info().title(), note, shape, 0);
  }

  private static String at(Optional<String> node) {
    return node.map(name -> "at " + name).orElse("");
  }

  private static String truth(Spec.Condition condition) {
    return condition.value().map(value -> value ? "true" : "false").orElse("unknown");
  }
}
