package org.aisc.sema;

import java.util.ArrayList;
import java.util.EnumSet;
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
import org.aisc.sema.Bodies.Body;
import org.aisc.sema.Template.Slot;
import org.aisc.syntax.Declaration.Element;
import org.aisc.syntax.Declaration.Parameter;
import org.aisc.syntax.ElementKind;
import org.aisc.syntax.Property;
import org.aisc.syntax.Reference;
import org.aisc.syntax.Text;
import org.aisc.text.Span;

/** Checks what makes a declaration a template: parameters, {@code where}, placeholders, ties. */
final class Templates {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)\\}");

  private final References references;
  private final Guards guards;
  private final Findings findings;
  private final Map<String, Span> tied = new java.util.HashMap<>();
  private final Set<String> open = new TreeSet<>();

  Templates(References references, Findings findings) {
    this.references = references;
    this.guards = new Guards(references, findings);
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
  Place enter(Symbol symbol, Body body, Place file) {
    Element element = symbol.element();
    boolean plain =
        element.parameters().isEmpty() && element.where().isEmpty() && element.is().isEmpty();
    if (plain) {
      return file;
    }
    if (!symbol.template()) {
      reportStray(element);
      element.is().ifPresent(is -> tie(symbol, is, body, file));
      return file;
    }
    element.is().ifPresent(is -> findings.add(Code.TIE.at(is.span(), "this is a template")));
    Map<String, Optional<ElementKind>> parameters = parameters(element);
    Draft draft = new Draft(known(parameters));
    Place place = new Place(symbol.unit(), Optional.of(draft), parameters);
    element.where().ifPresent(where -> draft.where(guards.resolve(where, place)));
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

  private void tie(Symbol symbol, Reference is, Body body, Place place) {
    Optional<Wanted> wanted = Wanted.tied(symbol.kind());
    if (wanted.isEmpty()) {
      findings.add(Code.TIE.at(is.span(), "this is " + symbol.kind().described()));
      return;
    }
    open.add(symbol.name());
    Optional<References.Use> found = references.resolve(is, wanted.get(), place);
    if (found.isPresent() && !found.get().instance()) {
      findings.add(
          Code.TIE
              .at(is.span(), "`" + is.text() + "` is none")
              .note(found.get().symbol().span(), "declared here without parameters")
              .help("what follows from it `requires %s`", is.text()));
    } else if (found.isPresent()) {
      Span before = tied.putIfAbsent(found.get().name(), is.span());
      if (before != null) {
        findings.add(Code.TIED_TWICE.at(is.span(), is.text()).note(before, "tied here before"));
      }
      Spec.Tie tie = new Spec.Tie(symbol.name(), given(body));
      references.note(
          new Spec.Instance(found.get().pattern().orElseThrow(), Optional.of(tie), is.span()),
          place);
    }
  }

  /** The numbers that a declaration gives itself. */
  private static Set<Slot> given(Body body) {
    Set<Slot> given = EnumSet.noneOf(Slot.class);
    body.first(Property.Likelihood.class).ifPresent(it -> given.add(Slot.LIKELIHOOD_LOW));
    body.first(Property.Cost.class).ifPresent(it -> given.add(Slot.COST));
    body.first(Property.Impact.class).ifPresent(it -> given.add(Slot.IMPACT));
    return given;
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

  /** The parameters whose kinds are known. */
  private static List<Template.Parameter> known(Map<String, Optional<ElementKind>> parameters) {
    List<Template.Parameter> known = new ArrayList<>();
    parameters.forEach(
        (name, kind) -> kind.ifPresent(it -> known.add(new Template.Parameter(name, it))));
    return known;
  }
}
