package org.aisc.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Orders the boxes of each layer so that few lines cross: sweeps down and up put each box at the
 * mean place of its neighbours in the layer before (Sugiyama, Tagawa and Toda, 1981), and the order
 * with the fewest crossings is kept.
 */
final class Ordering {
  private static final int SWEEPS = 12;

  private final List<List<Integer>> layers;
  private final List<List<Integer>> above;
  private final List<List<Integer>> below;
  private final double[] place;
  private final double[] mean;
  private final int width;

  private Ordering(
      List<List<Integer>> layers, List<List<Integer>> above, List<List<Integer>> below) {
    this.layers = layers;
    this.above = above;
    this.below = below;
    this.place = new double[above.size()];
    this.mean = new double[above.size()];
    this.width = layers.stream().mapToInt(List::size).max().orElse(0);
  }

  /**
   * The layers, each in a good order.
   *
   * @param above for each box, its neighbours in the layer above
   * @param below for each box, its neighbours in the layer below
   */
  static List<List<Integer>> of(
      List<List<Integer>> layers, List<List<Integer>> above, List<List<Integer>> below) {
    List<List<Integer>> copy = new ArrayList<>();
    layers.forEach(layer -> copy.add(new ArrayList<>(layer)));
    return new Ordering(copy, above, below).run();
  }

  private List<List<Integer>> run() {
    layers.forEach(this::number);
    List<List<Integer>> best = snapshot();
    long fewest = crossings();
    for (int sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
      boolean down = sweep % 2 == 0;
      for (int at = 0; at < layers.size(); at++) {
        sort(layers.get(down ? at : layers.size() - 1 - at), down ? above : below);
      }
      long now = crossings();
      if (now < fewest) {
        fewest = now;
        best = snapshot();
      }
    }
    return best;
  }

  private List<List<Integer>> snapshot() {
    List<List<Integer>> copy = new ArrayList<>();
    layers.forEach(layer -> copy.add(List.copyOf(layer)));
    return copy;
  }

  private void number(List<Integer> layer) {
    for (int at = 0; at < layer.size(); at++) {
      place[layer.get(at)] = at;
    }
  }

  private void sort(List<Integer> layer, List<List<Integer>> neighbours) {
    for (int box : layer) {
      mean[box] =
          neighbours.get(box).stream().mapToDouble(it -> place[it]).average().orElse(place[box]);
    }
    layer.sort(Comparator.comparingDouble(box -> mean[box]));
    number(layer);
  }

  private long crossings() {
    long sum = 0;
    for (List<Integer> layer : layers) {
      sum += crossings(layer);
    }
    return sum;
  }

  /** Inversions among the ends of the lines below a layer, counted with a tree of sums. */
  private long crossings(List<Integer> layer) {
    long[] tree = new long[width + 1];
    long sum = 0;
    long seen = 0;
    for (int box : layer) {
      int[] ends = below.get(box).stream().mapToInt(it -> (int) place[it]).sorted().toArray();
      for (int end : ends) {
        sum += seen - count(tree, end);
      }
      Arrays.stream(ends).forEach(end -> add(tree, end));
      seen += ends.length;
    }
    return sum;
  }

  private static long count(long[] tree, int end) {
    long sum = 0;
    for (int at = end + 1; at > 0; at -= at & -at) {
      sum += tree[at];
    }
    return sum;
  }

  private static void add(long[] tree, int end) {
    for (int at = end + 1; at < tree.length; at += at & -at) {
      tree[at]++;
    }
  }
}
