package org.aisc.ide;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.aisc.sema.Scope.Declared;
import org.aisc.syntax.Declaration.Layer;
import org.aisc.syntax.ElementKind;
import org.aisc.text.SourceFile;
import org.aisc.text.Span;

/** A name that is used and not declared: what it may be declared as, and where that goes. */
record MissingName(Analysed analysed, Occurrence use) {
  /**
   * The kinds that are wanted where the name is used; none where it has arguments. An event is not
   * among them: it says nothing without what it requires and causes.
   */
  List<ElementKind> kinds() {
    if (isCalled()) {
      return List.of();
    }
    Optional<String> parameter = parameterKind();
    return Arrays.stream(ElementKind.values())
        .filter(kind -> use.role().wanted().filter(it -> it.accepts(kind)).isPresent())
        .filter(kind -> kind != ElementKind.EVENT)
        .filter(kind -> parameter.isEmpty() || parameter.get().equals(kind.keyword()))
        .toList();
  }

  private boolean isCalled() {
    return analysed.file().text().startsWith("(", use.span().end());
  }

  /** The kind of the template's parameter that the name is given for, if it is an argument. */
  private Optional<String> parameterKind() {
    if (use.role() != Role.ARGUMENT) {
      return Optional.empty();
    }
    Optional<Context> context = Context.at(analysed, use.span().start());
    Optional<Declared> template = context.flatMap(it -> Optional.ofNullable(seen().get(it.call())));
    return template
        .map(it -> it.element().parameters())
        .filter(all -> context.get().argument() < all.size())
        .map(all -> all.get(context.get().argument()).kind().text());
  }

  private Map<String, Declared> seen() {
    return analysed.scope().seen(analysed.file());
  }

  /** A new declaration below the one that uses the name; nodes go into a layer. */
  Edit declared(ElementKind kind) {
    String text = kind.keyword() + " " + use.span().text();
    if (kind.isNode()) {
      return node(text);
    }
    String body = kind == ElementKind.QUANTITY ? " { range 0 .. 1 }" : "";
    return Edit.below(use.around().span(), "\n\n" + text + body);
  }

  private Edit node(String text) {
    return layer(layer -> layer.members().contains(use.around()))
        .or(() -> layer(layer -> !layer.members().isEmpty()))
        .map(layer -> layer.members().get(0).span())
        .map(first -> Edit.insert(first, text + "\n" + indentation(first)))
        .orElseGet(() -> Edit.below(use.around().span(), "\n\npipeline {\n  " + text + "\n}"));
  }

  private Optional<Layer> layer(Predicate<Layer> wanted) {
    return analysed.tree().declarations().stream()
        .filter(Layer.class::isInstance)
        .map(Layer.class::cast)
        .filter(wanted)
        .findFirst();
  }

  private static String indentation(Span span) {
    SourceFile file = span.file();
    int start = file.lines().start(span.line());
    return " "
        .repeat(file.text().substring(start, span.start()).isBlank() ? span.start() - start : 2);
  }
}
