package org.aisc.report;

import java.math.BigInteger;
import java.util.List;
import org.aisc.analysis.Explanation;
import org.aisc.analysis.Paths;
import org.aisc.analysis.Proof.Verdict;

/** The statements of an explanation that its texts share. */
record ExplanationFacts(Asked asked, Explanation explained) {

  String goal() {
    return explained.proof().goal();
  }

  boolean reachable() {
    return explained.proof().verdict() instanceof Verdict.Reachable;
  }

  /** {@code reachable}, {@code unreachable} or {@code unknown}. */
  String verdict() {
    return ProofReport.verdict(explained.proof().verdict());
  }

  /** What follows the verdict on the first line. */
  String evidence() {
    if (explained.proof().verdict() instanceof Verdict.Unknown unknown) {
      return " (" + unknown.reason() + ")";
    }
    return reachable() ? " by " + count(explained.open()) : "";
  }

  /** {@code 3 attack paths}, {@code at least 3 attack paths (the time-out was reached)}. */
  static String count(Paths paths) {
    String count = Numbers.count(paths.count(), "attack path");
    return paths.complete()
        ? count
        : "at least " + count + " (" + paths.reason().orElse("stopped") + ")";
  }

  /** What would be without barriers; empty when there are none in the way. */
  String without() {
    if (explained.every().count().signum() == 0) {
      return !explained.every().complete()
          ? "Not all paths could be looked for."
          : "Nothing reaches the goal, even without any mitigation, for any attacker and with "
              + "any values of the conditions.";
    }
    String paths = count(explained.every());
    boolean one = explained.every().count().intValue() == 1;
    int open = explained.every().paths().size() - explained.stopped().size();
    if (explained.stopped().isEmpty()) {
      return reachable() && explained.every().complete()
          ? ""
          : "Without any barrier there would be " + paths + ".";
    }
    return "If nothing stood in the way, there would be "
        + paths
        + (open == 0 ? (one ? "; it is stopped:" : "; each is stopped:") : "; these are stopped:");
  }

  /** Mitigations of the defence that the proof does without. */
  List<String> unneeded() {
    if (explained.proof().verdict() instanceof Verdict.Unreachable unreachable) {
      return asked.defence().stream().filter(it -> !unreachable.needed().contains(it)).toList();
    }
    return explained.idle();
  }

  /** How many paths are not told, or nothing. */
  static String more(Paths paths) {
    BigInteger rest = paths.count().subtract(BigInteger.valueOf(paths.paths().size()));
    return rest.signum() <= 0
        ? ""
        : (paths.complete() ? "The " + paths.paths().size() + " cheapest are" : "Only some are")
            + " shown; there are "
            + (paths.complete() ? "" : "at least ")
            + rest
            + " more (`aisc paths` lists them).";
  }
}
