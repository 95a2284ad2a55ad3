package org.aisc.sat;

import java.util.ArrayList;
import java.util.List;
import org.aisc.limit.Budget;
import org.sat4j.core.VecInt;
import org.sat4j.specs.ContradictionException;
import org.sat4j.specs.TimeoutException;

/** Shows that clauses have no model, and by which clauses that were learnt on the way. */
public final class Refuter {
  private Refuter() {}

  /** What a search gave. */
  public sealed interface Outcome {
    /**
     * There is no model. Each clause follows by unit propagation from the given ones and those
     * before it, and with all of them unit propagation alone finds a contradiction.
     */
    record Refuted(List<int[]> learnt) implements Outcome {
      public Refuted {
        learnt = List.copyOf(learnt);
      }
    }

    /** There is a model. */
    record Satisfiable() implements Outcome {}

    /** A limit ended the search. */
    record Unknown(String reason) implements Outcome {}
  }

  /** Refutes clauses over variables from 1 on, none of them empty or with repeated literals. */
  public static Outcome refute(int variables, List<int[]> clauses, Budget budget) {
    InterruptibleEngine engine = InterruptibleEngine.create();
    List<int[]> learnt = new ArrayList<>();
    try {
      for (int variable = 1; variable <= variables; variable++) {
        engine.registerLiteral(variable);
      }
      for (int[] clause : clauses) {
        engine.addClause(new VecInt(clause));
      }
      boolean model = engine.search(budget, new int[0], learnt::add);
      return model ? new Outcome.Satisfiable() : new Outcome.Refuted(learnt);
    } catch (ContradictionException atOnce) {
      return new Outcome.Refuted(learnt);
    } catch (TimeoutException limit) {
      return new Outcome.Unknown(budget.reason().orElse("stopped"));
    } finally {
      engine.reset();
    }
  }
}
