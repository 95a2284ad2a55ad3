package org.aisc.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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
  private static final Point SHIFT = new Point(MARGIN, MARGIN);
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
    page.empty("path", "d", SvgPath.curve(route, SHIFT), "marker-end", "url(#head)").close();
  }

  private static String number(double value) {
    return SvgPath.number(value);
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
    String name = TextLines.of(node.name(), 1, COLUMNS).get(0);
    page.element("text", name, "x", number(middle), "y", number(line), "class", "name");
    for (String part : wrapped(node.title())) {
      line += LINE;
      page.element("text", part, "x", number(middle), "y", number(line));
    }
    page.close();
  }

  private static List<String> wrapped(String title) {
    return TextLines.of(title, LINES, COLUMNS);
  }
}
