package org.aisc.importing;

import static org.aisc.importing.ForeignFormat.OPEN_PSA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OpenPsaTest {
  @Test
  void a_tree_becomes_a_specification() {
    String tree =
        """
        <?xml version="1.0"?>
        <opsa-mef>
          <define-fault-tree name="Theatre">
            <define-gate name="top">
              <label>No light in the theatre</label>
              <and>
                <basic-event name="mains"/>
                <or> <gate name="generator"/> <event name="relay"/> </or>
              </and>
            </define-gate>
            <define-gate name="generator">
              <atleast min="2">
                <basic-event name="fuel"/> <basic-event name="start"/> <house-event name="test"/>
              </atleast>
            </define-gate>
          </define-fault-tree>
          <model-data>
            <define-house-event name="test"> <constant value="true"/> </define-house-event>
            <define-basic-event name="mains"> <float value="3e-2"/> </define-basic-event>
            <define-basic-event name="relay"> <float value="1"/> </define-basic-event>
            <define-basic-event name="fuel"> <float value="1.50E-007"/> </define-basic-event>
            <define-basic-event name="start"> <float value=".5"/> </define-basic-event>
          </model-data>
        </opsa-mef>
        """;
    assertThat(Importing.text(OPEN_PSA, tree))
        .isEqualTo(
            """
            aisc 1
            system Theatre "Theatre"

            condition test = true
            step mains { likelihood 0.03 }
            step relay { likelihood 1 }
            step fuel { likelihood 0.00000015 }
            step start { likelihood 0.5 }

            goal top "No light in the theatre" { when mains and ( generator or relay ) }
            proposition generator { requires at least 2 of (fuel, start, test) }

            mitigation block_mains { blocks mains cost 1 }
            mitigation block_relay { blocks relay cost 1 }
            mitigation block_fuel { blocks fuel cost 1 }
            mitigation block_start { blocks start cost 1 }
            """
                .replace("( generator or relay )", "(generator or relay)"));
  }

  @Test
  void a_model_may_be_spread_over_several_files() {
    String tree = model("<define-gate name='g'> <event name='e'/> </define-gate>");
    String data = "<opsa-mef> <model-data> " + event("e", "0.5") + " </model-data> </opsa-mef>";
    assertThat(Importing.declarations(OPEN_PSA, tree, data))
        .isEqualTo(
            """
            step e { likelihood 0.5 }
            goal g { when e }
            """);
    assertThat(Importing.problems(OPEN_PSA, tree))
        .containsExactly("1:62: AISC0607: unknown event `e`");
  }

  @Test
  void every_gate_that_no_other_gate_uses_is_a_goal() {
    check(
        gate("first", "<gate name='shared'/>")
            + gate("second", "<or> <gate name='shared'/> <basic-event name='e'/> </or>")
            + gate("shared", "<basic-event name='f'/>")
            + event("e", "0.1")
            + event("f", "0.1"),
        """
        step e { likelihood 0.1 }
        step f { likelihood 0.1 }
        goal first { when shared }
        goal second { when shared or e }
        proposition shared { requires f }
        """);
  }

  @Test
  void nested_formulas_keep_their_structure() {
    check(
        gate(
                "g",
                "<or> <and> <event name='a'/> <or> <event name='b'/> </or> </and>"
                    + " <vote min='1'> <event name='a'/>"
                    + " <and> <event name='b'/> <event name='a'/> </and> </vote> </or>")
            + event("a", "0.1")
            + event("b", "0.1"),
        """
        step a { likelihood 0.1 }
        step b { likelihood 0.1 }
        goal g { when (a and b) or at least 1 of (a, (b and a)) }
        """);
  }

  @Test
  void constants_and_opposites_of_house_events_are_conditions() {
    check(
        gate(
                "g",
                "<or> <constant value='false'/> <not> <constant value='false'/> </not>"
                    + " <and> <not> <house-event name='h'/> </not> <event name='e'/> </and> </or>")
            + "<define-house-event name='h'/>"
            + event("e", "0.1"),
        """
        condition h = false
        step e { likelihood 0.1 }
        goal g { when always_false or always_true or (not h and e) }
        condition always_false = false
        condition always_true = true
        """);
  }

  @Test
  void names_are_mapped_one_to_one_and_the_title_keeps_the_old_one() {
    check(
        gate("and", "<or> <event name='a-b'/> <event name='a_b'/> <event name='1'/> </or>")
            + "<define-basic-event name='a-b'> <label>A  \"b\"</label> <float value='0.1'/>"
            + "</define-basic-event>"
            + event("a_b", "0.1")
            + event("1", "0.1")
            + event("block_a_b", "0.1"),
        """
        step a_b_1 "A \\"b\\"" { likelihood 0.1 tag open_psa "a-b" }
        step a_b { likelihood 0.1 }
        step n1 "1" { likelihood 0.1 }
        step block_a_b { likelihood 0.1 }
        goal nand "and" { when a_b_1 or a_b or n1 }
        """);
  }

  @Test
  void attributes_become_tags() {
    check(
        gate("g", "<event name='e'/>")
            + "<define-basic-event name='e'> <attributes> <attribute name='flavor' value='raw'/>"
            + " </attributes> <float value='0.1'/> </define-basic-event>",
        """
        step e { likelihood 0.1 tag flavor "raw" }
        goal g { when e }
        """);
  }

  @Test
  void private_names_are_seen_from_inside_and_by_their_path() {
    String component =
        "<define-component name='C' role='private'>"
            + gate("g", "<or> <event name='e'/> <event name='f'/> <gate name='h'/> </or>")
            + "<define-gate name='h' role='public'> <event name='f'/> </define-gate>"
            + event("e", "0.2")
            + "</define-component>";
    check(
        gate("g", "<and> <gate name='C.g'/> <event name='e'/> <gate name='h'/> </and>")
            + component
            + event("e", "0.1")
            + event("f", "0.1"),
        """
        step e { likelihood 0.1 }
        step f { likelihood 0.1 }
        step T_C_e "T.C.e" { likelihood 0.2 }
        goal g { when T_C_g and e and h }
        proposition T_C_g "T.C.g" { requires T_C_e or f or h }
        proposition h { requires f }
        """);
  }

  @Test
  void simple_expressions_are_computed() {
    assertThat(
            likelihood("<mul> <float value='0.2'/> <int value='2'/> <parameter name='p'/> </mul>"))
        .isEqualTo("likelihood 0.1");
    assertThat(
            likelihood(
                "<sub> <float value='1'/> <div> <int value='1'/> <int value='3'/> </div> </sub>"))
        .isEqualTo("likelihood 0.666666666666666666666666666667");
    assertThat(likelihood("<add> <neg> <parameter name='p'/> </neg> <bool value='true'/> </add>"))
        .isEqualTo("likelihood 0.75");
  }

  private static String likelihood(String expression) {
    String model =
        gate("g", "<event name='e'/>")
            + "<define-basic-event name='e'>"
            + expression
            + "</define-basic-event>"
            + "<define-parameter name='p'> <parameter name='q'/> </define-parameter>"
            + "<define-parameter name='q'> <float value='0.25'/> </define-parameter>";
    String step = Importing.declarations(OPEN_PSA, model(model)).lines().findFirst().orElseThrow();
    return step.substring("step e { ".length(), step.length() - " }".length());
  }

  @Test
  void a_likelihood_that_cannot_be_computed_is_left_out_with_a_warning() {
    String model =
        model(
            gate("g", "<or> <event name='e'/> <basic-event name='f'/> <event name='h'/> </or>")
                + "<define-basic-event name='e'> <exponential> <float value='1e-5'/>"
                + " <system-mission-time/> </exponential> </define-basic-event>"
                + "<define-basic-event name='h'> <parameter name='p'/> </define-basic-event>"
                + "<define-parameter name='p'> <parameter name='p'/> </define-parameter>");
    assertThat(Importing.declarations(OPEN_PSA, model))
        .isEqualTo(
            """
            step e
            step h
            step f
            goal g { when e or f or h }
            """);
    assertThat(Importing.problems(OPEN_PSA, model))
        .containsExactly("1:147: AISC0613: no probability can be read for `e`, `h`, `f`");
  }

  @Test
  void a_probability_of_0_stays_in_the_cut_sets_as_the_least_likelihood() {
    String model = model(gate("g", "<event name='e'/>") + event("e", "0"));
    assertThat(Importing.declarations(OPEN_PSA, model))
        .startsWith("step e { likelihood 0.000000000000000000000000000001 }\n");
    assertThat(Importing.problems(OPEN_PSA, model))
        .containsExactly("1:94: AISC0614: the probability is rounded to 30 decimals for `e`");
  }

  @Test
  void what_rounding_changes_by_less_than_any_computation_does_is_not_worth_a_word() {
    String third = "<div> <int value='1'/> <int value='3'/> </div>";
    assertThat(likelihood(third)).isEqualTo("likelihood 0.333333333333333333333333333333");
    String tiny = model(gate("g", "<event name='e'/>") + event("e", "1.23456789e-25"));
    assertThat(Importing.declarations(OPEN_PSA, tiny))
        .startsWith("step e { likelihood 0.000000000000000000000000123457 }\n");
    assertThat(Importing.problems(OPEN_PSA, tiny))
        .containsExactly("1:94: AISC0614: the probability is rounded to 30 decimals for `e`");
  }

  @Test
  void what_is_not_monotone_is_refused_and_the_gate_named() {
    for (String name : List.of("not", "xor", "nand", "nor", "iff", "imply", "cardinality")) {
      String model =
          model(gate("g", "<or> <" + name + "> <event name='e'/> </" + name + "> </or>"));
      assertThat(Importing.problems(OPEN_PSA, model))
          .containsExactly(
              "1:67: AISC0605: the gate `g` is not monotone: it uses `<" + name + ">`");
    }
  }

  @Test
  void what_is_more_than_fault_trees_is_refused() {
    problem(
        "<define-CCF-group name='c' model='MGL'/>",
        "AISC0606: `<define-CCF-group>` is not supported");
    assertThat(Importing.problems(OPEN_PSA, "<opsa-mef> <define-event-tree name='t'/> </opsa-mef>"))
        .containsExactly("1:12: AISC0606: `<define-event-tree>` is not supported");
  }

  @Test
  void mistakes_have_a_place_and_a_message() {
    String g = gate("g", "<event name='e'/>") + event("e", "0.5");
    problem(g + event("e", "0.5"), "AISC0609: the basic event `e` is defined twice");
    problem(g + gate("e", "<event name='g'/>"), "AISC0609: the gate `e` is defined twice");
    problem(
        g + gate("k", "<gate name='e'/>"),
        "AISC0608: `e` is a basic event and is used as `<gate>`");
    problem(g + gate("k", "<gate name='x'/>"), "AISC0607: unknown gate `x`");
    problem(g + gate("k", ""), "AISC0603: expected one formula, found no formula");
    problem(g + gate("k", "<or/>"), "AISC0603: expected a formula in it, found nothing");
    problem(
        g + gate("k", "<event name='e'/> <event name='e'/>"),
        "AISC0603: expected one formula, found 2 formulas");
    problem(g + gate("k", "<float value='1'/>"), "AISC0603: expected a formula, found <float>");
    problem(g + gate("k", "<event/>"), "AISC0604: `<event>` needs the attribute `name`");
    problem(
        g + gate("k", "<atleast> <event name='e'/> </atleast>"),
        "AISC0604: `<atleast>` needs the attribute `min`");
    problem(
        g + gate("k", "<atleast min='-1'> <event name='e'/> </atleast>"),
        "AISC0603: expected a whole number, found `-1`");
    problem(
        g + gate("k", "<atleast min='3'> <event name='e'/> <event name='e'/> </atleast>"),
        "AISC0603: expected `min` from 1 to 2, found `3`");
    problem(
        g + gate("k", "<vote min='0'> <event name='e'/> </vote>"),
        "AISC0603: expected `min` from 1 to 1, found `0`");
    problem(
        g + "<define-gate> <event name='e'/> </define-gate>",
        "AISC0604: `<define-gate>` needs the attribute `name`");
    problem(g + event("f", "1.5"), "AISC0612: the probability of `f` is 1.5, outside 0..1");
    problem(g + event("f", "-1"), "AISC0612: the probability of `f` is -1, outside 0..1");
    problem(g + event("f", "0,1"), "AISC0603: expected a number, found `0,1`");
    problem(g + event("f", "NaN"), "AISC0603: expected a number, found `NaN`");
    problem(
        gate("a", "<gate name='b'/>") + gate("b", "<gate name='a'/>"),
        "AISC0610: the gates form a circle: a -> b -> a");
    problem(event("f", "0.1"), "AISC0611: the model has no gate");
  }

  @Test
  void an_xml_file_of_another_kind_is_refused() {
    assertThat(Importing.problems(OPEN_PSA, "<html/>"))
        .containsExactly("1:1: AISC0603: expected <opsa-mef>, found <html>");
  }

  private static void problem(String content, String expected) {
    assertThat(Importing.problems(OPEN_PSA, model(content)))
        .anySatisfy(problem -> assertThat(problem).endsWith(expected));
    assertThat(Importing.read(OPEN_PSA, model(content)).text()).isEmpty();
  }

  private static void check(String content, String expected) {
    assertThat(Importing.declarations(OPEN_PSA, model(content))).isEqualTo(expected);
  }

  private static String model(String content) {
    return "<opsa-mef><define-fault-tree name='T'>" + content + "</define-fault-tree></opsa-mef>";
  }

  private static String gate(String name, String formula) {
    return "<define-gate name='" + name + "'> " + formula + " </define-gate>";
  }

  private static String event(String name, String probability) {
    return "<define-basic-event name='"
        + name
        + "'> <float value='"
        + probability
        + "'/>"
        + "</define-basic-event>";
  }
}
