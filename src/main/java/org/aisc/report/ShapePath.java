package org.aisc.report;

import java.io.IOException;
import org.aisc.layout.Drawing.Point;
import org.aisc.report.Sketch.Shape;

/** The outlines of the shapes: first the filled outline, then the lines inside it. */
final class ShapePath {
  private static final double CORNER = 9;

  private ShapePath() {}

  /** Draws a shape around a centre; {@code size} is its width and height. */
  static void write(Shape shape, Point centre, Point size, Html page) throws IOException {
    double l = centre.x() - size.x() / 2;
    double t = centre.y() - size.y() / 2;
    double r = l + size.x();
    double b = t + size.y();
    double half = size.x() / 2;
    double middle = centre.y();
    switch (shape) {
      case DATASET -> {
        outline(
            page,
            "M#,#A#,7 0 0 1 #,#V#A#,7 0 0 1 #,#z",
            l,
            t + 7,
            half,
            r,
            t + 7,
            b - 7,
            half,
            l,
            b - 7);
        inside(page, "M#,#A#,7 0 0 0 #,#", l, t + 7, half, r, t + 7);
      }
      case MODEL ->
          outline(
              page,
              "M#,#L#,#H#L#,#L#,#H#z",
              l,
              middle,
              l + 14,
              t,
              r - 14,
              r,
              middle,
              r - 14,
              b,
              l + 14);
      case LIBRARY -> {
        outline(page, "M#,#H#V#H#z", l, t, r, b, l);
        inside(page, "M#,#V#M#,#V#", l + CORNER, t, b, r - CORNER, t, b);
      }
      case KNOWLEDGE -> {
        outline(page, "M#,#H#L#,#V#H#z", l, t, r - 12, r, t + 12, b, l);
        inside(page, "M#,#V#H#", r - 12, t, t + 12, r);
      }
      case PLATFORM -> {
        outline(page, "M#,#L#,#H#V#L#,#H#z", l, t + 8, l + 8, t, r, b - 8, r - 8, b, l);
        inside(page, "M#,#H#V#M#,#L#,#", l, t + 8, r - 8, b, r - 8, t + 8, r, t);
      }
      case FUNCTIONALITY -> outline(page, "M#,#H#V#H#z", l, t, r, b, l);
      case STEP, CONDITION, PROPOSITION, GOAL ->
          page.empty(
              "rect",
              "class",
              "shape",
              "x",
              SvgPath.number(l),
              "y",
              SvgPath.number(t),
              "width",
              SvgPath.number(size.x()),
              "height",
              SvgPath.number(size.y()),
              "rx",
              SvgPath.number(CORNER));
    }
  }

  private static void outline(Html page, String commands, double... numbers) throws IOException {
    page.empty("path", "class", "shape", "d", SvgPath.of(commands, numbers));
  }

  private static void inside(Html page, String commands, double... numbers) throws IOException {
    page.empty("path", "class", "inside", "d", SvgPath.of(commands, numbers));
  }
}
