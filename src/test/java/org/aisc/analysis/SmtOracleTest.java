package org.aisc.analysis;

import org.aisc.testing.RandomSpecs;

/** SMT where it is not needed. */
class SmtOracleTest extends EngineContract {
  SmtOracleTest() {
    super(Engine.SMT, RandomSpecs::of, 300);
  }
}
