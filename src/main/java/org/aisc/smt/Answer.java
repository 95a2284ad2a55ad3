package org.aisc.smt;

import java.util.BitSet;
import java.util.List;
import org.aisc.logic.Literals;
import org.aisc.logic.Rational;

/** What a solver says of a formula under assumptions. */
public sealed interface Answer {
  /**
   * A model.
   *
   * @param trueVariables the variables that hold
   * @param numbers a value for each number
   */
  record Sat(BitSet trueVariables, List<Rational> numbers) implements Answer {
    public Sat {
      trueVariables = (BitSet) trueVariables.clone();
      numbers = List.copyOf(numbers);
    }

    /** Whether a literal holds. */
    public boolean holds(int literal) {
      return trueVariables.get(Literals.variable(literal)) == literal > 0;
    }
  }

  /** The formula and the assumptions in {@code core} contradict each other. */
  record Unsat(List<Integer> core) implements Answer {
    public Unsat {
      core = List.copyOf(core);
    }
  }

  /** The budget ended first; the reason is the budget's. */
  record Unknown(String reason) implements Answer {}
}
