package org.aisc.logic;

/** How two numbers compare. */
public enum Relation {
  LESS,
  AT_MOST,
  EQUAL,
  NOT_EQUAL,
  AT_LEAST,
  GREATER;

  /** Whether it holds of two numbers whose difference, left less right, has this sign. */
  public boolean holds(int sign) {
    return switch (this) {
      case LESS -> sign < 0;
      case AT_MOST -> sign <= 0;
      case EQUAL -> sign == 0;
      case NOT_EQUAL -> sign != 0;
      case AT_LEAST -> sign >= 0;
      case GREATER -> sign > 0;
    };
  }

  /** The relation with its sides exchanged. */
  public Relation mirrored() {
    return switch (this) {
      case LESS -> GREATER;
      case AT_MOST -> AT_LEAST;
      case AT_LEAST -> AT_MOST;
      case GREATER -> LESS;
      case EQUAL, NOT_EQUAL -> this;
    };
  }

  /** 1 where more on the left helps, -1 where less does, 0 where it depends. */
  public int direction() {
    return switch (this) {
      case AT_LEAST, GREATER -> 1;
      case LESS, AT_MOST -> -1;
      case EQUAL, NOT_EQUAL -> 0;
    };
  }

  /** Whether a bound itself is left out: {@code <}, {@code >} and {@code !=}. */
  public boolean strict() {
    return this == LESS || this == GREATER || this == NOT_EQUAL;
  }
}
