package org.aisc.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.aisc.hitting.Family;
import org.aisc.hitting.HittingSetProblem;
import org.aisc.hitting.HittingSets;
import org.aisc.search.Measures;
import org.aisc.search.Searches;

/**
 * Sets of open mitigations, of which each set that stops all goals of a query has one, and which
 * together show what the cheapest costs: no set that obeys the rules and hits them costs less.
 *
 * @param problem the rules
 * @param members each by the places of its mitigations among the open ones
 */
public record Cores(HittingSetProblem problem, List<int[]> members) {
  public Cores {
    members = List.copyOf(members);
  }

  /**
   * Searches for the cheapest set without any contraction, and keeps what it is shown; empty when
   * the budget ends.
   *
   * @param most only sets that cost no more than this
   */
  public static Optional<Cores> of(Frame frame, Optional<BigDecimal> most, Effort effort) {
    OpenMitigations open = OpenMitigations.of(frame);
    Measures measures =
        new Measures(
            Arrays.stream(open.positions())
                .mapToObj(at -> frame.model().blocks()[at])
                .toArray(int[][]::new),
            Arrays.stream(open.positions()).mapToObj(frame.model().limits()::get).toList());
    HittingSetProblem problem =
        most.map(it -> open.rules().within(Frame.scaledDown(frame.model(), it)))
            .orElse(open.rules());
    List<int[]> members = new ArrayList<>();
    try (Searches searches = effort.searches();
        OpenGoals goals = OpenGoals.of(frame, measures, searches, effort)) {
      Family kept =
          chosen -> {
            Family.Answer answer = goals.unhit(chosen);
            if (answer instanceof Family.Answer.Unhit unhit) {
              members.addAll(unhit.members());
            }
            return answer;
          };
      return new HittingSets(problem, kept, effort.budget())
          .cheapest()
          .match(
              optimal -> Optional.of(new Cores(problem, members)),
              none -> Optional.of(new Cores(problem, members)),
              unknown -> Optional.empty());
    }
  }
}
