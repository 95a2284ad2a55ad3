package org.aisc.sema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aisc.diag.Code;
import org.aisc.sema.Spec.Target;
import org.aisc.syntax.ElementKind;
import org.aisc.syntax.Name;
import org.aisc.syntax.Property;
import org.aisc.text.Span;

/** Resolves what mitigations block and reduce. */
final class Targets {
  private final Passes passes;
  private final List<Placed> placed = new ArrayList<>();

  /** A target outside templates that names a node or an edge, for the lints. */
  record Placed(Target target, Span span) {}

  Targets(Passes passes) {
    this.passes = passes;
  }

  /** The nodes and edges that were blocked or reduced outside templates, in order. */
  List<Placed> placed() {
    return placed;
  }

  Optional<Target> blocked(Property.Target written, Place place) {
    if (written instanceof Property.Target.Item item) {
      return passes
          .references()
          .resolve(item.reference(), Wanted.TARGET, place)
          .map(
              use ->
                  use.kind() == ElementKind.EVENT
                      ? new Target.Firing(use.name())
                      : new Target.Holding(use.name()));
    } else if (written instanceof Property.Target.Edge edge) {
      return edge(edge, place);
    }
    return atNode((Property.Target.AtNode) written, place);
  }

  private Optional<Target> edge(Property.Target.Edge edge, Place place) {
    Optional<References.Use> from = passes.references().resolve(edge.from(), Wanted.HOLDING, place);
    Optional<References.Use> to = passes.references().resolve(edge.to(), Wanted.HOLDING, place);
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    Target target = new Target.Edge(from.get().name(), to.get().name());
    if (!from.get().instance() && !to.get().instance()) {
      remember(target, edge.span(), place);
    }
    return Optional.of(target);
  }

  private Optional<Target> atNode(Property.Target.AtNode at, Place place) {
    Name name = at.node().name();
    Optional<Symbol> symbol = passes.references().peek(name, Wanted.NODE, place);
    if (symbol.filter(it -> Wanted.TARGET.accepts(it.kind())).isPresent()) {
      passes.report(
          References.wrongKind(name, symbol.get(), Wanted.NODE)
              .help("without `at`, `%s` is meant itself", name.text()));
      return Optional.empty();
    }
    Optional<String> node = passes.references().node(at.node(), place);
    if (node.isEmpty()) {
      return Optional.empty();
    }
    Target target = new Target.AtNode(node.get());
    remember(target, at.span(), place);
    return Optional.of(target);
  }

  private void remember(Target target, Span span, Place place) {
    if (!place.template() && place.unit().index() == 0) {
      placed.add(new Placed(target, span));
    }
  }

  /** What a mitigation reduces: steps, events, those at a node, a proposition's unnamed events. */
  List<Target> reduced(Property.Target written, Place place) {
    if (written instanceof Property.Target.Item item) {
      return passes
          .references()
          .resolve(item.reference(), Wanted.TARGET, place)
          .map(use -> reduced(use, item.span()))
          .orElse(List.of());
    } else if (written instanceof Property.Target.Edge edge) {
      passes.report(
          Code.NOT_REDUCIBLE
              .at(edge.span(), Texts.oneLine(edge.span()))
              .help("name the event that makes this step from one to the other"));
      return List.of();
    }
    return atNode((Property.Target.AtNode) written, place).stream().toList();
  }

  private List<Target> reduced(References.Use use, Span span) {
    if (use.kind() == ElementKind.STEP) {
      return List.of(new Target.Holding(use.name()));
    } else if (use.kind() == ElementKind.EVENT) {
      return List.of(new Target.Firing(use.name()));
    }
    List<Target> events = new ArrayList<>();
    for (Property property : use.symbol().element().properties()) {
      if (property instanceof Property.Requires) {
        events.add(new Target.Firing(Causes.unnamed(use.name(), events.size())));
      }
    }
    if (events.isEmpty() && !passes.isBroken(use.symbol())) {
      passes.report(
          Code.NOT_REDUCIBLE
              .at(span, Texts.oneLine(span))
              .note(use.symbol().span(), "declared here, without a `requires` of its own")
              .help("name the events that cause it"));
    }
    return events;
  }
}
