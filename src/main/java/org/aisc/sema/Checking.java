package org.aisc.sema;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.aisc.diag.Diagnostic;
import org.aisc.diag.Severity;
import org.aisc.sema.Bodies.Body;
import org.aisc.syntax.Declaration;
import org.aisc.text.SourceFile;

/** Tree to specification: imports, names, kinds, types. Never throws on bad input. */
public final class Checking {
  private final List<Unit> units;
  private final Names names;
  private final Findings findings;
  private final Passes passes;
  private final Surroundings surroundings;
  private final Causes causes;
  private final Targets targets;
  private final Measures measures;
  private final Flows flows;
  private final Statements statements;
  private final List<Template> templates = new ArrayList<>();

  private Checking(List<Unit> units, Names names, Findings findings) {
    this.units = units;
    this.names = names;
    this.findings = findings;
    References references = new References(names, findings);
    this.passes =
        new Passes(
            references,
            new Formulas(references, findings),
            new Amounts(references, findings),
            new Templates(references, findings),
            findings);
    this.surroundings = new Surroundings(passes);
    this.causes = new Causes(passes);
    this.targets = new Targets(passes);
    this.measures = new Measures(passes, targets);
    this.flows = new Flows(references, findings);
    this.statements = new Statements(passes, measures.defences());
  }

  /** What could be understood, and what is wrong with it, ordered by file and place. */
  public record Checked(Spec spec, List<Diagnostic> diagnostics) {
    public Checked {
      diagnostics = List.copyOf(diagnostics);
    }

    public boolean hasErrors() {
      return diagnostics.stream().anyMatch(d -> d.severity() == Severity.ERROR);
    }
  }

  /** Parses and checks a file and all that it imports. */
  public static Checked check(SourceFile file, Sources sources) {
    Findings findings = new Findings();
    Loading.Loaded loaded = Loading.load(file, sources, findings);
    Names names = Declaring.declare(loaded, findings);
    Spec spec = new Checking(loaded.units(), names, findings).run();
    List<SourceFile> order = loaded.units().stream().map(Unit::file).toList();
    return new Checked(spec, findings.sorted(order));
  }

  private Spec run() {
    List<Place> places = units.stream().map(Place::in).toList();
    Bodies bodies = new Bodies(findings);
    for (Symbol symbol : names.symbols()) {
      type(symbol, bodies.of(symbol.element()), places.get(symbol.unit().index()));
    }
    for (Place place : places) {
      place.unit().each((declaration, user) -> state(declaration, place));
    }
    Spec spec = spec();
    Contradictions.report(spec.constraints(), spec.conditions(), findings);
    if (!findings.hasErrors()) {
      Lints.report(spec, units, names, passes, targets.placed());
    }
    return spec;
  }

  private void type(Symbol symbol, Body body, Place file) {
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

  private void state(Declaration declaration, Place place) {
    if (declaration instanceof Declaration.Flow flow) {
      flows.add(flow, place);
    } else if (declaration instanceof Declaration.Constraint constraint) {
      statements.constraint(constraint, place);
    } else if (declaration instanceof Declaration.Assertion assertion) {
      statements.assertion(assertion, place);
    }
  }

  private Spec spec() {
    return new Spec(
        units.get(0).file(),
        title(),
        sorted(surroundings.nodes()),
        flows.flows(),
        sorted(causes.steps()),
        sorted(surroundings.conditions()),
        sorted(surroundings.quantities()),
        sorted(causes.propositions()),
        sorted(causes.events()),
        sorted(causes.goals()),
        sorted(measures.mitigations()),
        sorted(measures.attackers()),
        List.copyOf(measures.defences().values()),
        statements.constraints(),
        statements.assertions(),
        sorted(templates),
        passes.references().instances());
  }

  private static <N extends Spec.Named> List<N> sorted(List<N> named) {
    named.sort(Comparator.comparing(Spec.Named::name));
    return named;
  }

  private String title() {
    for (Declaration declaration : units.get(0).tree().declarations()) {
      if (declaration instanceof Declaration.Header header) {
        return header.title().map(title -> title.value()).orElse(header.name().text());
      }
    }
    return "";
  }
}
