package org.aisc.ground;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aisc.sema.Expr;
import org.aisc.sema.Spec;
import org.aisc.sema.Spec.Mitigation;
import org.aisc.sema.Spec.Target;

/**
 * The instances of mitigations that are of use: those that act on something that exists, those that
 * are named by hand, and those that one of these requires; but none that can never be on, unless it
 * is named by hand.
 */
final class Countermeasures {
  private final Set<String> holding = new HashSet<>();
  private final Set<String> events = new HashSet<>();
  private final Set<String> quantities = new HashSet<>();
  private final Set<String> places = new HashSet<>();

  /** {@code existing} has the steps, propositions, events and quantities that exist. */
  Countermeasures(Spec existing) {
    for (Spec.Step step : existing.steps()) {
      holding.add(step.name());
      step.node().ifPresent(places::add);
    }
    for (Spec.Proposition proposition : existing.propositions()) {
      holding.add(proposition.name());
      proposition.node().ifPresent(places::add);
    }
    for (Spec.Event event : existing.events()) {
      events.add(event.name());
      event.node().ifPresent(places::add);
    }
    existing.quantities().forEach(quantity -> quantities.add(quantity.name()));
  }

  /**
   * The mitigations that are of use, without what does not exist.
   *
   * @param candidates instances by their names
   * @param declared mitigations by hand; what a tied one takes from its template is cut, too
   * @param named instances that are named by hand
   */
  List<Mitigation> useful(
      SortedMap<String, Mitigation> candidates, List<Mitigation> declared, Set<String> named) {
    SortedMap<String, Mitigation> kept = new TreeMap<>();
    Deque<Mitigation> todo = new ArrayDeque<>();
    declared.forEach(it -> todo.add(acting(it)));
    for (Mitigation candidate : candidates.values()) {
      Mitigation acting = acting(candidate);
      if (acts(acting) || named.contains(candidate.name())) {
        todo.add(acting);
      }
    }
    while (!todo.isEmpty()) {
      Mitigation next = todo.remove();
      if (kept.putIfAbsent(next.name(), next) == null) {
        for (String other : required(next)) {
          Mitigation candidate = candidates.get(other);
          if (candidate != null && !kept.containsKey(other)) {
            todo.add(acting(candidate));
          }
        }
      }
    }
    Set<String> needed = new HashSet<>(named);
    declared.forEach(it -> needed.add(it.name()));
    while (kept.values().removeIf(it -> !needed.contains(it.name()) && isNever(it, kept))) {
      // what required one of these is looked at again
    }
    return kept.values().stream().map(it -> among(it, kept)).toList();
  }

  /** Whether a mitigation requires what does not exist, so that it cannot be on. */
  private static boolean isNever(Mitigation mitigation, Map<String, Mitigation> kept) {
    return among(mitigation, kept).requires().stream().anyMatch(Simplifying::isFalse);
  }

  private static boolean acts(Mitigation mitigation) {
    return !mitigation.blocks().isEmpty()
        || !mitigation.reduces().isEmpty()
        || !mitigation.limits().isEmpty();
  }

  private static List<String> required(Mitigation mitigation) {
    List<String> found = new ArrayList<>();
    for (Expr formula : mitigation.requires()) {
      Expr.<Boolean>fold(
          formula, leaf -> found.addAll(Firing.names(leaf)), (gate, members) -> true);
    }
    return found;
  }

  private boolean exists(Target target) {
    if (target instanceof Target.Holding it) {
      return holding.contains(it.proposition());
    } else if (target instanceof Target.Firing it) {
      return events.contains(it.event());
    } else if (target instanceof Target.AtNode it) {
      return places.contains(it.node());
    }
    Target.Edge it = (Target.Edge) target;
    return holding.contains(it.from()) && holding.contains(it.to());
  }

  /** The mitigation without targets that do not exist. */
  private Mitigation acting(Mitigation it) {
    return with(
        it,
        it.blocks().stream().filter(this::exists).toList(),
        it.reduces().stream().filter(reduction -> exists(reduction.target())).toList(),
        it.limits().stream().filter(limit -> quantities.contains(limit.quantity())).toList());
  }

  private static Mitigation with(
      Mitigation it, List<Target> blocks, List<Spec.Reduction> reduces, List<Spec.Limit> limits) {
    return new Mitigation(
        it.info(),
        blocks,
        reduces,
        limits,
        it.requires(),
        it.excludes(),
        it.cost(),
        it.strategy(),
        it.status(),
        it.deployed(),
        it.owner(),
        it.until(),
        it.reason());
  }

  /** The mitigation where others that do not exist count as never on. */
  private static Mitigation among(Mitigation it, Map<String, Mitigation> kept) {
    return new Mitigation(
        it.info(),
        it.blocks(),
        it.reduces(),
        it.limits(),
        it.requires().stream()
            .map(
                formula ->
                    Simplifying.simplify(
                        formula,
                        leaf ->
                            kept.keySet().containsAll(Firing.names(leaf))
                                ? leaf
                                : Simplifying.FALSE))
            .toList(),
        it.excludes().stream().filter(kept::containsKey).toList(),
        it.cost(),
        it.strategy(),
        it.status(),
        it.deployed(),
        it.owner(),
        it.until(),
        it.reason());
  }
}
