package org.aisc.sat;

import java.util.BitSet;
import org.aisc.logic.Literals;

/** A value for each variable from 1 to {@link #size()}. */
public final class Assignment {
  private final int size;
  private final BitSet trueVariables;

  /** Makes exactly the given variables true; the set is copied. */
  public Assignment(int size, BitSet trueVariables) {
    this.size = size;
    this.trueVariables = (BitSet) trueVariables.clone();
  }

  /** How many variables there are. */
  public int size() {
    return size;
  }

  public boolean value(int variable) {
    if (variable < 1 || variable > size) {
      throw new IndexOutOfBoundsException("no such variable: " + variable);
    }
    return trueVariables.get(variable);
  }

  /** Whether the literal holds. */
  public boolean holds(int literal) {
    return value(Literals.variable(literal)) == literal > 0;
  }

  /** The variables that are true; a copy. */
  public BitSet trueVariables() {
    return (BitSet) trueVariables.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Assignment that
        && size == that.size
        && trueVariables.equals(that.trueVariables);
  }

  @Override
  public int hashCode() {
    return trueVariables.hashCode();
  }

  @Override
  public String toString() {
    return trueVariables + " of " + size;
  }
}
