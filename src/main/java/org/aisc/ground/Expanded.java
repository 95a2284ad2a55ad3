package org.aisc.ground;

import java.util.List;
import org.aisc.diag.Diagnostic;
import org.aisc.diag.Severity;
import org.aisc.sema.Spec;

/**
 * A specification without templates, and where its instances come from.
 *
 * @param spec declarations by hand, and one declaration for each instance that is needed
 * @param diagnostics what is wrong with the templates on these nodes
 * @param complete whether the budget sufficed; if not, instances are missing
 */
public record Expanded(
    Spec spec, Provenance provenance, List<Diagnostic> diagnostics, boolean complete) {
  public Expanded {
    diagnostics = List.copyOf(diagnostics);
  }

  public boolean hasErrors() {
    return diagnostics.stream().anyMatch(it -> it.severity() == Severity.ERROR);
  }
}
