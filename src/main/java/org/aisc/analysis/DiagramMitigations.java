package org.aisc.analysis;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.aisc.analysis.Mitigations.Mode;
import org.aisc.analysis.Mitigations.Options;
import org.aisc.dd.Limits;
import org.aisc.dd.Result;
import org.aisc.hitting.HittingSet;
import org.aisc.hitting.HittingSetProblem;
import org.aisc.search.Measures;

/** Mitigation sets by decision diagrams: counted without being listed, the cheapest ones first. */
final class DiagramMitigations {
  /** A set takes about the memory of so many nodes. */
  private static final int NODES_PER_SET = 4;

  private final Options options;
  private final Effort effort;
  private final Limits limits;

  private DiagramMitigations(Options options, Effort effort) {
    this.options = options;
    this.effort = effort;
    this.limits = effort.diagrams();
  }

  /**
   * What diagrams gave.
   *
   * @param count how many sets there are of the kind that was asked for
   * @param sets the first ones in order; for a count, one
   */
  record Found(BigInteger count, List<HittingSet> sets) {}

  /** The answer; empty when another engine is to find it. */
  static Optional<Result<Found>> find(
      Frame frame, HittingSetProblem problem, Measures measures, Options options, Effort effort) {
    boolean asked = effort.engine() == Engine.DD;
    if (!asked && (effort.engine() != Engine.AUTO || options.mode() != Mode.MINIMAL)) {
      return Optional.empty();
    }
    Optional<String> obstacle = MitigationDiagram.obstacle(frame, problem, measures);
    if (obstacle.isPresent()) {
      effort.require(obstacle.get(), Engine.SAT, Engine.SMT);
      return Optional.empty();
    }
    frame.query().goals().stream()
        .flatMap(goal -> frame.slice(goal).stream())
        .forEach(effort::requireNumbers);
    Result<Found> found =
        MitigationDiagram.of(frame, problem, measures, effort.diagrams())
            .then(diagram -> new DiagramMitigations(options, effort).find(diagram));
    if (!asked && found.found().isEmpty()) {
      effort.notes().accept(found.reason() + "; mitigation sets are listed by SAT instead");
      return Optional.empty();
    }
    return Optional.of(found);
  }

  private Result<Found> find(MitigationDiagram diagram) {
    return switch (options.mode()) {
      case CHEAPEST -> best(diagram, 1);
      case TOP -> best(diagram, options.top());
      case MINIMAL -> all(diagram);
      case ALL_CHEAPEST ->
          diagram
              .best(1, limits)
              .then(
                  best ->
                      best.isEmpty()
                          ? best(diagram, 1)
                          : diagram.upTo(best.get(0).cost(), limits).then(this::all));
    };
  }

  private Result<Found> best(MitigationDiagram diagram, int count) {
    return diagram
        .best(count, limits)
        .map(sets -> new Found(BigInteger.valueOf(sets.size()), sets));
  }

  private Result<Found> all(MitigationDiagram diagram) {
    int fitting =
        Math.min(diagram.family().fitting(effort.words()), effort.nodes() / NODES_PER_SET);
    int most = options.countOnly() ? 1 : Math.min(options.limit().orElse(fitting), fitting);
    boolean fits = diagram.count().compareTo(BigInteger.valueOf(most)) <= 0;
    return (fits ? diagram.all(limits) : diagram.best(most, limits))
        .map(sets -> new Found(diagram.count(), sets));
  }
}
