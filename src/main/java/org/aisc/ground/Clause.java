package org.aisc.ground;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aisc.sema.Guard;

/**
 * A {@code where} clause over numbered variables, in flat arrays: a gate comes after its members,
 * and the last place is the whole clause. A binding gives each variable a node, or {@link #FREE}.
 */
final class Clause {
  static final int FREE = -1;

  private final Network network;
  private final Map<String, Integer> variables;
  private final List<Part> parts = new ArrayList<>();
  private final Map<Integer, Guard.Test> tests = new HashMap<>();

  /** One place of the clause; a term is a variable, or below 0 the node {@code -1 - term}. */
  private sealed interface Part {
    /** A node is among some nodes. */
    record Among(int term, BitSet set, int[] nodes) implements Part {}

    record Edge(int from, Guard.Flows flows, int to, boolean holds) implements Part {}

    record Same(int left, int right, boolean holds) implements Part {}

    record Gate(boolean all, int[] members) implements Part {}
  }

  /** Whether something holds of a binding in which some variables are free. */
  private enum Truth {
    YES,
    NO,
    OPEN;

    static Truth of(boolean value) {
      return value ? YES : NO;
    }
  }

  /** Compiles a guard; {@code variables} numbers its parameters. */
  Clause(Guard guard, Map<String, Integer> variables, Network network) {
    this.network = network;
    this.variables = variables;
    Guard.<Integer>fold(
        guard,
        fact -> {
          tests.put(parts.size(), fact.test());
          return add(fact(fact));
        },
        (gate, members) -> add(new Part.Gate(gate instanceof Guard.All, ints(members.stream()))));
  }

  private static int[] ints(Stream<Integer> numbers) {
    return numbers.mapToInt(Integer::intValue).toArray();
  }

  private int add(Part part) {
    parts.add(part);
    return parts.size() - 1;
  }

  private int term(String name) {
    Integer variable = variables.get(name);
    return variable == null ? -1 - network.number(name) : variable;
  }

  private Part fact(Guard.Fact fact) {
    if (fact.test() instanceof Guard.Flows it) {
      return new Part.Edge(term(it.from()), it, term(it.to()), fact.holds());
    } else if (fact.test() instanceof Guard.Same it) {
      return new Part.Same(term(it.left()), term(it.right()), fact.holds());
    } else if (fact.test() instanceof Guard.Has it) {
      return among(
          term(it.node()), n -> network.node(n).attributes().containsKey(it.key()) == fact.holds());
    } else if (fact.test() instanceof Guard.Valued it) {
      return among(term(it.node()), n -> network.has(n, it.key(), it.value()) == fact.holds());
    }
    Guard.InLayer it = (Guard.InLayer) fact.test();
    return among(term(it.node()), n -> (network.node(n).user() == it.user()) == fact.holds());
  }

  private Part among(int term, java.util.function.IntPredicate test) {
    int[] nodes = network.filter(test);
    BitSet set = new BitSet(network.size());
    IntStream.of(nodes).forEach(set::set);
    return new Part.Among(term, set, nodes);
  }

  /** Whether the clause may still hold when the free variables are bound; exact if none is free. */
  boolean mayHold(int[] binding) {
    Truth[] truths = new Truth[parts.size()];
    for (int at = 0; at < truths.length; at++) {
      truths[at] = truth(parts.get(at), truths, binding);
    }
    return truths[truths.length - 1] != Truth.NO;
  }

  private Truth truth(Part part, Truth[] truths, int[] binding) {
    if (part instanceof Part.Gate gate) {
      return gate(gate, truths);
    } else if (part instanceof Part.Among among) {
      int node = value(among.term(), binding);
      return node == FREE ? Truth.OPEN : Truth.of(among.set().get(node));
    } else if (part instanceof Part.Edge edge) {
      int from = value(edge.from(), binding);
      int to = value(edge.to(), binding);
      return from == FREE || to == FREE
          ? Truth.OPEN
          : Truth.of(joins(edge.flows(), from, to) == edge.holds());
    }
    Part.Same same = (Part.Same) part;
    int left = value(same.left(), binding);
    int right = value(same.right(), binding);
    return left == FREE || right == FREE ? Truth.OPEN : Truth.of((left == right) == same.holds());
  }

  private static Truth gate(Part.Gate gate, Truth[] truths) {
    Truth decisive = gate.all() ? Truth.NO : Truth.YES;
    Truth found = gate.all() ? Truth.YES : Truth.NO;
    for (int member : gate.members()) {
      if (truths[member] == decisive) {
        return decisive;
      }
      found = truths[member] == Truth.OPEN ? Truth.OPEN : found;
    }
    return found;
  }

  private static int value(int term, int[] binding) {
    return term < 0 ? -1 - term : binding[term];
  }

  private boolean joins(Guard.Flows flows, int from, int to) {
    return flows.closure()
        ? network.closure(flows.kind()).reaches(from, to)
        : network.flows(flows.kind(), from, to);
  }

