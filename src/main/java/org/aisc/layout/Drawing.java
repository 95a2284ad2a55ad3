package org.aisc.layout;

import java.util.List;

/**
 * A drawn graph, from top to bottom. Lengths have no unit.
 *
 * @param centres for each box, where its centre is
 * @param routes for each line, in the order given, the points that it goes through, its ends at the
 *     boxes' borders
 */
public record Drawing(double width, double height, List<Point> centres, List<List<Point>> routes) {
  public Drawing {
    centres = List.copyOf(centres);
    routes = routes.stream().map(List::copyOf).toList();
  }

  /** A place, counted from the upper left corner. */
  public record Point(double x, double y) {}

  /** What is drawn: the size of each box. */
  public record Box(double width, double height) {}

  /** A line from one box to another, by position; the two may be the same. */
  public record Arrow(int from, int to) {}
}
