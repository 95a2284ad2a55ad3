package org.aisc.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where lines leave and reach their boxes: side by side, in the order of where they come from or go
 * to, so that each can be followed.
 */
final class Ports {
  private static final double APART = 16;
  private static final double SHARE = 0.7;

  private final double[] widths;
  private final double[] x;

  /** The widths and the middles of all boxes. */
  Ports(double[] widths, double[] x) {
    this.widths = widths;
    this.x = x;
  }

  /** One end of a line: at which box, and how far to the left the line goes on. */
  private record End(int line, int box, double next) {}

  /** For each line, given as the boxes that it goes through, where its first and last end are. */
  double[][] of(List<List<Integer>> chains) {
    double[][] ports = new double[chains.size()][2];
    for (int side = 0; side < 2; side++) {
      Map<Integer, List<End>> ends = new TreeMap<>();
      for (int line = 0; line < chains.size(); line++) {
        List<Integer> chain = chains.get(line);
        int box = chain.get(side == 0 ? 0 : chain.size() - 1);
        int next = chain.get(side == 0 ? 1 : chain.size() - 2);
        ends.computeIfAbsent(box, fresh -> new ArrayList<>()).add(new End(line, box, x[next]));
      }
      for (List<End> all : ends.values()) {
        spread(all, side, ports);
      }
    }
    return ports;
  }

  private void spread(List<End> ends, int side, double[][] ports) {
    ends.sort(Comparator.comparingDouble(End::next).thenComparing(End::line));
    int count = ends.size();
    for (int at = 0; at < count; at++) {
      End end = ends.get(at);
      double step = Math.min(APART, SHARE * widths[end.box()] / Math.max(1, count - 1));
      ports[end.line()][side] = x[end.box()] + (at - (count - 1) / 2.0) * step;
    }
  }
}
