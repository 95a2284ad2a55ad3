package org.aisc.sema;

import java.util.Optional;
import org.aisc.syntax.ElementKind;

/** What a name must stand for at some place. */
public enum Wanted {
  NODE(
      "node",
      "a node",
      ElementKind.DATASET,
      ElementKind.FUNCTIONALITY,
      ElementKind.LIBRARY,
      ElementKind.MODEL,
      ElementKind.KNOWLEDGE,
      ElementKind.PLATFORM),
  STEP("step", "a step", ElementKind.STEP),
  HOLDING("proposition", "a step or a proposition", ElementKind.STEP, ElementKind.PROPOSITION),
  ATOM(
      "proposition",
      "a proposition",
      ElementKind.STEP,
      ElementKind.PROPOSITION,
      ElementKind.CONDITION),
  TARGET(
      "step, proposition or event",
      "a step, a proposition or an event",
      ElementKind.STEP,
      ElementKind.PROPOSITION,
      ElementKind.EVENT),
  CONDITION("condition", "a condition", ElementKind.CONDITION),
  QUANTITY("quantity", "a quantity", ElementKind.QUANTITY),
  GOAL("goal", "a goal", ElementKind.GOAL),
  MITIGATION("mitigation", "a mitigation", ElementKind.MITIGATION),
  LIMITED("step or mitigation", "a step or a mitigation", ElementKind.STEP, ElementKind.MITIGATION),
  PROPOSITION(
      "proposition template", "a step or a proposition", ElementKind.STEP, ElementKind.PROPOSITION),
  EVENT("event template", "an event", ElementKind.EVENT),
  ATTACKER("attacker", "an attacker", ElementKind.ATTACKER),
  DEFENCE("defence", "a defence", ElementKind.DEFENCE);

  private final String noun;
  private final String described;

  /** A bit for each kind, by its ordinal. */
  private final int kinds;

  Wanted(String noun, String described, ElementKind... kinds) {
    this.noun = noun;
    this.described = described;
    int bits = 0;
    for (ElementKind kind : kinds) {
      bits |= 1 << kind.ordinal();
    }
    this.kinds = bits;
  }

  /** What a declaration of some kind may be tied to by {@code is}. */
  static Optional<Wanted> tied(ElementKind kind) {
    return switch (kind) {
      case STEP, PROPOSITION -> Optional.of(PROPOSITION);
      case EVENT -> Optional.of(EVENT);
      case GOAL -> Optional.of(GOAL);
      case MITIGATION -> Optional.of(MITIGATION);
      default -> Optional.empty();
    };
  }

  /** For {@code unknown node}. */
  public String noun() {
    return noun;
  }

  /** For {@code not a node}. */
  public String described() {
    return described;
  }

  public boolean accepts(ElementKind kind) {
    return (kinds & 1 << kind.ordinal()) != 0;
  }
}
