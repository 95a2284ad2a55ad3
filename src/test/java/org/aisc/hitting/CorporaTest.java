package org.aisc.hitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.aisc.hitting.Family.Answer;
import org.aisc.limit.Budget;
import org.junit.jupiter.api.Test;

/** Published answers: hitting set instances of others, and families with known numbers of sets. */
class CorporaTest {
  private static final Path CORPORA = Path.of("../shared/corpora");
  private static final long LARGEST = Long.getLong("aisc.corpora.largest", 300_000);

  @Test
  void all_minimal_hitting_sets_of_the_mhs_instances() throws IOException {
    Path folder = CORPORA.resolve("mhs/mhs2");
    assumeTrue(Files.isDirectory(folder), "the corpora are not there");
    for (String row : rows(folder.resolve("reference.tsv"))) {
      String[] cells = row.split("\t");
      List<int[]> members = sets(Files.readAllLines(folder.resolve(cells[0] + ".dat")));
      Set<List<Integer>> expected = answers(folder.resolve(cells[0] + ".answer.txt.gz"));
      assertThat(expected).hasSize(Integer.parseInt(cells[4]));
      HittingSetProblem problem = unitCosts(members);
      for (Family family : List.of(Family.of(members), hidden(members))) {
        List<List<Integer>> found = new ArrayList<>();
        HittingSets sets = new HittingSets(problem, family, Budget.unlimited());
        sets.allMinimal(set -> found.add(set.elements()));
        assertThat(found).as("each once, %s", cells[0]).hasSameSizeAs(expected);
        assertThat(new HashSet<>(found)).as(cells[0]).isEqualTo(expected);
        assertThat(sets.cheapest())
            .as(cells[0])
            .matches(it -> ((Optimum.Optimal) it).set().cost() == Long.parseLong(cells[5]));
      }
    }
  }

  @Test
  void numbers_of_minimal_hitting_sets_of_families() throws IOException {
    Path file = CORPORA.resolve("families/reference.tsv");
    assumeTrue(Files.isRegularFile(file), "the corpora are not there");
    int checked = 0;
    for (String row : rows(file)) {
      String[] cells = row.split("\t");
      Optional<List<int[]>> members = family(cells[0], numbers(cells[1]));
      if (members.isPresent() && cells[4].startsWith("minimal")) {
        long expected = Long.parseLong(cells[5]);
        if (expected <= LARGEST) {
          assertThat(count(members.get())).as("%s, %s", cells[0], cells[1]).isEqualTo(expected);
          checked++;
        }
      }
    }
    assertThat(checked).isGreaterThan(15);
  }

  @Test
  void least_sizes_of_dominating_sets_of_grids() throws IOException {
    Path file = CORPORA.resolve("families/reference.tsv");
    assumeTrue(Files.isRegularFile(file), "the corpora are not there");
    for (String row : rows(file)) {
      String[] cells = row.split("\t");
      int[] size = numbers(cells[1]);
      if (cells[0].equals("min_dominating_grid") && size[0] <= LARGEST_GRID) {
        List<int[]> members = dominating(size[0], size[1], CorporaTest::areNeighbours);
        Optimum found =
            new HittingSets(unitCosts(members), Family.of(members), Budget.unlimited()).cheapest();
        assertThat(((Optimum.Optimal) found).set().cost())
            .as(cells[1])
            .isEqualTo(Long.parseLong(cells[5]));
      }
    }
  }

  private static final int LARGEST_GRID = Integer.getInteger("aisc.corpora.grid", 11);

  private static Optional<List<int[]>> family(String name, int[] size) {
    return switch (name) {
      case "mvc_grid" -> Optional.of(edges(size[0], size[1]));
      case "mds_grid3xn" -> Optional.of(dominating(size[0], size[1], CorporaTest::areNeighbours));
      case "mds_rook_complement" -> Optional.of(dominating(size[0], size[1], CorporaTest::misses));
      case "mvc_cycle" -> Optional.of(edges(size[0], it -> (it + 1) % size[0]));
      case "matching" -> Optional.of(edges(size[0] / 2, it -> size[0] / 2 + it));
      default -> Optional.empty();
    };
  }

  private static List<int[]> edges(int count, java.util.function.IntUnaryOperator other) {
    return IntStream.range(0, count)
        .mapToObj(it -> IntStream.of(it, other.applyAsInt(it)).sorted().toArray())
        .toList();
  }

  /** The edges of a grid. */
  private static List<int[]> edges(int rows, int columns) {
    List<int[]> edges = new ArrayList<>();
    for (int cell = 0; cell < rows * columns; cell++) {
      for (int other = cell + 1; other < rows * columns; other++) {
        if (areNeighbours(cell, other, columns)) {
          edges.add(new int[] {cell, other});
        }
      }
    }
    return edges;
  }

  private interface Neighbours {
    boolean are(int cell, int other, int columns);
  }

  /** Each cell of a grid with its neighbours. */
  private static List<int[]> dominating(int rows, int columns, Neighbours neighbours) {
    return IntStream.range(0, rows * columns)
        .mapToObj(
            cell ->
                IntStream.range(0, rows * columns)
                    .filter(it -> it == cell || neighbours.are(cell, it, columns))
                    .toArray())
        .toList();
  }

  private static boolean areNeighbours(int cell, int other, int columns) {
    int across = Math.abs(cell % columns - other % columns);
    return across + Math.abs(cell / columns - other / columns) == 1;
  }

  /** Whether a rook on one cell does not attack the other. */
  private static boolean misses(int cell, int other, int columns) {
    return cell % columns != other % columns && cell / columns != other / columns;
  }

  private static long count(List<int[]> members) {
    long[] count = {0};
    new HittingSets(unitCosts(members), Family.of(members), Budget.unlimited())
        .allMinimal(
            set -> {
              count[0]++;
              return true;
            });
    return count[0];
  }

  /** The members one at a time, as if they were not known beforehand. */
  private static Family hidden(List<int[]> members) {
    return chosen ->
        members.stream()
            .filter(it -> Arrays.stream(it).noneMatch(chosen::get))
            .findFirst()
            .<Answer>map(it -> new Answer.Unhit(List.of(it)))
            .orElseGet(Answer.HitsAll::new);
  }

  private static HittingSetProblem unitCosts(List<int[]> members) {
    int elements = members.stream().flatMapToInt(Arrays::stream).max().orElse(-1) + 1;
    long[] costs = new long[elements];
    Arrays.fill(costs, 1);
    return HittingSetProblem.builder(costs).build();
  }

  private static List<String> rows(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    return lines.subList(1, lines.size());
  }

  private static List<int[]> sets(List<String> lines) {
    return lines.stream().map(CorporaTest::numbers).filter(it -> it.length > 0).toList();
  }

  private static int[] numbers(String line) {
    return Pattern.compile("\\d+")
        .matcher(line)
        .results()
        .mapToInt(it -> Integer.parseInt(it.group()))
        .toArray();
  }

  private static Set<List<Integer>> answers(Path file) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      Set<List<Integer>> found = new HashSet<>();
      sets(lines.lines().toList())
          .forEach(it -> found.add(Arrays.stream(it).sorted().boxed().toList()));
      return found;
    }
  }
}
