package org.aisc.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aisc.layout.Drawing.Arrow;
import org.aisc.layout.Drawing.Box;
import org.aisc.layout.Drawing.Point;

/**
 * Layered drawing of directed graphs, circles allowed (Sugiyama, Tagawa and Toda, 1981): layers,
 * then an order in each with few crossings, then places. A line over several layers bends at an
 * invisible box on each layer between. Boxes may be parted in bands, which are drawn below each
 * other. The same graph gives the same drawing.
 */
public final class Layered {
  private static final double GAP = 24;
  private static final double RISE = 52;
  private static final double BEND = 10;
  private static final double BETWEEN_BANDS = 40;

  private final List<Box> boxes;
  private final List<Arrow> arrows;
  private final int[] layerOf;
  private final BitSet lastOfBand = new BitSet();
  private final List<Double> widths = new ArrayList<>();
  private final List<List<Integer>> layers = new ArrayList<>();
  private final List<List<Integer>> above = new ArrayList<>();
  private final List<List<Integer>> below = new ArrayList<>();
  private final List<List<Integer>> chains = new ArrayList<>();

  private Layered(List<Box> boxes, List<Arrow> arrows, List<Integer> bands) {
    this.boxes = boxes;
    this.arrows = arrows;
    this.layerOf =
        Layering.of(
            boxes.size(),
            arrows.stream().filter(it -> bands.get(it.from()).equals(bands.get(it.to()))).toList());
    pileUp(bands);
    for (int layer = 0; layer <= Arrays.stream(layerOf).max().orElse(0); layer++) {
      layers.add(new ArrayList<>());
    }
    for (int box = 0; box < boxes.size(); box++) {
      place(boxes.get(box).width(), layerOf[box]);
    }
    arrows.forEach(this::chain);
  }

  /** Draws a graph. */
  public static Drawing draw(List<Box> boxes, List<Arrow> arrows) {
    return draw(boxes, arrows, Collections.nCopies(boxes.size(), 0));
  }

  /** Draws a graph in bands, each below the one before; {@code bands} has the band of each box. */
  public static Drawing draw(List<Box> boxes, List<Arrow> arrows, List<Integer> bands) {
    return boxes.isEmpty()
        ? new Drawing(0, 0, List.of(), List.of())
        : new Layered(boxes, arrows, bands).drawing();
  }

  /** Moves the layers of each band below those of the bands before it. */
  private void pileUp(List<Integer> bands) {
    SortedMap<Integer, Integer> heights = new TreeMap<>();
    for (int box = 0; box < layerOf.length; box++) {
      heights.merge(bands.get(box), layerOf[box] + 1, Math::max);
    }
    Map<Integer, Integer> starts = new HashMap<>();
    int start = 0;
    for (Map.Entry<Integer, Integer> band : heights.entrySet()) {
      starts.put(band.getKey(), start);
      start += band.getValue();
      lastOfBand.set(start - 1);
    }
    for (int box = 0; box < layerOf.length; box++) {
      layerOf[box] += starts.getOrDefault(bands.get(box), 0);
    }
  }

  private int place(double width, int layer) {
    int box = widths.size();
    widths.add(width);
    above.add(new ArrayList<>());
    below.add(new ArrayList<>());
    layers.get(layer).add(box);
    return box;
  }

  /** The boxes that a line goes through, from its upper end to its lower one. */
  private void chain(Arrow arrow) {
    boolean down = layerOf[arrow.from()] <= layerOf[arrow.to()];
    int upper = down ? arrow.from() : arrow.to();
    int lower = down ? arrow.to() : arrow.from();
    List<Integer> chain = new ArrayList<>(List.of(upper));
    if (layerOf[upper] < layerOf[lower]) {
      for (int layer = layerOf[upper] + 1; layer < layerOf[lower]; layer++) {
        chain.add(place(BEND, layer));
      }
      for (int at = 1; at <= chain.size(); at++) {
        int next = at < chain.size() ? chain.get(at) : lower;
        below.get(chain.get(at - 1)).add(next);
        above.get(next).add(chain.get(at - 1));
      }
    }
    chain.add(lower);
    chains.add(chain);
  }

  private Drawing drawing() {
    List<List<Integer>> ordered = Ordering.of(layers, above, below);
    double[] sizes = widths.stream().mapToDouble(Double::doubleValue).toArray();
    double[] x = Placing.of(ordered, sizes, GAP, List.of(above, below));
    double[] tallest = tallest();
    double[] y = rows(tallest);
    Grid grid = new Grid(x, y, tallest, new Ports(sizes, x).of(chains));
    List<Point> centres = new ArrayList<>();
    double right = 0;
    for (int box = 0; box < boxes.size(); box++) {
      centres.add(new Point(x[box], y[layerOf[box]]));
      right = Math.max(right, x[box] + sizes[box] / 2);
    }
    for (int box = boxes.size(); box < sizes.length; box++) {
      right = Math.max(right, x[box]);
    }
    List<List<Point>> routes = new ArrayList<>();
    for (int at = 0; at < arrows.size(); at++) {
      routes.add(route(at, grid));
    }
    return new Drawing(right, y[y.length - 1] + tallest[y.length - 1] / 2, centres, routes);
  }

  private double[] rows(double[] tallest) {
    double[] y = new double[layers.size()];
    double top = 0;
    for (int layer = 0; layer < y.length; layer++) {
      y[layer] = top + tallest[layer] / 2;
      top += tallest[layer] + RISE + (lastOfBand.get(layer) ? BETWEEN_BANDS : 0);
    }
    return y;
  }

  private double[] tallest() {
    double[] tallest = new double[layers.size()];
    for (int box = 0; box < boxes.size(); box++) {
      tallest[layerOf[box]] = Math.max(tallest[layerOf[box]], boxes.get(box).height());
    }
    return tallest;
  }

  /** Where boxes are from left to right, and rows from top to bottom with their heights. */
  private record Grid(double[] x, double[] y, double[] tallest, double[][] ports) {}

  private List<Point> route(int at, Grid grid) {
    Arrow arrow = arrows.get(at);
    List<Integer> chain = chains.get(at);
    int upper = chain.get(0);
    int lower = chain.get(chain.size() - 1);
    if (layerOf[upper] == layerOf[lower]) {
      return loop(arrow, grid);
    }
    List<Point> points = new ArrayList<>();
    double start = grid.y()[layerOf[upper]] + boxes.get(upper).height() / 2;
    points.add(new Point(grid.ports()[at][0], start));
    for (int bend = 1; bend + 1 < chain.size(); bend++) {
      int layer = layerOf[upper] + bend;
      double x = grid.x()[chain.get(bend)];
      points.add(new Point(x, grid.y()[layer] - grid.tallest()[layer] / 2));
      points.add(new Point(x, grid.y()[layer] + grid.tallest()[layer] / 2));
    }
    double end = grid.y()[layerOf[lower]] - boxes.get(lower).height() / 2;
    points.add(new Point(grid.ports()[at][1], end));
    if (upper != arrow.from()) {
      Collections.reverse(points);
    }
    return points;
  }

  /** From a box to itself: out at its right border and back in. */
  private List<Point> loop(Arrow arrow, Grid grid) {
    double right = grid.x()[arrow.from()] + boxes.get(arrow.from()).width() / 2;
    double middle = grid.y()[layerOf[arrow.from()]];
    return List.of(
        new Point(right, middle - 8),
        new Point(right + GAP / 2, middle),
        new Point(right, middle + 8));
  }
}
