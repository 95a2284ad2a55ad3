package org.aisc.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.aisc.analysis.Verification;
import org.aisc.analysis.Verification.Outcome;
import org.aisc.sema.Spec;
import org.aisc.testing.CheckedText;
import org.aisc.testing.SchemaCheck;
import org.aisc.testing.Shell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SARIF against the standard's own schema, and against what GitHub asks for on top of it. */
class SarifTest {
  @TempDir private Path folder;

  private static final String BROKEN =
      """
      system broken
      step a "A" { at nowhere }
      goal g "G" { when a or b }
      goal g "G again" { when a }
      """;

  private static final String FAILING =
      """
      system failing
      step a "Step with [brackets](1), {0} and \\u{202e}" { cost 3 }
      proposition p "P" { requires a }
      goal g "G" { when p }
      assert unreachable g
      assert "the same" unreachable g
      assert "the same" unreachable g
      assert likelihood of g <= 5%
      """;

  private JsonNode log(String verb, String... files) throws IOException {
    Files.createDirectories(folder.resolve("specs dir"));
    Files.writeString(folder.resolve("specs dir/broken.aisc"), BROKEN);
    Files.writeString(folder.resolve("failing.aisc"), FAILING.replace("\\u{202e}", "\u202e"));
    List<String> arguments = new java.util.ArrayList<>(List.of(verb, "--format", "sarif"));
    arguments.addAll(List.of(files));
    String out = new Shell(folder).aisc("", arguments.toArray(String[]::new)).out();
    JsonNode log = SchemaCheck.parse(out);
    assertThat(official().validate(log)).isEmpty();
    github(log);
    return log;
  }

  private static Schema official() throws IOException {
    try (InputStream in = SarifTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(text);
    }
  }

  /** What GitHub's page on SARIF support calls required, and its limits. */
  private static void github(JsonNode log) {
    assertThat(log.path("$schema").asText()).contains("sarif-2.1.0");
    assertThat(log.path("runs").size()).isBetween(1, 20);
    for (JsonNode run : log.path("runs")) {
      JsonNode rules = run.at("/tool/driver/rules");
      assertThat(run.at("/tool/driver/name").asText()).isEqualTo("aisc");
      assertThat(rules).isNotEmpty().hasSizeLessThanOrEqualTo(25_000);
      for (JsonNode rule : rules) {
        for (String text : List.of("/shortDescription/text", "/fullDescription/text")) {
          assertThat(rule.at(text).asText()).as("%s of %s", text, rule).hasSizeBetween(1, 1024);
        }
        assertThat(rule.at("/help/text").asText()).isNotBlank();
        assertThat(rule.path("name").asText()).hasSizeBetween(1, 255);
        assertThat(rule.at("/properties/tags").size()).isLessThanOrEqualTo(10);
      }
      assertThat(run.path("results")).hasSizeLessThanOrEqualTo(25_000);
      run.path("results").forEach(result -> result(rules, result));
    }
  }

  private static void result(JsonNode rules, JsonNode result) {
    int index = result.path("ruleIndex").asInt(-1);
    assertThat(rules.path(index).path("id")).isEqualTo(result.path("ruleId"));
    assertThat(result.at("/message/text").asText()).isNotBlank();
    assertThat(result.path("locations")).hasSize(1);
    assertThat(result.at("/partialFingerprints/primaryLocationLineHash").asText())
        .matches("[0-9a-f]{16}:[0-9]+");
    place(result.path("locations").path(0));
    for (JsonNode flow : result.path("codeFlows")) {
      JsonNode places = flow.at("/threadFlows/0/locations");
      assertThat(places.size()).isBetween(1, 10_000);
      places.forEach(each -> place(each.path("location")));
    }
  }

  private static void place(JsonNode location) {
    JsonNode artifact = location.at("/physicalLocation/artifactLocation");
    assertThat(artifact.path("uri").asText()).doesNotContain("\\", " ").isNotEmpty();
    assertThat(artifact.path("uriBaseId").asText()).isEqualTo("%SRCROOT%");
    JsonNode region = location.at("/physicalLocation/region");
    for (String each : List.of("startLine", "startColumn", "endLine", "endColumn")) {
      assertThat(region.path(each).asInt()).as(each).isPositive();
    }
  }

  @Test
  void check_gives_every_diagnostic_with_its_page_as_help() throws IOException {
    JsonNode run = log("check", "specs dir/broken.aisc").at("/runs/0");
    assertThat(run.path("results"))
        .extracting(it -> it.path("ruleId").asText())
        .containsExactlyInAnyOrder("AISC0201", "AISC0201", "AISC0202");
    assertThat(run.at("/results/0/locations/0/physicalLocation/artifactLocation/uri").asText())
        .isEqualTo("specs%20dir/broken.aisc");
  }

  @Test
  void an_absolute_name_below_the_folder_gets_a_relative_address() throws IOException {
    log("check", "failing.aisc");
    JsonNode run = log("verify", folder.resolve("failing.aisc").toString()).at("/runs/0");
    assertThat(run.at("/results/0/locations/0/physicalLocation/artifactLocation/uri").asText())
        .isEqualTo("failing.aisc");
  }

  @Test
  void an_assertion_that_was_not_decided_is_a_warning() throws IOException {
    Spec spec = CheckedText.spec(FAILING);
    List<Verification.Checked> unknown =
        spec.assertions().stream()
            .map(
                it ->
                    new Verification.Checked(
                        it, Outcome.UNKNOWN, "unknown", Optional.of("a limit"), Optional.empty()))
            .toList();
    StringWriter out = new StringWriter();
    VerifyReport.File file = new VerifyReport.File("f", Optional.of(spec), List.of(), unknown);
    Format.SARIF.write(
        new VerifyReport(List.of(file)), new Format.Destination(out, Style.PLAIN, folder));
    JsonNode log = SchemaCheck.parse(out.toString());
    assertThat(official().validate(log)).isEmpty();
    github(log);
    assertThat(log.at("/runs/0/results"))
        .hasSize(4)
        .allMatch(it -> it.path("ruleId").asText().equals("assertion-undecided"))
        .allMatch(it -> it.path("level").asText().equals("warning"));
  }

  @Test
  void verify_shows_the_attack_path_as_a_code_flow_through_the_declarations() throws IOException {
    JsonNode results = log("verify", "failing.aisc", "specs dir/broken.aisc").at("/runs/0/results");
    assertThat(results)
        .extracting(it -> it.path("ruleId").asText() + " " + it.path("level").asText())
        .containsExactly(
            "assertion-fails error",
            "assertion-fails error",
            "assertion-fails error",
            "assertion-fails error",
            "AISC0201 error",
            "AISC0201 error",
            "AISC0202 error");
    JsonNode places = results.at("/0/codeFlows/0/threadFlows/0/locations");
    assertThat(places)
        .extracting(it -> it.at("/location/physicalLocation/region/startLine").asInt())
        .containsExactly(2, 3, 4);
    assertThat(places.at("/0/location/message/text").asText())
        .isEqualTo(
            "The attacker takes the step a: Step with \\[brackets\\](1), {{0}} and \\u{{202e}}");
  }

  @Test
  void findings_with_the_same_line_have_different_fingerprints() throws IOException {
    JsonNode results = log("verify", "failing.aisc").at("/runs/0/results");
    assertThat(results)
        .extracting(it -> it.at("/partialFingerprints/primaryLocationLineHash").asText())
        .doesNotHaveDuplicates();
  }
}
