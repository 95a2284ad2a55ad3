package org.aisc.analysis;

import java.util.Optional;

/**
 * How much a goal's likelihood depends on a step, an event or a mitigation, as fault-tree analysis
 * measures it (Dutuit and Rauzy, 2001). Let P be the goal's likelihood, p the element's own, and P1
 * and P0 the goal's when the element succeeds, or fails, for sure. A mitigation counts as the event
 * that it is missing: p is 0 or 1.
 *
 * @param birnbaum P1 - P0
 * @param criticality p (P1 - P0) / P
 * @param fussellVesely p P1 / P: how likely it is that the element succeeded when the goal is
 *     reached
 * @param raw risk achievement worth, P1 / P
 * @param rrw risk reduction worth, P / P0; none when P0 is 0
 */
public record Importance(
    String element,
    Kind kind,
    double birnbaum,
    double criticality,
    double fussellVesely,
    double raw,
    Optional<Double> rrw) {

  /** What is important. */
  public enum Kind {
    STEP,
    EVENT,
    MITIGATION
  }
}
