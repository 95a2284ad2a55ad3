package org.aisc.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.aisc.analysis.Analyses;
import org.aisc.analysis.Audit;
import org.aisc.ground.Expansion;
import org.aisc.limit.Budget;
import org.aisc.testing.CheckedText;
import org.junit.jupiter.api.Test;

/** Each kind of finding of an audit, on a system of a few nodes. */
class AuditTest {
  private static final String SYSTEM =
      """
      aisc 1
      system s
      import std.supply_chain.taint
      pipeline {
        dataset corpus
        functionality training
        model trained
        flow corpus -data-> training -model-> trained
      }
      """;

  private static Audit audit(String byHand) {
    return Analyses.audit(Expansion.expand(CheckedText.spec(SYSTEM + byHand), Budget.unlimited()));
  }

  private static final String COMPLETE =
      """
      step edits { at corpus }
      proposition p1 is poisoned(corpus) { requires edits }
      proposition p2 is abused(training) { requires p1 }
      proposition p3 is corrupted(trained) { requires p2 }
      """;

  @Test
  void a_graph_that_says_all_that_the_system_implies_has_no_findings() {
    assertThat(audit(COMPLETE).findings()).isZero();
  }

  @Test
  void an_edge_that_no_dependency_supports_is_named() {
    Audit audit = audit(COMPLETE + "event leap { requires p3 causes p1 }\n");
    assertThat(audit.unsupported()).containsExactly(new Audit.Edge("p3", "p1", List.of("leap")));
    assertThat(audit.findings()).isEqualTo(1);
  }

  @Test
  void propositions_and_edges_that_are_inferred_and_missing_are_named() {
    Audit audit =
        audit(
            """
            step edits { at corpus }
            proposition p1 is poisoned(corpus) { requires edits }
            """);
    assertThat(audit.propositions())
        .extracting(Audit.Missing::name)
        .containsExactly("abused(training)", "corrupted(trained)");
    assertThat(audit.propositions().get(0).causes()).containsExactly("p1");
    assertThat(audit.edges())
        .extracting(edge -> edge.from() + " -> " + edge.to())
        .containsExactly("abused(training) -> corrupted(trained)", "p1 -> abused(training)");
  }

  @Test
  void a_node_that_nothing_speaks_of_is_a_blind_spot() {
    Audit audit = audit(COMPLETE + "pipeline { library loader flow loader -library-> training }\n");
    assertThat(audit.blindSpots()).containsExactly("loader");
  }

  @Test
  void a_node_that_no_template_has_a_rule_for_is_named() {
    Audit audit = audit(COMPLETE + "pipeline { platform lonely }\nstep s2 { at lonely }\n");
    assertThat(audit.unruled()).containsExactly("lonely");
    assertThat(audit.blindSpots()).isEmpty();
  }
}
