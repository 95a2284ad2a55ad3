package org.aisc.dd;

/**
 * A diagram taken out of its store: the terminals are 0 and 1, the other nodes are numbered from 2,
 * children before parents. Entry {@code n - 2} of each array is of node n.
 */
record Diagram(int[] levels, int[] lows, int[] highs, int root) {

  static Diagram of(Store store, int root) {
    int[] nodes = Walk.from(store, root);
    int[] numbers = new int[store.end()];
    numbers[1] = 1;
    Diagram diagram =
        new Diagram(
            new int[nodes.length],
            new int[nodes.length],
            new int[nodes.length],
            nodes.length == 0 ? root : nodes.length + 1);
    for (int at = 0; at < nodes.length; at++) {
      diagram.levels[at] = store.level(nodes[at]);
      diagram.lows[at] = numbers[store.low(nodes[at])];
      diagram.highs[at] = numbers[store.high(nodes[at])];
      numbers[nodes[at]] = at + 2;
    }
    return diagram;
  }

  /** One more than the highest number of a node. */
  int end() {
    return levels.length + 2;
  }

  int level(int node) {
    return levels[node - 2];
  }

  int low(int node) {
    return lows[node - 2];
  }

  int high(int node) {
    return highs[node - 2];
  }
}
