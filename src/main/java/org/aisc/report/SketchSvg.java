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
import org.aisc.report.Sketch.Line;
import org.aisc.report.Sketch.Node;
import org.aisc.report.Sketch.Panel;

/**
 * A sketch as an SVG picture of its own: panels beside each other, the bands of each as shaded
 * areas with their titles in a margin that no line crosses, and a key below. It follows the
 * reader's choice of light or dark.
 */
final class SketchSvg {
  private static final double PAD = 20;
  private static final double MARGIN = 96;
  private static final double HEAD = 44;
  private static final double TITLE = 40;
  private static final double APART = 40;

  private final Sketch sketch;
  private final List<Placed> panels = new ArrayList<>();
  private final double width;
  private final double bottom;

  /** A panel, how it is drawn, and where its upper left box may start. */
  private record Placed(Panel panel, List<NodeBox> boxes, Drawing drawing, Point at) {}

  SketchSvg(Sketch sketch) {
    this.sketch = sketch;
    double left = PAD;
    double lowest = 0;
    for (Panel panel : sketch.panels()) {
      boolean banded = panel.bands().size() > 1;
      double start = left + PAD + (banded ? MARGIN : 0);
      Placed placed = place(panel, new Point(start, TITLE + HEAD + PAD));
      panels.add(placed);
      left = start + placed.drawing().width() + PAD + APART;
      lowest = Math.max(lowest, placed.drawing().height());
    }
    this.width = Math.max(left - APART + PAD, SketchKey.LEAST_WIDTH);
    this.bottom = TITLE + HEAD + lowest + 2 * PAD;
  }

  private static Placed place(Panel panel, Point at) {
    List<NodeBox> boxes = panel.nodes().stream().map(NodeBox::new).toList();
    List<Box> sizes = boxes.stream().map(it -> new Box(it.width(), it.height())).toList();
    List<Arrow> arrows = panel.lines().stream().map(it -> new Arrow(it.from(), it.to())).toList();
    List<Integer> bands = panel.nodes().stream().map(Node::band).toList();
    return new Placed(panel, boxes, Layered.draw(sizes, arrows, bands), at);
  }

  void write(Html page) throws IOException {
    SketchKey key = new SketchKey(sketch, width - 2 * PAD);
    double height = bottom + PAD + key.height() + PAD;
    String across = SvgPath.number(width);
    String down = SvgPath.number(height);
    page.open(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "role",
        "img",
        "aria-label",
        sketch.title(),
        "viewBox",
        "0 0 " + across + " " + down,
        "width",
        across,
        "height",
        down);
    page.element("title", sketch.title());
    page.open("style").raw(STYLE).close();
    page.empty("rect", "class", "ground", "width", across, "height", down);
    arrowHeads(page);
    text(sketch.title(), "title", new Point(PAD, 28), page);
    for (Placed placed : panels) {
      panel(placed, page);
    }
    key.write(new Point(PAD, bottom + PAD), page);
    page.close();
  }

  private static final String STYLE =
      """
      svg { --ground: #fff; --ink: #1b2733; --soft: #5a6875; --card: #eef2f6; --box: #fff;
        --accent: #1f5fa8; --step: #fdeceb; --bad: #b3261e; --goal: #b3261e; --goal-ink: #fff;
        font: 12px system-ui, "Segoe UI", Roboto, "Helvetica Neue", sans-serif; }
      @media (prefers-color-scheme: dark) {
        svg { --ground: #12181f; --ink: #e4eaf0; --soft: #9fb0c0; --card: #1b242d; --box: #263340;
          --accent: #84b8f5; --step: #4a2a2c; --bad: #ff8a80; --goal: #ff8a80; --goal-ink: #12181f; }
      }
      .ground { fill: var(--ground); }
      .band { fill: var(--card); }
      text { fill: var(--ink); }
      .title { font-size: 18px; font-weight: 600; }
      .heading { font-size: 14px; font-weight: 600; }
      .layer { font-size: 13px; font-weight: 600; fill: var(--soft); }
      .node text { text-anchor: middle; }
      .node .name { font-weight: 600; font-size: 11px; fill: var(--soft); }
      .node .note { font-size: 10.5px; fill: var(--soft); font-style: italic; }
      .shape { fill: var(--box); stroke: var(--ink); stroke-width: 1.2; stroke-linejoin: round; }
      .inside { fill: none; stroke: var(--ink); stroke-width: 1.2; }
      .step .shape { fill: var(--step); stroke: var(--bad); stroke-width: 2; }
      .condition .shape { stroke-dasharray: 5 3; }
      .goal .shape { fill: var(--goal); stroke: var(--goal); }
      .goal text, .goal .name, .goal .note { fill: var(--goal-ink); }
      .line { fill: none; stroke: var(--ink); stroke-width: 1.5; }
      .halo { fill: none; stroke: var(--card); stroke-width: 5; }
      .library .line { stroke-linecap: round; stroke-width: 2.2; }
      .knowledge .line, .hosts .line, .cause .line { stroke: var(--soft); }
      .deploy .line, .collect .line { stroke: var(--accent); stroke-width: 2.6; }
      .head { fill: var(--ink); }
      .head.soft { fill: var(--soft); }
      .head.accent { fill: var(--accent); }
      """;

