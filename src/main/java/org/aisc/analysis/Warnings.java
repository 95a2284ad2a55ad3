package org.aisc.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.aisc.diag.Code;
import org.aisc.diag.Diagnostic;
import org.aisc.graph.CausalityGraph.Kind;
import org.aisc.ground.Model;
import org.aisc.search.Slice;
import org.aisc.sema.Spec;

/** Warnings that need the causality graph: what can matter for no goal at all. */
final class Warnings {
  private Warnings() {}

  static List<Diagnostic> of(Model model) {
    Spec spec = model.spec();
    List<Diagnostic> found = new ArrayList<>();
    BitSet relevant = new BitSet(model.graph().size());
    for (Spec.Goal goal : spec.goals()) {
      Optional<Slice> slice = undefended(model).slice(goal.name());
      if (slice.isEmpty()) {
        found.add(
            Code.GOAL_NEVER_REACHED
                .at(goal.info().span(), goal.name())
                .help(
                    "check what its `when` needs: `aisc check` names propositions without cause"));
      }
      slice.ifPresent(it -> mark(it, relevant));
    }
    if (!spec.goals().isEmpty()) {
      steps(model, relevant, found);
      mitigations(model, relevant, found);
    }
    return found;
  }

  /** No mitigation is on, not even a deployed one. */
  private static Frame undefended(Model model) {
    Frame frame = Frame.of(model, Query.of(model.spec()));
    BitSet off = new BitSet(model.graph().size());
    for (int node = frame.scenarios().off().nextSetBit(0);
        node >= 0;
        node = frame.scenarios().off().nextSetBit(node + 1)) {
      Kind kind = model.graph().kind(node);
      off.set(node, kind == Kind.TRUE_CONDITION || kind == Kind.FALSE_CONDITION);
    }
    return new Frame(
        model, frame.query(), frame.scenarios().withOff(off).withArithmetic(model.arithmetic()));
  }

  private static void mark(Slice slice, BitSet relevant) {
    for (int node : slice.part().original()) {
      relevant.set(node);
    }
  }

  private static void steps(Model model, BitSet relevant, List<Diagnostic> found) {
    for (int at = 0; at < model.spec().steps().size(); at++) {
      if (!relevant.get(model.graph().node(Kind.TAKE, at))) {
        Spec.Step step = model.spec().steps().get(at);
        found.add(Code.STEP_WITHOUT_USE.at(step.info().span(), step.name()));
      }
    }
  }

  private static void mitigations(Model model, BitSet relevant, List<Diagnostic> found) {
    for (int at = 0; at < model.spec().mitigations().size(); at++) {
      Spec.Mitigation mitigation = model.spec().mitigations().get(at);
      boolean blocks = false;
      for (int node : model.blocks()[at]) {
        blocks |= relevant.get(node);
      }
      if (!blocks && mitigation.reduces().isEmpty() && mitigation.limits().isEmpty()) {
        found.add(Code.MITIGATION_WITHOUT_EFFECT.at(mitigation.info().span(), mitigation.name()));
      }
    }
  }
}
