package org.aisc.exporting;

import java.util.Arrays;
import org.aisc.graph.CausalityGraph;
import org.aisc.search.Slice;

/** What holds in every scenario that matters, and so needs no variable. */
final class Certain {
  private Certain() {}

  /**
   * Whether a node holds whatever is chosen: an event may fire; a condition has the value that
   * helps; a comparison holds unless it has to be searched for; a gate needs nothing.
   */
  static boolean holds(Slice slice, int node) {
    CausalityGraph graph = slice.graph();
    return switch (graph.kind(node)) {
      case FIRE -> true;
      case TAKE -> false;
      case COMPARISON -> !slice.numeric();
      case TRUE_CONDITION, FALSE_CONDITION ->
          Arrays.binarySearch(slice.choices(), graph.index(node)) < 0;
      case GATE, PROPOSITION, EDGE, GOAL -> graph.threshold(node) == 0;
    };
  }
}
