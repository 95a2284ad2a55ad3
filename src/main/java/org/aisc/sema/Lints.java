package org.aisc.sema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aisc.diag.Code;
import org.aisc.sema.Spec.Target;
import org.aisc.syntax.ElementKind;
import org.aisc.text.SourceFile;

/** Warnings about what is allowed and yet hardly meant; only for specifications without errors. */
final class Lints {
  private final Spec spec;
  private final Names names;
  private final References references;
  private final Set<String> open;
  private final List<Targets.Placed> targets;
  private final Findings findings;
  private final Set<SourceFile> own = new HashSet<>();

  private Lints(Spec spec, Names names, Passes passes, List<Targets.Placed> targets) {
    this.spec = spec;
    this.names = names;
    this.references = passes.references();
    this.open = passes.templates().open();
    this.targets = targets;
    this.findings = passes.findings();
  }

  /**
   * Warns; catalogue modules are left out, since nobody uses all of a catalogue.
   *
   * @param targets nodes and edges that mitigations name
   */
  static void report(
      Spec spec, List<Unit> units, Names names, Passes passes, List<Targets.Placed> targets) {
    Lints lints = new Lints(spec, names, passes, targets);
    units.stream().filter(u -> !u.catalogue()).forEach(u -> lints.own.add(u.file()));
    lints.unused();
    lints.targets();
    Set<String> uncaused = lints.uncaused();
    NeverFiring.find(spec, uncaused).stream()
        .filter(event -> lints.own.contains(event.info().span().file()))
        .forEach(lints::neverFires);
  }

  private void unused() {
    boolean asserts = !spec.assertions().isEmpty();
    for (Symbol symbol : names.symbols()) {
      boolean matters =
          switch (symbol.kind()) {
            case CONDITION, QUANTITY -> true;
            case ATTACKER, DEFENCE -> asserts;
            default -> false;
          };
      if (matters && !references.isUsed(symbol) && !symbol.unit().catalogue()) {
        findings.add(
            Code.UNUSED.at(symbol.span(), symbol.kind().keyword(), symbol.element().name().text()));
      }
    }
  }

  /** Warns of uncaused propositions; gives all names that may hold for reasons not in the file. */
  private Set<String> uncaused() {
    Set<String> caused = new HashSet<>();
    spec.events().forEach(event -> caused.addAll(event.heads()));
    Set<String> free = new HashSet<>(open);
    for (Spec.Proposition proposition : spec.propositions()) {
      String name = proposition.name();
      if (caused.contains(name) || open.contains(name)) {
        continue;
      }
      free.add(name);
      if (own.contains(proposition.info().span().file())) {
        findings.add(
            Code.UNCAUSED
                .at(proposition.info().span(), name)
                .help("add an event that causes it, or declare it as a step"));
      }
    }
    return free;
  }

  private void neverFires(Spec.Event event) {
    findings.add(
        event.unnamed()
            ? Code.NEVER_FIRES.at(event.info().span(), "this `requires`", "hold")
            : Code.NEVER_FIRES.at(event.info().span(), "`" + event.name() + "`", "fire"));
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
