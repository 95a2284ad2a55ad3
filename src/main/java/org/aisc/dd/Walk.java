package org.aisc.dd;

import org.aisc.graph.Ints;

/** The nodes of a diagram, each once, children before parents, without the terminals. */
final class Walk {
  private Walk() {}

  static int[] from(Kernel kernel, int root) {
    Store store = kernel.store();
    int[] seen = kernel.scratch();
    Ints order = new Ints();
    Ints path = new Ints();
    path.push(root);
    while (path.size() > 0) {
      int node = path.pop();
      if (node < 0) {
        order.push(~node);
      } else if (node > 1 && seen[node] == 0) {
        seen[node] = 1;
        path.push(~node);
        path.push(store.high(node));
        path.push(store.low(node));
      }
    }
    int[] nodes = order.toArray();
    for (int node : nodes) {
      seen[node] = 0;
    }
    return nodes;
  }
}
