package org.aisc.ground;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aisc.limit.Budget;
import org.aisc.sema.Guard;
import org.aisc.sema.Template;
import org.aisc.syntax.ElementKind;

/**
 * The bindings of a template's parameters that its {@code where} clause admits. A join by indexes:
 * the next parameter to be bound is always the one for which the clause and the bound parameters
 * leave the fewest nodes, and a partial binding is dropped as soon as the clause cannot hold.
 */
final class Matching {
  private static final int POLLED = 1 << 12;

  private final Network network;
  private final ElementKind[] kinds;
  private final Clause clause;
  private int steps;

  Matching(Template template, Network network) {
    this.network = network;
    this.kinds =
        template.parameters().stream().map(Template.Parameter::kind).toArray(ElementKind[]::new);
    Map<String, Integer> variables = new HashMap<>();
    template.parameters().forEach(it -> variables.put(it.name(), variables.size()));
    this.clause = new Clause(template.where(), variables, network);
  }

  /** Whether one full binding matches. */
  boolean holds(int[] binding) {
    for (int at = 0; at < kinds.length; at++) {
      if (network.node(binding[at]).kind() != kinds[at]) {
        return false;
      }
    }
    return clause.mayHold(binding);
  }

  /** A fact of the clause that a binding does not fulfil. */
  Optional<Guard.Test> failing(int[] binding) {
    return clause.failing(binding);
  }

  /** The flow facts that make a binding match. */
  List<Clause.Joined> joined(int[] binding) {
    return clause.joined(binding);
  }

  /** A parameter that is being bound, and the nodes that are left to try. */
  private static final class Choice {
    final int variable;
    final int[] candidates;
    int next;

    Choice(int variable, int[] candidates) {
      this.variable = variable;
      this.candidates = candidates;
    }
  }

  /**
   * All bindings that match, in ascending order; not more than {@code most}, and fewer when the
   * budget ends.
   */
  List<int[]> all(int most, Budget budget) {
    List<int[]> found = new ArrayList<>();
    int[] binding = new int[kinds.length];
    Arrays.fill(binding, Clause.FREE);
    Choice[] stack = new Choice[kinds.length];
    stack[0] = choose(binding);
    int depth = 0;
    while (depth >= 0 && found.size() < most) {
      if (++steps % POLLED == 0 && budget.exhausted()) {
        break;
      }
      Choice top = stack[depth];
      if (!advance(top, binding)) {
        binding[top.variable] = Clause.FREE;
        depth--;
      } else if (depth + 1 == kinds.length) {
        found.add(binding.clone());
      } else {
        stack[++depth] = choose(binding);
      }
    }
    found.sort(Arrays::compare);
    return found;
  }

  /** Binds the next candidate that fits; false when none is left. */
  private boolean advance(Choice choice, int[] binding) {
    while (choice.next < choice.candidates.length) {
      int node = choice.candidates[choice.next++];
      binding[choice.variable] = node;
      if (network.node(node).kind() == kinds[choice.variable] && clause.mayHold(binding)) {
        return true;
      }
    }
    return false;
  }

  /** The free parameter with the fewest candidates. */
  private Choice choose(int[] binding) {
    int best = Clause.FREE;
    int least = Integer.MAX_VALUE;
    Optional<Clause.Lists> lists = Optional.empty();
    for (int variable = 0; variable < binding.length; variable++) {
      if (binding[variable] == Clause.FREE) {
        Optional<Clause.Lists> found = clause.candidates(variable, binding);
        int ofKind = network.ofKind(kinds[variable]).length;
        int size = found.map(Clause.Lists::size).filter(it -> it < ofKind).orElse(ofKind);
        if (best == Clause.FREE || size < least) {
          best = variable;
          least = size;
          lists = found.filter(it -> it.size() < ofKind);
        }
      }
    }
    int chosen = best;
    return new Choice(
        chosen, lists.map(Clause.Lists::union).orElseGet(() -> network.ofKind(kinds[chosen])));
  }
}
