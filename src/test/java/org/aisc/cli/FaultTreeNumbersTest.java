package org.aisc.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.aisc.bench.Scram;
import org.aisc.testing.Program;
import org.aisc.testing.SchemaCheck;
import org.aisc.testing.Shell;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Numbers of fault trees that others published, and those of SCRAM where it is installed. */
class FaultTreeNumbersTest {
  private static final Path ARALIA = Path.of("../shared/corpora/aralia");

  /** What takes seconds; all run with {@code -Daisc.corpora=all}. */
  private static final Set<String> SLOW = Set.of("edf9203", "jbd9601", "edfpa14o", "edfpa15o");

  /** SCRAM lists every minimal cut set, and is quick where there are few. */
  private static final List<String> FEW_SETS =
      List.of("baobab2", "chinese", "das9203", "edfpa15r", "ftr10", "isp9603", "isp9605");

  private final Shell shell = new Shell(ARALIA);

  @BeforeEach
  void treesAreThere() {
    assumeTrue(Files.isDirectory(ARALIA), "no corpora in " + ARALIA);
  }

  private JsonNode risk(String file) {
    Shell.Result result = shell.aisc("", "risk", file, "--format", "json");
    assertThat(result.exit()).as(file).isZero();
    return SchemaCheck.parse(result.out());
  }

  @Test
  void every_coherent_tree_has_the_published_probability_to_eight_digits() throws IOException {
    boolean all = "all".equals(System.getProperty("aisc.corpora"));
    List<String> lines = Files.readAllLines(ARALIA.resolve("reference.tsv"));
    List<String> head = List.of(lines.get(0).split("\t", -1));
    int compared = 0;
    for (String line : lines.subList(1, lines.size())) {
      List<String> row = List.of(line.split("\t", -1));
      String published = row.get(head.indexOf("p_top_verified_exact"));
      boolean known = row.get(head.indexOf("coherent")).equals("yes") && !published.isEmpty();
      if (known && (all || !SLOW.contains(row.get(0)))) {
        double expected = Double.parseDouble(published);
        JsonNode likelihood = risk(row.get(head.indexOf("file"))).at("/goals/0/likelihood");
        for (JsonNode end : likelihood) {
          assertThat(end.asDouble() / expected).as(row.get(0)).isCloseTo(1, within(5e-9));
        }
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(10);
  }

  @Test
  void importance_is_that_of_scram_to_six_digits() throws IOException {
    assumeTrue(Program.isInstalled("scram"), "no scram");
    for (String tree : FEW_SETS) {
      String file = "data/openpsa/" + tree + ".xml";
      Scram scram = Scram.of(ARALIA.resolve(file));
      JsonNode risk = risk(file);
      near(tree, risk.at("/goals/0/likelihood/1").asDouble(), scram.probability());
      Map<String, JsonNode> found = new TreeMap<>();
      risk.path("importance").forEach(it -> found.put(it.path("element").asText(), it));
      List<String> missing = new ArrayList<>(scram.factors().keySet());
      missing.removeAll(found.keySet());
      assertThat(missing).as(tree).isEmpty();
      scram.factors().forEach((event, factors) -> check(tree, found.get(event), factors));
    }
  }

  private static void check(String tree, JsonNode found, double[] factors) {
    String what = tree + " " + found.path("element").asText();
    near(what + " MIF", found.path("birnbaum").asDouble(), factors[1]);
    near(what + " CIF", found.path("criticality").asDouble(), factors[2]);
    near(what + " DIF", found.path("fussellVesely").asDouble(), factors[3]);
    near(what + " RAW", found.path("raw").asDouble(), factors[4]);
    near(what + " RRW", found.path("rrw").asDouble(), factors[5]);
  }

  /** SCRAM writes six digits. */
  private static void near(String what, double found, double expected) {
    assertThat(found).as(what).isCloseTo(expected, within(Math.abs(expected) * 5.1e-6));
  }
}
