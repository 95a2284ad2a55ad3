package org.aisc.exporting;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.aisc.analysis.Query;
import org.aisc.sema.Expr;
import org.aisc.sema.Spec;
import org.aisc.sema.Spec.Event;

/**
 * What the goals of a query depend on, by name.
 *
 * @param holding steps and propositions
 * @param conditions what formulas say of the environment
 */
record Relevance(Set<String> holding, Set<String> conditions) {

  static Relevance of(Query query) {
    Map<String, List<Event>> causes = new HashMap<>();
    for (Event event : query.spec().events()) {
      for (String head : event.heads()) {
        causes.computeIfAbsent(head, fresh -> new ArrayList<>()).add(event);
      }
    }
    Relevance relevance = new Relevance(new TreeSet<>(), new TreeSet<>());
    Deque<String> open = new ArrayDeque<>();
    for (Spec.Goal goal : query.spec().goals()) {
      if (query.goals().contains(goal.name())) {
        relevance.add(goal.when(), open);
      }
    }
    while (!open.isEmpty()) {
      for (Event event : causes.getOrDefault(open.pop(), List.of())) {
        relevance.add(event.body(), open);
      }
    }
    return relevance;
  }

  private void add(Expr formula, Deque<String> open) {
    Expr.<Boolean>fold(
        formula,
        leaf -> {
          if (leaf instanceof Expr.Atom atom && holding.add(atom.name())) {
            open.push(atom.name());
          }
          return leaf instanceof Expr.Holds holds && conditions.add(holds.condition());
        },
        (gate, members) -> true);
  }

  /** Whether an event causes something that the goals depend on. */
  boolean has(Event event) {
    return event.heads().stream().anyMatch(holding::contains);
  }

  /** The steps and propositions at an MLSD node. */
  List<String> at(String node, Spec spec) {
    return Stream.concat(
            spec.steps().stream()
                .filter(step -> step.node().filter(node::equals).isPresent())
                .map(Spec.Named::name),
            spec.propositions().stream()
                .filter(it -> it.node().filter(node::equals).isPresent())
                .map(Spec.Named::name))
        .filter(holding::contains)
        .sorted()
        .toList();
  }
}
