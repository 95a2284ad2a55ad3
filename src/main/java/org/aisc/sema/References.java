package org.aisc.sema;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.aisc.diag.Code;
import org.aisc.diag.Diagnostic;
import org.aisc.syntax.Declaration.Parameter;
import org.aisc.syntax.ElementKind;
import org.aisc.syntax.Name;
import org.aisc.syntax.Reference;

/** Resolves uses of names and of template instances, and remembers what was used. */
final class References {
  private final Names names;
  private final UnknownNames unknown;
  private final Findings findings;
  private final Advice advice;
  private final BitSet used = new BitSet();
  private final List<Found> instances = new ArrayList<>();

  private record Found(int unit, Spec.Instance instance) {}

  /**
   * A resolved reference.
   *
   * @param atom the declaration's name in the specification, with the arguments of an instance
   * @param pattern the instance of a template that it is, if it is one
   */
  record Use(Symbol symbol, Expr.Atom atom, Optional<Template.Pattern> pattern) {
    boolean instance() {
      return pattern.isPresent();
    }

    String name() {
      return atom.name();
    }

    ElementKind kind() {
      return symbol.kind();
    }
  }

  private record Argument(String name, Optional<ElementKind> kind) {}

  References(Names names, UnknownNames unknown, Findings findings) {
    this.names = names;
    this.unknown = unknown;
    this.findings = findings;
    this.advice = new Advice(names);
  }

  /** What a reference stands for; empty, and reported, unless it fits. */
  Optional<Use> resolve(Reference reference, Wanted wanted, Place place) {
    return symbol(reference.name(), wanted, place)
        .flatMap(symbol -> instantiate(symbol, reference, place));
  }

  Optional<Use> resolve(Name name, Wanted wanted, Place place) {
    return resolve(new Reference(name, false, List.of(), name.span()), wanted, place);
  }

  /** The names of those references that fit. */
  List<Use> resolveAll(List<Reference> references, Wanted wanted, Place place) {
    List<Use> found = new ArrayList<>(references.size());
    for (Reference reference : references) {
      resolve(reference, wanted, place).ifPresent(found::add);
    }
    return found;
  }

  /** The node, or in a template the parameter, that is named. */
  Optional<String> node(Reference reference, Place place) {
    if (reference.instance()) {
      return resolve(reference, Wanted.NODE, place).map(Use::name);
    }
    return argument(reference.name(), place).map(Argument::name);
  }

  Optional<String> node(Name name, Place place) {
    return argument(name, place).map(Argument::name);
  }

  /** What a name stands for, without a report when that is nothing, or not what is wanted. */
  Optional<Symbol> peek(Name name, Wanted wanted, Place place) {
    return place.isParameter(name.text())
        ? Optional.empty()
        : names.find(place.unit(), name.text(), wanted);
  }

  boolean isUsed(Symbol symbol) {
    return used.get(symbol.id());
  }

  /** The instances that were used outside templates, by file and place. */
  List<Spec.Instance> instances() {
    instances.sort(
        Comparator.<Found>comparingInt(Found::unit)
            .thenComparingInt(found -> found.instance().span().start()));
    return instances.stream().map(Found::instance).toList();
  }

  private Optional<Symbol> symbol(Name name, Wanted wanted, Place place) {
    if (place.isParameter(name.text())) {
      place
          .kind(name.text())
          .map(kind -> wrongKind(name, kind, wanted))
          .ifPresent(d -> findings.add(d.note("`%s` is a parameter here", name.text())));
      return Optional.empty();
    }
    Optional<Symbol> found = names.find(place.unit(), name.text(), wanted);
    if (found.isEmpty()) {
      unknown.report(name, wanted, place);
      return found;
    }
    Symbol symbol = found.get();
    used.set(symbol.id());
    if (!wanted.accepts(symbol.kind())) {
      findings.once(
          place.unit().file(),
          "kind " + wanted + " " + name.text(),
          () -> advised(name, symbol, wanted, place));
      return Optional.empty();
    }
    return found;
  }

  /** Says that a name stands for something of another kind, and where it is declared. */
  static Diagnostic wrongKind(Name name, Symbol symbol, Wanted wanted) {
    return wrongKind(name, symbol.kind(), wanted).note(symbol.span(), "declared here");
  }

