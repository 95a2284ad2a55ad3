package org.aisc.report;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.aisc.layout.Drawing.Point;
import org.aisc.report.Sketch.Shape;
import org.aisc.report.Sketch.Stroke;

/** What the shapes and lines of a picture mean: one cell for each that is used. */
final class SketchKey {
  /** A picture is at least so wide, so that its key has room. */
  static final double LEAST_WIDTH = 420;

  private static final double CELL = 172;
  private static final double ROW = 30;
  private static final Point SAMPLE = new Point(44, 20);

  private final List<Shape> shapes;
  private final List<Stroke> strokes;
  private final int columns;

  SketchKey(Sketch sketch, double width) {
    this.shapes = sketch.shapes();
    this.strokes = sketch.strokes();
    this.columns = (int) Math.max(1, width / CELL);
  }

  double height() {
    int rows = (shapes.size() + strokes.size() + columns - 1) / columns;
    return ROW * rows;
  }

  void write(Point at, Html page) throws IOException {
    for (int cell = 0; cell < shapes.size() + strokes.size(); cell++) {
      double left = at.x() + cell % columns * CELL;
      int row = cell / columns;
      double middle = at.y() + (row + 0.5) * ROW;
      String word;
      if (cell < shapes.size()) {
        Shape shape = shapes.get(cell);
        word = shape.word();
        page.open("g", "class", shape.name().toLowerCase(Locale.ROOT));
        ShapePath.write(shape, new Point(left + SAMPLE.x() / 2, middle), SAMPLE, page);
        page.close();
      } else {
        Stroke stroke = strokes.get(cell - shapes.size());
        word = stroke.word();
        page.open("g", "class", stroke.name().toLowerCase(Locale.ROOT));
        stroke(stroke, SvgPath.of("M#,#H#", left, middle, left + SAMPLE.x()), page);
        page.close();
      }
      String x = SvgPath.number(left + SAMPLE.x() + 8);
      page.element("text", word, "x", x, "y", SvgPath.number(middle + 4));
    }
  }

  /** Draws a line with its arrow head. */
  static void stroke(Stroke stroke, String path, Html page) throws IOException {
    String head =
        switch (stroke) {
          case DATA, MODEL, LIBRARY -> "plain";
          case KNOWLEDGE, HOSTS, CAUSE -> "soft";
          case DEPLOY, COLLECT -> "accent";
        };
    page.empty(
        "path",
        "class",
        "line",
        "d",
        path,
        "stroke-dasharray",
        stroke.dashes().isEmpty() ? "none" : stroke.dashes(),
        "marker-end",
        "url(#head-" + head + ")");
  }
}
