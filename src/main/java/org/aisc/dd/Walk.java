package org.aisc.dd;

import java.util.BitSet;

/** The nodes of a diagram, each once, children before parents, without the terminals. */
final class Walk {
  private Walk() {}

  static int[] from(Store store, int root) {
    BitSet seen = new BitSet();
    seen.set(0, 2);
    Ints order = new Ints();
    Ints path = new Ints();
    path.push(root);
    while (path.size() > 0) {
      int node = path.pop();
      if (node < 0) {
        order.push(~node);
      } else if (!seen.get(node)) {
        seen.set(node);
        path.push(~node);
        path.push(store.high(node));
        path.push(store.low(node));
      }
    }
    return order.toArray();
  }
}
