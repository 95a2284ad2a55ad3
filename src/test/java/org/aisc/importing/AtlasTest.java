package org.aisc.importing;

import static org.aisc.importing.ForeignFormat.ATLAS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.aisc.format.Formatting;
import org.aisc.sema.Info;
import org.aisc.sema.Spec;
import org.aisc.sema.Template;
import org.aisc.text.SourceFile;
import org.junit.jupiter.api.Test;

class AtlasTest {
  private static final Path DATA = Path.of("../shared/corpora/atlas/dist/ATLAS.yaml");

  @Test
  void techniques_and_mitigations_become_a_table_of_names() {
    String yaml =
        """
        version: 9.1.0
        matrices:
        - techniques:
          - id: AML.T0020
            name: Poison Training Data
            description: left out
          - id: AML.T0043.000
            name: White-Box "Optimization"
          mitigations:
          - id: AML.M0007
            name: Sanitize Training Data
            techniques:
            - id: AML.T0020
              use: left out
        """;
    assertThat(Importing.declarations(ATLAS, yaml).lines().filter(it -> !it.startsWith("//")))
        .containsExactly(
            "proposition AML_T0020(m: model) \"Poison Training Data\" { tag atlas \"AML.T0020\" }",
            "proposition AML_T0043_000(m: model) \"White-Box \\\"Optimization\\\"\" {",
            "  tag atlas \"AML.T0043.000\" }",
            "proposition AML_M0007(m: model) \"Sanitize Training Data\" { tag atlas \"AML.M0007\"",
            "  tag mitigates \"AML.T0020\" }");
  }

  @Test
  void the_published_release_gives_the_module_of_the_catalogue_and_its_published_counts()
      throws IOException {
    assumeTrue(Files.exists(DATA), "corpora are not here");
    String module = Importing.text(ATLAS, Files.readString(DATA));
    assertThat(Formatting.format(new SourceFile("atlas.aisc", module)).text())
        .hasValue(Files.readString(Path.of("specs/std/atlas.aisc")));
    Spec spec = Importing.spec(module);
    assertThat(spec.templates().stream().filter(it -> tagged(it, "AML.T"))).hasSize(170);
    assertThat(spec.templates().stream().filter(it -> tagged(it, "AML.M"))).hasSize(35);
    assertThat(
            spec.templates().stream()
                .flatMap(it -> it.info().tags().stream())
                .filter(tag -> tag.key().equals("mitigates")))
        .hasSize(246);
  }

  private static boolean tagged(Template template, String prefix) {
    Info.Tag first = template.info().tags().get(0);
    return first.key().equals("atlas") && first.value().startsWith(prefix);
  }

  @Test
  void what_is_no_atlas_data_is_refused_with_a_place() {
    assertThat(Importing.problems(ATLAS, "a: [1, 2")).singleElement().asString().contains("0641");
    assertThat(Importing.problems(ATLAS, ""))
        .containsExactly("1:1: AISC0641: this is not YAML: the file is empty");
    assertThat(Importing.problems(ATLAS, "a: 1"))
        .containsExactly("1:1: AISC0642: `matrices` is missing");
    assertThat(Importing.problems(ATLAS, "matrices: [ { techniques: [ 5, { id: x } ] } ]"))
        .containsExactly(
            "1:29: AISC0643: a technique without an id is left out",
            "1:32: AISC0643: a technique without a name is left out");
  }

  @Test
  void texts_that_grow_by_aliases_or_nest_without_end_stay_small() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int at = 1; at < 40; at++) {
      String alias = "*a" + (at - 1);
      bomb.append("a" + at + ": &a" + at + " [" + (alias + ", ").repeat(8) + alias + "]\n");
    }
    bomb.append("matrices: [ { techniques: *a39 } ]\n");
    assertThat(Importing.read(ATLAS, bomb.toString()).text().orElseThrow()).hasSizeLessThan(500);
    assertThat(Importing.problems(ATLAS, "[".repeat(100_000))).hasSize(1);
    assertThat(Importing.problems(ATLAS, "- ".repeat(100_000))).hasSize(1);
  }
}
