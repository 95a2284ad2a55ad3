package org.aisc.sema;

import java.util.ArrayList;
import java.util.List;
import org.aisc.sema.Bodies.Body;

/** Types declarations that have a name, each by its kind. */
final class Elements {
  private final Passes passes;
  private final Surroundings surroundings;
  private final Causes causes;
  private final Targets targets;
  private final Measures measures;
  private final List<Template> templates = new ArrayList<>();

  Elements(Passes passes) {
    this.passes = passes;
    this.surroundings = new Surroundings(passes);
    this.causes = new Causes(passes);
    this.targets = new Targets(passes);
    this.measures = new Measures(passes, targets);
  }

  Surroundings surroundings() {
    return surroundings;
  }

  Causes causes() {
    return causes;
  }

  Targets targets() {
    return targets;
  }

  Measures measures() {
    return measures;
  }

  List<Template> templates() {
    return templates;
  }

  void type(Symbol symbol, Body body, Place file) {
    Place place = passes.templates().enter(symbol, body, file);
    switch (symbol.kind()) {
      case STEP -> causes.step(symbol, body, place);
      case PROPOSITION -> causes.proposition(symbol, body, place);
      case EVENT -> causes.event(symbol, body, place);
      case GOAL -> causes.goal(symbol, body, place);
      case CONDITION -> surroundings.condition(symbol, body);
      case QUANTITY -> surroundings.quantity(symbol, body, place);
      case MITIGATION -> measures.mitigation(symbol, body, place);
      case ATTACKER -> measures.attacker(symbol, body, place);
      case DEFENCE -> measures.defence(symbol, body, place);
      default -> surroundings.node(symbol, body);
    }
    place.draft().flatMap(draft -> draft.finished(symbol)).ifPresent(templates::add);
  }
}
