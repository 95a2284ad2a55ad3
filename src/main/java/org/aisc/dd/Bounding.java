package org.aisc.dd;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The sets of a family whose weights sum up to at most a bound. What is left of a node depends on
 * how much may still be spent, but only here and there: it is the same from the heaviest set that
 * was accepted to just below the lightest one that was not (interval memoising; Minato and others,
 * 2022).
 */
final class Bounding {
  private static final long NEVER = Long.MAX_VALUE / 2;

  private final Diagram diagram;
  private final long[] weights;
  private final Kernel kernel;
  private final Zdd zdd;
  private final int[] copies;
  private final long[] least;
  private final long[] most;
  private final List<TreeMap<Long, Kept>> known = new ArrayList<>();

  /** What is left of a node, for every bound of at least {@code from} and less than {@code to}. */
  private record Kept(int family, long from, long to) {}

  /** A node and the bound that holds there. */
  private record Frame(int node, long bound) {}

  /**
   * Prepares to bound.
   *
   * @param weights for each level, at least 0; their sum is less than half the largest long
   */
  Bounding(Diagram diagram, long[] weights, Kernel kernel) {
    this.diagram = diagram;
    this.weights = weights;
    this.kernel = kernel;
    this.zdd = new Zdd(kernel);
    this.copies = new int[diagram.end()];
    this.least = new long[diagram.end()];
    this.most = new long[diagram.end()];
    copies[1] = 1;
    least[0] = NEVER;
    most[0] = -1;
    for (int node = 2; node < diagram.end(); node++) {
      int low = diagram.low(node);
      int high = diagram.high(node);
      long weight = weights[diagram.level(node)];
      copies[node] = zdd.node(diagram.level(node), copies[low], copies[high]);
      least[node] = Math.min(least[low], least[high] + weight);
      most[node] = Math.max(most[low], most[high] + weight);
      known.add(new TreeMap<>());
    }
  }

  /** The sets that weigh at most so much. */
  int within(long bound) {
    Deque<Frame> path = new ArrayDeque<>();
    path.push(new Frame(diagram.root(), bound));
    while (true) {
      Frame top = path.getFirst();
      Optional<Kept> kept = find(top.node(), top.bound());
      if (kept.isPresent()) {
        path.pop();
        if (path.isEmpty()) {
          return kept.get().family();
        }
        continue;
      }
      long weight = weights[diagram.level(top.node())];
      Optional<Kept> low = find(diagram.low(top.node()), top.bound());
      Optional<Kept> high = find(diagram.high(top.node()), top.bound() - weight);
      if (low.isEmpty()) {
        path.push(new Frame(diagram.low(top.node()), top.bound()));
      } else if (high.isEmpty()) {
        path.push(new Frame(diagram.high(top.node()), top.bound() - weight));
      } else {
        put(top.node(), weight, low.get(), high.get());
      }
    }
  }

  private Optional<Kept> find(int node, long bound) {
    if (bound < least[node]) {
      return Optional.of(new Kept(0, -NEVER, least[node]));
    } else if (bound >= most[node]) {
      return Optional.of(new Kept(copies[node], most[node], NEVER));
    }
    return Optional.ofNullable(known.get(node - 2).floorEntry(bound))
        .map(Map.Entry::getValue)
        .filter(kept -> bound < kept.to());
  }

  private void put(int node, long weight, Kept low, Kept high) {
    kernel.step();
    int family = zdd.node(diagram.level(node), low.family(), high.family());
    long from = Math.max(low.from(), high.from() + weight);
    long to = Math.min(low.to(), high.to() + weight);
    known.get(node - 2).put(from, new Kept(family, from, to));
  }
}
