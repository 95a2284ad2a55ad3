package org.aisc.ide;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.aisc.ide.Completion.Item;
import org.aisc.ide.Completion.Kind;
import org.aisc.sema.Scope.Declared;
import org.aisc.sema.Wanted;
import org.aisc.syntax.Declaration;
import org.aisc.syntax.Declaration.Element;
import org.aisc.syntax.Text;
import org.aisc.text.Span;

/** Collects what may be written over a stretch of text. */
final class Offers {
  private final Analysed analysed;
  private final Span replaced;
  private final Map<String, Declared> seen;
  private final SortedMap<String, SortedSet<String>> attributes;
  private final List<Item> items = new ArrayList<>();

  private Offers(Analysed analysed, Span replaced, Analysed complete) {
    this.analysed = analysed;
    this.replaced = replaced;
    this.seen = complete.scope().seen(complete.file());
    this.attributes = Attributes.of(analysed.scope(), replaced);
  }

  /** Offers of names that can be used where a stretch of text is. */
  static Offers at(Project project, Analysed analysed, Span replaced) {
    return new Offers(analysed, replaced, HalfWritten.at(project, analysed, replaced.end()));
  }

  List<Item> items() {
    return items;
  }

  void add(String text, Kind kind, String detail) {
    items.add(new Item(text, kind, detail, replaced, text, false));
  }

  void snippet(String label, String text) {
    items.add(new Item(label, Kind.SNIPPET, "", replaced, text, true));
  }

  /** A kind of flow, with the rest of its arrow. */
  void flow(String kind) {
    items.add(new Item(kind, Kind.WORD, "", replaced, kind + "->", false));
  }

  void words(List<String> words) {
    words.forEach(word -> add(word, Kind.WORD, ""));
  }

  void keywords(List<String> words) {
    words.forEach(word -> add(word, Kind.KEYWORD, ""));
  }

  /** Attributes of nodes that somebody writes or asks for. */
  void keys() {
    attributes.keySet().forEach(key -> add(key, Kind.WORD, ""));
  }

  /** What an attribute is elsewhere, or is asked to be. */
  void values(String key) {
    attributes.getOrDefault(key, new TreeSet<>()).forEach(value -> add(value, Kind.WORD, key));
  }

  void names(Wanted wanted) {
    seen.forEach(
        (name, declared) -> {
          if (wanted.accepts(declared.element().kind())) {
            name(name, declared);
          }
        });
  }

  private void name(String name, Declared declared) {
    Element element = declared.element();
    String title = element.title().map(Text::value).map(it -> " — " + it).orElse("");
    String detail = element.kind().keyword() + title;
    if (!declared.template()) {
      add(name, Kind.NAME, detail);
      return;
    }
    List<String> places = new ArrayList<>();
    for (Declaration.Parameter parameter : element.parameters()) {
      places.add("${" + (places.size() + 1) + ":" + parameter.name().text() + "}");
    }
    String text = name + "(" + String.join(", ", places) + ")";
    items.add(new Item(name, Kind.TEMPLATE, detail, replaced, text, true));
  }

  void nodes() {
    names(Wanted.NODE);
    parameters();
  }

  boolean isTemplate(String name) {
    return Optional.ofNullable(seen.get(name)).filter(Declared::template).isPresent();
  }

  /** Nodes of the kind that a template's parameter has. */
  void arguments(String template, int argument) {
    Optional.ofNullable(seen.get(template))
        .map(it -> it.element().parameters())
        .filter(parameters -> argument < parameters.size())
        .ifPresent(parameters -> nodes(parameters.get(argument).kind().text()));
  }

  private void nodes(String kind) {
    seen.forEach(
        (name, declared) -> {
          if (declared.element().kind().keyword().equals(kind)) {
            name(name, declared);
          }
        });
    own().stream().filter(each -> each.kind().text().equals(kind)).forEach(this::parameter);
  }

  /**
   * The parameters of the template around the place, and their attributes once a dot is written.
   */
  void parameters() {
    boolean dotted = replaced.text().indexOf('.') >= 0;
    for (Declaration.Parameter parameter : own()) {
      parameter(parameter);
      if (dotted) {
        attributes.keySet().forEach(key -> add(parameter.name().text() + "." + key, Kind.WORD, ""));
      }
    }
  }

  private void parameter(Declaration.Parameter parameter) {
    add(parameter.name().text(), Kind.PARAMETER, parameter.kind().text());
  }

  /** What begins a guard, which templates alone have. */
  void guard() {
    if (!own().isEmpty()) {
      keywords(List.of("where"));
    }
  }

  /** The parameters of the last declaration that begins before the place. */
  private List<Declaration.Parameter> own() {
    List<Declaration.Parameter> found = List.of();
    for (Declaration declaration : analysed.tree().declarations()) {
      if (declaration.span().start() < replaced.start()) {
        found = declaration instanceof Element element ? element.parameters() : List.of();
      }
    }
    return found;
  }
}
