package org.aisc.analysis;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;

/**
 * One way to a goal: a minimal set of propositions (an attack path) or of steps (an attack vector).
 *
 * @param propositions the minimal set, sorted by name: steps and intermediate propositions of a
 *     path, the steps of a vector
 * @param steps the steps taken in a cheapest scenario, sorted by name; of several the likeliest
 * @param events the events that reach the goal in it, sorted by name
 * @param conditions the conditions which that uses, with their values
 * @param quantities the cheapest values of the quantities that it uses
 * @param cost sum over the steps taken and the values of the quantities
 * @param low the lowest likelihood, where the file gives intervals, of the likeliest derivation
 * @param high the highest likelihood of the likeliest derivation
 */
public record AttackPath(
    List<String> propositions,
    List<String> steps,
    List<String> events,
    SortedMap<String, Boolean> conditions,
    SortedMap<String, BigDecimal> quantities,
    BigDecimal cost,
    double low,
    double high) {
  public AttackPath {
    propositions = List.copyOf(propositions);
    steps = List.copyOf(steps);
    events = events instanceof Deferred<?, String> ? events : List.copyOf(events);
  }
}
