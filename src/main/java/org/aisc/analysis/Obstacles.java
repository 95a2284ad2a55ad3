package org.aisc.analysis;

import java.util.ArrayList;
import java.util.List;
import org.aisc.diag.Code;
import org.aisc.diag.Diagnostic;
import org.aisc.sema.Expr;
import org.aisc.sema.Spec;

/** What this version cannot analyse yet; never a silent omission. */
final class Obstacles {
  private Obstacles() {}

  static List<Diagnostic> of(Spec spec) {
    List<Diagnostic> found = new ArrayList<>();
    templates(spec, found);
    quantities(spec, found);
    return found;
  }

  private static void templates(Spec spec, List<Diagnostic> found) {
    spec.instances().stream()
        .limit(1)
        .forEach(
            it -> found.add(Code.TEMPLATE_USED.at(it.span(), it.template()).help(GROUNDING_HELP)));
    if (found.isEmpty() && !spec.nodes().isEmpty()) {
      spec.templates().stream()
          .limit(1)
          .forEach(
              it -> found.add(Code.TEMPLATE_USED.at(it.span(), it.name()).help(GROUNDING_HELP)));
    }
  }

  private static final String GROUNDING_HELP =
      "write the declarations that the template stands for by hand, without parameters";

  private static void quantities(Spec spec, List<Diagnostic> found) {
    for (Spec.Event event : spec.events()) {
      if (compares(event.body())) {
        found.add(Code.QUANTITY_USED.at(event.info().span(), event.name()));
        return;
      }
    }
    for (Spec.Goal goal : spec.goals()) {
      if (compares(goal.when())) {
        found.add(Code.QUANTITY_USED.at(goal.info().span(), goal.name()));
        return;
      }
    }
  }

  private static boolean compares(Expr expr) {
    return Expr.<Boolean>fold(
        expr, leaf -> leaf instanceof Expr.Compare, (gate, members) -> members.contains(true));
  }
}
