package org.aisc.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import org.aisc.analysis.AttackPath;
import org.aisc.sema.Expr;
import org.aisc.sema.Spec;

/**
 * The propositions of a path with causes before effects: an event comes when all propositions of
 * the path that its body speaks of have come, or, where alternatives and circles leave none such,
 * when one of them has. Ties go by name. Linear in the size of the path and its events' bodies.
 */
final class CausalOrder {
  private final Set<String> members;
  private final Set<String> ordered = new LinkedHashSet<>();
  private final Map<String, List<Waiting>> waitingFor = new HashMap<>();
  private final Queue<Waiting> ready = new ArrayDeque<>();
  private final Queue<Waiting> touched = new ArrayDeque<>();

  private CausalOrder(Set<String> members) {
    this.members = members;
  }

  /** An event of the path, with the number of propositions that it waits for. */
  private static final class Waiting {
    private final List<String> heads;
    private int missing;
    private boolean fired;

    Waiting(List<String> heads) {
      this.heads = heads;
    }
  }

  /** All propositions of the path, each once. */
  static List<String> of(Spec spec, AttackPath path) {
    CausalOrder order = new CausalOrder(new TreeSet<>(path.propositions()));
    for (String name : path.events()) {
      OptionalInt index = Spec.indexOf(spec.events(), name);
      if (index.isPresent()) {
        order.wait(spec.events().get(index.getAsInt()));
      }
    }
    path.steps().forEach(order::place);
    order.run();
    order.ordered.addAll(order.members);
    order.ordered.retainAll(order.members);
    return List.copyOf(order.ordered);
  }

  private void wait(Spec.Event event) {
    Waiting waiting = new Waiting(event.heads());
    for (String name : atoms(event.body())) {
      if (members.contains(name)) {
        waiting.missing++;
        waitingFor.computeIfAbsent(name, unused -> new ArrayList<>()).add(waiting);
      }
    }
    if (waiting.missing == 0) {
      ready.add(waiting);
    }
  }

  private void run() {
    while (true) {
      Waiting next = ready.isEmpty() ? touched.poll() : ready.poll();
      if (next == null) {
        return;
      }
      if (!next.fired) {
        next.fired = true;
        next.heads.stream().filter(members::contains).forEach(this::place);
      }
    }
  }

  private void place(String proposition) {
    if (ordered.add(proposition)) {
      for (Waiting waiting : waitingFor.getOrDefault(proposition, List.of())) {
        waiting.missing--;
        (waiting.missing == 0 ? ready : touched).add(waiting);
      }
    }
  }

  private static Set<String> atoms(Expr body) {
    Set<String> names = new TreeSet<>();
    Expr.<Boolean>fold(
        body,
        leaf -> leaf instanceof Expr.Atom atom && names.add(atom.name()),
        (gate, values) -> true);
    return names;
  }
}
