package org.aisc.sema;

import java.util.Map;
import org.aisc.testing.Carets;
import org.junit.jupiter.api.Test;

class AtlasTagsTest {
  private static final String TABLE =
      """
      module std.atlas
      proposition AML_T0020(m: model) "Poison Training Data" { tag atlas "AML.T0020" }
      proposition AML_M0007(m: model) "Sanitize Training Data" { tag atlas "AML.M0007" }
      """;

  private static void check(String annotated) {
    Carets.check(Map.of("main.aisc", annotated, "specs/std/atlas.aisc", TABLE), "main.aisc");
  }

  @Test
  void an_id_that_the_table_does_not_have_gets_the_nearest_one() {
    check(
        """
        step a { tag atlas "AML.T0021" }
        //                 ^^^^^^^^^^^ warning: MITRE ATLAS has no `AML.T0021`
        // help: did you mean `AML.T0020`, which is `Poison Training Data`?
        step b { tag atlas "sanitise training data" }
        //                 ^^^^^^^^^^^^^^^^^^^^^^^^ warning: MITRE ATLAS has no `sanitise training data`
        // help: did you mean `AML.M0007`, which is `Sanitize Training Data`?
        step c { tag atlas "AML.T0020"  tag cve "AML.T0021" }
        goal g { when a and b and c }
        """);
  }

  @Test
  void a_name_after_the_id_must_be_the_one_in_the_table() {
    check(
        """
        pipeline {
          dataset d { tag atlas "AML.T0020 Poison Data" }
        //                      ^^^^^^^^^^^^^^^^^^^^^^^ warning: MITRE ATLAS calls `AML.T0020` `Poison Training Data`
        // help: write `AML.T0020 Poison Training Data`, or the id alone
        }
        step a { tag atlas "AML.T0020 Poison Training Data" }
        goal g { when a }
        """);
  }
}
