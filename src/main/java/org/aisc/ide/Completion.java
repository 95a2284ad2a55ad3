package org.aisc.ide;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aisc.sema.Scope.Declared;
import org.aisc.sema.Vocabulary;
import org.aisc.sema.Wanted;
import org.aisc.syntax.Declaration;
import org.aisc.syntax.Declaration.Element;
import org.aisc.syntax.ElementKind;
import org.aisc.syntax.Text;
import org.aisc.text.Span;

/** What may be written at a place: names of the kind that is expected there, and keywords. */
public final class Completion {
  private static final List<String> CLAIMS =
      List.of(
          "reachable",
          "unreachable",
          "likelihood of",
          "cheapest attack on",
          "cheapest defence of",
          "paths to",
          "loss");
  private static final List<String> QUANTIFIERS = List.of("not", "all of", "any of", "at least");

  private final Project project;
  private final Analysed analysed;
  private final Span replaced;
  private final Context context;
  private final Map<String, Declared> seen;
  private final List<Item> items = new ArrayList<>();

  private Completion(Project project, Analysed analysed, Span replaced, Context context) {
    this.project = project;
    this.analysed = analysed;
    this.replaced = replaced;
    this.context = context;
    Analysed complete = HalfWritten.at(project, analysed, replaced.end());
    this.seen = complete.scope().seen(complete.file());
  }

  /** What an item stands for. */
  public enum Kind {
    NAME,
    TEMPLATE,
    PARAMETER,
    KEYWORD,
    SNIPPET,
    WORD,
    MODULE,
    TECHNIQUE,
    FILE
  }

  /**
   * An offer.
   *
   * @param label what is shown, and compared with what was typed
   * @param detail the kind and title of a name
   * @param replaced what it is written over
   * @param text what is written; with places to fill in if {@code snippet}
   */
  public record Item(
      String label, Kind kind, String detail, Span replaced, String text, boolean snippet) {}

  /** The offers at an offset, in no order that matters. */
  public static List<Item> at(Project project, Analysed analysed, int offset) {
    Optional<Span> quoted = Context.quoted(analysed, offset);
    if (quoted.isPresent()) {
      return QuotedCompletion.at(project, analysed, quoted.get());
    }
    String prefix = Words.nameBefore(analysed.file().text(), offset);
    int start = offset - prefix.length();
    Span replaced = analysed.file().span(start, offset);
    return Context.at(analysed, start)
        .map(context -> new Completion(project, analysed, replaced, context).run())
        .orElse(List.of());
  }

  private List<Item> run() {
    Optional<Declared> template = Optional.ofNullable(seen.get(context.call()));
    if (template.filter(Declared::template).isPresent()) {
      arguments(template.get());
    } else if (context.isOpen()) {
      expected();
    } else {
      goingOn();
      beginning();
    }
    return items;
  }

  private void add(String text, Kind kind, String detail) {
    items.add(new Item(text, kind, detail, replaced, text, false));
  }

  private void words(List<String> words) {
    words.forEach(word -> add(word, Kind.WORD, ""));
  }

  private void keywords(List<String> words) {
    words.forEach(word -> add(word, Kind.KEYWORD, ""));
  }

  /** What a keyword that was just written, or a list or formula after it, asks for. */
  private void expected() {
    boolean measure = context.body().filter(ElementKind.MITIGATION::equals).isPresent();
    switch (context.governor()) {
      case "requires" -> {
        names(measure ? Wanted.MITIGATION : Wanted.ATOM);
        formula();
      }
      case "when" -> {
        names(Wanted.ATOM);
        formula();
      }
      case "constraint" -> {
        names(Wanted.CONDITION);
        names(Wanted.LIMITED);
        keywords(List.of("not", "at most"));
      }
      case "causes" -> names(Wanted.HOLDING);
      case "blocks" -> {
        names(Wanted.TARGET);
        keywords(List.of("at"));
      }
      case "reduces" -> names(Wanted.TARGET);
      case "limits" -> {
        names(Wanted.QUANTITY);
        parameters(Optional.empty());
      }
      case "likelihood", "cost", "impact", "range" -> parameters(Optional.empty());
      case "excludes" -> names(Wanted.MITIGATION);
      case "can", "cannot" -> names(Wanted.STEP);
      case "at" -> nodes();
      case "flow", "where" -> joined();
      case "is" -> names(Wanted.PROPOSITION);
      case "reachable", "unreachable", "of", "on", "to" -> names(Wanted.GOAL);
      case "under" -> {
        names(Wanted.DEFENCE);
        items.add(new Item("{ … }", Kind.SNIPPET, "", replaced, "{ ${1:mitigation} }", true));
      }
      case "by" -> names(Wanted.ATTACKER);
      case "chosen" -> keywords(List.of("by environment"));
      case "assert" -> keywords(CLAIMS);
      case "cheapest" -> keywords(List.of("attack on", "defence of"));
      case "strategy" -> words(Vocabulary.strategies());
      case "status" -> words(Vocabulary.states());
      case "tag" -> words(List.of("atlas", "cve", "owasp"));
      case "condition" -> truth();
      case "import" -> project.modules().forEach(module -> add(module, Kind.MODULE, ""));
      default -> parameterKind();
    }
  }

