package org.aisc.certify;

import java.util.List;

/** What came of checking a certificate. */
public sealed interface Verdict {
  /**
   * What is claimed of some goals, in words that follow their names.
   *
   * @param sets the attack paths, attack vectors or mitigation sets that it speaks of
   */
  record Claim(
      List<String> goals, Circumstances circumstances, String answer, List<List<String>> sets) {
    public Claim {
      goals = List.copyOf(goals);
      sets = sets.stream().map(List::copyOf).toList();
    }
  }

  /** Each claim follows from the specification. */
  record Accepted(List<Claim> claims) implements Verdict {
    public Accepted {
      claims = List.copyOf(claims);
    }
  }

  /** The certificate proves nothing; the line, counted from 1, is where that showed. */
  record Rejected(long line, String reason) implements Verdict {}

  /** A limit ended the check. */
  record Unknown(String reason) implements Verdict {}
}
