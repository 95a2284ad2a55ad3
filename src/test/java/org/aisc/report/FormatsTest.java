package org.aisc.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.aisc.analysis.Verification;
import org.aisc.analysis.Verification.Outcome;
import org.aisc.sema.Spec;
import org.aisc.testing.CheckedText;
import org.aisc.testing.SchemaCheck;
import org.aisc.testing.Shell;
import org.cyclonedx.Version;
import org.cyclonedx.parsers.JsonParser;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Formats for other programs, with titles that would like to be something else. */
class FormatsTest {
  private static final String SPECIFICATION =
      """
      system s "=1+1"
      pipeline {
        library lib "Lib" { version "1.2" purl "pkg:pypi/lib@1.2" cve "CVE-2024-0001" }
        library other "Other" { cve "CVE-2024-0002" }
      }
      step a "=cmd('x')!A1, \\"quoted\\"" { cost 3 tag atlas "AML.T0020" tag cve "CVE-2024-0003" }
      step b "B" { cost 2.5 at lib likelihood 20%..40% tag atlas "AML.T0010.001" }
      step unused "U" { cost 1 tag cve "CVE-2024-0004" tag atlas "AML.T0043" }
      condition c "C"
      proposition p "]]> & <b>" { requires a and not c or b }
      goal g "G" { when p }
      goal never "N" { when a and b }
      mitigation patch "Patch" { blocks b cost 1 }
      mitigation both "Both" { blocks a, b cost 9 }
      assert "</failure> ]]>" unreachable g
      assert unreachable g under { patch }
      assert likelihood of g <= 1%
      """;

  private final Shell shell = new Shell(Path.of("").toAbsolutePath());

  private String out(String... arguments) {
    Shell.Result result = shell.aisc(SPECIFICATION, arguments);
    assertThat(result.err()).isEmpty();
    return result.out();
  }

  @Test
  void csv_has_a_row_a_path_and_no_formula() {
    List<String> lines = out("paths", "-", "--goal", "g", "--format", "csv").lines().toList();
    assertThat(lines)
        .containsExactly(
            "file,goal,complete,number,size,cost,likelihood_low,likelihood_high,propositions,"
                + "steps,events,conditions,quantities,step_titles",
            "'-,g,true,1,2,3,1,1,a p,a,p,c=false,,\"'=cmd('x')!A1, \"\"quoted\"\"\"",
            "'-,g,true,2,2,2.5,0.2,0.4,b p,b,p,,,B");
    assertThat(out("paths", "-", "--goal", "g", "--format", "csv")).contains("\r\n");
  }

  @Test
  void csv_of_a_goal_without_paths_and_of_counts() {
    assertThat(out("paths", "-", "--defend", "both", "--goal", "g", "--format", "csv"))
        .endsWith("'-,g,true,0,,,,,,,,,,\r\n");
    assertThat(out("paths", "-", "--count", "--format", "csv"))
        .isEqualTo("file,goal,complete,count\r\n'-,g,true,2\r\n'-,never,true,1\r\n");
  }

  @Test
  void csv_says_when_the_list_is_not_complete() {
    Shell.Result result =
        shell.aisc(SPECIFICATION, "paths", "-", "--goal", "g", "--limit", "1", "--format", "csv");
    assertThat(result.exit()).isEqualTo(4);
    assertThat(result.out().lines().skip(1)).allMatch(line -> line.startsWith("'-,g,false,1,"));
  }

  @Test
  void the_navigator_layer_has_the_techniques_on_open_paths_scored_by_paths() {
    JsonNode layer = SchemaCheck.parse(out("paths", "-", "--format", "navigator"));
    assertThat(layer.path("domain").asText()).isEqualTo("atlas-atlas");
    assertThat(layer.at("/versions/layer").asText()).isEqualTo("4.5");
    assertThat(layer.path("techniques"))
        .extracting(it -> it.path("techniqueID").asText() + " " + it.path("score").asText())
        .containsExactly("AML.T0010.001 2", "AML.T0010 ", "AML.T0020 2");
    JsonNode defended =
        SchemaCheck.parse(out("paths", "-", "--defend", "patch", "--format", "navigator"));
    assertThat(defended.path("techniques")).hasSize(1);
  }

  @Test
  void vex_states_only_what_is_proved_and_says_how() throws IOException {
    String text = out("paths", "-", "--defend", "patch", "--format", "vex");
    checkCycloneDx(text);
    JsonNode vex = SchemaCheck.parse(text);
    assertThat(vex.path("bomFormat").asText()).isEqualTo("CycloneDX");
    assertThat(vex.path("vulnerabilities"))
        .extracting(
            it ->
                it.path("id").asText()
                    + " "
                    + it.at("/analysis/state").asText()
                    + " "
                    + it.at("/analysis/justification").asText())
        .as("CVE-2024-0002 has no step, CVE-2024-0003 is on a path")
        .containsExactly(
            "CVE-2024-0001 not_affected protected_by_mitigating_control",
            "CVE-2024-0004 not_affected code_not_reachable");
    assertThat(vex.at("/vulnerabilities/0/analysis/detail").asText())
        .isEqualTo(
            "No attack path uses b. Blocked by patch. Proved by a complete list of attack paths: "
                + "g under patch: 1 path, none of which uses it; never under patch: unreachable.");
    assertThat(vex.at("/components/0/purl").asText()).isEqualTo("pkg:pypi/lib@1.2");
    assertThat(vex.at("/vulnerabilities/0/affects/0/ref"))
        .isEqualTo(vex.at("/components/0/bom-ref"));
  }

