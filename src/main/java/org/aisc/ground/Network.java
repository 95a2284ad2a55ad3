package org.aisc.ground;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.aisc.sema.Spec;
import org.aisc.sema.Spec.Flow;
import org.aisc.sema.Spec.FlowKind;
import org.aisc.sema.Spec.Node;
import org.aisc.syntax.ElementKind;
import org.aisc.syntax.Property.Value;

/**
 * The MLSD graph in integers: a node's number is its place in the order of names. All arrays that
 * are given out are ascending, without duplicates, and not to be changed.
 */
final class Network {
  private final List<Node> nodes;
  private final Map<FlowKind, int[][]> out = new EnumMap<>(FlowKind.class);
  private final Map<FlowKind, int[][]> in = new EnumMap<>(FlowKind.class);
  private final Map<FlowKind, int[]> origins = new EnumMap<>(FlowKind.class);
  private final Map<FlowKind, int[]> targets = new EnumMap<>(FlowKind.class);
  private final Map<FlowKind, Closure> closures = new EnumMap<>(FlowKind.class);
  private final Map<ElementKind, int[]> byKind = new EnumMap<>(ElementKind.class);

  Network(List<Node> nodes, List<Flow> flows) {
    this.nodes = nodes;
    for (FlowKind kind : FlowKind.values()) {
      List<Flow> some = flows.stream().filter(flow -> flow.kind() == kind).toList();
      int[] from = some.stream().mapToInt(flow -> number(flow.from())).toArray();
      int[] to = some.stream().mapToInt(flow -> number(flow.to())).toArray();
      out.put(kind, neighbours(from, to));
      in.put(kind, neighbours(to, from));
      origins.put(kind, IntStream.of(from).sorted().distinct().toArray());
      targets.put(kind, IntStream.of(to).sorted().distinct().toArray());
    }
    for (ElementKind kind : ElementKind.values()) {
      byKind.put(kind, filter(node -> nodes.get(node).kind() == kind));
    }
  }

  int size() {
    return nodes.size();
  }

  Node node(int number) {
    return nodes.get(number);
  }

  String name(int number) {
    return nodes.get(number).name();
  }

  /** The number of a declared node. */
  int number(String name) {
    OptionalInt found = Spec.indexOf(nodes, name);
    return found.orElseThrow(() -> new IllegalStateException("no node " + name));
  }

  int[] ofKind(ElementKind kind) {
    return get(byKind, kind);
  }

  /** Where flows of a kind lead from a node. */
  int[] out(FlowKind kind, int node) {
    return get(out, kind)[node];
  }

  /** Where flows of a kind to a node come from. */
  int[] in(FlowKind kind, int node) {
    return get(in, kind)[node];
  }

  /** The nodes that flows of a kind start from. */
  int[] origins(FlowKind kind) {
    return get(origins, kind);
  }

  /** The nodes that flows of a kind lead to. */
  int[] targets(FlowKind kind) {
    return get(targets, kind);
  }

  boolean flows(FlowKind kind, int from, int to) {
    return Arrays.binarySearch(out(kind, from), to) >= 0;
  }

  /** One or more flows of a kind in a row. */
  Closure closure(FlowKind kind) {
    return closures.computeIfAbsent(kind, fresh -> new Closure(get(out, fresh), get(in, fresh)));
  }

  /** The nodes that pass a test. */
  int[] filter(IntPredicate test) {
    return IntStream.range(0, nodes.size()).filter(test).toArray();
  }

  /** Whether some value that a node gives for a key is this one. */
  boolean has(int node, String key, Value value) {
    return nodes.get(node).attributes().getOrDefault(key, List.of()).stream()
        .anyMatch(given -> same(given, value));
  }

  private static boolean same(Value one, Value other) {
    if (one instanceof Value.Numeric a && other instanceof Value.Numeric b) {
      return a.amount().value().compareTo(b.amount().value()) == 0;
    }
    return text(one).equals(text(other));
  }

  private static String text(Value value) {
    if (value instanceof Value.Quoted quoted) {
      return quoted.text().value();
    }
    return value instanceof Value.Word word ? word.name().text() : value.span().text();
  }

  private int[][] neighbours(int[] at, int[] other) {
    int[] degrees = new int[nodes.size()];
    for (int node : at) {
      degrees[node]++;
    }
    int[][] found = new int[nodes.size()][];
    for (int node = 0; node < found.length; node++) {
      found[node] = new int[degrees[node]];
    }
    for (int i = 0; i < at.length; i++) {
      found[at[i]][--degrees[at[i]]] = other[i];
    }
    for (int node = 0; node < found.length; node++) {
      found[node] = IntStream.of(found[node]).sorted().distinct().toArray();
    }
    return found;
  }

  private static <K, V> V get(Map<K, V> map, K key) {
    V value = map.get(key);
    if (value == null) {
      throw new IllegalStateException("nothing for " + key);
    }
    return value;
  }
}
