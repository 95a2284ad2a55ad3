package org.aisc.importing;

import static org.aisc.importing.ForeignFormat.CYCLONEDX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aisc.ground.Expanded;
import org.aisc.ground.Expansion;
import org.aisc.limit.Budget;
import org.aisc.sema.Checking;
import org.aisc.testing.Catalogue;
import org.aisc.text.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class CycloneDxTest {
  private static final Path SAMPLES = Path.of("../shared/corpora/cyclonedx-ml");

  /** The nodes and flows of an import, which must check with the catalogue. */
  private static String system(String bom) {
    Imported imported = Importing.read(CYCLONEDX, bom);
    String text = imported.text().orElseThrow();
    SourceFile file = new SourceFile("imported.aisc", text);
    Checking.Checked checked = Checking.check(file, Catalogue.sources());
    assertThat(checked.diagnostics()).as(text).isEmpty();
    Expanded expanded = Expansion.expand(checked.spec(), Budget.unlimited());
    assertThat(expanded.diagnostics()).as(text).isEmpty();
    return text.lines()
        .dropWhile(line -> !line.startsWith("pipeline") && !line.startsWith("// todo"))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static final String JSON =
      """
      { "bomFormat": "CycloneDX", "specVersion": "1.6",
        "metadata": { "component": { "type": "application", "name": "trainer", "bom-ref": "app" } },
        "components": [
          { "type": "machine-learning-model", "name": "bert", "bom-ref": "m",
            "purl": "pkg:huggingface/google/bert@1",
            "modelCard": { "modelParameters": { "datasets": [
              { "ref": "d" }, { "type": "dataset", "name": "Books" } ] } },
            "pedigree": { "ancestors": [ { "type": "machine-learning-model", "name": "base" } ] } },
          { "type": "data", "name": "wiki", "bom-ref": "d", "data": [ { "type": "dataset" } ] },
          { "type": "framework", "name": "torch", "version": "2.5", "bom-ref": "t",
            "purl": "pkg:pypi/torch@2.5" },
          { "type": "library", "name": "numpy", "bom-ref": "n" },
          { "type": "platform", "name": "cluster", "bom-ref": "p" },
          { "type": "firmware", "name": "bios", "bom-ref": "f" } ],
        "dependencies": [
          { "ref": "app", "dependsOn": [ "t", "p", "m" ] },
          { "ref": "t", "dependsOn": [ "n" ] },
          { "ref": "m", "dependsOn": [ "n" ] } ],
        "vulnerabilities": [
          { "id": "CVE-2025-32434", "cwes": [ 502 ], "affects": [ { "ref": "t" } ],
            "ratings": [ { "score": 9.3, "severity": "critical", "method": "CVSSv4" },
                         { "score": 0.021, "method": "other", "source": { "name": "EPSS" } } ] } ] }
      """;

  private static final String SYSTEM =
      """
      pipeline {
        functionality trainer
        model bert {
          purl "pkg:huggingface/google/bert@1"
          origin hub
        }
        dataset wiki
        library torch {
          version "2.5"
          purl "pkg:pypi/torch@2.5"
          registry public
          cve "CVE-2025-32434"
          epss 2.1%
          cvss 9.3
          severity critical
          effect code_execution
        }
        library numpy
        platform cluster
        dataset Books
        model base
        flow wiki -data-> bert
        flow Books -data-> bert
        flow base -model-> bert
        flow bert -model-> trainer
        flow cluster -hosts-> trainer
        flow torch -library-> trainer
        flow numpy -library-> trainer
      }

      // todo: `bert` depends on `numpy`: by which functionality?
      // todo: who uses the models, and how; what is worth protecting (`protect`)
      """;

  @Test
  void components_become_nodes_and_dependencies_data_sets_and_ancestors_become_flows() {
    assertThat(system(JSON)).isEqualTo(SYSTEM);
    assertThat(Importing.problems(CYCLONEDX, JSON))
        .containsExactly("14:35: AISC0666: `bios` (`firmware`) becomes no node");
  }

  @Test
  void xml_says_the_same() {
    String xml =
        """
        <?xml version="1.0"?>
        <bom xmlns="http://cyclonedx.org/schema/bom/1.6">
          <metadata><component type="application" bom-ref="app"><name>trainer</name></component></metadata>
          <components>
            <component type="machine-learning-model" bom-ref="m"><name>bert</name>
              <purl>pkg:huggingface/google/bert@1</purl>
              <pedigree><ancestors>
                <component type="machine-learning-model"><name>base</name></component>
              </ancestors></pedigree>
              <modelCard><modelParameters><datasets>
                <dataset><ref>d</ref></dataset>
                <dataset><type>dataset</type><name>Books</name></dataset>
              </datasets></modelParameters></modelCard>
            </component>
            <component type="data" bom-ref="d"><name>wiki</name></component>
            <component type="framework" bom-ref="t"><name>torch</name><version>2.5</version>
              <purl>pkg:pypi/torch@2.5</purl></component>
            <component type="library" bom-ref="n"><name>numpy</name></component>
            <component type="platform" bom-ref="p"><name>cluster</name></component>
          </components>
          <dependencies>
            <dependency ref="app"><dependency ref="t"/><dependency ref="p"/><dependency ref="m"/></dependency>
            <dependency ref="t"><dependency ref="n"/></dependency>
            <dependency ref="m"><dependency ref="n"/></dependency>
          </dependencies>
          <vulnerabilities><vulnerability><id>CVE-2025-32434</id>
            <ratings>
              <rating><score>9.3</score><severity>critical</severity><method>CVSSv4</method></rating>
              <rating><source><name>EPSS</name></source><score>0.021</score><method>other</method></rating>
            </ratings>
            <cwes><cwe>502</cwe></cwes>
            <affects><target><ref>t</ref></target></affects>
          </vulnerability></vulnerabilities>
        </bom>
        """;
    assertThat(system(xml)).isEqualTo(SYSTEM);
    assertThat(Importing.problems(CYCLONEDX, xml)).isEmpty();
  }

  private static String bom(String rest) {
    return "{ \"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.7\", " + rest + " }";
  }

  @Test
  void what_is_wrong_is_left_out_with_a_place_and_the_rest_is_read() {
    String wrong =
        bom(
            """
            "components": [ null, 7, { "type": "library" }, { "type": "quantum", "name": "q" },
              { "type": "library", "name": "a", "bom-ref": "a", "version": 5 },
              { "type": "machine-learning-model", "name": "m", "bom-ref": "a",
                "modelCard": { "modelParameters": { "datasets": [ null, "x", { "ref": "gone" } ] } } } ],
            "dependencies": [ null, { "ref": "a", "dependsOn": [ "b", null, 3 ] } ],
            "vulnerabilities": [
              { "id": "CVE-1", "affects": [ { "ref": "a" } ], "ratings": [ { "score": "high" } ] },
              { "affects": [ { "ref": "a" } ] }, "x" ]
            """);
    assertThat(system(wrong))
        .startsWith(
            """
            pipeline {
              library a {
                version "5"
                cve "CVE-1"
              }
              model m
            }
            """);
    assertThat(Importing.problems(CYCLONEDX, wrong))
        .extracting(it -> it.replaceFirst("^\\d+:\\d+: ", ""))
        .containsExactlyInAnyOrder(
            "AISC0662: `7` cannot be read and is left out",
            "AISC0662: `type` cannot be read and is left out",
            "AISC0662: `x` cannot be read and is left out",
            "AISC0662: `3` cannot be read and is left out",
            "AISC0662: `ratings` cannot be read and is left out",
            "AISC0668: something without a name is left out",
            "AISC0665: nothing is called `gone`",
            "AISC0665: nothing is called `b`",
            "AISC0666: `q` (no type) becomes no node",
            "AISC0667: `a` names two components; the first counts",
            "AISC0668: something without a name is left out",
            "AISC0668: something without a name is left out");
  }

  @Test
  void hostile_files_end_in_bounded_time_with_a_diagnostic() {
    String blob = "A".repeat(3_000_000);
    assertThat(
            Importing.problems(
                CYCLONEDX,
                bom("\"components\": [ { \"type\": \"library\", \"name\": \"" + blob + "\" } ]")))
        .anyMatch(it -> it.endsWith("AISC0664: a text of 3000000 characters is left out"));
    String nested = "{\"type\":\"library\",\"name\":\"a\",\"components\":[".repeat(300);
    String deep = bom("\"components\": [" + nested + "]}".repeat(300) + "]");
    assertThat(Importing.problems(CYCLONEDX, deep)).anyMatch(it -> it.contains("AISC0663"));
    String wrong = "{\"type\":\"library\",\"name\":\"a\",\"pedigree\":\"x\"},".repeat(20_000);
    assertThat(Importing.problems(CYCLONEDX, bom("\"components\": [" + wrong + "null]")))
        .anyMatch(it -> it.endsWith("AISC0661: this is no CycloneDX bill of materials"));
    String entity = "<!DOCTYPE bom [<!ENTITY a \"x\">]><bom>&a;</bom>";
    assertThat(Importing.problems(CYCLONEDX, entity)).anyMatch(it -> it.contains("AISC0602"));
    assertThat(Importing.problems(CYCLONEDX, "[]")).anyMatch(it -> it.contains("AISC0661"));
    assertThat(Importing.problems(CYCLONEDX, "{")).anyMatch(it -> it.contains("AISC0621"));
    String script =
        bom("\"components\": [ { \"type\": \"data\", \"name\": \"\\\" } <script>\\n\" } ]");
    assertThat(system(script)).contains("\"\\\" } <script>\"");
  }

  @Test
  @Timeout(60)
  void a_long_chain_of_libraries_takes_linear_time_and_runs_in_the_application_at_its_end() {
    int last = 20_000;
    String libraries =
        IntStream.rangeClosed(0, last)
            .mapToObj("{\"type\":\"library\",\"name\":\"l%1$d\",\"bom-ref\":\"r%1$d\"}"::formatted)
            .collect(Collectors.joining(","));
    String chain =
        IntStream.range(0, last)
            .mapToObj(at -> "{\"ref\":\"r" + at + "\",\"dependsOn\":[\"r" + (at + 1) + "\"]}")
            .collect(Collectors.joining(","));
    String text =
        Importing.read(
                CYCLONEDX,
                bom(
                    "\"components\": [{\"type\":\"application\",\"name\":\"app\",\"bom-ref\":\"a\"},"
                        + libraries
                        + "], \"dependencies\": [{\"ref\":\"a\",\"dependsOn\":[\"r0\"]},"
                        + chain
                        + "]"))
            .text()
            .orElseThrow();
    assertThat(text).contains("flow l" + last + " -library-> app\n");
    assertThat(text.lines().filter(line -> line.contains("-library->"))).hasSize(last + 1);
  }

  @Test
  @Timeout(60)
  void of_vulnerabilities_most_of_which_are_wrong_only_so_many_are_looked_at() {
    String wrong =
        IntStream.range(0, 5_000)
            .mapToObj(at -> "{\"id\":\"CVE-" + at + "\",\"ratings\":[{\"score\":\"high\"}]}")
            .collect(Collectors.joining(","));
    String component = "{\"type\":\"library\",\"name\":\"a\"}";
    Imported imported =
        Importing.read(
            CYCLONEDX,
            bom("\"components\": [" + component + "], \"vulnerabilities\": [" + wrong + "]"));
    assertThat(imported.text().orElseThrow()).contains("library a");
    assertThat(imported.diagnostics())
        .anyMatch(it -> it.message().equals("`vulnerabilities` cannot be read and is left out"));
  }

  @Test
  void texts_that_are_damaged_at_random_never_break_the_import() {
    for (long seed = 0; seed < 100; seed++) {
      Random random = new Random(seed);
      StringBuilder damaged = new StringBuilder(JSON);
      for (int times = 1 + random.nextInt(3); times > 0; times--) {
        int at = random.nextInt(damaged.length() - 8);
        String[] with = {"null", "5", "\"x\"", "[]", "{}", ""};
        damaged.replace(at, at + random.nextInt(8), with[random.nextInt(with.length)]);
      }
      Imported imported = Importing.read(CYCLONEDX, damaged.toString());
      if (imported.text().isPresent()) {
        system(damaged.toString());
      }
    }
  }

  @Test
  void the_samples_of_the_specification_import_check_and_infer() throws IOException {
    assumeTrue(Files.isDirectory(SAMPLES), "corpora are not here");
    List<Path> samples;
    try (Stream<Path> files = Files.walk(SAMPLES)) {
      samples = files.filter(it -> it.toString().matches(".*\\.(json|xml)")).sorted().toList();
    }
    assertThat(samples).hasSizeGreaterThan(5);
    for (Path sample : samples) {
      String text = system(Files.readString(sample));
      assertThat(text).as(sample.toString()).contains("  model ");
      if (!sample.toString().contains("considerations")) {
        assertThat(text).contains("flow Training_Data -data-> stable_diffusion");
      }
    }
  }
}
