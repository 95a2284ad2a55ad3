package org.aisc.dd;

/** The numbers by which {@link Memo} tells the operations on both kinds of diagrams apart. */
final class Operations {
  static final int AND = 1;
  static final int OR = 2;
  static final int DUAL = 3;
  static final int EXISTS = 4;

  /** Restrictions of a level to 0 and to 1 take this and the next number. */
  static final int RESTRICT = 5;

  static final int MINIMAL = 7;
  static final int FAILING = 8;
  static final int UNION = 9;
  static final int GRAFT = 10;

  /** The last one: substitution for the variable of a level takes this number plus the level. */
  static final int SUBSTITUTE = 11;

  private Operations() {}
}
