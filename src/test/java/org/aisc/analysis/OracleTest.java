package org.aisc.analysis;

import org.aisc.testing.RandomSpecs;

/** The engines as they are chosen by default. */
class OracleTest extends EngineContract {
  OracleTest() {
    super(Engine.AUTO, RandomSpecs::of, 3000);
  }
}
