package org.aisc.analysis;

import org.aisc.testing.RandomSpecs;

/** The engines as they are chosen by default, with quantities. */
class QuantityOracleTest extends EngineContract {
  QuantityOracleTest() {
    super(Engine.AUTO, RandomSpecs::withQuantities, 400);
  }
}
