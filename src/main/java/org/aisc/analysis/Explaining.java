package org.aisc.analysis;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.aisc.analysis.Barriers.InForce;
import org.aisc.analysis.Barriers.Room;
import org.aisc.analysis.Explanation.Argument;
import org.aisc.analysis.Explanation.Barrier;
import org.aisc.analysis.Explanation.Opening;
import org.aisc.analysis.Explanation.Options;
import org.aisc.analysis.Explanation.Stopped;
import org.aisc.graph.CausalityGraph;
import org.aisc.graph.CausalityGraph.Kind;
import org.aisc.search.Slice;
import org.aisc.sema.Spec;

/**
 * Explains a verdict by the attack paths that there would be if nothing stood in the attacker's
 * way. Inside such a path, whether the goal is reached is monotone in the barriers that are lifted,
 * so that what stops the path and what would open it are found by trying barriers one by one.
 */
final class Explaining {
  private final Frame frame;
  private final String goal;
  private final Options options;
  private final Effort effort;
  private final Barriers barriers;

  private Explaining(Frame frame, String goal, Options options, Effort effort) {
    this.frame = frame;
    this.goal = goal;
    this.options = options;
    this.effort = effort;
    this.barriers = Barriers.of(frame);
  }

  static Explanation explain(Frame frame, String goal, Options options, Effort effort) {
    return new Explaining(frame, goal, options, effort).explanation();
  }

  private Explanation explanation() {
    Proof proof = Proving.prove(frame, goal, effort);
    Paths open = withCheapest(find(frame), proof);
    Optional<Slice> slice = frame.slice(goal);
    List<Argument> arguments =
        open.paths().stream()
            .map(path -> Arguing.of(frame.model(), slice.orElseThrow(), path))
            .toList();
    Frame lifted = barriers.lifted();
    Paths every = barriers.all().isEmpty() ? open : find(lifted);
    List<Stopped> stopped = new ArrayList<>();
    Optional<String> reason = stop(lifted, every, stopped);
    Paths judged = reason.isEmpty() ? every : incomplete(every, reason.get());
    return new Explanation(
        proof,
        open,
        arguments,
        judged,
        stopped,
        openings(stopped),
        idle(judged, stopped),
        every.paths().isEmpty() ? uncaused() : List.of());
  }

  /** How many paths there are, and the cheapest of them. */
  private Paths find(Frame asked) {
    Paths.Options counting =
        new Paths.Options(
            Paths.View.PATHS, true, options.limit(), Optional.empty(), Paths.Rank.SIZE);
    Paths counted = Attacks.find(asked, goal, counting, effort);
    Paths.Options best =
        new Paths.Options(
            Paths.View.PATHS, false, options.limit(), Optional.of(options.top()), Paths.Rank.COST);
    Paths shown = Attacks.find(asked, goal, best, effort);
    return new Paths(
        goal,
        Paths.View.PATHS,
        counted.complete() && shown.complete(),
        counted.count().max(shown.count()),
        List.of(),
        shown.paths(),
        counted.reason().or(shown::reason));
  }

  /** A search that was stopped may have missed the path of the proof, which is the cheapest. */
  private Paths withCheapest(Paths found, Proof proof) {
    List<AttackPath> paths = new ArrayList<>(found.paths());
    if (!found.complete() && proof.path().isPresent()) {
      AttackPath cheapest = proof.path().get();
      paths.removeIf(path -> path.propositions().equals(cheapest.propositions()));
      paths.add(0, cheapest);
      paths.sort(Attacks.order(Paths.Rank.COST));
    }
    return new Paths(
        goal,
        found.view(),
        found.complete(),
        found.count().max(BigInteger.valueOf(paths.size())),
        List.of(),
        paths.subList(0, Math.min(paths.size(), options.top())),
        found.reason());
  }

  private static Paths incomplete(Paths paths, String reason) {
    return Paths.listed(
        paths.goal(), paths.view(), paths.count(), paths.paths(), Optional.of(reason));
  }

