package org.aisc.dd;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.aisc.graph.Ints;

/**
 * The sets of a family, best first. Each node has a list of its best sets so far, and takes the
 * next one from the lists of its children when it is asked for (lazy k-best; Huang and Chiang,
 * 2005). So a further set of the root costs one further set of each node on its way.
 *
 * <p>Sums of weights are compared as floating-point numbers; what lies too close for them is
 * compared exactly.
 */
final class BestFirst {
  private static final double CLOSE = 1e-9;

  private final SetFamily family;
  private final Diagram diagram;
  private final double[] weights;
  private final Comparator<int[]> exact;
  private final Kernel kernel;
  private final int[] places;
  private final List<Queue> queues = new ArrayList<>();

  /** The best sets of a node that are known: each is one of the low or the high child. */
  private static final class Queue {
    private final Ints from = new Ints();
    private double[] sums = new double[2];
    private int nextLow;
    private int nextHigh;
    private boolean ended;

    boolean knows(int number) {
      return ended || from.size() > number;
    }

    void add(int place, boolean high, double sum) {
      if (sums.length == from.size()) {
        sums = Arrays.copyOf(sums, 2 * sums.length);
      }
      sums[from.size()] = sum;
      from.push(place << 1 | (high ? 1 : 0));
    }
  }

  /**
   * Prepares the search.
   *
   * @param weights for each variable; the best set has the least sum
   * @param exact order of sets by sorted members, which agrees with the sums as far as these are
   *     exact, and depends only on where two sets differ
   */
  BestFirst(SetFamily family, double[] weights, Comparator<int[]> exact, Kernel kernel) {
    this.family = family;
    this.diagram = family.diagram();
    this.weights = weights;
    this.exact = exact;
    this.kernel = kernel;
    this.places = new int[diagram.end()];
    Arrays.fill(places, -1);
    queue(0).ended = true;
    queue(1).add(0, false, 0);
    queue(1).ended = true;
  }

  /** The best sets, or all when there are no more. */
  List<int[]> first(int count) {
    List<int[]> found = new ArrayList<>();
    Queue root = queue(diagram.root());
    while (found.size() < count) {
      if (!root.knows(found.size())) {
        advance(diagram.root());
      }
      if (root.from.size() == found.size()) {
        break;
      }
      found.add(members(diagram.root(), found.size()));
    }
    return found;
  }

  private Queue queue(int node) {
    if (places[node] < 0) {
      places[node] = queues.size();
      queues.add(new Queue());
    }
    return queues.get(places[node]);
  }

  /** Finds the next best set of a node, or that there is none. */
  private void advance(int start) {
    Ints path = new Ints();
    path.push(start);
    while (path.size() > 0) {
      kernel.step();
      int node = path.top();
      Queue queue = queue(node);
      if (!queue(diagram.low(node)).knows(queue.nextLow)) {
        path.push(diagram.low(node));
      } else if (!queue(diagram.high(node)).knows(queue.nextHigh)) {
        path.push(diagram.high(node));
      } else {
        path.pop();
        take(node, queue);
      }
    }
  }

  private void take(int node, Queue queue) {
    Queue low = queue(diagram.low(node));
    Queue high = queue(diagram.high(node));
    boolean hasLow = low.from.size() > queue.nextLow;
    boolean hasHigh = high.from.size() > queue.nextHigh;
    double weight = weights[family.element(diagram.level(node))];
    if (hasLow && (!hasHigh || lowFirst(node, queue, low, high, weight))) {
      queue.add(queue.nextLow, false, low.sums[queue.nextLow++]);
    } else if (hasHigh) {
      queue.add(queue.nextHigh, true, high.sums[queue.nextHigh++] + weight);
    } else {
      queue.ended = true;
    }
  }

  private boolean lowFirst(int node, Queue queue, Queue low, Queue high, double weight) {
    double left = low.sums[queue.nextLow];
    double right = high.sums[queue.nextHigh] + weight;
    if (Math.abs(left - right) > CLOSE * Math.max(1, Math.abs(left))) {
      return left < right;
    }
    int[] without = members(diagram.low(node), queue.nextLow);
    int[] rest = members(diagram.high(node), queue.nextHigh);
    int[] with = Arrays.copyOf(rest, rest.length + 1);
    with[rest.length] = family.element(diagram.level(node));
    Arrays.sort(with);
    return exact.compare(without, with) < 0;
  }

  /** The sorted members of a known set of a node. */
  private int[] members(int start, int number) {
    Ints members = new Ints();
    int node = start;
    int at = number;
    while (node > 1) {
      int from = queue(node).from.get(at);
      if ((from & 1) == 1) {
        members.push(family.element(diagram.level(node)));
        node = diagram.high(node);
      } else {
        node = diagram.low(node);
      }
      at = from >> 1;
    }
    int[] sorted = members.toArray();
    Arrays.sort(sorted);
    return sorted;
  }
}
