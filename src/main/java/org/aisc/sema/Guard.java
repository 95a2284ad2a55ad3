package org.aisc.sema;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.aisc.sema.Spec.FlowKind;
import org.aisc.syntax.Property.Value;
import org.aisc.text.Span;

/**
 * A template's {@code where} clause in negation normal form. A node is named by a parameter, or, if
 * no parameter has that name, by a declared node. Trees may be a million deep: never walk one by
 * recursion, and never call {@code equals}, {@code hashCode} or {@code toString} on one.
 */
public sealed interface Guard {
  /**
   * Computes a value bottom-up with an explicit stack.
   *
   * @param gate the value of an {@link All} or {@link Any} from those of its members, in order
   */
  static <T> T fold(Guard root, Function<Fact, T> fact, BiFunction<Guard, List<T>, T> gate) {
    record Frame<T>(Guard node, List<Guard> members, List<T> done) {}
    Deque<Frame<T>> stack = new ArrayDeque<>();
    Guard current = root;
    while (true) {
      T value;
      if (current instanceof Fact leaf) {
        value = fact.apply(leaf);
      } else {
        List<Guard> members =
            current instanceof All all ? all.members() : ((Any) current).members();
        if (!members.isEmpty()) {
          stack.push(new Frame<>(current, members, new ArrayList<>(members.size())));
          current = members.get(0);
          continue;
        }
        value = gate.apply(current, List.of());
      }
      while (true) {
        if (stack.isEmpty()) {
          return value;
        }
        Frame<T> top = stack.element();
        top.done().add(value);
        if (top.done().size() < top.members().size()) {
          current = top.members().get(top.done().size());
          break;
        }
        stack.pop();
        value = gate.apply(top.node(), top.done());
      }
    }
  }

  /** The test comes out as {@code holds} says. */
  record Fact(Test test, boolean holds) implements Guard {}

  /** Every member holds; true when there is none. */
  record All(List<Guard> members) implements Guard {
    public All {
      members = List.copyOf(members);
    }
  }

  /** Some member holds. */
  record Any(List<Guard> members) implements Guard {
    public Any {
      members = List.copyOf(members);
    }
  }

  /** A fact about nodes of the MLSD graph. */
  sealed interface Test {
    Span span();
  }

  /** {@code from -kind-> to}; with {@code closure}, one or more such flows in a row. */
  record Flows(String from, FlowKind kind, boolean closure, String to, Span span) implements Test {}

  /** {@code node has key}. */
  record Has(String node, String key, Span span) implements Test {}

  /** {@code node.key = value}: some value that the node gives is this one. */
  record Valued(String node, String key, Value value, Span span) implements Test {}

  /** {@code node in user}, or {@code in pipeline}. */
  record InLayer(String node, boolean user, Span span) implements Test {}

  /** {@code left = right}: the same node. */
  record Same(String left, String right, Span span) implements Test {}
}
