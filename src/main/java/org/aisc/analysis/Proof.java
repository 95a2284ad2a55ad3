package org.aisc.analysis;

import java.util.List;
import java.util.Optional;

/** Whether a goal can be reached under the query's defence and by its attacker. */
public record Proof(String goal, Verdict verdict) {
  /** The answer and its evidence. */
  public sealed interface Verdict {
    /** No scenario reaches the goal; {@code needed} is a subset-minimal part of the defence. */
    record Unreachable(List<String> needed) implements Verdict {
      public Unreachable {
        needed = List.copyOf(needed);
      }
    }

    /** The cheapest attack path; {@code cheapest} tells whether that was proved in the budget. */
    record Reachable(AttackPath path, boolean cheapest) implements Verdict {}

    /** A limit ended the search. */
    record Unknown(String reason) implements Verdict {}
  }

  /** The path of a reachable goal. */
  public Optional<AttackPath> path() {
    return verdict instanceof Verdict.Reachable reachable
        ? Optional.of(reachable.path())
        : Optional.empty();
  }
}
