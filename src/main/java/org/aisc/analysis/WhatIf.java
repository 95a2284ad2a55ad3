package org.aisc.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.aisc.graph.Arithmetic;
import org.aisc.graph.CausalityGraph;
import org.aisc.graph.CausalityGraph.Kind;
import org.aisc.graph.Subgraph;
import org.aisc.logic.LinearConstraint;
import org.aisc.search.Slice;
import org.aisc.sema.Spec;

/**
 * All that it takes to say for any set of mitigations whether the goals can be reached: the part of
 * the causality graph that matters when only deployed mitigations are on, and what each of the
 * others turns off in it.
 *
 * @param graph the part of the graph
 * @param goals the goals that something reaches; every other one is unreachable whatever is chosen
 * @param mitigations those that are not deployed
 * @param choices for each condition whose value is open, its nodes for false and for true, or -1
 * @param required nodes that must hold in a legal scenario
 * @param propositions for each node, the proposition that it stands for, or an empty text
 */
public record WhatIf(
    CausalityGraph graph,
    List<Goal> goals,
    List<Switch> mitigations,
    List<Choice> choices,
    List<Integer> required,
    List<String> propositions) {
  public WhatIf {
    goals = List.copyOf(goals);
    mitigations = List.copyOf(mitigations);
    choices = List.copyOf(choices);
    required = List.copyOf(required);
    propositions = List.copyOf(propositions);
  }

  /**
   * A goal.
   *
   * @param limited whether a budget, an {@code at most} or quantities can matter as well, so that
   *     the graph alone can only show that the goal is unreachable
   */
  public record Goal(String name, int node, boolean limited) {}

  /** A mitigation and the nodes that it turns off. */
  public record Switch(String name, List<Integer> blocks) {
    public Switch {
      blocks = List.copyOf(blocks);
    }
  }

  /** The two nodes of a condition. */
  public record Choice(int whenFalse, int whenTrue) {}

  /** The part of a frame without further mitigations. */
  static WhatIf of(Frame frame) {
    List<Slice> slices = new ArrayList<>();
    BitSet keep = new BitSet();
    for (String goal : frame.query().goals()) {
      Optional<Slice> slice = frame.slice(goal);
      if (slice.isPresent()) {
        slices.add(slice.get());
        for (int node : slice.get().part().original()) {
          keep.set(node);
        }
      }
    }
    return new Cutting(frame, Subgraph.of(frame.model().graph(), keep)).whatIf(slices);
  }

  /** Cuts out the part of the graph that the goals' slices have together. */
  private record Cutting(Frame frame, Subgraph part) {

    WhatIf whatIf(List<Slice> slices) {
      List<Goal> goals = new ArrayList<>();
      BitSet required = new BitSet();
      for (Slice slice : slices) {
        int node = part.compact()[slice.part().original()[slice.goal()]];
        String name = frame.query().spec().goals().get(part.graph().index(node)).name();
        goals.add(new Goal(name, node, limited(slice)));
        for (int each : slice.required()) {
          required.set(part.compact()[slice.part().original()[each]]);
        }
      }
      return new WhatIf(
          part.graph(),
          goals,
          mitigations(),
          choices(),
          required.stream().boxed().toList(),
          propositions());
    }

    private boolean limited(Slice slice) {
      return slice.limited()
          || slice.numeric()
          || !slice.comparisons(slice.leaves()).stream().allMatch(this::independent);
    }

    /**
     * Whether limits act on a comparison one by one: it asks one quantity to be large, and all
     * limits ask it to be small.
     */
    private boolean independent(int comparison) {
      LinearConstraint constraint = frame.scenarios().arithmetic().comparisons().get(comparison);
      return constraint.numbers().size() == 1
          && constraint.relation().direction() * constraint.coefficients().get(0).signum() > 0
          && frame.model().limits().stream()
              .flatMap(List::stream)
              .filter(limit -> limit.quantity() == constraint.numbers().get(0))
              .allMatch(limit -> limit.bound().relation().direction() < 0);
    }

    /** Comparisons of the part that matter no more when a mitigation limits its quantities. */
    private BitSet excluded(int mitigation) {
      BitSet excluded = new BitSet();
      List<Arithmetic.Limit> limits = frame.model().limits().get(mitigation);
      if (!limits.isEmpty()) {
        Arithmetic arithmetic = frame.scenarios().arithmetic().within(limits);
        Frame under =
            new Frame(frame.model(), frame.query(), frame.scenarios().withArithmetic(arithmetic));
        for (int node : part.original()) {
          excluded.set(node, frame.model().graph().kind(node) == Kind.COMPARISON);
        }
        for (String goal : frame.query().goals()) {
          under
              .slice(goal)
              .ifPresent(
                  slice -> {
                    for (int node : slice.part().original()) {
                      excluded.clear(node);
                    }
                  });
        }
      }
      return excluded;
    }

    private List<Switch> mitigations() {
      List<Switch> found = new ArrayList<>();
      List<Spec.Mitigation> all = frame.model().spec().mitigations();
      for (int at = 0; at < all.size(); at++) {
        if (!all.get(at).deployed()) {
          BitSet blocks = excluded(at);
          for (int node : frame.model().blocks()[at]) {
            blocks.set(node);
          }
          List<Integer> here = part.compact(blocks).stream().boxed().toList();
          found.add(new Switch(all.get(at).name(), here));
        }
      }
      return found;
    }

    private List<Choice> choices() {
      List<Choice> found = new ArrayList<>();
      for (int at = 0; at < frame.model().spec().conditions().size(); at++) {
        int no = node(Kind.FALSE_CONDITION, at);
        int yes = node(Kind.TRUE_CONDITION, at);
        if (no >= 0 || yes >= 0) {
          found.add(new Choice(no, yes));
        }
      }
      return found;
    }

    private int node(Kind kind, int index) {
      return part.compact()[frame.model().graph().node(kind, index)];
    }

    private List<String> propositions() {
      List<String> names = new ArrayList<>();
      for (int node = 0; node < part.graph().size(); node++) {
        boolean proposition = part.graph().kind(node) == Kind.PROPOSITION;
        names.add(proposition ? frame.model().propositions().get(part.graph().index(node)) : "");
      }
      return names;
    }
  }
}
