package org.aisc.analysis;

import java.util.List;
import java.util.SortedMap;

/**
 * A causality graph that was written by hand, held against the one that the ML system and the
 * templates imply. Lists are sorted by name.
 *
 * @param propositions inferred, and in no declaration and no event by hand
 * @param edges inferred, and in no event by hand
 * @param unsupported edges by hand that neither a template nor a dependency supports
 * @param blindSpots nodes that no step, proposition or event speaks of
 * @param unruled nodes for which no template says what can happen
 * @param ties instances that declarations by hand are tied to, by the names of the declarations
 * @param matched edges by hand that are inferred, too
 */
public record Audit(
    List<Missing> propositions,
    List<Edge> edges,
    List<Edge> unsupported,
    List<String> blindSpots,
    List<String> unruled,
    SortedMap<String, String> ties,
    List<Edge> matched) {
  public Audit {
    propositions = List.copyOf(propositions);
    edges = List.copyOf(edges);
    unsupported = List.copyOf(unsupported);
    blindSpots = List.copyOf(blindSpots);
    unruled = List.copyOf(unruled);
    matched = List.copyOf(matched);
  }

  /** How many findings there are. */
  public int findings() {
    return propositions.size()
        + edges.size()
        + unsupported.size()
        + blindSpots.size()
        + unruled.size();
  }

  /**
   * A step or proposition that is inferred and missing.
   *
   * @param causes what directly helps to cause it
   * @param effects what it directly helps to cause
   */
  public record Missing(String name, List<String> causes, List<String> effects) {
    public Missing {
      causes = List.copyOf(causes);
      effects = List.copyOf(effects);
    }
  }

  /**
   * {@code from} helps to cause {@code to}.
   *
   * @param events the events in which it does, of templates or, where no template has it, by hand
   */
  public record Edge(String from, String to, List<String> events) {
    public Edge {
      events = List.copyOf(events);
    }
  }
}
