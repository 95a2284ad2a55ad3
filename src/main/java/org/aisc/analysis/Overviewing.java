package org.aisc.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aisc.analysis.Barriers.InForce;
import org.aisc.analysis.Barriers.Room;
import org.aisc.analysis.Explanation.Barrier;
import org.aisc.analysis.Overview.Coverage;
import org.aisc.analysis.Overview.GoalView;
import org.aisc.ground.Model;
import org.aisc.search.Slice;
import org.aisc.sema.Spec;

/** Collects what a report tells. */
final class Overviewing {
  private static final int NODES = 200_000;
  private static final long BRANCHES = 20_000;

  private final Frame frame;
  private final Overview.Options options;
  private final Effort effort;

  private Overviewing(Frame frame, Overview.Options options, Effort effort) {
    this.frame = frame;
    this.options = options;
    this.effort = effort;
  }

  static Overview of(Frame frame, Overview.Options options, Effort effort) {
    return new Overviewing(frame, options, effort).overview();
  }

  private Overview overview() {
    Model model = frame.model();
    Frame open = Frame.of(model, frame.query().withDefence(List.of()));
    Verifying verifying = new Verifying(model, effort);
    return new Overview(
        frame.query().goals().stream().map(this::goal).toList(),
        Mitigating.find(frame, Mitigations.Options.best(options.top()), effort),
        new Verification(model.spec().assertions().stream().map(verifying::judge).toList()),
        WhatIf.of(open),
        Assessing.likelihoods(model, frame.query(), modest()),
        frontier());
  }

  private Optional<Frontier> frontier() {
    boolean priced =
        frame.query().spec().goals().stream()
            .anyMatch(it -> it.impact().signum() > 0 && frame.query().goals().contains(it.name()));
    return priced
        ? Optional.of(
            Trading.frontier(
                frame.model(),
                frame.query(),
                new Frontier.Options(Frontier.Aim.LOSS, Optional.empty(), BRANCHES),
                modest()))
        : Optional.empty();
  }

  /** A report has many parts, of which none may take all the time there is. */
  private Effort modest() {
    return effort.by(Engine.AUTO).withNodes(Math.min(NODES, effort.nodes()));
  }

  private GoalView goal(String goal) {
    Explanation explained =
        Explaining.explain(
            frame, goal, new Explanation.Options(options.top(), options.limit()), effort);
    Frame alone =
        new Frame(frame.model(), frame.query().withGoals(List.of(goal)), frame.scenarios());
    Mitigations defence = Mitigating.find(alone, Mitigations.Options.CHEAPEST, effort);
    return new GoalView(explained, defence, coverageInTime(explained));
  }

  private Coverage coverageInTime(Explanation explained) {
    try {
      return coverage(explained);
    } catch (Barriers.OutOfBudget limit) {
      return new Coverage(List.of(), List.of());
    }
  }

  private Coverage coverage(Explanation explained) {
    Optional<Slice> slice = frame.slice(explained.proof().goal());
    List<Room> rooms =
        explained.open().paths().stream().map(path -> room(slice.orElseThrow(), path)).toList();
    List<String> names = new ArrayList<>();
    List<List<Boolean>> rows = new ArrayList<>();
    List<String> all = frame.query().spec().mitigations().stream().map(Spec.Named::name).toList();
    Barriers barriers = Barriers.of(Frame.of(frame.model(), frame.query().withDefence(all)));
    for (InForce each : barriers.all()) {
      List<Boolean> row = rooms.stream().map(room -> stops(barriers, each, room)).toList();
      if (each.barrier() instanceof Barrier.On on && row.contains(true)) {
        names.add(on.mitigation());
        rows.add(row);
      }
    }
    return new Coverage(names, rows);
  }

  private Room room(Slice slice, AttackPath path) {
    return new Room(slice, Arguing.inside(frame.model(), slice, path));
  }

  /** Whether a barrier stops a path that is open under those there are. */
  private boolean stops(Barriers barriers, InForce each, Room room) {
    List<InForce> kept = new ArrayList<>(Barriers.of(frame).all());
    kept.add(each);
    return barriers.in(room).contains(each) && !barriers.reachable(room, kept, effort.budget());
  }
}
