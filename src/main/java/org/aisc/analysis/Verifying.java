package org.aisc.analysis;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.aisc.analysis.Paths.Rank;
import org.aisc.analysis.Paths.View;
import org.aisc.analysis.Proof.Verdict;
import org.aisc.analysis.Verification.Checked;
import org.aisc.analysis.Verification.Outcome;
import org.aisc.ground.Model;
import org.aisc.sema.Spec.Assertion;
import org.aisc.syntax.Formula.Comparator;

/** Judges assertions, each by the analysis that answers its question. */
final class Verifying {
  private final Model model;
  private final Effort effort;

  Verifying(Model model, Effort effort) {
    this.model = model;
    this.effort = effort;
  }

  Checked judge(Assertion assertion) {
    return switch (assertion.claim()) {
      case REACHABLE, UNREACHABLE -> reachability(assertion);
      case CHEAPEST_ATTACK -> cheapestAttack(assertion);
      case CHEAPEST_DEFENCE -> cheapestDefence(assertion);
      case PATHS -> paths(assertion);
      case LIKELIHOOD, LOSS -> Quantifying.judge(assertion, model, query(assertion), effort);
    };
  }

  private Query query(Assertion assertion) {
    return new Query(
        model.spec(),
        assertion.goal().map(List::of).orElseGet(() -> Query.of(model.spec()).goals()),
        assertion.under(),
        assertion.attacker(),
        new TreeMap<>());
  }

  private Frame frame(Assertion assertion) {
    return Frame.of(model, query(assertion));
  }

  private static String goal(Assertion assertion) {
    return assertion.goal().orElseThrow();
  }

  private Checked reachability(Assertion assertion) {
    boolean wanted = assertion.claim() == org.aisc.syntax.Declaration.Claim.REACHABLE;
    Proof proof = Proving.prove(frame(assertion), goal(assertion), effort);
    if (proof.verdict() instanceof Verdict.Unknown unknown) {
      return unknown(assertion, unknown.reason());
    }
    boolean reachable = proof.path().isPresent();
    return new Checked(
        assertion,
        reachable == wanted ? Outcome.HOLDS : Outcome.FAILS,
        reachable ? "reachable" : "unreachable",
        Optional.empty(),
        reachable == wanted ? Optional.empty() : proof.path());
  }

  private Checked cheapestAttack(Assertion assertion) {
    Proof proof = Proving.prove(frame(assertion), goal(assertion), effort);
    if (proof.verdict() instanceof Verdict.Reachable reachable) {
      BigDecimal cost = reachable.path().cost();
      BigDecimal least = reachable.cheapest() ? cost : BigDecimal.ZERO;
      return between(assertion, least, Optional.of(cost), proof.path());
    }
    return proof.verdict() instanceof Verdict.Unknown unknown
        ? unknown(assertion, unknown.reason())
        : infinite(assertion, "no attack");
  }

  private Checked cheapestDefence(Assertion assertion) {
    Mitigations found = Mitigating.find(frame(assertion), Mitigations.Options.CHEAPEST, effort);
    if (found.impossible()) {
      return infinite(assertion, "no defence");
    }
    return between(
        assertion,
        found.lowerBound(),
        found.sets().stream().findFirst().map(Mitigations.Chosen::cost),
        Optional.empty());
  }

  private Checked paths(Assertion assertion) {
    Paths.Options count =
        new Paths.Options(View.PATHS, true, Optional.empty(), Optional.empty(), Rank.SIZE);
    Paths found = Attacks.find(frame(assertion), goal(assertion), count, effort);
    BigDecimal least = new BigDecimal(found.count());
    Optional<BigDecimal> most = found.complete() ? Optional.of(least) : Optional.empty();
    return between(assertion, least, most, Optional.empty());
  }

  private Checked unknown(Assertion assertion, String reason) {
    return new Checked(
        assertion, Outcome.UNKNOWN, "unknown", Optional.of(reason), Optional.empty());
  }

  /** There is no such number: it counts as larger than every bound. */
  private Checked infinite(Assertion assertion, String actual) {
    Comparator comparator = assertion.comparator().orElseThrow();
    boolean holds =
        List.of(Comparator.GREATER, Comparator.AT_LEAST, Comparator.NOT_EQUAL).contains(comparator);
    return new Checked(
        assertion,
        holds ? Outcome.HOLDS : Outcome.FAILS,
        actual,
        Optional.empty(),
        Optional.empty());
  }

  /** The number lies between two proved bounds; without an upper one it may be anything above. */
  private Checked between(
      Assertion assertion, BigDecimal least, Optional<BigDecimal> most, Optional<AttackPath> path) {
    Comparator comparator = assertion.comparator().orElseThrow();
    BigDecimal bound = assertion.bound().orElseThrow();
    boolean exact = most.isPresent() && most.get().compareTo(least) == 0;
    Outcome outcome = judge(comparator, least, most, bound);
    String actual = exact ? least.toPlainString() : "at least " + least.toPlainString();
    return new Checked(
        assertion,
        outcome,
        actual,
        outcome == Outcome.UNKNOWN
            ? Optional.of(effort.budget().reason().orElse("the value is not known exactly"))
            : Optional.empty(),
        outcome == Outcome.FAILS ? path : Optional.empty());
  }

  static Outcome judge(
      Comparator comparator, BigDecimal least, Optional<BigDecimal> most, BigDecimal bound) {
    int low = least.compareTo(bound);
    int high = most.map(it -> it.compareTo(bound)).orElse(1);
    boolean exact = most.isPresent() && most.get().compareTo(least) == 0;
    return switch (comparator) {
      case LESS -> decide(high < 0, low >= 0);
      case AT_MOST -> decide(high <= 0, low > 0);
      case AT_LEAST -> decide(low >= 0, high < 0);
      case GREATER -> decide(low > 0, high <= 0);
      case EQUAL -> decide(exact && low == 0, low > 0 || high < 0);
      case NOT_EQUAL -> decide(low > 0 || high < 0, exact && low == 0);
    };
  }

  private static Outcome decide(boolean holds, boolean fails) {
    if (holds) {
      return Outcome.HOLDS;
    }
    return fails ? Outcome.FAILS : Outcome.UNKNOWN;
  }
}
