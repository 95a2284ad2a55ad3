package org.aisc.report;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.aisc.layout.Drawing.Point;
import org.aisc.report.Sketch.Node;

/** A node of a sketch in its shape, with its texts inside. */
final class NodeBox {
  private static final double TEXT = 192;
  private static final double LINE = 15;
  private static final int COLUMNS = 28;
  private static final int BOLD_COLUMNS = 26;

  private final Node node;
  private final List<String> names;
  private final List<String> titles;
  private final List<String> notes;

  NodeBox(Node node) {
    this.node = node;
    boolean fits = Columns.width(node.name()) <= BOLD_COLUMNS;
    String name = fits ? node.name() : node.name().replaceFirst("\\(", "( ");
    this.names =
        TextLines.of(name, 3, BOLD_COLUMNS).stream().map(it -> it.replace("( ", "(")).toList();
    this.titles = TextLines.of(node.title(), 4, COLUMNS);
    this.notes = TextLines.of(node.note(), 1, COLUMNS);
  }

  double width() {
    return switch (node.shape()) {
      case MODEL, LIBRARY -> TEXT + 28;
      case PLATFORM -> TEXT + 8;
      default -> TEXT;
    };
  }

  double height() {
    double more =
        switch (node.shape()) {
          case DATASET -> 14;
          case PLATFORM -> 8;
          default -> 0;
        };
    return (names.size() + titles.size() + notes.size()) * LINE + 14 + more;
  }

  void write(Point centre, Html page) throws IOException {
    page.open("g", "class", "node " + node.shape().name().toLowerCase(Locale.ROOT));
    page.element("title", node.label());
    ShapePath.write(node.shape(), centre, new Point(width(), height()), page);
    double x = centre.x() + (node.shape() == Sketch.Shape.PLATFORM ? -4 : 0);
    double y = centre.y() - (names.size() + titles.size() + notes.size()) * LINE / 2 + 11;
    y +=
        switch (node.shape()) {
          case DATASET -> 4;
          case PLATFORM -> 4;
          default -> 0;
        };
    y = lines(names, "name", new Point(x, y), page);
    y = lines(titles, "words", new Point(x, y), page);
    lines(notes, "note", new Point(x, y), page);
    page.close();
  }

  private static double lines(List<String> lines, String style, Point at, Html page)
      throws IOException {
    double y = at.y();
    for (String line : lines) {
      String x = SvgPath.number(at.x());
      page.element("text", line, "class", style, "x", x, "y", SvgPath.number(y));
      y += LINE;
    }
    return y;
  }
}
