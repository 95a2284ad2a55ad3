package org.aisc.dd;

import org.aisc.graph.Ints;

/**
 * A diagram taken out of its store: the terminals are 0 and 1, the other nodes are numbered from 2,
 * children before parents. Entry {@code n - 2} of each array is of node n.
 */
record Diagram(int[] levels, int[] lows, int[] highs, int root) {

  static Diagram of(Kernel kernel, int root) {
    Store store = kernel.store();
    int[] nodes = Walk.from(kernel, root);
    int[] numbers = kernel.scratch();
    numbers[1] = 1;
    int[] levels = new int[nodes.length];
    int[] lows = new int[nodes.length];
    int[] highs = new int[nodes.length];
    for (int at = 0; at < nodes.length; at++) {
      levels[at] = store.level(nodes[at]);
      lows[at] = numbers[store.low(nodes[at])];
      highs[at] = numbers[store.high(nodes[at])];
      numbers[nodes[at]] = at + 2;
    }
    Diagram diagram = new Diagram(levels, lows, highs, numbers[root]);
    numbers[1] = 0;
    for (int node : nodes) {
      numbers[node] = 0;
    }
    return diagram;
  }

  /** One more than the highest number of a node. */
  int end() {
    return levels.length + 2;
  }

  int level(int node) {
    return node < 2 ? Store.BOTTOM : levels[node - 2];
  }

  int low(int node) {
    return lows[node - 2];
  }

  int high(int node) {
    return highs[node - 2];
  }

  /**
   * Of a zero-suppressed diagram, the sets that have the element of a level, without it; or those
   * that do not have it.
   */
  Diagram part(int level, boolean with) {
    int[] images = new int[end()];
    int[] newLows = lows.clone();
    int[] newHighs = highs.clone();
    images[1] = 1;
    for (int node = 2; node < end(); node++) {
      images[node] = node;
      if (level(node) < level) {
        int low = decided(low(node), level, with);
        int high = decided(high(node), level, with);
        newLows[node - 2] = images[low];
        newHighs[node - 2] = images[high];
        images[node] = images[high] == 0 ? images[low] : node;
      }
    }
    int start = images[decided(root, level, with)];
    return new Diagram(levels, newLows, newHighs, start).compact();
  }

  /**
   * What a child of a node above a level becomes when it is decided whether sets have that level.
   */
  private int decided(int child, int level, boolean with) {
    if (level(child) == level) {
      return with ? high(child) : low(child);
    }
    return with && level(child) > level ? 0 : child;
  }

  /** The same diagram without nodes that the root does not reach. */
  private Diagram compact() {
    boolean[] reached = new boolean[end()];
    reached[root] = true;
    for (int node = end() - 1; node >= 2; node--) {
      if (reached[node]) {
        reached[low(node)] = true;
        reached[high(node)] = true;
      }
    }
    int[] numbers = new int[end()];
    numbers[1] = 1;
    Ints newLevels = new Ints();
    Ints newLows = new Ints();
    Ints newHighs = new Ints();
    for (int node = 2; node < end(); node++) {
      if (reached[node]) {
        numbers[node] = newLevels.size() + 2;
        newLevels.push(level(node));
        newLows.push(numbers[low(node)]);
        newHighs.push(numbers[high(node)]);
      }
    }
    return new Diagram(newLevels.toArray(), newLows.toArray(), newHighs.toArray(), numbers[root]);
  }
}
