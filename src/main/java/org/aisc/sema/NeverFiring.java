package org.aisc.sema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds events that cannot fire even when every step is taken, every unknown condition has the
 * value that helps most, and each comparison holds that can hold by itself. One linear pass counts,
 * for each gate, how many inputs hold; an event that is reported is then taken to fire, so that
 * nothing is reported that only follows from it.
 */
final class NeverFiring {
  private final Spec spec;
  private final Ranges ranges;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Gates gates;
  private final Gates.Users users;
  private final int[] bodies;
  private final int[][] heads;
  private final int[] held;
  private final boolean[] holds;
  private final boolean[] fired;
  private final Map<Integer, List<Integer>> eventsOf = new HashMap<>();
  private final List<Integer> queue = new ArrayList<>();

  private static final int NEVER = 0;
  private static final int ALWAYS = 1;

  private NeverFiring(Spec spec) {
    this.spec = spec;
    this.ranges = new Ranges(spec);
    spec.steps().forEach(step -> number(step.name()));
    spec.propositions().forEach(proposition -> number(proposition.name()));
    Map<String, Boolean> fixed = new HashMap<>();
    for (Spec.Condition condition : spec.conditions()) {
      condition.value().ifPresent(value -> fixed.put(condition.name(), value));
    }
    gates = new Gates(2 + numbers.size());
    bodies = new int[spec.events().size()];
    heads = new int[spec.events().size()][];
    for (int event = 0; event < bodies.length; event++) {
      Spec.Event declared = spec.events().get(event);
      bodies[event] = gates.add(declared.body(), leaf -> number(leaf, fixed));
      heads[event] =
          declared.heads().stream().mapToInt(h -> numbers.getOrDefault(h, ALWAYS)).toArray();
      eventsOf.computeIfAbsent(bodies[event], fresh -> new ArrayList<>(1)).add(event);
    }
    users = gates.users();
    held = new int[gates.size()];
    holds = new boolean[gates.size()];
    fired = new boolean[bodies.length];
  }

  /** The events that never fire, by name, when the names in {@code free} hold. */
  static List<Spec.Event> find(Spec spec, Set<String> free) {
    return new NeverFiring(spec).run(free);
  }

  private void number(String name) {
    numbers.putIfAbsent(name, 2 + numbers.size());
  }

  private int number(Expr leaf, Map<String, Boolean> fixed) {
    if (leaf instanceof Expr.Atom atom) {
      return numbers.getOrDefault(atom.name(), ALWAYS);
    } else if (leaf instanceof Expr.Holds condition) {
      return fixed.getOrDefault(condition.condition(), condition.value()) == condition.value()
          ? ALWAYS
          : NEVER;
    }
    return leaf instanceof Expr.Compare compare && !ranges.mayHold(compare) ? NEVER : ALWAYS;
  }

  private List<Spec.Event> run(Set<String> free) {
    hold(ALWAYS);
    spec.steps().forEach(step -> hold(numbers.getOrDefault(step.name(), ALWAYS)));
    free.forEach(name -> hold(numbers.getOrDefault(name, ALWAYS)));
    for (int gate = gates.firstGate(); gate < gates.size(); gate++) {
      boolean reported = gates.threshold(gate) > gates.arity(gate) && gates.arity(gate) > 0;
      if (gates.threshold(gate) == 0 || reported) {
        hold(gate);
      }
    }
    spread();
    boolean[] stuck = stuckForGood();
    List<Spec.Event> found = new ArrayList<>();
    report(stuck, found);
    java.util.Arrays.fill(stuck, true);
    report(stuck, found);
    found.sort(java.util.Comparator.comparing(Spec.Event::name));
    return found;
  }

  /** Reports the events among {@code candidates} that have not fired, and lets each fire then. */
  private void report(boolean[] candidates, List<Spec.Event> found) {
    for (int event = 0; event < bodies.length; event++) {
      if (candidates[event] && !fired[event]) {
        found.add(spec.events().get(event));
        fire(event);
        spread();
      }
    }
  }

  /** Events that do not fire even if every proposition holds. */
  private boolean[] stuckForGood() {
    boolean[] possible = new boolean[gates.size()];
    java.util.Arrays.fill(possible, ALWAYS, gates.firstGate(), true);
    for (int gate = gates.firstGate(); gate < gates.size(); gate++) {
      int count = 0;
      for (int at = 0; at < gates.arity(gate); at++) {
        count += possible[gates.input(gate, at)] ? 1 : 0;
      }
      possible[gate] = holds[gate] || count >= gates.threshold(gate);
    }
    boolean[] stuck = new boolean[bodies.length];
    for (int event = 0; event < bodies.length; event++) {
      stuck[event] = !possible[bodies[event]];
    }
    return stuck;
  }

  private void hold(int node) {
    if (!holds[node]) {
      holds[node] = true;
      queue.add(node);
    }
  }

  private void fire(int event) {
    if (!fired[event]) {
      fired[event] = true;
      for (int head : heads[event]) {
        hold(head);
      }
    }
  }

  private void spread() {
    while (!queue.isEmpty()) {
      int node = queue.remove(queue.size() - 1);
      for (int at = 0; at < users.count(node); at++) {
        int gate = users.get(node, at);
        if (++held[gate] == gates.threshold(gate)) {
          hold(gate);
        }
      }
      eventsOf.getOrDefault(node, List.of()).forEach(this::fire);
    }
  }
}
