package org.aisc.ide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aisc.analysis.Analyses;
import org.aisc.analysis.Audit;
import org.aisc.ground.Expanded;
import org.aisc.limit.Budget;
import org.aisc.sema.Spec;
import org.aisc.syntax.Declaration;
import org.aisc.syntax.Declaration.Element;
import org.aisc.syntax.ElementKind;
import org.aisc.text.Span;

/**
 * Ties that an audit suggests: a proposition by hand at a node, and an instance at that node that
 * the templates imply and nothing by hand speaks of, may be the same.
 */
public final class Ties {
  private Ties() {}

  /** A tie that can be added. */
  public record Tie(String title, Edit edit) {}

  /** The ties for the proposition whose name is at an offset. */
  public static List<Tie> at(Analysed analysed, int offset, Budget budget) {
    Optional<Element> element = proposition(analysed, offset);
    Optional<Expanded> expanded =
        element.flatMap(it -> analysed.expanded(budget)).filter(it -> it.complete());
    if (expanded.isEmpty() || expanded.get().hasErrors()) {
      return List.of();
    }
    Optional<String> node = node(expanded.get().spec(), element.get().name().text());
    List<Tie> ties = new ArrayList<>();
    for (Audit.Missing missing : Analyses.audit(expanded.get()).propositions()) {
      if (node.isPresent() && speaksOf(missing.name(), node.get(), expanded.get())) {
        ties.add(tie(element.get(), missing.name()));
      }
    }
    return ties;
  }

  /** A proposition without parameters and without a tie. */
  private static Optional<Element> proposition(Analysed analysed, int offset) {
    for (Declaration declaration : analysed.tree().declarations()) {
      if (declaration instanceof Element element
          && element.kind() == ElementKind.PROPOSITION
          && element.parameters().isEmpty()
          && element.is().isEmpty()
          && element.name().span().start() <= offset
          && offset <= element.name().span().end()) {
        return Optional.of(element);
      }
    }
    return Optional.empty();
  }

  /** Whether an instance is a proposition about a node. */
  private static boolean speaksOf(String instance, String node, Expanded expanded) {
    return Spec.indexOf(expanded.spec().propositions(), instance).isPresent()
        && expanded.provenance().of(instance).stream()
            .anyMatch(origin -> origin.arguments().contains(node));
  }

  private static Optional<String> node(Spec spec, String proposition) {
    var index = Spec.indexOf(spec.propositions(), proposition);
    return index.isPresent() ? spec.propositions().get(index.getAsInt()).node() : Optional.empty();
  }

  /** Behind the title, or the name where there is none. */
  private static Tie tie(Element element, String instance) {
    Span after = element.title().map(it -> it.span()).orElse(element.name().span());
    Span place = after.file().span(after.end(), after.end());
    return new Tie("Tie to `" + instance + "`", new Edit(place, " is " + instance));
  }
}
