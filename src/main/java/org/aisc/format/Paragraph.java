package org.aisc.format;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Fills lines. A group is written on one line if it fits there together with what follows it up to
 * the next place for a line break; else its line breaks are taken, and the groups in it are decided
 * one by one. This is the method of D. C. Oppen, <i>Prettyprinting</i>, ACM TOPLAS 2(4), 1980, with
 * the widths of a whole paragraph computed beforehand: it takes linear time, at any depth.
 */
final class Paragraph {
  private static final int WIDTH = 80;

  private final StringBuilder out;
  private final List<Item> items = new ArrayList<>();
  private int column;
  private int remark;

  /** Writes to the end of a text. */
  Paragraph(StringBuilder out) {
    this.out = out;
  }

  private sealed interface Item {
    record Open() implements Item {}

    record Close() implements Item {}

    record Text(String text) implements Item {}

    /** A comment of several lines, that was at a column. */
    record Block(String text, int column) implements Item {}

    /** A comment at the end of a line, which does not count. */
    record Remark(String text, int column) implements Item {}

    /** A comment below the remark. */
    record Below(String text) implements Item {}

    record Break(Gap gap, boolean forced, boolean blank) implements Item {}
  }

  void open() {
    items.add(new Item.Open());
  }

  void close() {
    items.add(new Item.Close());
  }

  void word(String text) {
    items.add(new Item.Text(text));
  }

  /** A comment that is followed by something on its line, or stands alone. */
  void comment(Token comment) {
    boolean block = isLong(comment.text());
    items.add(
        block
            ? new Item.Block(comment.text(), comment.column())
            : new Item.Text(comment.text().stripTrailing()));
  }

  /** A comment behind all else on its line. */
  void remark(Token comment) {
    items.add(new Item.Remark(comment.text(), comment.column()));
  }

  /** Whether what came last is a remark, or goes on with one. */
  boolean isRemarked() {
    Item last = items.isEmpty() ? new Item.Close() : items.get(items.size() - 1);
    return last instanceof Item.Remark || last instanceof Item.Below;
  }

  /** A comment on a line of its own that goes on with the remark above. */
  void below(Token comment) {
    items.add(new Item.Below(comment.text().stripTrailing()));
  }

  /** A gap, with an empty line before it if a line begins there. */
  void gap(Gap gap, boolean blank) {
    items.add(new Item.Break(gap, gap.kind() == Gap.Kind.DECLARATION, blank));
  }

  /** A line break. */
  void line(int indent, boolean blank) {
    items.add(new Item.Break(Gap.declaration(indent), true, blank));
  }

  private static boolean isLong(String text) {
    return text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
  }

  /** Writes all of it. */
  void flush() {
    Measures measures = new Measures(items.size());
    measures.measure();
    Deque<Boolean> flat = new ArrayDeque<>();
    flat.push(false);
    for (int at = 0; at < items.size(); at++) {
      Item item = items.get(at);
      if (item instanceof Item.Open) {
        flat.push(flat.element() || measures.fits(at, measures.close[at]));
      } else if (item instanceof Item.Close) {
        flat.pop();
      } else if (item instanceof Item.Break gap) {
        separate(gap, flat.element() || (isFill(item) && measures.fits(at, measures.chunk[at])));
      } else {
        write(item);
      }
    }
    items.clear();
  }

  private static boolean isFill(Item item) {
    return item instanceof Item.Break gap && gap.gap().kind() == Gap.Kind.FILL;
  }

  private void separate(Item.Break item, boolean flat) {
    boolean fixed = item.gap().kind() == Gap.Kind.FIXED;
    if (!item.forced() && (fixed || flat)) {
      write(" ".repeat(item.gap().width()));
    } else if (!out.isEmpty()) {
      newLine(item.gap().indent(), item.blank());
    }
  }

  private void newLine(int indent, boolean blank) {
    out.append(blank ? "\n\n" : "\n").append(" ".repeat(indent));
    column = indent;
  }

  private void write(Item item) {
    if (item instanceof Item.Text text) {
      write(text.text());
    } else if (item instanceof Item.Block block) {
      write(block.text(), block.column());
    } else if (item instanceof Item.Remark behind) {
      write("  ");
      remark = column;
      write(behind.text(), behind.column());
    } else if (item instanceof Item.Below below) {
      newLine(remark, false);
      write(below.text());
    }
  }

  private void write(String text) {
    out.append(text);
    column += text.codePointCount(0, text.length());
  }

  /** Writes a comment that was at a column; its lines move with it. */
  private void write(String text, int before) {
    List<String> lines = Indenting.moved(text, before, column);
    write(lines.get(0));
    for (String line : lines.subList(1, lines.size())) {
      newLine(0, false);
      write(line);
    }
  }

  /** Widths and ends of what the items hold. */
  private final class Measures {
    /** Characters before an item if there are no line breaks. */
    private final int[] width;

    /** How many items before an item need a line break. */
    private final int[] forced;

    /** For an opening, its end; for a gap, the end of what follows it up to the next one. */
    private final int[] close;

    private final int[] chunk;

    Measures(int size) {
      width = new int[size + 1];
      forced = new int[size + 1];
      close = new int[size];
      chunk = new int[size];
    }

    /** Whether a part fits on the line, which is written up to its start. */
    boolean fits(int from, int to) {
      return forced[from] == forced[to] && column + width[to] - width[from] <= WIDTH;
    }

    private void measure() {
      for (int at = 0; at < items.size(); at++) {
        width[at + 1] = width[at] + width(items.get(at));
        forced[at + 1] = forced[at] + (isForced(items.get(at)) ? 1 : 0);
      }
      match();
    }

    private static int width(Item item) {
      if (item instanceof Item.Text text) {
        return text.text().codePointCount(0, text.text().length());
      }
      return item instanceof Item.Break gap && !gap.forced() ? gap.gap().width() : 0;
    }

    private static boolean isForced(Item item) {
      return item instanceof Item.Block
          || item instanceof Item.Below
          || (item instanceof Item.Break gap && gap.forced());
    }

    /** Where a line may or must begin. */
    private static boolean isBreak(Item item) {
      return item instanceof Item.Below
          || (item instanceof Item.Break gap
              && (gap.forced() || gap.gap().kind() != Gap.Kind.FIXED));
    }

    private void match() {
      int next = items.size();
      int line = next;
      Deque<Integer> closings = new ArrayDeque<>();
      Deque<Integer> chunks = new ArrayDeque<>(List.of(next));
      for (int at = items.size() - 1; at >= 0; at--) {
        Item item = items.get(at);
        if (item instanceof Item.Close) {
          closings.push(next);
          chunks.push(next);
        } else if (item instanceof Item.Open) {
          close[at] = closings.pop();
          chunks.pop();
        } else if (isBreak(item)) {
          chunk[at] = Math.min(chunks.pop(), line);
          chunks.push(at);
          next = at;
          line = isForced(item) ? at : line;
        }
      }
    }
  }
}
