package org.aisc.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.aisc.diag.Code;
import org.aisc.diag.Diagnostic;
import org.aisc.graph.CausalityGraph;
import org.aisc.graph.CausalityGraph.Kind;
import org.aisc.ground.Model;
import org.aisc.logic.LinearConstraint;
import org.aisc.reach.Fixpoint;
import org.aisc.search.Slice;
import org.aisc.sema.Expr;
import org.aisc.sema.Info;
import org.aisc.sema.Spec;

/**
 * Warnings that need the causality graph, each from a constant number of linear passes over it. No
 * mitigation is on, not even a deployed one; limits on steps and what unknown conditions exclude of
 * each other are left aside, so that what is told is true, and not all that is true is told.
 *
 * <p>They speak of the named file only: what an imported file is for, its importers need not use.
 */
final class Warnings {
  private final Model model;
  private final Spec spec;
  private final CausalityGraph graph;
  private final BitSet never;
  private final List<Diagnostic> found = new ArrayList<>();

  private Warnings(Model model) {
    this.model = model;
    this.spec = model.spec();
    this.graph = model.graph();
    this.never = Frame.against(model, new TreeMap<>());
    this.never.or(Slice.impossible(graph, model.arithmetic()));
  }

  static List<Diagnostic> of(Model model) {
    Warnings warnings = new Warnings(model);
    warnings.run();
    return warnings.found;
  }

  private void run() {
    goals(NeverFiring.generous(graph, never));
    NeverFiring dead = NeverFiring.in(graph, never);
    if (!spec.module()) {
      dead.uncaused().forEach(this::uncaused);
    }
    dead.events().forEach(event -> neverFires(spec.events().get(event)));
    if (!spec.goals().isEmpty()) {
      BitSet relevant = relevant(dead.mended());
      steps(relevant);
      mitigations(relevant);
    }
  }

  private boolean isOwn(Info info) {
    return info.span().file() == spec.file() && info.name().indexOf('(') < 0;
  }

  private void goals(Fixpoint generous) {
    for (int at = 0; at < spec.goals().size(); at++) {
      Spec.Goal goal = spec.goals().get(at);
      if (isOwn(goal.info()) && !generous.holds(graph.node(Kind.GOAL, at))) {
        found.add(
            Code.GOAL_NEVER_REACHED
                .at(goal.info().span(), goal.name())
                .help("look for a missing cause, or a condition that is fixed to a value"));
      }
    }
  }

  private void uncaused(int proposition) {
    int at = Spec.indexOf(spec.propositions(), model.propositions().get(proposition)).orElse(-1);
    if (at >= 0 && isOwn(spec.propositions().get(at).info())) {
      Info info = spec.propositions().get(at).info();
      found.add(
          Code.UNCAUSED
              .at(info.span(), info.name())
              .help("add an event that causes it, or declare it as a step"));
    }
  }

  private void neverFires(Spec.Event event) {
    if (isOwn(event.info())) {
      found.add(
          event.unnamed()
              ? Code.NEVER_FIRES.at(event.info().span(), "this `requires`", "hold")
              : Code.NEVER_FIRES.at(event.info().span(), "`" + event.name() + "`", "fire"));
    }
  }

  /**
   * Nodes on which a goal depends, once what the other warnings tell of is mended: of a formula
   * that holds, the members that hold; of one that does not, or only by being mended, all.
   */
  private BitSet relevant(Fixpoint mended) {
    BitSet relevant = new BitSet(graph.size());
    int[] stack = new int[graph.size()];
    int height = 0;
    for (int goal = 0; goal < spec.goals().size(); goal++) {
      int node = graph.node(Kind.GOAL, goal);
      relevant.set(node);
      stack[height++] = node;
    }
    while (height > 0) {
      int node = stack[--height];
      boolean all = !isSupported(node, mended);
      for (int at = 0; at < graph.inputCount(node); at++) {
        int input = graph.input(node, at);
        if ((all || mended.holds(input)) && !relevant.get(input)) {
          relevant.set(input);
          stack[height++] = input;
        }
      }
    }
    return relevant;
  }

  private boolean isSupported(int node, Fixpoint mended) {
    int held = 0;
    for (int at = 0; at < graph.inputCount(node); at++) {
      held += mended.holds(graph.input(node, at)) ? 1 : 0;
    }
    return held >= graph.threshold(node);
  }

  private void steps(BitSet relevant) {
    for (int at = 0; at < spec.steps().size(); at++) {
      Spec.Step step = spec.steps().get(at);
      if (isOwn(step.info()) && !relevant.get(graph.node(Kind.TAKE, at))) {
        found.add(Code.STEP_WITHOUT_USE.at(step.info().span(), step.name()));
      }
    }
  }

  private void mitigations(BitSet relevant) {
    Set<String> required = required();
    for (int at = 0; at < spec.mitigations().size(); at++) {
      Spec.Mitigation mitigation = spec.mitigations().get(at);
      boolean useful =
          blocks(at, relevant)
              || limits(at, relevant)
              || mitigation.reduces().stream().anyMatch(it -> reduces(it.target(), relevant))
              || required.contains(mitigation.name());
      if (isOwn(mitigation.info()) && !useful) {
        found.add(Code.MITIGATION_WITHOUT_EFFECT.at(mitigation.info().span(), mitigation.name()));
      }
    }
  }

  private boolean blocks(int mitigation, BitSet relevant) {
    for (int node : model.blocks()[mitigation]) {
      if (relevant.get(node)) {
        return true;
      }
    }
    return false;
  }

  private boolean limits(int mitigation, BitSet relevant) {
    List<LinearConstraint> comparisons = model.arithmetic().comparisons();
    return model.limits().get(mitigation).stream()
        .anyMatch(
            limit ->
                IntStream.range(0, comparisons.size())
                    .filter(at -> relevant.get(graph.node(Kind.COMPARISON, at)))
                    .anyMatch(at -> comparisons.get(at).numbers().contains(limit.quantity())));
  }

  private boolean reduces(Spec.Target target, BitSet relevant) {
    if (target instanceof Spec.Target.Holding it) {
      return relevant.get(graph.node(Kind.TAKE, index(spec.steps(), it.proposition())));
    } else if (target instanceof Spec.Target.Firing it) {
      return relevant.get(graph.node(Kind.FIRE, index(spec.events(), it.event())));
    }
    return true;
  }

  private static int index(List<? extends Spec.Named> all, String name) {
    return Spec.indexOf(all, name).orElseThrow();
  }

  /** Mitigations that others require. */
  private Set<String> required() {
    Set<String> names = new HashSet<>();
    for (Spec.Mitigation mitigation : spec.mitigations()) {
      for (Expr formula : mitigation.requires()) {
        Expr.<Boolean>fold(
            formula,
            leaf -> leaf instanceof Expr.Atom atom && names.add(atom.name()),
            (gate, members) -> true);
      }
    }
    return names;
  }
}
