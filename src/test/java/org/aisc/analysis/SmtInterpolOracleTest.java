package org.aisc.analysis;

import org.aisc.testing.RandomSpecs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** SMT on machines for which there is no native library. */
class SmtInterpolOracleTest extends EngineContract {
  SmtInterpolOracleTest() {
    super(Engine.SMT, RandomSpecs::withQuantities, 100);
  }

  @BeforeAll
  static void without_native_libraries() {
    System.setProperty("aisc.natives", "off");
  }

  @AfterAll
  static void with_native_libraries() {
    System.clearProperty("aisc.natives");
  }
}
