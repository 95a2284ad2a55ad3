package org.aisc.report;

import java.util.List;
import java.util.Locale;
import org.aisc.layout.Drawing.Point;

/** Numbers and curves as SVG writes them. */
final class SvgPath {
  private SvgPath() {}

  /** Smooth through the points, leaving and arriving upright; all are moved by the shift. */
  static String curve(List<Point> route, Point shift) {
    StringBuilder path = new StringBuilder("M" + place(route.get(0), shift));
    for (int at = 1; at < route.size(); at++) {
      Point from = route.get(at - 1);
      Point to = route.get(at);
      double middle = (from.y() + to.y()) / 2;
      path.append('C').append(place(new Point(from.x(), middle), shift));
      path.append(' ').append(place(new Point(to.x(), middle), shift));
      path.append(' ').append(place(to, shift));
    }
    return path.toString();
  }

  private static String place(Point point, Point shift) {
    return number(point.x() + shift.x()) + "," + number(point.y() + shift.y());
  }

  /** A path whose commands have a {@code #} for each number. */
  static String of(String commands, double... numbers) {
    StringBuilder path = new StringBuilder();
    int next = 0;
    for (int at = 0; at < commands.length(); at++) {
      char unit = commands.charAt(at);
      path.append(unit == '#' ? number(numbers[next++]) : String.valueOf(unit));
    }
    return path.toString();
  }

  /** With at most one decimal. */
  static String number(double value) {
    double rounded = Math.rint(value * 10) / 10;
    return rounded == Math.rint(rounded)
        ? String.valueOf((long) rounded)
        : String.format(Locale.ROOT, "%.1f", rounded);
  }
}
