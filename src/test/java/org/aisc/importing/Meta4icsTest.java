package org.aisc.importing;

import static org.aisc.importing.ForeignFormat.META4ICS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class Meta4icsTest {
  @Test
  void nodes_hold_when_what_they_depend_on_does() {
    String graph =
        """
        { "graph": {
            "source": "s", "target": "c1",
            "nodes": [
              { "id": "c1", "type": "actuator", "value": "inf", "label": "Pump" },
              { "id": "or-c", "type": "or", "value": "none" },
              { "id": "a-b", "type": "and", "value": "none" },
              { "id": "a", "type": "agent", "value": "2.5" },
              { "id": "b", "type": "agent", "value": "0" },
              { "id": "s", "type": "init", "value": "inf" }
            ],
            "edges": [
              { "source": "or-c", "target": "c1" },
              { "source": "a-b", "target": "or-c" },
              { "source": "s", "target": "or-c" },
              { "source": "a", "target": "a-b" },
              { "source": "b", "target": "a-b" },
              { "source": "s", "target": "a" },
              { "source": "s", "target": "b" }
            ] } }
        """;
    assertThat(Importing.text(META4ICS, graph))
        .isEqualTo(
            """
            aisc 1
            system meta4ics

            step s

            proposition c1 "Pump" { requires or_c }
            proposition or_c "or-c" { requires a_b or s }
            proposition a_b "a-b" { requires a and b }
            proposition a { requires s }
            proposition b { requires s }

            goal reached "The target c1 holds" { when c1 }

            mitigation block_a { blocks a cost 2.5 }
            mitigation block_b { blocks b cost 0 }
            """);
  }

  @Test
  void a_node_is_lost_only_with_all_measures_around_it_and_each_is_paid_once() {
    String graph =
        """
        { "graph": {
            "target": "t",
            "nodes": [
              { "id": "t", "type": "x", "value": "inf", "measures": [{ "id": "F-1", "type": "F" }] },
              { "id": "a", "type": "x", "value": "3", "measures":
                [{ "id": "F-1", "type": "F" }, { "id": "a", "type": "W" }] },
              { "id": "b", "type": "x", "value": "1", "measures": [{ "id": "N-1", "type": "N" }] }
            ],
            "edges": [ { "source": "a", "target": "t" } ],
            "measures": [
              { "id": "F", "cost": "1", "desc": "Fence" },
              { "id": "W", "cost": 8, "desc": "Wall" },
              { "id": "N", "cost": "inf" }
            ] } }
        """;
    assertThat(Importing.text(META4ICS, graph))
        .endsWith(
            """
            mitigation F_1 "Fence" { cost 1 }
            mitigation a_1 "Wall" { cost 8 }
            mitigation block_a { blocks a requires F_1, a_1 cost 3 }
            """);
  }

  @Test
  void mistakes_have_a_place_and_a_message() {
    problem("[]", "1:1: AISC0622: `graph` is missing");
    problem("{\"graph\": {}}", "1:11: AISC0622: `target` is missing");
    problem("{\n \"graph\": {\"target\": \"t\"}}", "2:22: AISC0623: unknown node `t`");
    problem(
        nodes("{\"id\":\"t\"},{\"id\":\"t\"}", ""),
        "1:48: AISC0624: two different things are called `t`");
    problem(
        nodes("{\"id\":\"t\",\"value\":\"-1\"}", ""),
        "1:55: AISC0625: expected a cost, `inf` or `none`, found `-1`");
    problem(
        nodes("{\"id\":\"t\",\"type\":\"or\"}", ""),
        "1:37: AISC0626: the `or` node `t` has 0 inputs");
    problem(
        nodes(
            "{\"id\":\"t\",\"type\":\"x\"}",
            "{\"source\":\"t\",\"target\":\"t\"},{\"source\":\"t\",\"target\":\"t\"}"),
        "1:37: AISC0626: the `x` node `t` has 2 inputs");
    problem(
        nodes("{\"id\":\"t\"}", "{\"source\":\"u\",\"target\":\"t\"}"),
        "1:68: AISC0623: unknown node `u`");
  }

  @Test
  void text_that_is_not_json_is_refused() {
    problem("", "1:1: AISC0621: this is not JSON: the file is empty");
    problem("{\"graph\": {}} {}", "AISC0621: this is not JSON: more text after the value");
    problem("{\"graph\":\n {\"nodes\": [", "AISC0621: this is not JSON: Unexpected end-of-input");
    problem("{\"graph\": 1, \"graph\": 2}", "AISC0621: this is not JSON: Duplicate field 'graph'");
    problem("[".repeat(100_000), "AISC0621: this is not JSON: Document nesting depth");
    problem("PK\u0003", "AISC0621: this is not JSON: Unrecognized token 'PK");
  }

  private static String nodes(String nodes, String edges) {
    return "{\"graph\":{\"target\":\"t\",\"nodes\":[    " + nodes + "],\"edges\":[" + edges + "]}}";
  }

  private static void problem(String file, String expected) {
    List<String> problems = Importing.problems(META4ICS, file);
    assertThat(problems).anySatisfy(problem -> assertThat(problem).contains(expected));
  }
}
