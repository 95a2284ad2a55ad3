package org.aisc.importing;

/** A piece of a formula in the language, where what it speaks of has no name yet. */
sealed interface Token {
  /** A word, bracket or comma. */
  record Word(String text) implements Token {}

  /** The name of a gate or event. */
  record Use(Definition event) implements Token {}

  /** A condition that is always true, or never. */
  record Constant(boolean value) implements Token {}
}
