package org.aisc.analysis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.aisc.analysis.Explanation.Argument;
import org.aisc.analysis.Explanation.Line;
import org.aisc.analysis.Explanation.Role;
import org.aisc.graph.CausalityGraph;
import org.aisc.graph.CausalityGraph.Kind;
import org.aisc.ground.Model;
import org.aisc.limit.Budget;
import org.aisc.reach.Derivation;
import org.aisc.reach.Fixpoint;
import org.aisc.search.Cheapest;
import org.aisc.search.Objective;
import org.aisc.search.Searches;
import org.aisc.search.Slice;
import org.aisc.sema.Spec;

/**
 * Tells an attack path as a well-founded argument: the derivation of the goal in its cheapest
 * scenario, inside the path, in depth-first order, so that each line comes just after those it
 * rests on.
 */
final class Arguing {
  private final Model model;
  private final Slice inside;
  private final CausalityGraph graph;
  private final Fixpoint fixpoint;
  private final Map<Integer, Integer> numbers = new HashMap<>();
  private final List<Line> lines = new ArrayList<>();

  private Arguing(Model model, Slice inside) {
    this.model = model;
    this.inside = inside;
    this.graph = inside.graph();
    this.fixpoint = new Fixpoint(graph);
  }

  /** The argument of a path of a slice. */
  static Argument of(Model model, Slice slice, AttackPath path) {
    Slice inside = inside(model, slice, path);
    Arguing arguing = new Arguing(model, inside);
    arguing.derive();
    arguing.write();
    return new Argument(path, arguing.lines);
  }

  /** The part of a slice in which only the propositions of a path may hold. */
  static Slice inside(Model model, Slice slice, AttackPath path) {
    Set<String> members = new TreeSet<>(path.propositions());
    CausalityGraph graph = slice.graph();
    BitSet off = new BitSet(graph.size());
    for (int node = 0; node < graph.size(); node++) {
      boolean proposition = graph.kind(node) == Kind.PROPOSITION;
      off.set(node, proposition && !members.contains(model.propositions().get(graph.index(node))));
    }
    return slice
        .without(off)
        .orElseThrow(() -> new IllegalStateException("a path does not reach its goal"));
  }

  private void derive() {
    Cheapest.Outcome.Found found = cheapest();
    BitSet off = new BitSet(graph.size());
    for (int node = 0; node < graph.size(); node++) {
      off.set(node, graph.isLeaf(node) && !found.leaves().get(node));
    }
    fixpoint.start(off, found.leaves());
  }

  private Cheapest.Outcome.Found cheapest() {
    try (Searches searches = Searches.asNeeded(note -> {})) {
      Cheapest.Outcome outcome =
          Cheapest.minimise(inside, Objective.cost(inside), searches, Budget.unlimited());
      if (outcome instanceof Cheapest.Outcome.Found found) {
        return found;
      }
      throw new IllegalStateException("a path has no scenario");
    }
  }

  /** Post-order with an explicit stack: a node is written when all that it rests on is. */
  private void write() {
    Deque<Integer> open = new ArrayDeque<>(List.of(inside.goal()));
    while (!open.isEmpty()) {
      int node = open.peek();
      if (numbers.containsKey(node)) {
        open.pop();
        continue;
      }
      List<Integer> premises = premises(node);
      List<Integer> missing = premises.stream().filter(each -> !numbers.containsKey(each)).toList();
      for (int at = missing.size() - 1; at >= 0; at--) {
        open.push(missing.get(at));
      }
      if (missing.isEmpty()) {
        open.pop();
        numbers.put(node, lines.size());
        lines.add(line(node, premises));
      }
    }
  }

  private Line line(int node, List<Integer> premises) {
    Spec spec = model.spec();
    int index = graph.index(node);
    List<Integer> from =
        premises.stream().map(each -> numbers.getOrDefault(each, 0)).sorted().toList();
    return switch (graph.kind(node)) {
      case GOAL -> new Line(Role.GOAL, spec.goals().get(index).name(), Optional.empty(), from);
      case TRUE_CONDITION -> condition(Role.TRUE, index);
      case FALSE_CONDITION -> condition(Role.FALSE, index);
      case COMPARISON -> new Line(Role.QUANTITIES, "", Optional.empty(), List.of());
      default -> {
        String name = model.propositions().get(index);
        Optional<String> event = event(node);
        Role role = event.isPresent() ? Role.CAUSED : Role.STEP;
        yield new Line(role, name, event, from);
      }
    };
  }

  private Line condition(Role role, int index) {
    return new Line(role, model.spec().conditions().get(index).name(), Optional.empty(), List.of());
  }

  /** The event that causes a proposition; none when its step is taken. */
  private Optional<String> event(int node) {
    return support(node).stream()
        .filter(each -> graph.kind(each) == Kind.FIRE)
        .map(each -> model.spec().events().get(graph.index(each)).name())
        .findFirst();
  }

  private List<Integer> premises(int node) {
    return support(node).stream()
        .filter(each -> graph.kind(each) != Kind.FIRE && graph.kind(each) != Kind.TAKE)
        .toList();
  }

  /** The nearest nodes with a meaning that a node rests on, formulas and edges looked through. */
  private List<Integer> support(int node) {
    Set<Integer> found = new LinkedHashSet<>();
    Set<Integer> seen = new LinkedHashSet<>();
    Deque<Integer> open = new ArrayDeque<>(List.of(node));
    while (!open.isEmpty()) {
      int next = open.pop();
      int[] inputs = Derivation.support(graph, fixpoint, next);
      for (int at = inputs.length - 1; at >= 0; at--) {
        Kind kind = graph.kind(inputs[at]);
        if (kind != Kind.GATE && kind != Kind.EDGE) {
          found.add(inputs[at]);
        } else if (seen.add(inputs[at])) {
          open.push(inputs[at]);
        }
      }
    }
    List<Integer> ordered = new ArrayList<>(found);
    ordered.sort((a, b) -> Integer.compare(fixpoint.rank(a), fixpoint.rank(b)));
    return ordered;
  }
}
