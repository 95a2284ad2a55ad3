package org.aisc.dd;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * What the operations on diagrams share: nodes, remembered results, one explicit stack in place of
 * recursion, and the count of steps. Nodes are collected only in {@link #settle}, between
 * operations; what is to live on stands in a table that is watched.
 */
final class Kernel {
  private static final int SMALL = 1 << 16;
  private static final int POLL = (1 << 12) - 1;

  private final Store store;
  private final Memo memo = new Memo();
  private final Limits limits;
  private final List<int[]> tables = new ArrayList<>();
  private int[] stack = new int[1 << 10];
  private int height;
  private int[] scratch = new int[0];
  private long steps;
  private long end;
  private long most = Long.MAX_VALUE;
  private int due = SMALL;

  Kernel(Limits limits) {
    store = new Store(limits.nodes());
    this.limits = limits;
    this.end = limits.steps();
  }

  Store store() {
    return store;
  }

  Memo memo() {
    return memo;
  }

  /** From now on, so many steps may be made in this turn. */
  void allow(long more) {
    most = more > Long.MAX_VALUE - steps ? Long.MAX_VALUE : steps + more;
  }

  /** How many steps were made. */
  long steps() {
    return steps;
  }

  /** One step of an operation. */
  void step() {
    if ((++steps & POLL) == 0) {
      poll();
    }
  }

  private void poll() {
    memo.fit(store.used());
    if (limits.budget().exhausted()) {
      throw new Exhausted(Exhausted.Limit.BUDGET);
    } else if (steps > end && !mayGoOn()) {
      throw new Exhausted(Exhausted.Limit.STEPS);
    } else if (steps > most) {
      throw new Exhausted(Exhausted.Limit.TURN);
    }
  }

  private boolean mayGoOn() {
    long more = limits.more().getAsLong();
    end = steps + more;
    return more > 0;
  }

  /**
   * Asks for room beside the nodes.
   *
   * @throws Exhausted when more than half as many cells as nodes may take are asked for
   */
  void reserve(long cells) {
    if (cells > 2L * store.most()) {
      throw new Exhausted(Exhausted.Limit.NODES);
    }
  }

  /** How high the stack is. */
  int height() {
    return height;
  }

  /** The stack cell at a place. */
  int at(int place) {
    return stack[place];
  }

  void set(int place, int value) {
    stack[place] = value;
  }

  void push(int first, int second, int third) {
    if (height + 3 > stack.length) {
      stack = Arrays.copyOf(stack, 2 * stack.length);
    }
    stack[height] = first;
    stack[height + 1] = second;
    stack[height + 2] = third;
    height += 3;
  }

  void drop(int to) {
    height = to;
  }

  /** Room for a number for each node; all are 0, and whoever changes them sets them back. */
  int[] scratch() {
    if (scratch.length < store.end()) {
      scratch = new int[2 * store.end()];
    }
    return scratch;
  }

  /** Keeps alive whatever nodes stand in a table; entries below 0 are none. */
  void watch(int[] table) {
    tables.add(table);
  }

  /** Lets go of the table that was watched last. */
  void unwatch() {
    tables.remove(tables.size() - 1);
  }

  /** Forgets what an attempt that was given up left behind: all tables but the oldest ones. */
  void reset(int watched) {
    height = 0;
    while (tables.size() > watched) {
      unwatch();
    }
  }

  /** The result of work with this kernel; what it leaves on the way is dropped when it fails. */
  <T> Result<T> guard(Supplier<T> work) {
    int watched = watched();
    try {
      return new Result.Done<>(work.get());
    } catch (Exhausted exhausted) {
      reset(watched);
      return switch (exhausted.limit()) {
        case BUDGET -> new Result.Stopped<>(limits.budget().reason().orElse("stopped"));
        case NODES -> new Result.Exceeded<>(store.most() + " nodes");
        case STEPS, TURN -> new Result.Exceeded<>(end + " steps");
      };
    }
  }

  /** How many tables are watched. */
  int watched() {
    return tables.size();
  }

  /** Collects garbage when enough may have gathered. */
  void settle() {
    if (store.used() >= due) {
      collect();
    }
  }

  private void collect() {
    int[] roots = tables.stream().flatMapToInt(Arrays::stream).filter(node -> node > 1).toArray();
    store.collect(roots);
    memo.clear();
    int used = store.used();
    due = Math.max((int) Math.min(2L * used, store.most() / 2), used + SMALL);
  }
}
