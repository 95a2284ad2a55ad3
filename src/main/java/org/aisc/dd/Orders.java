package org.aisc.dd;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.aisc.graph.Ints;

/**
 * Static orders of a scope's items. None is good everywhere: each is ten times worse than another
 * one somewhere. Walks from the head take inputs as they are listed, or the smallest or the biggest
 * part first; FORCE (Aloul, Markov and Sakallah, 2003) moves gates and items of each walk to the
 * middle of their neighbours until that brings nothing more.
 */
final class Orders {
  private static final int ROUNDS = 200;
  private static final int PATIENCE = 5;

  /** In big scopes fewer rounds must do. */
  private static final long MOST_MOVES = 1 << 22;

  private final Scope scope;
  private final Kernel kernel;
  private final long[] sizes;

  private Orders(Scope scope, Kernel kernel) {
    this.scope = scope;
    this.kernel = kernel;
    this.sizes = new long[scope.size()];
  }

  /** Different orders of the items of a scope, the top first. */
  static List<int[]> of(Scope scope, Kernel kernel) {
    return new Orders(scope, kernel).all();
  }

  private List<int[]> all() {
    List<int[]> found = new ArrayList<>();
    if (scope.inputs().length == 1) {
      add(found, walk(0));
      return found;
    }
    for (int node = 0; node < scope.size(); node++) {
      sizes[node] = 1;
      if (!scope.isLeaf(node)) {
        for (int input : scope.inputs(node)) {
          sizes[node] = Math.min(sizes[node] + sizes[input], Integer.MAX_VALUE);
        }
      }
    }
    for (int bias = -1; bias <= 1; bias++) {
      add(found, force(walk(bias)));
    }
    for (int bias = -1; bias <= 1; bias++) {
      add(found, walk(bias));
    }
    return found;
  }

  private void add(List<int[]> found, int[] order) {
    int[] items = Arrays.stream(order).filter(scope::isItem).toArray();
    if (found.stream().noneMatch(other -> Arrays.equals(items, other))) {
      found.add(items);
    }
  }

  /** All nodes, each when a walk leaves it; small parts first (-1), as listed (0), or last (1). */
  private int[] walk(int bias) {
    boolean[] seen = new boolean[scope.size()];
    Ints order = new Ints();
    Ints path = new Ints();
    path.push(scope.head());
    while (path.size() > 0) {
      int node = path.pop();
      if (node < 0) {
        order.push(~node);
      } else if (!seen[node]) {
        seen[node] = true;
        path.push(~node);
        if (!scope.isLeaf(node)) {
          int[] inputs = biased(scope.inputs(node), bias);
          for (int at = inputs.length - 1; at >= 0; at--) {
            path.push(inputs[at]);
          }
        }
      }
    }
    return order.toArray();
  }

  private int[] biased(int[] inputs, int bias) {
    if (bias == 0) {
      return inputs;
    }
    long[] keys = new long[inputs.length];
    for (int at = 0; at < keys.length; at++) {
      keys[at] = ((-bias * sizes[inputs[at]]) << 32) + at;
    }
    Arrays.sort(keys);
    return Arrays.stream(keys).mapToInt(key -> inputs[(int) key]).toArray();
  }

  private int[] force(int[] start) {
    int[] best = start;
    double least = span(start);
    int[] order = start;
    long rounds = Math.min(ROUNDS, 1 + MOST_MOVES / start.length);
    for (int round = 0, idle = 0; round < rounds && idle < PATIENCE; round++) {
      order = pulled(order);
      double span = span(order);
      idle++;
      if (span < least) {
        least = span;
        best = order;
        idle = 0;
      }
    }
    return best;
  }

  private double span(int[] order) {
    int[] places = places(order);
    double sum = 0;
    for (int node = scope.leaves().length; node < scope.size(); node++) {
      int from = places[node];
      int to = places[node];
      for (int input : scope.inputs(node)) {
        from = Math.min(from, places[input]);
        to = Math.max(to, places[input]);
      }
      sum += to - from;
    }
    return sum;
  }

  private int[] pulled(int[] order) {
    int[] places = places(order);
    double[] sums = new double[scope.size()];
    int[] counts = new int[scope.size()];
    for (int node = scope.leaves().length; node < scope.size(); node++) {
      kernel.step();
      double sum = places[node];
      for (int input : scope.inputs(node)) {
        sum += places[input];
      }
      double middle = sum / (scope.inputs(node).length + 1);
      sums[node] += middle;
      counts[node]++;
      for (int input : scope.inputs(node)) {
        sums[input] += middle;
        counts[input]++;
      }
    }
    double[] means = new double[order.length];
    for (int place = 0; place < order.length; place++) {
      means[place] = sums[order[place]] / counts[order[place]];
    }
    int[] moved = sorted(means);
    Arrays.setAll(moved, place -> order[moved[place]]);
    return moved;
  }

  /** Places by what stands there, least first, as exactly as two numbers fit into one. */
  private static int[] sorted(double[] means) {
    int width = Integer.SIZE - Integer.numberOfLeadingZeros(means.length);
    double scale = 1L << (Long.SIZE - 1 - 2 * width);
    long[] keys = new long[means.length];
    for (int place = 0; place < keys.length; place++) {
      keys[place] = ((long) (means[place] * scale) << width) | place;
    }
    Arrays.sort(keys);
    int[] places = new int[keys.length];
    for (int at = 0; at < keys.length; at++) {
      places[at] = (int) keys[at] & ((1 << width) - 1);
    }
    return places;
  }

  private static int[] places(int[] order) {
    int[] places = new int[order.length];
    for (int place = 0; place < order.length; place++) {
      places[order[place]] = place;
    }
    return places;
  }
}
