package org.aisc.analysis;

import org.aisc.testing.RandomSpecs;

/** SMT for all that quantities ask for. */
class SmtQuantityOracleTest extends EngineContract {
  SmtQuantityOracleTest() {
    super(Engine.SMT, RandomSpecs::withQuantities, 200);
  }
}
