package org.aisc.layout;

import java.util.Arrays;
import java.util.List;

/**
 * Gives the boxes of ordered layers their places from left to right: each layer in turn is put as
 * near as the order and the gaps allow to the mean of its neighbours, which is a regression with a
 * monotone result and solved exactly by pooling neighbours that violate it (Barlow et al., 1972).
 */
final class Placing {
  private static final int ROUNDS = 10;

  private final List<List<Integer>> layers;
  private final double[] widths;
  private final double gap;
  private final double[] places;

  private Placing(List<List<Integer>> layers, double[] widths, double gap) {
    this.layers = layers;
    this.widths = widths;
    this.gap = gap;
    this.places = new double[widths.length];
  }

  /** For each box, the middle of its place; the leftmost border is at 0. */
  static double[] of(
      List<List<Integer>> layers,
      double[] widths,
      double gap,
      List<List<List<Integer>>> neighbours) {
    Placing placing = new Placing(layers, widths, gap);
    placing.start();
    for (int round = 0; round < ROUNDS; round++) {
      for (int at = 0; at < layers.size(); at++) {
        boolean down = round % 2 == 0;
        List<Integer> layer = layers.get(down ? at : layers.size() - 1 - at);
        placing.fit(layer, placing.wanted(layer, neighbours.get(down ? 0 : 1)));
      }
    }
    return placing.fromZero();
  }

  private void start() {
    for (List<Integer> layer : layers) {
      double x = 0;
      for (int box : layer) {
        places[box] = x + widths[box] / 2;
        x += widths[box] + gap;
      }
      for (int box : layer) {
        places[box] -= x / 2;
      }
    }
  }

  private double[] wanted(List<Integer> layer, List<List<Integer>> neighbours) {
    return layer.stream()
        .mapToDouble(
            box ->
                neighbours.get(box).stream()
                    .mapToDouble(it -> places[it])
                    .average()
                    .orElse(places[box]))
        .toArray();
  }

  /** Pools: each block of boxes that touch is at the mean of what its boxes want. */
  private void fit(List<Integer> layer, double[] wanted) {
    double[] offsets = new double[layer.size()];
    for (int at = 1; at < offsets.length; at++) {
      offsets[at] = offsets[at - 1] + (widths[layer.get(at - 1)] + widths[layer.get(at)]) / 2 + gap;
    }
    double[] means = new double[layer.size()];
    int[] sizes = new int[layer.size()];
    int blocks = 0;
    for (int at = 0; at < wanted.length; at++) {
      means[blocks] = wanted[at] - offsets[at];
      sizes[blocks++] = 1;
      while (blocks > 1 && means[blocks - 2] > means[blocks - 1]) {
        int sum = sizes[blocks - 2] + sizes[blocks - 1];
        means[blocks - 2] =
            (means[blocks - 2] * sizes[blocks - 2] + means[blocks - 1] * sizes[blocks - 1]) / sum;
        sizes[blocks - 2] = sum;
        blocks--;
      }
    }
    int at = 0;
    for (int block = 0; block < blocks; block++) {
      for (int count = 0; count < sizes[block]; count++, at++) {
        places[layer.get(at)] = means[block] + offsets[at];
      }
    }
  }

  private double[] fromZero() {
    double left = Double.POSITIVE_INFINITY;
    for (int box = 0; box < places.length; box++) {
      left = Math.min(left, places[box] - widths[box] / 2);
    }
    double shift = left;
    return Arrays.stream(places).map(place -> place - shift).toArray();
  }
}