  private void truth() {
    if (context.previous().equals("=")) {
      words(List.of("true", "false"));
    }
  }

  private void parameterKind() {
    if (context.previous().equals(":")) {
      words(Vocabulary.nodeKinds());
    }
  }

  private void formula() {
    names(Wanted.QUANTITY);
    keywords(QUANTIFIERS);
  }

  /** After {@code -} a kind of flow, after {@code in} a layer, else a node. */
  private void joined() {
    if (context.previous().equals("in")) {
      words(Vocabulary.layers());
    } else if (context.previous().equals("-")) {
      for (String kind : Vocabulary.flowKinds()) {
        items.add(new Item(kind, Kind.WORD, "", replaced, kind + "->", false));
      }
    } else {
      nodes();
    }
  }

  /** What may follow in the same sentence. */
  private void goingOn() {
    switch (context.governor()) {
      case "requires", "when", "constraint", "where" -> keywords(List.of("and", "or"));
      case "reduces" -> keywords(List.of("to"));
      case "reachable", "unreachable", "of", "on", "to" -> keywords(List.of("under", "by"));
      case "under" -> keywords(List.of("by"));
      case "by" -> keywords(List.of("under"));
      case "likelihood" -> keywords(List.of("mode"));
      default -> {}
    }
  }

  /** What may begin here: a property, a member, a node or a declaration. */
  private void beginning() {
    Optional<ElementKind> body = context.body();
    if (context.block().equals("under")) {
      names(Wanted.MITIGATION);
    } else if (body.isPresent()) {
      keywords(Vocabulary.properties(body.get()));
      if (body.get() == ElementKind.DEFENCE) {
        names(Wanted.MITIGATION);
      }
    } else {
      Snippets.all(context.inLayer())
          .forEach(
              (word, text) -> items.add(new Item(word, Kind.SNIPPET, "", replaced, text, true)));
    }
  }

  private void names(Wanted wanted) {
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
      items.add(new Item(name, Kind.NAME, detail, replaced, name, false));
      return;
    }
    List<String> places = new ArrayList<>();
    for (Declaration.Parameter parameter : element.parameters()) {
      places.add("${" + (places.size() + 1) + ":" + parameter.name().text() + "}");
    }
    String text = name + "(" + String.join(", ", places) + ")";
    items.add(new Item(name, Kind.TEMPLATE, detail, replaced, text, true));
  }

  private void nodes() {
    names(Wanted.NODE);
    parameters(Optional.empty());
  }

  /** Nodes of the kind that a template's parameter has. */
  private void arguments(Declared template) {
    List<Declaration.Parameter> parameters = template.element().parameters();
    if (context.argument() >= parameters.size()) {
      return;
    }
    String kind = parameters.get(context.argument()).kind().text();
    seen.forEach(
        (name, declared) -> {
          if (declared.element().kind().keyword().equals(kind)) {
            name(name, declared);
          }
        });
    parameters(Optional.of(kind));
  }

  /** The parameters of the template around the place. */
  private void parameters(Optional<String> kind) {
    for (Declaration declaration : analysed.tree().declarations()) {
      Span span = declaration.span();
      if (declaration instanceof Element element
          && span.start() < replaced.start()
          && replaced.end() <= span.end()) {
        element.parameters().stream()
            .filter(each -> kind.isEmpty() || kind.get().equals(each.kind().text()))
            .forEach(each -> add(each.name().text(), Kind.PARAMETER, each.kind().text()));
      }
    }
  }
}