  /** Against CycloneDX's own schema. */
  private static void checkCycloneDx(String text) throws IOException {
    assertThat(new JsonParser().validate(text.getBytes(StandardCharsets.UTF_8), Version.VERSION_16))
        .isEmpty();
  }

  @Test
  void vex_of_a_stopped_search_states_nothing() throws IOException {
    Shell.Result result =
        shell.aisc(SPECIFICATION, "paths", "-", "--limit", "1", "--format", "vex");
    assertThat(result.exit()).isEqualTo(4);
    checkCycloneDx(result.out());
    JsonNode vex = SchemaCheck.parse(result.out());
    assertThat(vex.path("vulnerabilities")).isEmpty();
    assertThat(vex.at("/metadata/properties/0/value").asText()).isEqualTo("false");
  }

  @Test
  void formats_about_all_paths_refuse_options_that_leave_some_out() {
    for (String option : List.of("--count", "--top=1", "--view=steps")) {
      Shell.Result result = shell.aisc(SPECIFICATION, "paths", "-", option, "--format", "vex");
      assertThat(result.exit()).as(option).isEqualTo(2);
    }
  }

  @Test
  void junit_has_a_case_an_assertion() throws Exception {
    Shell.Result result = shell.aisc(SPECIFICATION, "verify", "-", "--format", "junit");
    assertThat(result.exit()).isEqualTo(1);
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(result.out().getBytes(StandardCharsets.UTF_8)));
    Element all = document.getDocumentElement();
    assertThat(all.getTagName()).isEqualTo("testsuites");
    assertThat(all.getAttribute("tests")).isEqualTo("3");
    assertThat(all.getAttribute("failures")).isEqualTo("3");
    assertThat(all.getAttribute("errors")).isEqualTo("0");
    Element first = (Element) document.getElementsByTagName("testcase").item(0);
    assertThat(first.getAttribute("name")).isEqualTo("</failure> ]]>");
    assertThat(first.getElementsByTagName("failure").item(0).getTextContent())
        .contains("]]> & <b>");
  }

  @Test
  void junit_passes_no_assertion_that_is_unknown() throws Exception {
    Spec spec = CheckedText.spec(SPECIFICATION);
    List<Verification.Checked> unknown =
        spec.assertions().stream()
            .map(
                it ->
                    new Verification.Checked(
                        it, Outcome.UNKNOWN, "unknown", Optional.of("a limit"), Optional.empty()))
            .toList();
    StringWriter out = new StringWriter();
    VerifyReport report =
        new VerifyReport(
            List.of(new VerifyReport.File("f", Optional.of(spec), List.of(), unknown)));
    Format.JUNIT.write(report, new Format.Destination(out, Style.PLAIN, Path.of("")));
    assertThat(out.toString()).contains("errors=\"3\"").contains("failures=\"0\"");
  }

  @Test
  void xml_holds_no_character_that_xml_forbids() {
    assertThat(Xml.escaped("a\u0000\u000b\u001b[31m\uFFFE\u202e<&>\"'"))
        .isEqualTo("a\\u{0}\\u{b}\\u{1b}[31m\\u{fffe}\\u{202e}&lt;&amp;&gt;&quot;&#39;");
  }

  @Test
  void markdown_shows_titles_as_they_are_written() {
    assertThat(Markdown.text("<b> *x* [y](http://z) `code` | @user #1 \u202e"))
        .isEqualTo(
            "&lt;b&gt; \\*x\\* \\[y\\]\\(http&#58;//z\\) \\`code\\` \\| &#64;user \\#1 \\\\u\\{202e\\}");
    String report = out("report", "-", "--format", "markdown");
    assertThat(report).contains("# =1+1\n").doesNotContain("<b>");
  }

  @Test
  void a_report_has_the_same_bytes_every_time_and_nothing_from_elsewhere() {
    String page = out("report", "-");
    assertThat(out("report", "-")).isEqualTo(page);
    assertThat(page).doesNotContain("src=").doesNotContain("@import").doesNotContain("url(h");
    assertThat(page.replace("http://www.w3.org/2000/svg", "")).doesNotContain("://");
  }

  @Test
  void a_verb_refuses_formats_that_it_does_not_have_and_lists_those_that_it_has() {
    Shell.Result result = shell.aisc(SPECIFICATION, "prove", "-", "--format", "sarif");
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("expected text or json, found `sarif`");
  }
}