  private Diagnostic advised(Name name, Symbol symbol, Wanted wanted, Place place) {
    Diagnostic found = wrongKind(name, symbol, wanted);
    return advice
        .on(symbol, name.text(), wanted, place)
        .map(help -> found.help("%s", help))
        .orElse(found);
  }

  private static Diagnostic wrongKind(Name name, ElementKind kind, Wanted wanted) {
    return Code.WRONG_KIND.at(name.span(), name.text(), kind.described(), wanted.described());
  }

  private Optional<Use> instantiate(Symbol symbol, Reference reference, Place place) {
    if (!symbol.template()) {
      if (reference.instance()) {
        findings.add(
            Code.NOT_A_TEMPLATE
                .at(reference.span(), reference.name().text())
                .note(symbol.span(), "declared here without parameters"));
        return Optional.empty();
      }
      return Optional.of(new Use(symbol, symbol.atom(), Optional.empty()));
    }
    List<Parameter> parameters = symbol.element().parameters();
    if (!reference.instance()) {
      findings.add(
          Code.ARGUMENTS_MISSING
              .at(reference.span(), reference.name().text())
              .note(symbol.span(), "declared here")
              .help(
                  "write `%s(%s)` with %s",
                  reference.name().text(), kinds(parameters), nodes(parameters.size())));
      return Optional.empty();
    }
    if (reference.arguments().size() != parameters.size()) {
      findings.add(
          Code.ARGUMENT_COUNT
              .at(
                  reference.span(),
                  reference.name().text(),
                  counted(parameters.size()),
                  reference.arguments().size())
              .note(symbol.span(), "declared here with (%s)", kinds(parameters)));
      return Optional.empty();
    }
    return arguments(symbol, reference, place).map(given -> use(symbol, given, reference, place));
  }

  private static String counted(int count) {
    return count + (count == 1 ? " argument" : " arguments");
  }

  private static String nodes(int count) {
    return count == 1 ? "a node in the parentheses" : "nodes in the parentheses";
  }

  private static String kinds(List<Parameter> parameters) {
    return String.join(", ", parameters.stream().map(p -> p.kind().text()).toList());
  }

  private Use use(Symbol symbol, List<String> arguments, Reference reference, Place place) {
    Template.Pattern pattern = new Template.Pattern(symbol.name(), arguments);
    place
        .draft()
        .ifPresentOrElse(
            draft -> draft.pattern(pattern),
            () -> note(new Spec.Instance(pattern, Optional.empty(), reference.span()), place));
    return new Use(symbol, new Expr.Atom(pattern.name()), Optional.of(pattern));
  }

  /** Remembers a use of an instance outside templates. */
  void note(Spec.Instance instance, Place place) {
    instances.add(new Found(place.unit().index(), instance));
  }

  private Optional<List<String>> arguments(Symbol symbol, Reference reference, Place place) {
    List<String> given = new ArrayList<>();
    for (int at = 0; at < reference.arguments().size(); at++) {
      Name name = reference.arguments().get(at);
      Parameter parameter = symbol.element().parameters().get(at);
      argument(name, place)
          .filter(argument -> fits(argument, name, parameter, symbol))
          .ifPresent(argument -> given.add(argument.name()));
    }
    return given.size() == reference.arguments().size() ? Optional.of(given) : Optional.empty();
  }

  private Optional<Argument> argument(Name name, Place place) {
    if (place.isParameter(name.text())) {
      return Optional.of(new Argument(name.text(), place.kind(name.text())));
    }
    return symbol(name, Wanted.NODE, place)
        .map(node -> new Argument(node.name(), Optional.of(node.kind())));
  }

  private boolean fits(Argument argument, Name name, Parameter parameter, Symbol template) {
    Optional<ElementKind> kind = nodeKind(parameter.kind().text());
    if (kind.isEmpty() || argument.kind().isEmpty() || kind.equals(argument.kind())) {
      return true;
    }
    findings.add(
        Code.ARGUMENT_KIND
            .at(
                name.span(),
                name.text(),
                argument.kind().get().described(),
                template.element().name().text(),
                kind.get().described())
            .note(parameter.name().span(), "parameter declared here"));
    return false;
  }

  /** The kind of node that a word such as {@code dataset} names. */
  static Optional<ElementKind> nodeKind(String word) {
    for (ElementKind kind : ElementKind.values()) {
      if (kind.isNode() && kind.name().toLowerCase(Locale.ROOT).equals(word)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
