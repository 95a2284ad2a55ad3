package org.aisc.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.aisc.analysis.Audit.Edge;
import org.aisc.ground.Expanded;
import org.aisc.ground.Provenance;
import org.aisc.ground.Provenance.Origin;
import org.aisc.sema.Expr;
import org.aisc.sema.Spec;
import org.aisc.sema.Spec.Named;

/**
 * Compares the causality graph by hand with the inferred one, edge by edge. An inferred edge is
 * there by hand as well when a chain of edges leads from one end to the other over propositions
 * that no tie and no place connects to the system: the graph by hand is finer there. An edge by
 * hand is supported when it is part of such a chain, or when a dependency leads from a node that
 * its one end speaks of to a node that the other speaks of, directly or through a functionality.
 */
final class Auditing {
  private final Spec spec;
  private final Provenance provenance;
  private final Dependencies dependencies;
  private final EdgeSet inferred = new EdgeSet();
  private final EdgeSet byHand = new EdgeSet();
  private final Map<String, NavigableSet<String>> nodes = new HashMap<>();

  private Auditing(Expanded expanded) {
    this.spec = expanded.spec();
    this.provenance = expanded.provenance();
    this.dependencies = new Dependencies(spec);
    for (Spec.Event event : spec.events()) {
      (isByHand(event) ? byHand : inferred).add(event);
    }
    provenance.superseded().forEach(inferred::add);
    spec.steps().forEach(it -> place(it, it.node().stream().toList()));
    spec.propositions().forEach(it -> place(it, it.node().stream().toList()));
  }

  static Audit audit(Expanded expanded) {
    return new Auditing(expanded).run();
  }

  private Audit run() {
    NavigableSet<String> missing = missing();
    List<Audit.Missing> propositions =
        missing.stream()
            .map(it -> new Audit.Missing(it, inferred.causes(it), inferred.effects(it)))
            .toList();
    List<Edge> edges = new ArrayList<>();
    List<Edge> matched = new ArrayList<>();
    for (Edge edge : inferred.edges()) {
      if (byHand.has(edge.from(), edge.to()) || isRefined(edge)) {
        matched.add(edge);
      } else {
        edges.add(edge);
      }
    }
    List<Edge> unsupported = byHand.edges().stream().filter(edge -> !isSupported(edge)).toList();
    return new Audit(
        propositions, edges, unsupported, blindSpots(), unruled(), provenance.ties(), matched);
  }

  /** Whether an event is written by hand; one that is tied is. */
  private boolean isByHand(Spec.Event event) {
    boolean tied = !event.unnamed() && provenance.ties().containsKey(event.name());
    return tied || provenance.ofEvent(event.name()).isEmpty();
  }

  private static boolean isInstance(String name) {
    return name.indexOf('(') >= 0;
  }

  private void place(Named declared, List<String> at) {
    NavigableSet<String> found = nodes.computeIfAbsent(declared.name(), fresh -> new TreeSet<>());
    found.addAll(at);
    provenance.of(declared.name()).map(Origin::arguments).ifPresent(found::addAll);
  }

  private NavigableSet<String> nodes(String name) {
    return nodes.getOrDefault(name, new TreeSet<>());
  }

  /** Instances in inferred edges, or needed by goals, that nothing by hand speaks of. */
  private NavigableSet<String> missing() {
    Set<String> spoken = new HashSet<>(byHand.ends());
    spec.goals().stream()
        .filter(goal -> !isInstance(goal.name()))
        .forEach(goal -> spoken.addAll(EdgeSet.atoms(goal.when())));
    NavigableSet<String> found = new TreeSet<>(inferred.ends());
    found.removeIf(name -> !isInstance(name) || spoken.contains(name));
    return found;
  }

  /** Whether a proposition by hand says nothing about the system. */
  private boolean isLoose(String name) {
    return nodes(name).isEmpty();
  }

  private boolean isRefined(Edge edge) {
    Set<String> reached = new HashSet<>();
    List<String> todo = new ArrayList<>(byHand.effects(edge.from()));
    while (!todo.isEmpty()) {
      String next = todo.remove(todo.size() - 1);
      if (next.equals(edge.to())) {
        return true;
      } else if (isLoose(next) && reached.add(next)) {
        todo.addAll(byHand.effects(next));
      }
    }
    return false;
  }

  private boolean isSupported(Edge edge) {
    Collection<String> from = firm(edge.from(), byHand::causes);
    Collection<String> to = firm(edge.to(), byHand::effects);
    for (String one : from) {
      for (String other : to) {
        if (inferred.has(one, other) || dependencies.join(nodes(one), nodes(other))) {
          return true;
        }
      }
    }
    return false;
  }

  /** A proposition itself, or those beyond it in one direction, when it is loose. */
  private Set<String> firm(String start, java.util.function.Function<String, List<String>> beyond) {
    Set<String> firm = new TreeSet<>();
    Set<String> seen = new HashSet<>(Set.of(start));
    List<String> todo = new ArrayList<>(List.of(start));
    while (!todo.isEmpty()) {
      String next = todo.remove(todo.size() - 1);
      if (!isLoose(next)) {
        firm.add(next);
      } else {
        beyond.apply(next).stream().filter(seen::add).forEach(todo::add);
      }
    }
    return firm;
  }

  private List<String> blindSpots() {
    Set<String> seen = new HashSet<>();
    nodes.values().forEach(seen::addAll);
    for (Spec.Event event : spec.events()) {
      event.node().ifPresent(seen::add);
      provenance.ofEvent(event.name()).map(Origin::arguments).ifPresent(seen::addAll);
    }
    return without(seen);
  }

  private List<String> unruled() {
    return without(provenance.ruled());
  }

  private List<String> without(Set<String> seen) {
    return spec.nodes().stream().map(Named::name).filter(it -> !seen.contains(it)).toList();
  }

  /** Edges by their ends, with the events that have them. */
  private static final class EdgeSet {
    private final SortedMap<String, SortedMap<String, NavigableSet<String>>> out = new TreeMap<>();
    private final SortedMap<String, NavigableSet<String>> in = new TreeMap<>();

    void add(Spec.Event event) {
      for (String from : atoms(event.body())) {
        for (String to : event.heads()) {
          out.computeIfAbsent(from, fresh -> new TreeMap<>())
              .computeIfAbsent(to, fresh -> new TreeSet<>())
              .add(event.name());
          in.computeIfAbsent(to, fresh -> new TreeSet<>()).add(from);
        }
      }
      event.heads().forEach(head -> in.computeIfAbsent(head, fresh -> new TreeSet<>()));
    }

    static Set<String> atoms(Expr formula) {
      Set<String> found = new TreeSet<>();
      Expr.<Boolean>fold(
          formula,
          leaf -> leaf instanceof Expr.Atom atom && found.add(atom.name()),
          (gate, members) -> true);
      return found;
    }

    boolean has(String from, String to) {
      return out.getOrDefault(from, new TreeMap<>()).containsKey(to);
    }

    List<String> causes(String to) {
      return List.copyOf(in.getOrDefault(to, new TreeSet<>()));
    }

    List<String> effects(String from) {
      return List.copyOf(out.getOrDefault(from, new TreeMap<>()).keySet());
    }

    Set<String> ends() {
      Set<String> ends = new TreeSet<>(out.keySet());
      ends.addAll(in.keySet());
      return ends;
    }

    List<Edge> edges() {
      List<Edge> found = new ArrayList<>();
      out.forEach(
          (from, heads) ->
              heads.forEach((to, events) -> found.add(new Edge(from, to, List.copyOf(events)))));
      return found;
    }
  }
}
