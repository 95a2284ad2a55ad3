package org.aisc.analysis;

import java.util.List;
import java.util.Optional;
import org.aisc.sema.Spec.Assertion;

/** What became of a specification's assertions, in the order of the files. */
public record Verification(List<Checked> assertions) {
  public Verification {
    assertions = List.copyOf(assertions);
  }

  /** What became of one assertion. */
  public enum Outcome {
    HOLDS,
    FAILS,
    UNKNOWN
  }

  /**
   * One assertion, judged.
   *
   * @param actual the value found, as text, such as {@code 3000}, {@code none} or {@code
   *     unreachable}
   * @param reason why the outcome is unknown
   * @param path a path that shows why the assertion fails, where there is one
   */
  public record Checked(
      Assertion assertion,
      Outcome outcome,
      String actual,
      Optional<String> reason,
      Optional<AttackPath> path) {}
}
