package org.aisc.sema;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.aisc.testing.CheckedText;
import org.aisc.testing.RandomSpecs;
import org.aisc.testing.SpecText;
import org.aisc.text.SourceFile;
import org.aisc.text.Span;
import org.junit.jupiter.api.Test;

/** A specification that is written as text and read again is the same. */
class RoundTripTest {
  private static final int SEEDS = Integer.getInteger("aisc.roundtrip.seeds", 300);

  @Test
  void random_specifications_survive_the_front_end() {
    for (long seed = 0; seed < SEEDS; seed++) {
      Spec spec = RandomSpecs.of(seed);
      String text = SpecText.of(spec, seed);
      assertThat(CheckedText.spec(text))
          .as("seed %d: %s", seed, text)
          .usingRecursiveComparison()
          .ignoringFieldsOfTypes(Span.class, SourceFile.class)
          .ignoringCollectionOrderInFields("constraints")
          .withEqualsForType((a, b) -> a.compareTo(b) == 0, BigDecimal.class)
          .isEqualTo(spec);
    }
  }
}
