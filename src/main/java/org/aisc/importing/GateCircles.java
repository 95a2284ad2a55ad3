package org.aisc.importing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds gates that depend on themselves, which no fault tree may have. */
final class GateCircles {
  private final Map<Definition, List<Token>> formulas;
  private final Set<Definition> done = new HashSet<>();
  private final Set<Definition> path = new LinkedHashSet<>();
  private final Deque<Frame> stack = new ArrayDeque<>();

  private GateCircles(Map<Definition, List<Token>> formulas) {
    this.formulas = formulas;
  }

  private record Frame(Definition gate, Iterator<Definition> used) {}

  /** A circle, from a gate to itself; none when the gates have an order. */
  static Optional<List<Definition>> find(Map<Definition, List<Token>> formulas) {
    GateCircles search = new GateCircles(formulas);
    for (Definition gate : formulas.keySet()) {
      Optional<List<Definition>> circle = search.from(gate);
      if (circle.isPresent()) {
        return circle;
      }
    }
    return Optional.empty();
  }

  private Optional<List<Definition>> from(Definition root) {
    enter(root);
    while (!stack.isEmpty()) {
      Frame frame = stack.element();
      if (!frame.used().hasNext()) {
        stack.pop();
        path.remove(frame.gate());
        done.add(frame.gate());
        continue;
      }
      Definition next = frame.used().next();
      if (path.contains(next)) {
        return Optional.of(circle(next));
      }
      enter(next);
    }
    return Optional.empty();
  }

  private void enter(Definition gate) {
    if (!done.contains(gate)) {
      path.add(gate);
      stack.push(
          new Frame(gate, OpenPsaModel.gatesIn(formulas.getOrDefault(gate, List.of())).iterator()));
    }
  }

  private List<Definition> circle(Definition start) {
    List<Definition> onPath = new ArrayList<>(path);
    List<Definition> circle = new ArrayList<>(onPath.subList(onPath.indexOf(start), path.size()));
    circle.add(start);
    return circle;
  }
}
