package org.aisc.bench;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Random circular causality graphs: a tenth as many steps as propositions; each proposition has 1
 * to 3 events with 1 to 3 causes each, 3 % of them propositions that come later; a share of steps,
 * propositions and events can be blocked, for 1 to 100 each. Goals are the last propositions that
 * can be reached, and stopped.
 */
public final class CircularGraph {
  private static final double BACK = 0.03;

  private final Random random;
  private final double share;
  private final int steps;
  private final int propositions;
  private final List<Event> events = new ArrayList<>();
  private final StringBuilder mitigations = new StringBuilder();
  private final BitSet blockable = new BitSet();
  private int mitigationCount;

  /** An event; nodes are steps, then propositions. */
  private record Event(int head, int[] causes, boolean blockable) {}

  private CircularGraph(int propositions, double share, long seed) {
    this.random = new Random(seed);
    this.propositions = propositions;
    this.share = share;
    this.steps = Math.max(1, propositions / 10);
    for (int node = 0; node < steps + propositions; node++) {
      blockable.set(node, draw(name(node)));
    }
    for (int head = steps; head < steps + propositions; head++) {
      for (int count = 1 + random.nextInt(3); count > 0; count--) {
        events.add(new Event(head, causes(head), draw("e" + events.size())));
      }
    }
  }

  /** Specification text with as many goals as asked for, as far as there are any. */
  public static String text(int propositions, int goals, double share, long seed) {
    return new CircularGraph(propositions, share, seed).text(goals);
  }

  private int[] causes(int head) {
    int last = steps + propositions - 1;
    return IntStream.range(0, 1 + random.nextInt(3))
        .map(
            at ->
                head < last && random.nextDouble() < BACK
                    ? head + 1 + random.nextInt(last - head)
                    : random.nextInt(head))
        .toArray();
  }

  private boolean draw(String target) {
    if (random.nextDouble() >= share) {
      return false;
    }
    mitigations.append("mitigation m").append(mitigationCount++).append(" { blocks ");
    mitigations.append(target).append(" cost ").append(1 + random.nextInt(100)).append(" }\n");
    return true;
  }

  private String name(int node) {
    return node < steps ? "s" + node : "p" + (node - steps);
  }

  private String text(int goals) {
    StringBuilder text = new StringBuilder("aisc 1\nsystem circular\n");
    for (int node = 0; node < steps + propositions; node++) {
      text.append(node < steps ? "step " : "proposition ").append(name(node)).append('\n');
    }
    for (int at = 0; at < events.size(); at++) {
      Event event = events.get(at);
      text.append("event e").append(at).append(" { requires ");
      text.append(
          Arrays.stream(event.causes()).mapToObj(this::name).collect(Collectors.joining(" and ")));
      text.append(" causes ").append(name(event.head())).append(" }\n");
    }
    text.append(mitigations);
    BitSet open = holding(false);
    open.andNot(holding(true));
    int node = open.length() - 1;
    for (int goal = 0; goal < goals && node >= steps; goal++) {
      text.append("goal g").append(goal).append(" { when ").append(name(node)).append(" }\n");
      node = open.previousSetBit(node - 1);
    }
    return text.toString();
  }

  /** What holds when everything, or nothing, is blocked. */
  private BitSet holding(boolean blocked) {
    int[] missing = new int[events.size()];
    List<List<Integer>> users =
        IntStream.range(0, steps + propositions)
            .<List<Integer>>mapToObj(node -> new ArrayList<>())
            .toList();
    for (int at = 0; at < missing.length; at++) {
      missing[at] = events.get(at).causes().length;
      for (int cause : events.get(at).causes()) {
        users.get(cause).add(at);
      }
    }
    BitSet holds = new BitSet();
    Deque<Integer> queue = new ArrayDeque<>();
    for (int step = 0; step < steps; step++) {
      if (!blocked || !blockable.get(step)) {
        holds.set(step);
        queue.add(step);
      }
    }
    while (!queue.isEmpty()) {
      for (int at : users.get(queue.remove())) {
        Event event = events.get(at);
        boolean fires = --missing[at] == 0 && !(blocked && event.blockable());
        boolean free = !holds.get(event.head()) && !(blocked && blockable.get(event.head()));
        if (fires && free) {
          holds.set(event.head());
          queue.add(event.head());
        }
      }
    }
    return holds;
  }
}
