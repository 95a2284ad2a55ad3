package org.aisc.ground;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.aisc.graph.Components;

/**
 * The transitive closure of one kind of flow: one or more flows in a row. Strongly connected parts
 * are found once; what a part reaches is computed when it is asked for, part by part, and kept
 * while there is room, so that memory stays far from n².
 */
final class Closure {
  /** Bits that may be kept. */
  private static final long ROOM = 1L << 29;

  /** Lists that may be kept. */
  private static final int LISTS = 64;

  private final int[][] out;
  private final Reach forward;
  private final Reach backward;

  /** The closure of a graph that is given by its edges and its reversed edges. */
  Closure(int[][] out, int[][] in) {
    this.out = out;
    int[] part = Components.of(out);
    int count = IntStream.of(part).max().orElse(-1) + 1;
    List<int[]> members = members(part, count);
    this.forward = new Reach(out, part, members);
    this.backward = new Reach(in, part, members);
  }

  /** The nodes that one or more flows lead to, ascending. */
  int[] from(int node) {
    return forward.nodes(node);
  }

  /** The nodes from which one or more flows lead here, ascending. */
  int[] to(int node) {
    return backward.nodes(node);
  }

  boolean reaches(int from, int to) {
    return forward.reaches(from, to);
  }

  /** The nodes of a shortest walk of one or more flows, both ends included; there must be one. */
  int[] walk(int from, int to) {
    int[] before = new int[out.length];
    Arrays.fill(before, -1);
    List<Integer> queue = new ArrayList<>(List.of(from));
    for (int next = 0; before[to] < 0; next++) {
      int node = queue.get(next);
      for (int successor : out[node]) {
        if (before[successor] < 0) {
          before[successor] = node;
          queue.add(successor);
        }
      }
    }
    List<Integer> walk = new ArrayList<>(List.of(to));
    for (int node = before[to]; node != from; node = before[node]) {
      walk.add(node);
    }
    walk.add(from);
    Collections.reverse(walk);
    return walk.stream().mapToInt(Integer::intValue).toArray();
  }

  /** What parts reach in one direction. */
  private static final class Reach {
    private final int[][] edges;
    private final int[] part;
    private final List<int[]> members;
    private final Map<Integer, BitSet> known;
    private final Map<Integer, int[]> lists;

    Reach(int[][] edges, int[] part, List<int[]> members) {
      this.edges = edges;
      this.part = part;
      this.members = members;
      this.known = recent((int) Math.max(16, ROOM / Math.max(64, members.size())));
      this.lists = recent(LISTS);
    }

    /** A map that forgets what was used least recently. */
    private static <V> Map<Integer, V> recent(int kept) {
      return new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, V> eldest) {
          return size() > kept;
        }
      };
    }

    boolean reaches(int from, int to) {
      return parts(part[from]).get(part[to]);
    }

    int[] nodes(int node) {
      return lists.computeIfAbsent(part[node], this::list);
    }

    private int[] list(int start) {
      return parts(start).stream()
          .flatMap(reached -> IntStream.of(members.get(reached)))
          .sorted()
          .toArray();
    }

    /** The parts that one or more edges lead to; a part with a circle reaches itself. */
    private BitSet parts(int start) {
      return known.computeIfAbsent(start, this::search);
    }

    private BitSet search(int start) {
      BitSet reached = new BitSet(members.size());
      List<Integer> todo = new ArrayList<>(List.of(start));
      while (!todo.isEmpty()) {
        int next = todo.remove(todo.size() - 1);
        for (int node : members.get(next)) {
          for (int successor : edges[node]) {
            if (!reached.get(part[successor])) {
              reached.set(part[successor]);
              todo.add(part[successor]);
            }
          }
        }
      }
      return reached;
    }
  }

  private static List<int[]> members(int[] part, int count) {
    int[] sizes = new int[count];
    for (int of : part) {
      sizes[of]++;
    }
    List<int[]> members = new ArrayList<>();
    for (int size : sizes) {
      members.add(new int[size]);
    }
    for (int node = part.length - 1; node >= 0; node--) {
      members.get(part[node])[--sizes[part[node]]] = node;
    }
    return members;
  }
}
