package org.aisc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.aisc.report.Format;
import org.aisc.report.Schemas;
import org.aisc.testing.SchemaCheck;
import org.aisc.testing.Shell;
import org.junit.jupiter.api.Test;

class SchemaVerbTest {
  private static final List<String> VERBS =
      List.of("check", "paths", "prove", "mitigate", "explain", "verify", "infer", "audit");

  private final Shell shell = new Shell(Path.of("").toAbsolutePath());

  @Test
  void every_verb_that_answers_in_json_has_a_schema_of_its_name() {
    List<String> verbs =
        Verbs.ALL.stream()
            .filter(it -> Format.of(it.make().get().answer()).contains(Format.JSON))
            .map(Verbs.Entry::name)
            .toList();
    assertThat(Schemas.NAMES).containsAll(verbs);
  }

  @Test
  void every_schema_in_the_jar_is_listed_in_order() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/schemas"))) {
      List<String> names =
          files
              .map(it -> it.getFileName().toString().replace(".json", ""))
              .filter(it -> !it.equals("definitions"))
              .sorted()
              .toList();
      assertThat(Schemas.NAMES).isEqualTo(names);
    }
  }

  @Test
  void what_the_verb_prints_is_a_schema_of_2020_12_that_needs_no_other_file() {
    Schema meta =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    for (String name : Schemas.NAMES) {
      Shell.Result result = shell.aisc("", "schema", name);
      assertThat(result.exit()).isZero();
      JsonNode schema = SchemaCheck.parse(result.out());
      assertThat(meta.validate(schema)).as(name).isEmpty();
      assertThat(schema.path("$id").asText()).isEqualTo("urn:aisc:schema:" + name + ":1");
      for (JsonNode reference : schema.findValues("$ref")) {
        String local = reference.asText().replace("#/$defs/", "");
        assertThat(schema.path("$defs").has(local)).as("%s: %s", name, reference).isTrue();
      }
    }
  }

  @Test
  void a_schema_is_found_by_what_an_answer_calls_it_too() {
    assertThat(shell.aisc("", "schema", "aisc/paths/1").out())
        .isEqualTo(shell.aisc("", "schema", "paths", "--format", "json").out());
    Shell.Result unknown = shell.aisc("", "schema", "pahts");
    assertThat(unknown.exit()).isEqualTo(2);
    assertThat(unknown.err())
        .isEqualTo("aisc: there is no schema `pahts`\n  help: did you mean `paths`?\n");
  }

  @Test
  void every_answer_about_the_examples_fits_its_schema() throws IOException {
    try (Stream<Path> examples = Files.list(Path.of("examples"))) {
      for (Path example : examples.sorted().toList()) {
        for (String verb : VERBS) {
          answered(verb, example.toString());
        }
        answered("paths", example.toString(), "--view", "steps", "--count");
        answered("mitigate", example.toString(), "--minimal");
        answered("mitigate", example.toString(), "--budget", "100");
        answered("mitigate", example.toString(), "--residual", "5%");
        answered("frontier", example.toString());
        answered("frontier", example.toString(), "--against", "attack-cost");
        answered("risk", example.toString(), "--against-baseline", "--samples", "10");
        answered("diff", example.toString(), "examples/stop-sign.aisc");
        answered("export", "dot", example.toString());
      }
    }
    answered("explain");
    answered("explain", "AISC0405");
    answered("schema");
  }

  /** The shell checks each against its schema. */
  private void answered(String... arguments) {
    String[] json =
        Stream.concat(Stream.of(arguments), Stream.of("--format", "json")).toArray(String[]::new);
    assertThat(shell.aisc("", json).out()).as(String.join(" ", json)).startsWith("{");
  }
}
