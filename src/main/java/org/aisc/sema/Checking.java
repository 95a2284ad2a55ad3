package org.aisc.sema;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.aisc.diag.Diagnostic;
import org.aisc.diag.Severity;
import org.aisc.syntax.Declaration;
import org.aisc.syntax.Declaration.Header;
import org.aisc.syntax.Text;
import org.aisc.text.SourceFile;

/** Tree to specification: imports, names, kinds, types. Never throws on bad input. */
public final class Checking {
  private final List<Unit> units;
  private final Names names;
  private final Findings findings;
  private final Passes passes;
  private final Elements elements;
  private final Flows flows;
  private final Statements statements;

  private Checking(Names names, UnknownNames unknown, Findings findings) {
    this.units = names.units();
    this.names = names;
    this.findings = findings;
    References references = new References(names, unknown, findings);
    Amounts amounts = new Amounts(references, findings);
    this.passes =
        new Passes(
            references,
            new Formulas(references, amounts, findings),
            amounts,
            new Templates(references, findings),
            findings);
    this.elements = new Elements(passes);
    this.flows = new Flows(references, findings);
    this.statements = new Statements(passes, elements.measures().defences());
  }

  /**
   * What could be understood, and what is wrong with it, ordered by file and place.
   *
   * @param scope what the names in the loaded files stand for
   */
  public record Checked(Spec spec, List<Diagnostic> diagnostics, Scope scope) {
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
    UnknownNames unknown = new UnknownNames(names, new Importable(sources), findings);
    Spec spec = new Checking(names, unknown, findings).run();
    AtlasTags.check(loaded.units().get(0), sources, findings);
    return new Checked(spec, findings.sorted(file), new Scope(loaded.units(), names));
  }

  private Spec run() {
    List<Place> places = units.stream().map(Place::in).toList();
    type(elements, names.symbols(), places);
    type(new Elements(passes), names.repeated(), places);
    for (Place place : places) {
      place.unit().each((declaration, user) -> state(declaration, place));
    }
    Spec spec = spec();
    if (!findings.hasErrors()) {
      Lints.report(spec, names, passes, elements.targets().placed());
    }
    return spec;
  }

  private void type(Elements into, List<Symbol> symbols, List<Place> places) {
    Bodies bodies = new Bodies(findings);
    for (Symbol symbol : symbols) {
      into.type(symbol, bodies.of(symbol), places.get(symbol.unit().index()));
    }
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
    Optional<Header> header = header();
    return new Spec(
        units.get(0).file(),
        header.map(it -> it.title().map(Text::value).orElse(it.name().text())).orElse(""),
        header.isPresent() && !header.get().system(),
        sorted(elements.surroundings().nodes()),
        flows.flows(),
        sorted(elements.causes().steps()),
        sorted(elements.surroundings().conditions()),
        sorted(elements.surroundings().quantities()),
        sorted(elements.causes().propositions()),
        sorted(elements.causes().events()),
        sorted(elements.causes().goals()),
        sorted(elements.measures().mitigations()),
        sorted(elements.measures().attackers()),
        List.copyOf(elements.measures().defences().values()),
        statements.constraints(),
        statements.assertions(),
        sorted(elements.templates()),
        passes.references().instances());
  }

  private static <N extends Spec.Named> List<N> sorted(List<N> named) {
    named.sort(Comparator.comparing(Spec.Named::name));
    return named;
  }

  private Optional<Header> header() {
    return units.get(0).tree().declarations().stream()
        .filter(Header.class::isInstance)
        .map(Header.class::cast)
        .findFirst();
  }
}
