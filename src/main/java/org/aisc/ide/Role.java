package org.aisc.ide;

import java.util.Optional;
import org.aisc.sema.Wanted;

/** What a name does at its place in a text. */
public enum Role {
  DECLARED("declared"),
  PARAMETER("declared"),
  IMPORT("imported"),
  ALIAS("declared"),
  CAUSED("caused", Wanted.HOLDING),
  REQUIRED("required", Wanted.ATOM),
  NEEDED("required", Wanted.MITIGATION),
  COMPARED("compared", Wanted.QUANTITY),
  BLOCKED("blocked", Wanted.TARGET),
  BLOCKED_AT("blocked", Wanted.NODE),
  BLOCKED_EDGE("blocked", Wanted.HOLDING),
  REDUCED("reduced", Wanted.TARGET),
  LIMITED("limited", Wanted.QUANTITY),
  EXCLUDED("excluded", Wanted.MITIGATION),
  ALLOWED("allowed", Wanted.STEP),
  FORBIDDEN("forbidden", Wanted.STEP),
  PLACED("placed", Wanted.NODE),
  FLOW("joined", Wanted.NODE),
  TIED("tied", Wanted.PROPOSITION),
  ARGUMENT("given", Wanted.NODE),
  MEMBER("listed", Wanted.MITIGATION),
  CONSTRAINED("constrained", Wanted.CONDITION),
  COUNTED("constrained", Wanted.LIMITED),
  CLAIMED("claimed", Wanted.GOAL),
  DEFENDED("chosen", Wanted.DEFENCE),
  DEPLOYED("chosen", Wanted.MITIGATION),
  ATTACKING("chosen", Wanted.ATTACKER),
  MATCHED("matched", Wanted.NODE),
  /** A word of the language's own lists, or an attribute's key: it stands for no declaration. */
  WORD("word");

  private final String verb;
  private final Optional<Wanted> wanted;

  Role(String verb) {
    this.verb = verb;
    this.wanted = Optional.empty();
  }

  Role(String verb, Wanted wanted) {
    this.verb = verb;
    this.wanted = Optional.of(wanted);
  }

  /** What happens to the named thing, as a participle. */
  public String verb() {
    return verb;
  }

  /** What the name must stand for; nothing where it is declared, or is no declared name. */
  public Optional<Wanted> wanted() {
    return wanted;
  }
}
