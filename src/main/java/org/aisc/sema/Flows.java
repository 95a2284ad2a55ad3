package org.aisc.sema;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.aisc.diag.Code;
import org.aisc.diag.Diagnostic;
import org.aisc.sema.Spec.FlowKind;
import org.aisc.syntax.Declaration;
import org.aisc.syntax.ElementKind;
import org.aisc.syntax.Name;
import org.aisc.syntax.Reference;
import org.aisc.text.Span;

/** Resolves flows between MLSD nodes and checks that each kind joins what it may join. */
final class Flows {
  private static final Set<ElementKind> DATA =
      EnumSet.of(ElementKind.DATASET, ElementKind.FUNCTIONALITY, ElementKind.MODEL);
  private static final Set<ElementKind> MODELS =
      EnumSet.of(ElementKind.FUNCTIONALITY, ElementKind.MODEL);

  private final References references;
  private final Findings findings;
  private final List<Spec.Flow> flows = new ArrayList<>();

  Flows(References references, Findings findings) {
    this.references = references;
    this.findings = findings;
  }

  /** The flows found so far, in the order of the files. */
  List<Spec.Flow> flows() {
    return flows;
  }

  /** The kind that a word names; an unknown one is reported. */
  static Optional<FlowKind> kind(Name name, Findings findings) {
    List<String> words = new ArrayList<>();
    for (FlowKind kind : FlowKind.values()) {
      if (word(kind).equals(name.text())) {
        return Optional.of(kind);
      }
      words.add(word(kind));
    }
    Words.report(name, "flow kind", words, findings);
    return Optional.empty();
  }

  private static String word(FlowKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  void add(Declaration.Flow flow, Place place) {
    List<Optional<Symbol>> nodes = new ArrayList<>();
    for (Reference reference : flow.nodes()) {
      nodes.add(references.resolve(reference, Wanted.NODE, place).map(References.Use::symbol));
    }
    for (int at = 0; at < flow.kinds().size(); at++) {
      Optional<FlowKind> kind = kind(flow.kinds().get(at), findings);
      Optional<Symbol> from = nodes.get(at);
      Optional<Symbol> to = nodes.get(at + 1);
      if (kind.isPresent() && from.isPresent() && to.isPresent()) {
        Span span = flow.nodes().get(at).span().to(flow.nodes().get(at + 1).span());
        if (check(kind.get(), from.get(), to.get(), flow.kinds().get(at).span())) {
          flows.add(new Spec.Flow(from.get().name(), kind.get(), to.get().name(), span));
        }
      }
    }
  }

  private boolean check(FlowKind kind, Symbol from, Symbol to, Span span) {
    Optional<String> rule = brokenRule(kind, from, to);
    if (rule.isPresent()) {
      findings.add(
          places(Code.FLOW_ENDS.at(span, word(kind), described(from), described(to)), from, to)
              .help("%s", rule.get()));
      return false;
    }
    if (kind == FlowKind.DEPLOY || kind == FlowKind.COLLECT || from.user() == to.user()) {
      return true;
    }
    String across = from.user() ? "collect" : "deploy";
    findings.add(
        places(Code.FLOW_LAYERS.at(span, word(kind), layer(from), layer(to)), from, to)
            .help("only `%s` runs from %s to %s", across, layer(from), layer(to)));
    return false;
  }

  /** The rule on ends that a flow breaks. */
  private static Optional<String> brokenRule(FlowKind kind, Symbol from, Symbol to) {
    boolean function = to.kind() == ElementKind.FUNCTIONALITY;
    return switch (kind) {
      case DATA -> rule(join(DATA, from, to), "`data` joins datasets, functionalities and models");
      case MODEL -> rule(join(MODELS, from, to), "`model` joins functionalities and models");
      case LIBRARY ->
          rule(
              from.kind() == ElementKind.LIBRARY && function,
              "`library` runs from a library to a functionality");
      case KNOWLEDGE ->
          rule(
              from.kind() == ElementKind.KNOWLEDGE && function,
              "`knowledge` runs from a knowledge node to a functionality");
      case HOSTS -> rule(from.kind() == ElementKind.PLATFORM, "`hosts` runs from a platform");
      case DEPLOY ->
          rule(!from.user() && to.user(), "`deploy` runs from pipeline to user")
              .or(() -> across(kind, from, to));
      case COLLECT ->
          rule(from.user() && !to.user(), "`collect` runs from user to pipeline")
              .or(() -> across(kind, from, to));
    };
  }

  private static Optional<String> across(FlowKind kind, Symbol from, Symbol to) {
    return rule(
        join(DATA, from, to), "`" + word(kind) + "` joins datasets, functionalities and models");
  }

  private static boolean join(Set<ElementKind> kinds, Symbol from, Symbol to) {
    return kinds.contains(from.kind()) && kinds.contains(to.kind());
  }

  private static Optional<String> rule(boolean kept, String rule) {
    return kept ? Optional.empty() : Optional.of(rule);
  }

  private static Diagnostic places(Diagnostic found, Symbol from, Symbol to) {
    return found
        .note(from.span(), "`%s` is declared here", from.name())
        .note(to.span(), "`%s` is declared here", to.name());
  }

  private static String described(Symbol node) {
    return node.kind().described() + " in " + layer(node);
  }

  private static String layer(Symbol node) {
    return node.user() ? "user" : "pipeline";
  }
}
