package org.aisc.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aisc.diag.Diagnostic;
import org.aisc.ground.Costs;
import org.aisc.ground.Expanded;
import org.aisc.ground.Grounding;
import org.aisc.limit.Budget;
import org.aisc.sema.Spec;

/** The questions one can ask, one method each. This is the Java API. */
public final class Analyses {
  private Analyses() {}

  /**
   * What only the whole specification shows: errors, such as constraints that contradict each
   * other, or else warnings, such as a goal that nothing reaches. Less is found when the budget
   * ends.
   */
  public static List<Diagnostic> check(Spec spec, Budget budget) {
    List<Diagnostic> found = new ArrayList<>(errors(spec, budget));
    if (found.isEmpty()) {
      found.addAll(BrokenRules.of(spec));
      found.addAll(Warnings.of(Grounding.ground(spec)));
    }
    return found;
  }

  /**
   * What keeps the specification from being analysed at all: the errors that {@link #check} finds.
   * Empty when every analysis may be asked; the other methods require that.
   */
  public static List<Diagnostic> obstacles(Spec spec, Budget budget) {
    return errors(spec, budget);
  }

  /** The same, however long it takes. */
  public static List<Diagnostic> obstacles(Spec spec) {
    return obstacles(spec, Budget.unlimited());
  }

  private static List<Diagnostic> errors(Spec spec, Budget budget) {
    List<Diagnostic> found = new ArrayList<>(Contradictions.of(spec, budget));
    Costs.overflow(spec).ifPresent(found::add);
    return found;
  }

  /**
   * Attack paths to each goal of the query, in its order.
   *
   * @throws UnsuitedEngine if the effort asks for an engine that cannot answer this
   */
  public static List<Paths> paths(Query query, Paths.Options options, Effort effort) {
    Frame frame = Frame.of(Grounding.ground(query.spec()), query);
    return query.goals().stream().map(it -> Attacks.find(frame, it, options, effort)).toList();
  }

  /** Attack paths by whichever engine fits. */
  public static List<Paths> paths(Query query, Paths.Options options, Budget budget) {
    return paths(query, options, Effort.of(budget));
  }

  /**
   * Verdicts for each goal of the query, in its order.
   *
   * @throws UnsuitedEngine if the effort asks for an engine that cannot answer this
   */
  public static List<Proof> prove(Query query, Effort effort) {
    Frame frame = Frame.of(Grounding.ground(query.spec()), query);
    return query.goals().stream().map(it -> Proving.prove(frame, it, effort)).toList();
  }

  /** Verdicts by whichever engine fits. */
  public static List<Proof> prove(Query query, Budget budget) {
    return prove(query, Effort.of(budget));
  }

  /**
   * Mitigation sets that stop all goals of the query together.
   *
   * @throws UnsuitedEngine if the effort asks for an engine that cannot answer this
   */
  public static Mitigations mitigate(Query query, Mitigations.Options options, Effort effort) {
    return Mitigating.find(Frame.of(Grounding.ground(query.spec()), query), options, effort);
  }

  /** Mitigation sets by whichever engine fits. */
  public static Mitigations mitigate(Query query, Mitigations.Options options, Budget budget) {
    return mitigate(query, options, Effort.of(budget));
  }

  /**
   * How likely the goals of the query are under its defence, and what that costs.
   *
   * @throws UnsuitedEngine if the effort asks for an engine that cannot answer this
   */
  public static Risk risk(Query query, Risk.Options options, Effort effort) {
    return Assessing.assess(Grounding.ground(query.spec()), query, options, effort);
  }

  /**
   * Mitigation sets of which none is both dearer and worse than another.
   *
   * @throws UnsuitedEngine if the effort asks for an engine that cannot answer this
   */
  public static Frontier frontier(Query query, Frontier.Options options, Effort effort) {
    return Trading.frontier(Grounding.ground(query.spec()), query, options, effort);
  }

  /**
   * The mitigation set to buy where goals need not be stopped altogether.
   *
   * @throws UnsuitedEngine if the effort asks for an engine that cannot answer this
   */
  public static Purchase purchase(Query query, Purchase.Wish wish, Effort effort) {
    return Trading.purchase(Grounding.ground(query.spec()), query, wish, effort);
  }

  /** Why a goal of the query's specification can be reached, or why not. */
  public static Explanation explain(
      Query query, String goal, Explanation.Options options, Effort effort) {
    Frame frame = Frame.of(Grounding.ground(query.spec()), query);
    return Explaining.explain(frame, goal, options, effort);
  }

  /**
   * What changed between two versions of a specification.
   *
   * @param limit stop the search for paths after so many
   */
  public static Difference diff(
      Difference.Pair<Query> queries, Optional<Integer> limit, Effort effort) {
    return Differing.compare(queries, limit, effort);
  }

  /** All that a report on the query's system tells. */
  public static Overview overview(Query query, Overview.Options options, Effort effort) {
    return Overviewing.of(Frame.of(Grounding.ground(query.spec()), query), options, effort);
  }

  /** Judges every assertion of the specification, by whichever engines fit. */
  public static Verification verify(Spec spec, Effort effort) {
    Verifying verifying = new Verifying(Grounding.ground(spec), effort);
    return new Verification(spec.assertions().stream().map(verifying::judge).toList());
  }

  /** Judges one assertion of the specification with modest effort. */
  public static Verification.Checked verify(Spec spec, Spec.Assertion assertion, Budget budget) {
    return new Verifying(Grounding.ground(spec), Effort.of(budget)).judge(assertion);
  }

  /** Judges every assertion with modest effort. */
  public static Verification verify(Spec spec, Budget budget) {
    return verify(spec, Effort.of(budget));
  }

  /** The causality graph by hand against the one that the system and the templates imply. */
  public static Audit audit(Expanded expanded) {
    return Auditing.audit(expanded);
  }
}
