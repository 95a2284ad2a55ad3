package org.aisc.analysis;

import org.aisc.testing.RandomSpecs;

/** SAT for all that it can answer, where diagrams would answer otherwise. */
class SatOracleTest extends EngineContract {
  SatOracleTest() {
    super(Engine.SAT, RandomSpecs::of, 1500);
  }
}
