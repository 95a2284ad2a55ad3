package org.aisc.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import org.aisc.analysis.Explanation.Argument;
import org.aisc.analysis.Explanation.Line;

/** An argument as a tree, the goal on top; what was shown once is only named again. */
final class ArgumentTree {
  private static final int DEEPEST = 14;

  private ArgumentTree() {}

  /**
   * One row.
   *
   * @param last for each level from the top, whether the branch there is the last one
   * @param line position of the line in the argument
   * @param again why its premises are not below it; empty when they are
   */
  record Row(List<Boolean> last, int line, String again) {
    int depth() {
      return last.size();
    }

    /** The branches in front of the row. */
    String branches() {
      StringBuilder text = new StringBuilder();
      for (int at = 0; at + 1 < last.size(); at++) {
        text.append(last.get(at) ? "   " : "│  ");
      }
      return last.isEmpty() ? "" : text + (last.get(last.size() - 1) ? "└─ " : "├─ ");
    }
  }

  static List<Row> rows(Argument argument) {
    List<Row> rows = new ArrayList<>();
    BitSet shown = new BitSet();
    Deque<Row> open = new ArrayDeque<>();
    open.push(new Row(List.of(), argument.lines().size() - 1, ""));
    while (!open.isEmpty()) {
      Row row = open.pop();
      Line line = argument.lines().get(row.line());
      boolean leaf = line.premises().isEmpty();
      boolean again = !leaf && (shown.get(row.line()) || row.depth() >= DEEPEST);
      rows.add(again ? new Row(row.last(), row.line(), "see " + (row.line() + 1)) : row);
      shown.set(row.line());
      for (int at = line.premises().size() - 1; at >= 0 && !again; at--) {
        List<Boolean> last = new ArrayList<>(row.last());
        last.add(at == line.premises().size() - 1);
        open.push(new Row(List.copyOf(last), line.premises().get(at), ""));
      }
    }
    return rows;
  }
}
