package org.aisc.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import org.aisc.analysis.Frontier;
import org.aisc.analysis.Frontier.Point;

/** A front as a staircase: cost to the right, what remains upwards. Needs no style sheet. */
final class FrontierChart {
  private static final double WIDTH = 640;
  private static final double HEIGHT = 360;
  private static final double LEFT = 84;
  private static final double BOTTOM = 48;
  private static final double TOP = 20;
  private static final double RIGHT = 24;

  private final Frontier frontier;
  private final FrontierWords words;
  private final double mostCost;
  private final double mostRemains;

  FrontierChart(Frontier frontier) {
    this.frontier = frontier;
    this.words = new FrontierWords(frontier);
    this.mostCost = most(points().stream().mapToDouble(it -> it.cost().doubleValue()).toArray());
    this.mostRemains =
        most(points().stream().mapToDouble(Point::remains).filter(Double::isFinite).toArray());
  }

  private static double most(double[] values) {
    double most = java.util.Arrays.stream(values).max().orElse(0);
    return most > 0 ? most : 1;
  }

  private List<Point> points() {
    return frontier.points();
  }

  void write(Html svg) throws IOException {
    svg.open(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "viewBox",
        "0 0 " + number(WIDTH) + " " + number(HEIGHT),
        "width",
        number(WIDTH),
        "height",
        number(HEIGHT),
        "role",
        "img",
        "aria-label",
        words.remains() + " against the cost of mitigations",
        "font-family",
        "system-ui, sans-serif",
        "font-size",
        "12",
        "fill",
        "currentColor");
    axes(svg);
    if (!points().isEmpty()) {
      stairs(svg);
      for (Point point : points()) {
        mark(point, svg);
      }
    }
    svg.close();
  }

  private void axes(Html svg) throws IOException {
    for (double tick : ticks(mostCost)) {
      line(svg, x(tick), TOP, x(tick), HEIGHT - BOTTOM, "0.15");
      text(svg, x(tick), HEIGHT - BOTTOM + 18, "middle", shown(tick));
    }
    for (double tick : ticks(mostRemains)) {
      line(svg, LEFT, y(tick), WIDTH - RIGHT, y(tick), "0.15");
      text(svg, LEFT - 8, y(tick) + 4, "end", axis(tick));
    }
    line(svg, LEFT, HEIGHT - BOTTOM, WIDTH - RIGHT, HEIGHT - BOTTOM, "0.8");
    line(svg, LEFT, TOP, LEFT, HEIGHT - BOTTOM, "0.8");
    text(svg, (LEFT + WIDTH - RIGHT) / 2, HEIGHT - 10, "middle", "cost of mitigations");
    text(svg, LEFT, TOP - 7, "start", words.remains());
  }

  private String axis(double tick) {
    return frontier.aim() == Frontier.Aim.LIKELIHOOD ? Numbers.percent(tick, tick) : shown(tick);
  }

  private static String shown(double tick) {
    return Numbers.plain(new BigDecimal(tick).round(new MathContext(3)));
  }

  /** Round numbers from 0 on, four to eight of them. */
  private static double[] ticks(double most) {
    double power = Math.pow(10, Math.floor(Math.log10(most)));
    double step = power;
    if (most / power < 2) {
      step = power / 5;
    } else if (most / power < 5) {
      step = power / 2;
    }
    int count = (int) Math.floor(most / step + 1e-9);
    double[] ticks = new double[count + 1];
    for (int at = 0; at <= count; at++) {
      ticks[at] = at * step;
    }
    return ticks;
  }

  private void stairs(Html svg) throws IOException {
    StringBuilder path = new StringBuilder("M");
    for (int at = 0; at < points().size(); at++) {
      Point point = points().get(at);
      double cost = x(point.cost().doubleValue());
      if (at > 0) {
        path.append(" H").append(number(cost)).append(" V").append(number(y(point.remains())));
      } else {
        path.append(number(cost)).append(',').append(number(y(point.remains())));
      }
    }
    path.append(" H").append(number(WIDTH - RIGHT));
    svg.empty(
        "path", "d", path.toString(), "fill", "none", "stroke", "#1f5fa8", "stroke-width", "2");
  }

  private void mark(Point point, Html svg) throws IOException {
    svg.open(
        "circle",
        "cx",
        number(x(point.cost().doubleValue())),
        "cy",
        number(y(point.remains())),
        "r",
        "4.5",
        "fill",
        point.gap() > 0 ? "none" : "#1f5fa8",
        "stroke",
        "#1f5fa8");
    String names =
        point.mitigations().isEmpty() ? "(none)" : String.join(", ", point.mitigations());
    svg.element(
        "title",
        Numbers.plain(point.cost())
            + ": "
            + words.remains()
            + " "
            + words.remains(point)
            + ", "
            + Columns.visible(names));
    svg.close();
  }

  private static void line(Html svg, double fromX, double fromY, double toX, double toY, String ink)
      throws IOException {
    svg.empty(
        "line",
        "x1",
        number(fromX),
        "y1",
        number(fromY),
        "x2",
        number(toX),
        "y2",
        number(toY),
        "stroke",
        "currentColor",
        "stroke-opacity",
        ink);
  }

  private static void text(Html svg, double x, double y, String anchor, String text)
      throws IOException {
    svg.element("text", text, "x", number(x), "y", number(y), "text-anchor", anchor);
  }

  private double x(double cost) {
    return LEFT + cost / mostCost * (WIDTH - LEFT - RIGHT);
  }

  /** No attack left is as high as the picture goes. */
  private double y(double remains) {
    double share = Double.isInfinite(remains) ? 1 : remains / mostRemains;
    return HEIGHT - BOTTOM - share * (HEIGHT - BOTTOM - TOP);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
