package org.aisc.analysis;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.aisc.limit.Budget;
import org.aisc.testing.RandomSpecs;
import org.junit.jupiter.api.Test;

/** Decision diagrams for all that they can answer. */
class DdOracleTest extends EngineContract {
  DdOracleTest() {
    super(Engine.DD, RandomSpecs::of, 1500, 0.5);
  }

  @Override
  @Test
  void verdicts_come_with_cheapest_paths_and_needed_mitigations() {
    Query query = Query.of(RandomSpecs.of(1));
    Effort effort = Effort.of(Budget.unlimited()).by(Engine.DD);
    assertThatThrownBy(() -> Analyses.prove(query, effort)).isInstanceOf(UnsuitedEngine.class);
  }
}
