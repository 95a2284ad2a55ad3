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
    quantities(spec, found);
    return found;
  }

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
