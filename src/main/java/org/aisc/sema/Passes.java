package org.aisc.sema;

import java.util.Optional;
import org.aisc.diag.Code;
import org.aisc.diag.Diagnostic;
import org.aisc.sema.Bodies.Body;
import org.aisc.syntax.Property;

/** What the typing of every kind of declaration needs. */
record Passes(
    References references,
    Formulas formulas,
    Amounts amounts,
    Templates templates,
    Findings findings) {

  void report(Diagnostic diagnostic) {
    findings.add(diagnostic);
  }

  /** Whether a syntax error lies in a declaration, so that a part of it may be missing. */
  boolean isBroken(Symbol symbol) {
    return symbol.unit().isBroken(symbol.element().span());
  }

  /**
   * A property that a declaration must have; reported if it is missing.
   *
   * @param form its keyword and what follows it
   */
  <P extends Property> Optional<P> required(Symbol symbol, Body body, Class<P> kind, String form) {
    Optional<P> found = body.first(kind);
    if (found.isEmpty() && !isBroken(symbol) && !isMistaken(symbol, kind)) {
      String name = symbol.element().name().text();
      report(
          Code.MISSING
              .at(
                  symbol.span(),
                  symbol.kind().keyword(),
                  name,
                  form.substring(0, form.indexOf(' ')))
              .help("write `%s` in its body", form));
    }
    return found;
  }

  /** Whether what is missing is there by the name that it has elsewhere, which is reported. */
  private static boolean isMistaken(Symbol symbol, Class<? extends Property> missing) {
    return symbol.element().properties().stream()
        .anyMatch(
            property ->
                (missing == Property.When.class && property instanceof Property.Requires)
                    || (missing == Property.Requires.class && property instanceof Property.When));
  }
}