  private static void arrowHeads(Html page) throws IOException {
    page.open("defs");
    for (String kind : List.of("plain", "soft", "accent")) {
      page.open(
          "marker",
          "id",
          "head-" + kind,
          "viewBox",
          "0 0 8 8",
          "refX",
          "7",
          "refY",
          "4",
          "markerWidth",
          "9",
          "markerHeight",
          "9",
          "markerUnits",
          "userSpaceOnUse",
          "orient",
          "auto-start-reverse");
      page.empty("path", "d", "M0 0L8 4L0 8z", "class", "head " + kind).close();
    }
    page.close();
  }

  private static void text(String text, String style, Point at, Html page) throws IOException {
    String x = SvgPath.number(at.x());
    String y = SvgPath.number(at.y());
    page.element("text", Columns.visible(text), "class", style, "x", x, "y", y);
  }

  private void panel(Placed placed, Html page) throws IOException {
    Panel panel = placed.panel();
    boolean banded = panel.bands().size() > 1;
    double left = placed.at().x() - PAD - (banded ? MARGIN : 0);
    text(panel.title(), "heading", new Point(left, TITLE + HEAD - 12), page);
    for (int band : panel.usedBands()) {
      band(placed, band, left, page);
    }
    for (int at = 0; at < panel.lines().size(); at++) {
      line(panel.lines().get(at), placed.drawing().routes().get(at), placed.at(), page);
    }
    for (int at = 0; at < panel.nodes().size(); at++) {
      Point centre = placed.drawing().centres().get(at);
      Point shifted = new Point(centre.x() + placed.at().x(), centre.y() + placed.at().y());
      placed.boxes().get(at).write(shifted, page);
    }
  }

  private static void band(Placed placed, int band, double left, Html page) throws IOException {
    double top = Double.POSITIVE_INFINITY;
    double end = 0;
    for (int at = 0; at < placed.boxes().size(); at++) {
      if (placed.panel().nodes().get(at).band() == band) {
        double half = placed.boxes().get(at).height() / 2;
        double y = placed.drawing().centres().get(at).y() + placed.at().y();
        top = Math.min(top, y - half);
        end = Math.max(end, y + half);
      }
    }
    double right = placed.at().x() + placed.drawing().width() + PAD;
    page.empty(
        "rect",
        "class",
        "band",
        "x",
        SvgPath.number(left),
        "y",
        SvgPath.number(top - PAD),
        "width",
        SvgPath.number(right - left),
        "height",
        SvgPath.number(end - top + 2 * PAD),
        "rx",
        "12");
    double line = (top + end) / 2 - 8;
    for (String words : TextLines.of(placed.panel().bands().get(band), 3, 12)) {
      text(words, "layer", new Point(left + 14, line), page);
      line += 17;
    }
  }

  private static void line(Line line, List<Point> route, Point shift, Html page)
      throws IOException {
    page.open("g", "class", line.stroke().name().toLowerCase(Locale.ROOT));
    page.element("title", line.title());
    String path = SvgPath.curve(route, shift);
    page.empty("path", "d", path, "class", "halo");
    SketchKey.stroke(line.stroke(), path, page);
    page.close();
  }
}
