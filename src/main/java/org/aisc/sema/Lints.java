package org.aisc.sema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aisc.diag.Code;
import org.aisc.diag.Diagnostic;
import org.aisc.sema.Spec.Target;
import org.aisc.syntax.ElementKind;

/** Warnings about what is allowed and yet hardly meant; only for specifications without errors. */
final class Lints {
  private final Spec spec;
  private final Names names;
  private final References references;
  private final Set<String> open;
  private final List<Targets.Placed> targets;
  private final Findings findings;

  private Lints(Spec spec, Names names, Passes passes, List<Targets.Placed> targets) {
    this.spec = spec;
    this.names = names;
    this.references = passes.references();
    this.open = passes.templates().open();
    this.targets = targets;
    this.findings = passes.findings();
  }

  /**
   * Warns about the analysed file; what an imported file is for, its importers need not use.
   *
   * @param targets nodes and edges that mitigations name
   */
  static void report(Spec spec, Names names, Passes passes, List<Targets.Placed> targets) {
    Lints lints = new Lints(spec, names, passes, targets);
    if (!spec.module()) {
      lints.unused();
    }
    lints.targets();
  }

  private void unused() {
    for (Symbol symbol : names.symbols()) {
      if (symbol.unit().index() == 0 && !references.isUsed(symbol)) {
        switch (symbol.kind()) {
          case CONDITION, QUANTITY -> findings.add(unused(symbol));
          case ATTACKER -> findings.add(unused(symbol).help("an assertion names it after `by`"));
          case DEFENCE -> findings.add(unused(symbol).help("an assertion names it after `under`"));
          default -> {}
        }
      }
    }
  }

  private static Diagnostic unused(Symbol symbol) {
    return Code.UNUSED.at(symbol.span(), symbol.kind().keyword(), symbol.name());
  }

  private void targets() {
    if (targets.isEmpty()) {
      return;
    }
    Set<String> nodes = new HashSet<>();
    spec.steps().forEach(step -> step.node().ifPresent(nodes::add));
    spec.propositions().forEach(proposition -> proposition.node().ifPresent(nodes::add));
    spec.events().forEach(event -> event.node().ifPresent(nodes::add));
    boolean templates =
        spec.templates().stream()
            .anyMatch(t -> t.kind() != ElementKind.MITIGATION && t.kind() != ElementKind.GOAL);
    EdgeUses edges = new EdgeUses(spec);
    for (Targets.Placed placed : targets) {
      if (placed.target() instanceof Target.AtNode at) {
        if (!templates && !nodes.contains(at.node())) {
          findings.add(Code.NOTHING_AT_NODE.at(placed.span(), at.node()));
        }
      } else if (placed.target() instanceof Target.Edge edge) {
        if (!open.contains(edge.to()) && !edges.isUsed(edge)) {
          findings.add(Code.NO_SUCH_EDGE.at(placed.span(), edge.to(), edge.from()));
        }
      }
    }
  }

  /** Which propositions the bodies of a head's events mention; built for one head at a time. */
  private static final class EdgeUses {
    private final Spec spec;
    private final Map<String, List<Spec.Event>> byHead = new HashMap<>();
    private final Map<String, Set<String>> mentioned = new HashMap<>();

    EdgeUses(Spec spec) {
      this.spec = spec;
    }

    boolean isUsed(Target.Edge edge) {
      if (byHead.isEmpty()) {
        for (Spec.Event event : spec.events()) {
          for (String head : event.heads()) {
            byHead.computeIfAbsent(head, fresh -> new ArrayList<>(1)).add(event);
          }
        }
      }
      return mentioned.computeIfAbsent(edge.to(), this::mentioned).contains(edge.from());
    }

    private Set<String> mentioned(String head) {
      Set<String> found = new HashSet<>();
      for (Spec.Event event : byHead.getOrDefault(head, List.of())) {
        Expr.<Boolean>fold(
            event.body(),
            leaf -> leaf instanceof Expr.Atom atom && found.add(atom.name()),
            (gate, members) -> true);
      }
      return found;
    }
  }
}
