package org.aisc.importing;

import static org.aisc.importing.ForeignFormat.OPEN_PSA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Files that were made to do harm, or that were harmed, get a clear error and cost little. */
class HostileXmlTest {
  @Test
  void document_types_are_refused_before_anything_is_expanded_or_opened() {
    String bomb =
        """
        <!DOCTYPE x [
          <!ENTITY a "aaaaaaaaaa">
          <!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
        ]>
        <opsa-mef name="&b;"/>
        """;
    String outside = "<!DOCTYPE x SYSTEM 'file:///etc/hostname'><opsa-mef/>";
    String external =
        "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><opsa-mef>&e;</opsa-mef>";
    for (String file : List.of(bomb, outside, external)) {
      assertThat(Importing.problems(OPEN_PSA, file))
          .containsExactly("1:1: AISC0602: a document type is not accepted");
    }
  }

  @Test
  void unknown_entities_are_refused() {
    assertThat(Importing.problems(OPEN_PSA, "<opsa-mef>\n&x;</opsa-mef>"))
        .containsExactly("2:4: AISC0601: not well-formed XML: the entity `&x;` is not known");
  }

  @Test
  void broken_xml_has_a_place() {
    check("", "1:1: ", "Premature end of file");
    check("<opsa-mef>\n  <define-gate", "2:15: ", "XML document structures must start and end");
    check("<opsa-mef>\n</opsa-met>", "2:3: ", "must be terminated");
    check("PK\u0003\u0004\uFFFD", "1:1: ", "Content is not allowed in prolog");
  }

  private static void check(String file, String place, String message) {
    List<String> problems = Importing.problems(OPEN_PSA, file);
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0)).startsWith(place + "AISC0601").contains(message);
  }

  @Test
  void a_formula_may_be_as_deep_as_it_likes() {
    int depth = 200_000;
    String open = "<and>".repeat(depth);
    String close = "</and>".repeat(depth);
    check(open + "<event name='e'/>" + close);
    String members = "<or><event name='e'/><and><event name='e'/>".repeat(depth / 2);
    check(members + "<event name='e'/>" + "</and></or>".repeat(depth / 2));
  }

  private static void check(String formula) {
    String model =
        "<opsa-mef><define-gate name='g'>"
            + formula
            + "</define-gate>"
            + "<define-basic-event name='e'><float value='0.1'/></define-basic-event></opsa-mef>";
    assertThat(Importing.text(OPEN_PSA, model)).contains("goal g { when");
  }

  @Test
  void deep_expressions_components_and_chains_of_gates_are_no_problem() {
    String expression = "<add>".repeat(100_000) + "<float value='0.1'/>" + "</add>".repeat(100_000);
    assertThat(Importing.problems(OPEN_PSA, model("<event name='e'/>", expression))).isEmpty();
    String nested = "<define-component name='c'>".repeat(100_000);
    assertThat(
            Importing.problems(
                OPEN_PSA,
                "<opsa-mef>" + nested + "</define-component>".repeat(100_000) + "</opsa-mef>"))
        .containsExactly("1:875: AISC0615: components are nested more than 32 deep");
    StringBuilder chain = new StringBuilder("<opsa-mef>");
    for (int gate = 0; gate < 100_000; gate++) {
      chain.append("<define-gate name='g").append(gate).append("'><gate name='g");
      chain.append(gate + 1).append("'/></define-gate>");
    }
    chain.append("<define-gate name='g100000'><gate name='g0'/></define-gate></opsa-mef>");
    assertThat(Importing.problems(OPEN_PSA, chain.toString()))
        .singleElement()
        .asString()
        .contains("AISC0610: the gates form a circle: g0 -> g1 -> ")
        .endsWith("-> …");
  }

  @Test
  void numbers_with_huge_exponents_cost_nothing() {
    assertThat(Importing.problems(OPEN_PSA, model("<event name='e'/>", "<float value='1e-9999'/>")))
        .singleElement()
        .asString()
        .contains("AISC0614");
    assertThat(
            Importing.problems(OPEN_PSA, model("<event name='e'/>", "<float value='1e99999999'/>")))
        .singleElement()
        .asString()
        .contains("AISC0603: expected a number");
    String powers = "<mul>" + "<float value='1e-9999'/>".repeat(1000) + "</mul>";
    assertThat(Importing.problems(OPEN_PSA, model("<event name='e'/>", powers)))
        .singleElement()
        .asString()
        .contains("AISC0614");
  }

  @Test
  void titles_cannot_leave_their_quotes_or_hide_what_they_say() {
    String model =
        model("<event name='e'/>", "<float value='1'/>")
            .replace(
                "<define-gate name='g'>",
                "<define-gate name='g'><label>a\" }\nstep x \u202E\u001b</label>");
    assertThat(Importing.problems(OPEN_PSA, model)).singleElement().asString().contains("AISC0601");
    assertThat(Importing.declarations(OPEN_PSA, model.replace("\u001b", "")))
        .contains("goal g \"a\\\" } step x \\u{202e}\" { when e }");
  }

  @Test
  void a_file_cut_or_changed_anywhere_never_throws() {
    String model =
        model("<or><event name='e'/><and><gate name='h'/></and></or>", "<float value='0.1'/>");
    Random random = new Random(7);
    for (int round = 0; round < 2000; round++) {
      StringBuilder changed = new StringBuilder(model);
      int at = random.nextInt(model.length());
      if (random.nextBoolean()) {
        changed.setLength(at);
      } else {
        changed.setCharAt(at, "<>&'/ \u0000x-]".charAt(random.nextInt(10)));
      }
      Imported imported = Importing.read(OPEN_PSA, changed.toString());
      assertThat(imported.text().isPresent() || !imported.diagnostics().isEmpty()).isTrue();
    }
  }

  private static String model(String formula, String expression) {
    return "<opsa-mef><define-gate name='g'>"
        + formula
        + "</define-gate>"
        + "<define-basic-event name='e'>"
        + expression
        + "</define-basic-event></opsa-mef>";
  }
}
