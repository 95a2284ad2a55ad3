package org.aisc.analysis;

import java.util.List;
import org.aisc.diag.Diagnostic;
import org.aisc.ground.Grounding;
import org.aisc.limit.Budget;
import org.aisc.sema.Spec;

/** The questions one can ask, one method each. This is the Java API. */
public final class Analyses {
  private Analyses() {}

  /**
   * What keeps the specification from being analysed at all (templates not grounded, quantities,
   * costs that overflow, …); empty when every analysis may be asked. The other methods require
   * that.
   */
  public static List<Diagnostic> obstacles(Spec spec) {
    return Obstacles.of(spec);
  }

  /** Warnings that need the causality graph, such as a goal that nothing reaches. */
  public static List<Diagnostic> warnings(Spec spec) {
    return Obstacles.of(spec).isEmpty() ? Warnings.of(Grounding.ground(spec)) : List.of();
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

  /** Judges every assertion of the specification, by whichever engines fit. */
  public static Verification verify(Spec spec, Effort effort) {
    Verifying verifying = new Verifying(Grounding.ground(spec), effort);
    return new Verification(spec.assertions().stream().map(verifying::judge).toList());
  }

  /** Judges every assertion with modest effort. */
  public static Verification verify(Spec spec, Budget budget) {
    return verify(spec, Effort.of(budget));
  }
}
