package org.aisc.syntax;

import java.util.Locale;

/** The keywords that open a named declaration. */
public enum ElementKind {
  DATASET,
  FUNCTIONALITY,
  LIBRARY,
  MODEL,
  KNOWLEDGE,
  PLATFORM,
  STEP,
  CONDITION,
  QUANTITY,
  PROPOSITION,
  EVENT,
  GOAL,
  MITIGATION,
  ATTACKER,
  DEFENCE;

  /** The keyword as written in a file. */
  public String keyword() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether this is one of the six kinds of MLSD nodes. */
  public boolean isNode() {
    return compareTo(PLATFORM) <= 0;
  }

  /** The keyword with its article, for messages: {@code an event}. */
  public String described() {
    return (this == EVENT || this == ATTACKER ? "an " : "a ") + keyword();
  }
}
