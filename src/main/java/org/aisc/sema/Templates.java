package org.aisc.sema;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aisc.diag.Code;
import org.aisc.diag.Nearest;
import org.aisc.syntax.Declaration.Element;
import org.aisc.syntax.Declaration.Parameter;
import org.aisc.syntax.ElementKind;
import org.aisc.syntax.Name;
import org.aisc.syntax.Property.Value;
import org.aisc.syntax.Text;
import org.aisc.syntax.Where;
import org.aisc.text.Span;

/** Checks what makes a declaration a template: parameters, {@code where}, placeholders, ties. */
final class Templates {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)\\}");
  static final List<String> LAYERS = List.of("pipeline", "user");

  private final References references;
  private final Findings findings;
  private final Map<String, Span> tied = new java.util.HashMap<>();
  private final Set<String> open = new TreeSet<>();

  Templates(References references, Findings findings) {
    this.references = references;
    this.findings = findings;
  }

  /** Propositions that a template may cause: tied to an instance, or named as a head in one. */
  Set<String> open() {
    return open;
  }

  void mayCause(String proposition) {
    open.add(proposition);
  }

  /** Checks a declaration's head, and gives the place that its body is resolved in. */
  Place enter(Symbol symbol, Place file) {
    Element element = symbol.element();
    boolean plain =
        element.parameters().isEmpty() && element.where().isEmpty() && element.is().isEmpty();
    if (plain) {
      return file;
    }
    if (!symbol.template()) {
      reportStray(element);
      element.is().ifPresent(is -> tie(symbol, is, file));
      return file;
    }
    element.is().ifPresent(is -> findings.add(Code.TIE.at(is.span(), "this is a template")));
    Place place = new Place(symbol.unit(), true, parameters(element));
    element.where().ifPresent(where -> check(where, place));
    element.title().ifPresent(title -> checkPlaceholders(title, element));
    return place;
  }

  private void reportStray(Element element) {
    if (!element.parameters().isEmpty()) {
      findings.add(
          Code.NO_PARAMETERS.at(
              element.parameters().get(0).name().span(), element.kind().described()));
    } else if (element.where().isPresent()) {
      findings.add(
          Code.WHERE_ALONE
              .at(element.where().get().span())
              .help("write them after the name: `%s(d: dataset)`", element.name().text()));
    }
  }

  private void tie(Symbol symbol, org.aisc.syntax.Reference is, Place place) {
    if (symbol.kind() != ElementKind.PROPOSITION) {
      findings.add(Code.TIE.at(is.span(), "this is " + symbol.kind().described()));
      return;
    }
    open.add(symbol.name());
    Optional<References.Use> found = references.resolve(is, Wanted.PROPOSITION, place);
    if (found.isPresent() && !found.get().instance()) {
      findings.add(
          Code.TIE
              .at(is.span(), "`" + is.text() + "` is none")
              .note(found.get().symbol().span(), "declared here without parameters"));
    } else if (found.isPresent()) {
      Span before = tied.putIfAbsent(found.get().name(), is.span());
      if (before != null) {
        findings.add(Code.TIED_TWICE.at(is.span(), is.text()).note(before, "tied here before"));
      }
    }
  }

  private Map<String, Optional<ElementKind>> parameters(Element element) {
    Map<String, Optional<ElementKind>> known = new LinkedHashMap<>();
    Map<String, Span> declared = new LinkedHashMap<>();
    for (Parameter parameter : element.parameters()) {
      String name = parameter.name().text();
      Span before = declared.putIfAbsent(name, parameter.name().span());
      if (before != null) {
        findings.add(
            Code.DECLARED_TWICE
                .at(parameter.name().span(), name)
                .note(before, "first declared here, as a parameter"));
        continue;
      }
      Optional<ElementKind> kind = References.nodeKind(parameter.kind().text());
      if (kind.isEmpty()) {
        Words.report(parameter.kind(), "node kind", Vocabulary.nodeKinds(), findings);
      }
      known.put(name, kind);
    }
    return known;
  }

  private void checkPlaceholders(Text title, Element element) {
    List<String> names = element.parameters().stream().map(p -> p.name().text()).toList();
    Matcher matcher = PLACEHOLDER.matcher(title.value());
    while (matcher.find()) {
      String name = matcher.group(1);
      if (!names.contains(name)) {
        var found = Code.PLACEHOLDER.at(place(title, matcher.group()), matcher.group());
        Optional<String> near = Nearest.of(name, names);
        findings.add(near.map(n -> found.didYouMean("{" + n + "}")).orElse(found));
      }
    }
  }

  /** Where a part of a text stands in the file; the whole text if escapes hide it. */
  private static Span place(Text text, String part) {
    int at = text.span().text().indexOf(part);
    int start = text.span().start() + at;
    return at < 0 ? text.span() : text.span().file().span(start, start + part.length());
  }

  private void check(Where root, Place place) {
    Deque<Where> todo = new ArrayDeque<>();
    todo.push(root);
    while (!todo.isEmpty()) {
      Where where = todo.pop();
      if (where instanceof Where.Not not) {
        todo.push(not.inner());
      } else if (where instanceof Where.And and) {
        and.members().forEach(todo::push);
      } else if (where instanceof Where.Or or) {
        or.members().forEach(todo::push);
      } else {
        checkFact(where, place);
      }
    }
  }

  private void checkFact(Where fact, Place place) {
    if (fact instanceof Where.Flows flows) {
      node(flows.from(), place);
      node(flows.to(), place);
      Flows.kind(flows.kind(), findings);
    } else if (fact instanceof Where.Has has) {
      node(has.node(), place);
    } else if (fact instanceof Where.Valued valued) {
      node(valued.node(), place);
      if (valued.value() instanceof Value.OfNode lookup) {
        findings.add(Amounts.misplaced(lookup));
      }
    } else if (fact instanceof Where.InLayer layer) {
      node(layer.node(), place);
      if (!LAYERS.contains(layer.layer().text())) {
        Words.report(layer.layer(), "layer", LAYERS, findings);
      }
    } else if (fact instanceof Where.Same same) {
      node(same.left(), place);
      node(same.right(), place);
    }
  }

  private void node(Name name, Place place) {
    references.node(name, place);
  }

  /** The template's entry in the specification; a parameter of unknown kind is left out. */
  static Spec.Template template(Symbol symbol, Info info) {
    List<ElementKind> kinds =
        symbol.element().parameters().stream()
            .flatMap(parameter -> References.nodeKind(parameter.kind().text()).stream())
            .toList();
    return new Spec.Template(info, symbol.kind(), kinds, symbol.element().span());
  }
}
