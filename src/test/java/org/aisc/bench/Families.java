package org.aisc.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntBinaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The generated families of the corpora, whose numbers of sets are known in closed form. */
final class Families {
  private Families() {}

  /**
   * A specification.
   *
   * @param text empty for a family of another kind
   * @param defence whether its mitigation sets are counted, and not its attack vectors
   */
  record Instance(String text, boolean defence) {}

  static Instance of(String family, String name) {
    int[] sizes =
        Pattern.compile("\\d+")
            .matcher(name)
            .results()
            .mapToInt(it -> Integer.parseInt(it.group()))
            .toArray();
    return switch (family) {
      case "mvc_grid" -> hitting(gridEdges(sizes[0], sizes[1]));
      case "mds_grid3xn" -> hitting(closed(sizes[0], sizes[1], Families::distance));
      case "mds_rook_complement" -> hitting(closed(sizes[0], sizes[1], Families::rook));
      case "mvc_cycle" -> hitting(pairs(sizes[0], sizes[0], 1));
      case "matching" -> hitting(pairs(sizes[0] / 2, sizes[0], sizes[0] / 2));
      case "grid_st_paths", "grid5xn_st_paths" ->
          new Instance(network(gridEdges(sizes[0], sizes[1]), sizes[0] * sizes[1]), false);
      case "complete_st" -> new Instance(network(complete(sizes[0]), sizes[0]), false);
      case "complete_st_cuts" -> new Instance(network(complete(sizes[0]), sizes[0]), true);
      default -> new Instance("", false);
    };
  }

  /** Sets as attacks whose steps can be blocked: the defences are the hitting sets. */
  private static Instance hitting(List<int[]> sets) {
    int elements = sets.stream().flatMapToInt(Arrays::stream).max().orElse(0) + 1;
    StringBuilder text = new StringBuilder("aisc 1\nsystem sets\n");
    for (int element = 0; element < elements; element++) {
      step(element, text);
    }
    String any =
        sets.stream()
            .map(
                set ->
                    Arrays.stream(set)
                        .mapToObj(it -> "s" + it)
                        .collect(Collectors.joining(" and ", "(", ")")))
            .collect(Collectors.joining(" or "));
    return new Instance(text + "goal reached { when " + any + " }\n", true);
  }

  private static void step(int at, StringBuilder text) {
    text.append("step s").append(at).append("\nmitigation m").append(at);
    text.append(" { blocks s").append(at).append(" cost 1 }\n");
  }

  /** Edges as steps that can be used both ways, from the first node to the last. */
  private static String network(List<int[]> edges, int nodes) {
    StringBuilder text = new StringBuilder("aisc 1\nsystem network\ncondition start = true\n");
    text.append("proposition n0 { requires start }\n");
    IntStream.range(1, nodes)
        .forEach(node -> text.append("proposition n").append(node).append('\n'));
    for (int at = 0; at < edges.size(); at++) {
      step(at, text);
      int[] edge = edges.get(at);
      for (int way = 0; way < 2; way++) {
        text.append("event e").append(at).append("_").append(way).append(" { requires s");
        text.append(at).append(" and n").append(edge[way]).append(" causes n");
        text.append(edge[1 - way]).append(" }\n");
      }
    }
    return text + "goal reached { when n" + (nodes - 1) + " }\n";
  }

  private static List<int[]> gridEdges(int rows, int columns) {
    List<int[]> edges = new ArrayList<>();
    for (int one = 0; one < rows * columns; one++) {
      for (int other = one + 1; other < rows * columns; other++) {
        if (across(one, other, columns) == 1) {
          edges.add(new int[] {one, other});
        }
      }
    }
    return edges;
  }

  private static int across(int one, int other, int columns) {
    return Math.abs(one % columns - other % columns) + Math.abs(one / columns - other / columns);
  }

  private interface Near {
    boolean are(int one, int other, int columns);
  }

  private static boolean distance(int one, int other, int columns) {
    return across(one, other, columns) <= 1;
  }

  private static boolean rook(int one, int other, int columns) {
    return one == other || (one % columns != other % columns && one / columns != other / columns);
  }

  private static List<int[]> closed(int rows, int columns, Near near) {
    return IntStream.range(0, rows * columns)
        .mapToObj(
            cell ->
                IntStream.range(0, rows * columns)
                    .filter(other -> near.are(cell, other, columns))
                    .toArray())
        .toList();
  }

  private static List<int[]> pairs(int count, int elements, int apart) {
    IntBinaryOperator next = (at, by) -> (at + by) % elements;
    return IntStream.range(0, count)
        .mapToObj(at -> new int[] {at, next.applyAsInt(at, apart)})
        .toList();
  }

  private static List<int[]> complete(int nodes) {
    List<int[]> edges = new ArrayList<>();
    for (int one = 0; one < nodes; one++) {
      for (int other = one + 1; other < nodes; other++) {
        edges.add(new int[] {one, other});
      }
    }
    return edges;
  }
}
