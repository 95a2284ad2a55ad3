package org.aisc.analysis;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.aisc.dd.Limits;
import org.aisc.dd.Result;
import org.aisc.dd.SetFamily;
import org.aisc.dd.SortedSets;
import org.aisc.search.Searches;
import org.aisc.search.Slice;

/**
 * Attack paths by decision diagrams: counted without being listed, listed in order, and the best
 * ones found first. A question that does not fit is left to another engine, unless diagrams were
 * asked for.
 */
final class DiagramPaths {
  private final Frame frame;
  private final String goal;
  private final PathDiagram diagram;
  private final PathReading reading;
  private final Paths.Options options;
  private final Effort effort;

  private DiagramPaths(Asked asked, PathDiagram diagram, PathReading reading) {
    this.frame = asked.frame();
    this.goal = asked.goal();
    this.options = asked.options();
    this.effort = asked.effort();
    this.diagram = diagram;
    this.reading = reading;
  }

  /** What is asked. */
  private record Asked(Frame frame, String goal, Paths.Options options, Effort effort) {}

  /** The answer, or nothing when another engine is to find it. */
  static Optional<Paths> find(
      Frame frame, Slice slice, String goal, Paths.Options options, Effort effort) {
    if (!effort.allows(Engine.DD)) {
      return Optional.empty();
    }
    Optional<String> obstacle = PathDiagram.obstacle(slice, options.view());
    if (obstacle.isPresent()) {
      effort.require(obstacle.get(), Engine.SAT, Engine.SMT);
      return Optional.empty();
    }
    Asked asked = new Asked(frame, goal, options, effort);
    Result<Paths> paths = read(asked, PathDiagram.of(slice, options.view(), effort.diagrams()));
    return paths.found().or(() -> without(goal, options, paths.reason(), effort));
  }

  /** The answer to a question without obstacles, if the diagram can be made within limits. */
  static Result<Paths> within(
      Limits limits, Frame frame, Slice slice, String goal, Paths.Options options, Effort effort) {
    Asked asked = new Asked(frame, goal, options, effort);
    return read(asked, PathDiagram.of(slice, options.view(), limits));
  }

  private static Result<Paths> read(Asked asked, Result<PathDiagram> found) {
    return found.then(
        diagram -> {
          try (Searches searches = asked.effort().searches()) {
            PathReading reading =
                new PathReading(asked.frame(), diagram.slice(), searches, asked.effort().budget());
            return new DiagramPaths(asked, diagram, reading).paths();
          }
        });
  }

  /** What is said when diagrams do not do: nothing, if another engine may try. */
  private static Optional<Paths> without(
      String goal, Paths.Options options, String reason, Effort effort) {
    if (effort.engine() == Engine.DD) {
      return Optional.of(
          Paths.listed(goal, options.view(), BigInteger.ZERO, List.of(), Optional.of(reason)));
    }
    effort.handOver(reason);
    return Optional.empty();
  }

  private Result<Paths> paths() {
    if (options.countOnly()) {
      return new Result.Done<>(counted(diagram.family().countsBySize()));
    }
    return options.top().isPresent() ? best(options.top().get()) : listed();
  }

  private Paths counted(BigInteger[] bySize) {
    BigInteger left =
        options.limit().<BigInteger>map(BigInteger::valueOf).orElse(diagram.family().count());
    List<BigInteger> counted = new ArrayList<>();
    for (BigInteger size : bySize) {
      counted.add(size.min(left));
      left = left.subtract(size.min(left));
    }
    boolean all = counted.equals(List.of(bySize));
    return Paths.counted(
        goal,
        options.view(),
        counted,
        all ? Optional.empty() : options.limit().map(DiagramPaths::reached));
  }

  private static String reached(int limit) {
    return "the limit of " + limit + " was reached";
  }

  private Paths complete(List<AttackPath> paths) {
    return Paths.listed(
        goal, options.view(), BigInteger.valueOf(paths.size()), paths, Optional.empty());
  }

  private Paths cut(List<AttackPath> paths, String reason) {
    return Paths.listed(
        goal, options.view(), BigInteger.valueOf(paths.size()), paths, Optional.of(reason));
  }

  /** All sets, or as many of the first ones as may be listed. */
  private Result<Paths> listed() {
    SetFamily family = diagram.family();
    int wanted = options.limit().orElse(Integer.MAX_VALUE);
    int most = Math.min(wanted, family.fitting(effort.words()));
    return family
        .sorted(most, effort.diagrams())
        .map(
            sets -> {
              List<AttackPath> paths =
                  DirectReading.suits(diagram.slice(), options.view(), reading.chances())
                      ? new ReadPaths(sets, new DirectReading(frame, diagram, reading.chances()))
                      : read(sets);
              BigInteger listed = BigInteger.valueOf(paths.size());
              return listed.equals(family.count())
                  ? complete(paths)
                  : cut(paths, reason(paths.size(), wanted));
            });
  }

  private String reason(int listed, int wanted) {
    return effort
        .budget()
        .reason()
        .orElseGet(
            () ->
                listed == wanted
                    ? reached(wanted)
                    : "only so many of " + diagram.family().count() + " fit into memory");
  }

  /** Reads sets until the budget ends. */
  private List<AttackPath> read(SortedSets sets) {
    List<AttackPath> paths = new ArrayList<>();
    for (int at = 0; at < sets.size() && !effort.budget().exhausted(); at++) {
      Optional<AttackPath> path = reading.read(diagram.nodes(sets.get(at)), options.view());
      if (path.isEmpty()) {
        break;
      }
      paths.add(path.get());
    }
    return paths;
  }

  private Result<Paths> best(int count) {
    SetOrder order = new SetOrder(diagram, reading.chances());
    if (!order.tells(options.rank())) {
      return bestOfAll(count);
    }
    return diagram
        .family()
        .best(count, order.weights(options.rank()), order.exact(options.rank()), effort.diagrams())
        .map(
            sets -> {
              List<AttackPath> paths = new ArrayList<>();
              for (int[] set : sets) {
                reading.read(diagram.nodes(set), options.view()).ifPresent(paths::add);
              }
              return paths.size() == sets.size()
                  ? complete(paths)
                  : cut(paths, reason(paths.size(), -1));
            });
  }

  /** The best ones of all sets, each of which is read. */
  private Result<Paths> bestOfAll(int count) {
    return diagram
        .family()
        .sorted(diagram.family().fitting(effort.words()), effort.diagrams())
        .map(sets -> bestOf(sets, count));
  }

  private Paths bestOf(SortedSets sets, int count) {
    Comparator<AttackPath> order = Attacks.order(options.rank());
    PriorityQueue<AttackPath> kept = new PriorityQueue<>(order.reversed());
    int looked = 0;
    while (looked < sets.size() && !effort.budget().exhausted()) {
      Optional<AttackPath> path = reading.read(diagram.nodes(sets.get(looked)), options.view());
      if (path.isEmpty()) {
        break;
      }
      looked++;
      kept.add(path.get());
      if (kept.size() > count) {
        kept.poll();
      }
    }
    List<AttackPath> best = kept.stream().sorted(order).toList();
    return diagram.family().count().equals(BigInteger.valueOf(looked))
        ? complete(best)
        : cut(best, reason(looked, -1));
  }
}
