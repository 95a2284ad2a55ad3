package org.aisc.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.aisc.testing.Shell;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Models that others wrote, with published answers, through the whole program. The tables name the
 * instances; the small ones among them run by default.
 */
class CorporaTest {
  private static final Path CORPORA = Path.of("../shared/corpora");
  private static final Set<String> SLOW = Set.of("edf9203", "jbd9601");
  private final Shell shell = new Shell(CORPORA);

  @BeforeEach
  void corporaAreThere() {
    assumeTrue(Files.isDirectory(CORPORA), "no corpora in " + CORPORA);
  }

  @Test
  void every_coherent_tree_imports_without_a_remark_and_no_other_does() throws IOException {
    for (Row row : table("aralia/reference.tsv")) {
      Shell.Result checked = shell.aisc("", "check", "aralia/" + row.get("file"));
      if (row.get("coherent").equals("yes")) {
        assertThat(checked.err()).as(row.get("instance")).isEmpty();
        assertThat(checked.exit()).as(row.get("instance")).isZero();
      } else {
        assertThat(checked.err()).as(row.get("instance")).contains("AISC0605");
        assertThat(checked.exit()).as(row.get("instance")).isEqualTo(3);
      }
    }
  }

  @Test
  void trees_have_as_many_minimal_cut_sets_of_each_size_as_published() throws IOException {
    for (Row row : table("aralia/reference.tsv")) {
      if (isQuick(row)) {
        String file = "aralia/" + row.get("file");
        assertThat(
                shell
                    .aisc("", "paths", "--view", "steps", "--count", "--format", "json", file)
                    .out())
            .as(row.get("instance"))
            .contains("\"count\" : " + row.get("mcs_verified") + ",")
            .contains(
                "\"bySize\" : [ 0, " + row.get("mcs_by_order_verified").replace(",", ", ") + " ]");
      }
    }
  }

  @Test
  void trees_have_as_many_minimal_path_sets_as_published() throws IOException {
    for (Row row : table("aralia/reference.tsv")) {
      if (isQuick(row)) {
        BigDecimal published = new BigDecimal(row.get("minimal_path_sets_derived"));
        String out =
            shell.aisc("", "mitigate", "--minimal", "--count", "aralia/" + row.get("file")).out();
        BigDecimal found =
            new BigDecimal(out.replaceFirst("^[^:]*: (\\d+) mitigation sets.*\\s", "$1"));
        assertThat(found.round(new MathContext(published.precision())))
            .as(row.get("instance"))
            .isEqualByComparingTo(published);
      }
    }
  }

  @Test
  void every_graph_imports_without_a_remark() throws IOException {
    try (Stream<Path> graphs = Files.walk(CORPORA.resolve("meta4ics"))) {
      List<String> files =
          graphs
              .map(path -> CORPORA.relativize(path).toString())
              .filter(name -> name.endsWith(".json") || name.endsWith("5000.json.gz"))
              .sorted()
              .toList();
      assertThat(files).hasSizeGreaterThan(4);
      for (String file : files) {
        Shell.Result checked = shell.aisc("", "check", file);
        assertThat(checked.err()).as(file).isEmpty();
        assertThat(checked.exit()).as(file).isZero();
      }
    }
  }

  @Test
  void the_cheapest_defence_of_a_graph_costs_as_much_as_published() throws IOException {
    for (Row row : table("meta4ics/reference_examples.tsv")) {
      String out = shell.aisc("", "mitigate", "meta4ics/" + row.get("file")).out();
      String cost = row.get("min_cut_cost").replaceFirst("\\.0$", "");
      assertThat(out.lines().findFirst().orElse(""))
          .as(row.get("file"))
          .startsWith("reached: stopped at cost " + cost + ",");
    }
  }

  @Test
  void the_cheapest_defence_of_a_large_graph_costs_as_much_as_published() throws IOException {
    int left = Boolean.getBoolean("aisc.corpora.all") ? Integer.MAX_VALUE : 3;
    for (Row row : table("meta4ics/reference_mse19.tsv")) {
      if (row.get("json_included").equals("1") && left-- > 0) {
        String file = "meta4ics/" + row.get("file_in_repo").replace("/json/", "/") + ".gz";
        String cost = row.get("min_cut_cost").replaceFirst("\\.0$", "");
        String first = shell.aisc("", "mitigate", file).out().lines().findFirst().orElse("");
        assertThat(first).as(file).startsWith("reached: stopped at cost " + cost + ",");
      }
    }
  }

  @Test
  void hypergraphs_have_as_many_attack_vectors_as_minimal_sets() throws IOException {
    for (Row row : table("mhs/mhs2/reference.tsv")) {
      String file = "mhs/mhs2/" + row.get("instance") + ".dat";
      assertThat(shell.aisc("", "paths", "--view", "steps", "--count", file).out())
          .as(row.get("instance"))
          .contains(": " + row.get("minimal_edges") + " attack vectors");
    }
  }

  /** A tree whose answers are known; with {@code -Daisc.corpora.all=true}, the slow ones too. */
  private static boolean isQuick(Row row) {
    return row.get("coherent").equals("yes")
        && !row.get("mcs_verified").isEmpty()
        && (Boolean.getBoolean("aisc.corpora.all") || !SLOW.contains(row.get("instance")));
  }

  /** A line of a table, under the names of its columns. */
  private record Row(List<String> names, List<String> values) {
    String get(String name) {
      return values.get(names.indexOf(name));
    }
  }

  private static List<Row> table(String file) throws IOException {
    List<String> lines = Files.readAllLines(CORPORA.resolve(file));
    List<String> names = List.of(lines.get(0).split("\t", -1));
    List<Row> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      rows.add(new Row(names, List.of(line.split("\t", -1))));
    }
    return rows;
  }
}
