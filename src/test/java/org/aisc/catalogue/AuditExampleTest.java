package org.aisc.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.aisc.analysis.Analyses;
import org.aisc.analysis.Audit;
import org.aisc.ground.Expanded;
import org.aisc.ground.Expansion;
import org.aisc.limit.Budget;
import org.aisc.sema.Checking;
import org.aisc.syntax.Declaration;
import org.aisc.syntax.Declaration.Element;
import org.aisc.syntax.Parsing;
import org.aisc.syntax.Property;
import org.aisc.testing.Catalogue;
import org.aisc.text.SourceFile;
import org.aisc.text.Span;
import org.junit.jupiter.api.Test;

/** The audit of the paper's running example, which is told as a system and by hand. */
class AuditExampleTest {
  private static final String TEXT =
      Catalogue.text(Path.of("examples/word-translation-system.aisc"));

  private static Audit audit(String text) {
    SourceFile file = new SourceFile("main.aisc", text);
    Checking.Checked checked = Checking.check(file, Catalogue.sources());
    assertThat(checked.hasErrors()).as("%s", checked.diagnostics()).isFalse();
    Expanded expanded = Expansion.expand(checked.spec(), Budget.unlimited());
    assertThat(expanded.hasErrors()).as("%s", expanded.diagnostics()).isFalse();
    return Analyses.audit(expanded);
  }

  @Test
  void nothing_is_missing_and_the_papers_mapping_is_found() {
    Audit audit = audit(TEXT);
    assertThat(audit.findings()).isZero();
    assertThat(audit.ties())
        .containsEntry("p11", "compromised(sockeye)")
        .containsEntry("p12", "corrupted(trained)");
    assertThat(audit.matched())
        .contains(
            new Audit.Edge("p11", "p12", List.of("library_taints_model(sockeye, train, trained)")));
    assertThat(audit.matched()).hasSize(13);
  }

  @Test
  void deleting_any_edge_by_hand_makes_the_audit_name_exactly_it() {
    for (Audit.Edge edge : audit(TEXT).matched()) {
      Audit after = audit(without(edge));
      assertThat(after.edges())
          .as("%s", edge)
          .extracting(Audit.Edge::from)
          .containsExactly(edge.from());
      assertThat(after.edges()).extracting(Audit.Edge::to).containsExactly(edge.to());
      assertThat(after.findings()).as("%s", edge).isEqualTo(1);
    }
  }

  /** The text without what makes {@code from} help to cause {@code to}. */
  private static String without(Audit.Edge edge) {
    SourceFile file = new SourceFile("main.aisc", TEXT);
    for (Declaration declaration : Parsing.parse(file).tree().declarations()) {
      if (declaration instanceof Element element && causes(element, edge.to())) {
        for (Property property : element.properties()) {
          if (property instanceof Property.Requires requires) {
            Optional<String> rest = rest(requires.span().text(), edge.from());
            if (rest.isPresent()) {
              boolean event = rest.get().isEmpty() && element.kind().keyword().equals("event");
              return cut(event ? element.span() : requires.span(), event ? "" : rest.get());
            }
          }
        }
      }
    }
    throw new IllegalArgumentException("no edge " + edge);
  }

  private static boolean causes(Element element, String to) {
    return element.name().text().equals(to)
        || element.properties().stream()
            .filter(Property.Causes.class::isInstance)
            .flatMap(it -> ((Property.Causes) it).heads().stream())
            .anyMatch(head -> head.text().equals(to));
  }

  /** A {@code requires} without one of its names; nothing is left when it was the only one. */
  private static Optional<String> rest(String requires, String from) {
    String less =
        requires
            .replaceFirst("\\b" + from + "\\b (and|or) ", "")
            .replaceFirst(" (and|or) " + from + "\\b", "");
    if (!less.equals(requires)) {
      return Optional.of(less);
    }
    return requires.matches("requires\\s+" + from) ? Optional.of("") : Optional.empty();
  }

  private static String cut(Span span, String replacement) {
    return TEXT.substring(0, span.start()) + replacement + TEXT.substring(span.end());
  }
}
