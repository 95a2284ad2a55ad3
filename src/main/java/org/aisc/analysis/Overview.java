package org.aisc.analysis;

import java.util.List;
import java.util.Optional;

/**
 * All that a report on a system tells.
 *
 * @param goals the goals of the query, in its order
 * @param sets the cheapest inclusion-minimal mitigation sets against all goals together
 * @param assertions what became of the specification's assertions
 * @param risks how likely the goals are, in their order
 * @param frontier expected loss against money; none when no goal has an impact
 */
public record Overview(
    List<GoalView> goals,
    Mitigations sets,
    Verification assertions,
    WhatIf whatIf,
    List<GoalRisk> risks,
    Optional<Frontier> frontier) {
  public Overview {
    goals = List.copyOf(goals);
    risks = List.copyOf(risks);
  }

  /**
   * One goal.
   *
   * @param defence the cheapest mitigation set against this goal alone
   * @param coverage what stops its open paths
   */
  public record GoalView(Explanation explained, Mitigations defence, Coverage coverage) {
    public String goal() {
      return explained.proof().goal();
    }
  }

  /**
   * Which mitigation stops which path.
   *
   * @param mitigations those that are not on and stop at least one of the paths, by name
   * @param rows for each, by position of the path, whether it stops the path by itself
   */
  public record Coverage(List<String> mitigations, List<List<Boolean>> rows) {
    public Coverage {
      mitigations = List.copyOf(mitigations);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /** Whether no limit kept anything from being found. */
  public boolean complete() {
    return goals.stream()
            .allMatch(
                goal ->
                    goal.explained().complete()
                        && (goal.defence().optimal() || goal.defence().impossible()))
        && sets.complete()
        && frontier.map(Frontier::complete).orElse(true)
        && assertions.assertions().stream()
            .noneMatch(each -> each.outcome() == Verification.Outcome.UNKNOWN);
  }

  /**
   * How much to tell.
   *
   * @param top how many paths of a goal, and how many mitigation sets
   * @param limit stop the search for paths after so many
   */
  public record Options(int top, Optional<Integer> limit) {}
}
