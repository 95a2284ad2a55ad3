package org.aisc.report;

import org.aisc.analysis.AttackPath;
import org.aisc.sema.Spec;
import org.aisc.sema.Spec.Target;

/** What mitigations block, in words, and whether it is on a path. */
final class Targets {
  private Targets() {}

  /** {@code p3}, {@code all at corpus}, {@code p7 -> p12}. */
  static String name(Target target) {
    if (target instanceof Target.Holding holding) {
      return holding.proposition();
    } else if (target instanceof Target.Firing firing) {
      return firing.event();
    } else if (target instanceof Target.AtNode at) {
      return "all at " + at.node();
    }
    Target.Edge edge = (Target.Edge) target;
    return edge.from() + " -> " + edge.to();
  }

  /** Whether a path has the target. */
  static boolean hits(Spec spec, Target target, AttackPath path) {
    if (target instanceof Target.Holding holding) {
      return path.propositions().contains(holding.proposition());
    } else if (target instanceof Target.Firing firing) {
      return Titles.find(spec.events(), firing.event())
          .map(event -> event.heads().stream().anyMatch(path.propositions()::contains))
          .orElse(false);
    } else if (target instanceof Target.AtNode at) {
      return path.propositions().stream().anyMatch(name -> Titles.isAt(spec, name, at.node()));
    }
    Target.Edge edge = (Target.Edge) target;
    return path.propositions().contains(edge.from()) && path.propositions().contains(edge.to());
  }
}
