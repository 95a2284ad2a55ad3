package org.aisc.exporting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.aisc.graph.CausalityGraph;

/** Finds nodes that depend on each other. */
final class Circle {
  private Circle() {}

  /** A circle, each node followed by one that lists it as an input; none when there is none. */
  static Optional<List<Integer>> in(CausalityGraph graph) {
    Levels levels = new Levels(graph);
    for (int node = 0; node < graph.size(); node++) {
      int input = circularInput(graph, levels, node);
      if (input >= 0) {
        return Optional.of(from(graph, levels, node));
      }
    }
    return Optional.empty();
  }

  private static List<Integer> from(CausalityGraph graph, Levels levels, int start) {
    List<Integer> path = new ArrayList<>();
    int[] place = new int[graph.size()];
    int node = start;
    while (place[node] == 0) {
      path.add(node);
      place[node] = path.size();
      node = circularInput(graph, levels, node);
    }
    List<Integer> circle = new ArrayList<>(path.subList(place[node] - 1, path.size()));
    Collections.reverse(circle);
    return circle;
  }

  private static int circularInput(CausalityGraph graph, Levels levels, int node) {
    for (int at = 0; at < graph.inputCount(node); at++) {
      if (levels.isCircular(node, graph.input(node, at))) {
        return graph.input(node, at);
      }
    }
    return -1;
  }
}
