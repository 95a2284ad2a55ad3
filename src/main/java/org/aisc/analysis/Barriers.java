package org.aisc.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.aisc.analysis.Explanation.Barrier;
import org.aisc.graph.Arithmetic;
import org.aisc.graph.CausalityGraph.Kind;
import org.aisc.graph.Scenarios;
import org.aisc.ground.Model;
import org.aisc.limit.Budget;
import org.aisc.logic.Rational;
import org.aisc.search.Cheapest;
import org.aisc.search.Objective;
import org.aisc.search.Searches;
import org.aisc.search.Slice;
import org.aisc.sema.Spec;

/**
 * All that restricts a query and could be lifted: mitigations, what the attacker cannot do or pay,
 * values of conditions. What constraints say is part of the system and stays.
 */
final class Barriers {
  private final Frame frame;
  private final List<InForce> all = new ArrayList<>();

  /** A barrier, the nodes that never hold because of it, and how it limits quantities. */
  record InForce(Barrier barrier, BitSet nodes, List<Arithmetic.Limit> limits) {
    InForce(Barrier barrier, BitSet nodes) {
      this(barrier, nodes, List.of());
    }

    private boolean mayMatterBesideNodes() {
      return barrier instanceof Barrier.Spending || !limits.isEmpty();
    }
  }

  private Barriers(Frame frame) {
    this.frame = frame;
    mitigations();
    conditions();
    frame.query().attacker().ifPresent(this::attacker);
  }

  static Barriers of(Frame frame) {
    return new Barriers(frame);
  }

  /** Every barrier, in a fixed order. */
  List<InForce> all() {
    return all;
  }

  /** The query without any barrier. */
  Frame lifted() {
    Scenarios in = frame.scenarios();
    Scenarios free =
        new Scenarios(
            in.graph(),
            new BitSet(in.graph().size()),
            in.costs(),
            Optional.empty(),
            in.atMost(),
            in.required(),
            frame.model().arithmetic());
    return new Frame(frame.model(), frame.query().withDefence(List.of()), free);
  }

  /**
   * The inside of an attack path of the query without barriers.
   *
   * @param whole the slice of that query
   * @param inside its part in which only the propositions of the path may hold
   */
  record Room(Slice whole, Slice inside) {
    BitSet compact(BitSet nodes) {
      return inside.part().compact(whole.part().compact(nodes));
    }
  }

  /** The barriers that may matter inside a path. */
  List<InForce> in(Room room) {
    return all.stream()
        .filter(each -> each.mayMatterBesideNodes() || !room.compact(each.nodes()).isEmpty())
        .toList();
  }

  /**
   * Whether the goal is reachable inside a path when these barriers are in force.
   *
   * @throws OutOfBudget when a limit ends the search for an answer
   */
  boolean reachable(Room room, List<InForce> kept, Budget budget) {
    BitSet off = new BitSet();
    Optional<Rational> most = Optional.empty();
    Arithmetic arithmetic = frame.model().arithmetic();
    for (InForce each : kept) {
      off.or(room.compact(each.nodes()));
      arithmetic = arithmetic.within(each.limits());
      if (each.barrier() instanceof Barrier.Spending spending) {
        most = Optional.of(frame.model().scaled(spending.budget()));
      }
    }
    Optional<Slice> rest = room.inside().without(off, most, arithmetic);
    return rest.isPresent() && hasScenario(rest.get(), budget);
  }

  /**
   * Whether the goal of a slice is reachable.
   *
   * @throws OutOfBudget when a limit ends the search for an answer
   */
  static boolean hasScenario(Slice slice, Budget budget) {
    if (!slice.hard()) {
      return true;
    }
    Objective nothing = Objective.of(new long[slice.graph().size()]);
    try (Searches searches = Searches.asNeeded(note -> {})) {
      Cheapest.Outcome outcome = Cheapest.minimise(slice, nothing, searches, budget);
      if (outcome instanceof Cheapest.Outcome.Unknown unknown) {
        throw new OutOfBudget(unknown.reason());
      }
      return outcome instanceof Cheapest.Outcome.Found;
    }
  }

  /** A limit ended the search. */
  static final class OutOfBudget extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OutOfBudget(String reason) {
      super(reason, null, false, false);
    }

    String reason() {
      return String.valueOf(getMessage());
    }
  }

  private void mitigations() {
    Model model = frame.model();
    List<Spec.Mitigation> mitigations = model.spec().mitigations();
    for (int at = 0; at < mitigations.size(); at++) {
      Spec.Mitigation mitigation = mitigations.get(at);
      if (mitigation.deployed() || frame.query().defence().contains(mitigation.name())) {
        BitSet nodes = new BitSet();
        for (int node : model.blocks()[at]) {
          nodes.set(node);
        }
        all.add(
            new InForce(
                new Barrier.On(mitigation.name(), mitigation.deployed()),
                nodes,
                model.limits().get(at)));
      }
    }
  }

  private void conditions() {
    List<Spec.Condition> conditions = frame.model().spec().conditions();
    for (int at = 0; at < conditions.size(); at++) {
      Spec.Condition condition = conditions.get(at);
      Optional<Boolean> assumed =
          Optional.ofNullable(frame.query().assumptions().get(condition.name()));
      Optional<Boolean> value = assumed.or(condition::value);
      if (value.isPresent()) {
        Kind against = value.get() ? Kind.FALSE_CONDITION : Kind.TRUE_CONDITION;
        all.add(
            new InForce(
                new Barrier.Fixed(condition.name(), value.get(), assumed.isPresent()),
                single(frame.model().graph().node(against, at))));
      }
    }
  }

  private void attacker(String name) {
    Spec spec = frame.model().spec();
    Spec.Attacker attacker =
        spec.attackers().get(Spec.indexOf(spec.attackers(), name).orElseThrow());
    for (int at = 0; at < spec.steps().size(); at++) {
      String step = spec.steps().get(at).name();
      boolean excluded =
          attacker.cannot().contains(step)
              || attacker.can().map(can -> !can.contains(step)).orElse(false);
      if (excluded) {
        int take = frame.model().graph().node(Kind.TAKE, at);
        all.add(new InForce(new Barrier.Excluded(name, step), single(take)));
      }
    }
    attacker
        .budget()
        .ifPresent(
            budget -> all.add(new InForce(new Barrier.Spending(name, budget), new BitSet())));
  }

  private static BitSet single(int node) {
    BitSet nodes = new BitSet();
    nodes.set(node);
    return nodes;
  }
}
