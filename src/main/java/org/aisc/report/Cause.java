package org.aisc.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.aisc.sema.Expr;
import org.aisc.sema.Spec;

/**
 * An arrow of the causality graph: something that a body speaks of, and what follows.
 *
 * @param by empty, or the event, to be read after the arrow
 */
record Cause(String from, String to, String by) {
  /** All of them, in the order of the events, then those to goals. */
  static List<Cause> of(Spec spec) {
    List<Cause> found = new ArrayList<>();
    for (Spec.Event event : spec.events()) {
      Set<String> atoms = atoms(event.body());
      String by = event.unnamed() ? "" : ", by " + event.info().label();
      event.heads().forEach(head -> atoms.forEach(from -> found.add(new Cause(from, head, by))));
    }
    for (Spec.Goal goal : spec.goals()) {
      atoms(goal.when()).forEach(from -> found.add(new Cause(from, goal.name(), "")));
    }
    return found;
  }

  /** In words. */
  String title() {
    return from + " helps to cause " + to + by;
  }

  private static Set<String> atoms(Expr body) {
    Set<String> names = new TreeSet<>();
    Expr.<Boolean>fold(
        body,
        leaf ->
            leaf instanceof Expr.Atom atom
                ? names.add(atom.name())
                : leaf instanceof Expr.Holds holds && names.add(holds.condition()),
        (gate, members) -> true);
    return names;
  }
}
