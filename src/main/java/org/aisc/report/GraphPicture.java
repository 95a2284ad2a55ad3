package org.aisc.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.aisc.layout.Drawing;
import org.aisc.layout.Drawing.Arrow;
import org.aisc.layout.Drawing.Box;
import org.aisc.layout.Drawing.Point;
import org.aisc.layout.Layered;

/** A graph as SVG inside a page; its looks are in the page's style. */
final class GraphPicture {
  private static final double WIDTH = 196;
  private static final double LINE = 15;
  private static final double MARGIN = 12;
  private static final int COLUMNS = 29;
  private static final int LINES = 3;

  /** Up to so much width a picture is made to fit the page; a wider one scrolls. */
  private static final double FITTING = 1700;

  private final List<Node> nodes;
  private final List<Edge> edges;
  private final Drawing drawing;

  GraphPicture(List<Node> nodes, List<Edge> edges) {
    this.nodes = List.copyOf(nodes);
    this.edges = List.copyOf(edges);
    List<Box> boxes = new ArrayList<>();
    nodes.forEach(node -> boxes.add(new Box(WIDTH, height(node))));
    List<Arrow> arrows = new ArrayList<>();
    edges.forEach(edge -> arrows.add(new Arrow(edge.from(), edge.to())));
    this.drawing = Layered.draw(boxes, arrows);
  }

  /**
   * A box.
   *
   * @param style what kind of thing it is, a class of the page's style
   */
  record Node(String name, String title, String style) {}

  /** An arrow between boxes, by position, and what it stands for. */
  record Edge(int from, int to, String style, String title) {}

  /** Writes the picture; {@code label} says what it shows to those who do not see it. */
  void write(String label, Html page) throws IOException {
    String width = number(drawing.width() + 2 * MARGIN);
    String height = number(drawing.height() + 2 * MARGIN);
    page.open("div", "class", "scroll picture", "tabindex", "0");
    page.open(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "class",
        drawing.width() <= FITTING ? "graph fit" : "graph",
        "role",
        "img",
        "aria-label",
        label,
        "viewBox",
        "0 0 " + width + " " + height,
        "width",
        width,
        "height",
        height);
    arrowHead(page);
    for (int at = 0; at < edges.size(); at++) {
      edge(edges.get(at), drawing.routes().get(at), page);
    }
    for (int at = 0; at < nodes.size(); at++) {
      node(nodes.get(at), drawing.centres().get(at), page);
    }
    page.close().close();
  }

  private static void arrowHead(Html page) throws IOException {
    page.open("defs");
    page.open(
        "marker",
        "id",
        "head",
        "viewBox",
        "0 0 8 8",
        "refX",
        "7",
        "refY",
        "4",
        "markerWidth",
        "7",
        "markerHeight",
        "7",
        "orient",
        "auto-start-reverse");
    page.empty("path", "d", "M0 0L8 4L0 8z", "class", "head").close().close();
  }

  private void edge(Edge edge, List<Point> route, Html page) throws IOException {
    page.open(
        "g",
        "class",
        "edge " + edge.style(),
        "data-from",
        nodes.get(edge.from()).name(),
        "data-to",
        nodes.get(edge.to()).name());
    page.element("title", edge.title());
    page.empty("path", "d", curve(route), "marker-end", "url(#head)").close();
  }

  /** Smooth through the points, leaving and arriving upright. */
  private static String curve(List<Point> route) {
    StringBuilder path = new StringBuilder("M" + place(route.get(0)));
    for (int at = 1; at < route.size(); at++) {
      Point from = route.get(at - 1);
      Point to = route.get(at);
      double middle = (from.y() + to.y()) / 2;
      path.append('C').append(place(new Point(from.x(), middle)));
      path.append(' ').append(place(new Point(to.x(), middle)));
      path.append(' ').append(place(to));
    }
    return path.toString();
  }

  private static String place(Point point) {
    return number(point.x() + MARGIN) + "," + number(point.y() + MARGIN);
  }

  private static String number(double value) {
    double rounded = Math.rint(value * 10) / 10;
    return rounded == Math.rint(rounded)
        ? String.valueOf((long) rounded)
        : String.format(Locale.ROOT, "%.1f", rounded);
  }

  private static double height(Node node) {
    return (1 + wrapped(node.title()).size()) * LINE + 12;
  }

  private void node(Node node, Point centre, Html page) throws IOException {
    double left = centre.x() - WIDTH / 2 + MARGIN;
    double top = centre.y() - height(node) / 2 + MARGIN;
    page.open("g", "class", "node " + node.style(), "data-n", node.name());
    page.element("title", node.title().isEmpty() ? node.name() : node.name() + ": " + node.title());
    page.empty(
        "rect",
        "x",
        number(left),
        "y",
        number(top),
        "width",
        number(WIDTH),
        "height",
        number(height(node)),
        "rx",
        "6");
    double middle = left + WIDTH / 2;
    double line = top + LINE + 1;
    List<String> cut = wrapped(node.name(), 1);
    page.element("text", cut.get(0), "x", number(middle), "y", number(line), "class", "name");
    for (String part : wrapped(node.title())) {
      line += LINE;
      page.element("text", part, "x", number(middle), "y", number(line));
    }
    page.close();
  }

  private static List<String> wrapped(String title) {
    return title.isEmpty() ? List.of() : wrapped(title, LINES);
  }

  /** A text in a few short lines, cut where it does not fit. */
  private static List<String> wrapped(String text, int most) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : Columns.visible(text).split(" ", -1)) {
      if (line.length() > 0 && Columns.width(line + " " + word) > COLUMNS) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    lines.add(line.toString());
    List<String> shown = new ArrayList<>();
    for (String each : lines.subList(0, Math.min(most, lines.size()))) {
      boolean last = shown.size() == most - 1 && lines.size() > most;
      shown.add(last || Columns.width(each) > COLUMNS ? cut(each) : each);
    }
    return shown;
  }

  private static String cut(String line) {
    StringBuilder kept = new StringBuilder();
    int width = 0;
    for (int point : line.codePoints().toArray()) {
      width += Columns.width(point);
      if (width >= COLUMNS) {
        break;
      }
      kept.appendCodePoint(point);
    }
    return kept + "…";
  }
}