  /** Collects what stops which path; gives the reason when a limit ends that. */
  private Optional<String> stop(Frame lifted, Paths every, List<Stopped> stopped) {
    Optional<Slice> slice = lifted.slice(goal);
    try {
      for (AttackPath path : every.paths()) {
        Slice whole = slice.orElseThrow();
        Room room = new Room(whole, Arguing.inside(frame.model(), whole, path));
        if (!reachable(room, barriers.in(room))) {
          stopped.add(stopped(path, room));
        }
      }
      return Optional.empty();
    } catch (Barriers.OutOfBudget limit) {
      return Optional.of(limit.reason());
    }
  }

  private boolean reachable(Room room, List<InForce> kept) {
    return barriers.reachable(room, kept, effort.budget());
  }

  private Stopped stopped(AttackPath path, Room inside) {
    List<InForce> all = barriers.in(inside);
    List<List<Barrier>> alone = new ArrayList<>();
    for (InForce each : all) {
      if (!reachable(inside, List.of(each))) {
        alone.add(List.of(each.barrier()));
      }
    }
    if (alone.isEmpty()) {
      alone.add(together(inside, all));
    }
    return new Stopped(path, alone, opening(inside, all));
  }

  /** A smallest set of barriers that still stops the path: each is left out if the rest does. */
  private List<Barrier> together(Room inside, List<InForce> all) {
    List<InForce> kept = new ArrayList<>(all);
    for (InForce each : all) {
      kept.remove(each);
      if (reachable(inside, kept)) {
        kept.add(each);
      }
    }
    return kept.stream().map(InForce::barrier).toList();
  }

  /** A smallest set to lift: each barrier is put back if the path stays open. */
  private List<Barrier> opening(Room inside, List<InForce> all) {
    List<InForce> back = new ArrayList<>();
    List<Barrier> lifted = new ArrayList<>();
    for (InForce each : all) {
      back.add(each);
      if (!reachable(inside, back)) {
        back.remove(each);
        lifted.add(each.barrier());
      }
    }
    return lifted;
  }

  /** The openings that are not part of others, each with its cheapest path; smallest first. */
  private static List<Opening> openings(List<Stopped> stopped) {
    List<Opening> found = new ArrayList<>();
    List<Stopped> bySize = new ArrayList<>(stopped);
    bySize.sort(Comparator.comparingInt(each -> each.opening().size()));
    for (Stopped each : bySize) {
      if (found.stream().noneMatch(it -> each.opening().containsAll(it.lifted()))) {
        found.add(new Opening(each.opening(), each.path()));
      }
    }
    return found;
  }

  /** Mitigations of the defence that stop no path; none is named unless all paths are known. */
  private List<String> idle(Paths every, List<Stopped> stopped) {
    if (!every.complete() || every.count().intValue() != every.paths().size()) {
      return List.of();
    }
    Set<Barrier> used = new HashSet<>();
    stopped.forEach(each -> each.by().forEach(used::addAll));
    stopped.forEach(each -> used.addAll(each.opening()));
    List<String> idle = new ArrayList<>();
    for (InForce each : barriers.all()) {
      if (each.barrier() instanceof Barrier.On on && !on.deployed() && !used.contains(on)) {
        idle.add(on.mitigation());
      }
    }
    return idle;
  }

  private List<String> uncaused() {
    CausalityGraph graph = frame.model().graph();
    int index = Spec.indexOf(frame.model().spec().goals(), goal).orElseThrow();
    BitSet seen = new BitSet(graph.size());
    Deque<Integer> open = new ArrayDeque<>(List.of(graph.node(Kind.GOAL, index)));
    Set<String> found = new TreeSet<>();
    while (!open.isEmpty()) {
      int node = open.pop();
      if (graph.kind(node) == Kind.PROPOSITION && graph.inputCount(node) == 0) {
        found.add(frame.model().propositions().get(graph.index(node)));
      }
      for (int at = 0; at < graph.inputCount(node); at++) {
        if (!seen.get(graph.input(node, at))) {
          seen.set(graph.input(node, at));
          open.push(graph.input(node, at));
        }
      }
    }
    return List.copyOf(found);
  }
}