  /**
   * Lists of nodes, each ascending, outside of which the variable cannot be bound so that the
   * clause holds; none when the clause gives no such lists. Nothing is copied.
   */
  Optional<Lists> candidates(int variable, int[] binding) {
    Lists[] found = new Lists[parts.size()];
    for (int at = 0; at < found.length; at++) {
      found[at] = candidates(parts.get(at), variable, binding, found);
    }
    Lists whole = found[found.length - 1];
    return whole.isAll() ? Optional.empty() : Optional.of(whole);
  }

  /** Several lists of nodes that stand for their union. */
  record Lists(List<int[]> lists, int size) {
    /** No restriction at all. */
    private static final Lists ALL = new Lists(List.of(), Integer.MAX_VALUE);

    private static Lists of(int[] nodes) {
      return new Lists(List.of(nodes), nodes.length);
    }

    private boolean isAll() {
      return size == Integer.MAX_VALUE;
    }

    /** The union, ascending. */
    int[] union() {
      if (lists.size() == 1) {
        return lists.get(0);
      }
      int[] all = new int[size];
      int length = 0;
      for (int[] list : lists) {
        System.arraycopy(list, 0, all, length, list.length);
        length += list.length;
      }
      Arrays.sort(all);
      int kept = 0;
      for (int at = 0; at < length; at++) {
        if (at == 0 || all[at] != all[at - 1]) {
          all[kept++] = all[at];
        }
      }
      return Arrays.copyOf(all, kept);
    }
  }

  private Lists candidates(Part part, int variable, int[] binding, Lists[] found) {
    if (part instanceof Part.Among among) {
      return among.term() == variable ? Lists.of(among.nodes()) : Lists.ALL;
    } else if (part instanceof Part.Edge edge) {
      return edge.holds() ? ends(edge, variable, binding) : Lists.ALL;
    } else if (part instanceof Part.Same same) {
      int other = same.left() == variable ? same.right() : same.left();
      boolean about = same.left() == variable || same.right() == variable;
      int node = about && same.holds() ? value(other, binding) : FREE;
      return node == FREE ? Lists.ALL : Lists.of(new int[] {node});
    }
    Part.Gate gate = (Part.Gate) part;
    return gate.all() ? shortest(gate, found) : union(gate, found);
  }

  private static Lists shortest(Part.Gate gate, Lists[] found) {
    Lists shortest = Lists.ALL;
    for (int member : gate.members()) {
      if (found[member].size() < shortest.size()) {
        shortest = found[member];
      }
    }
    return shortest;
  }

  private static Lists union(Part.Gate gate, Lists[] found) {
    List<int[]> lists = new ArrayList<>();
    int size = 0;
    for (int member : gate.members()) {
      if (found[member].isAll()) {
        return Lists.ALL;
      }
      for (int[] list : found[member].lists()) {
        if (list.length > 0) {
          lists.add(list);
          size += list.length;
        }
      }
    }
    return new Lists(lists, size);
  }

  private Lists ends(Part.Edge edge, int variable, int[] binding) {
    if (edge.from() == variable) {
      int to = value(edge.to(), binding);
      return Lists.of(to == FREE ? network.origins(edge.flows().kind()) : before(edge, to));
    } else if (edge.to() == variable) {
      int from = value(edge.from(), binding);
      return Lists.of(from == FREE ? network.targets(edge.flows().kind()) : after(edge, from));
    }
    return Lists.ALL;
  }

  private int[] before(Part.Edge edge, int to) {
    Guard.Flows flows = edge.flows();
    return flows.closure() ? network.closure(flows.kind()).to(to) : network.in(flows.kind(), to);
  }

  private int[] after(Part.Edge edge, int from) {
    Guard.Flows flows = edge.flows();
    return flows.closure()
        ? network.closure(flows.kind()).from(from)
        : network.out(flows.kind(), from);
  }

  /** A fact of the clause that is not as a full binding would need it; none if all are. */
  Optional<Guard.Test> failing(int[] binding) {
    Truth[] truths = new Truth[parts.size()];
    Optional<Guard.Test> found = Optional.empty();
    for (int at = 0; at < truths.length; at++) {
      truths[at] = truth(parts.get(at), truths, binding);
      if (found.isEmpty() && truths[at] == Truth.NO) {
        found = Optional.ofNullable(tests.get(at));
      }
    }
    return found;
  }

  /** The positive flow facts that hold of a full binding, with the nodes that they join. */
  List<Joined> joined(int[] binding) {
    List<Joined> found = new ArrayList<>();
    for (Part part : parts) {
      if (part instanceof Part.Edge edge && edge.holds()) {
        int from = value(edge.from(), binding);
        int to = value(edge.to(), binding);
        if (joins(edge.flows(), from, to)) {
          found.add(new Joined(edge.flows(), from, to));
        }
      }
    }
    return found;
  }

  /** A fact about flows that holds of two nodes. */
  record Joined(Guard.Flows flows, int from, int to) {}
}
