package org.aisc.ide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FoldingTest {
  @Test
  void declarations_layers_comments_and_imports_fold() {
    Fixture fixture =
        Fixture.of(
            """
            // one
            // two
            import std.a
            import std.b

            pipeline {
              dataset d {
                source public
              }
            }
            step one { cost 1 }
            /* a long
               comment */
            """);
    assertThat(
            Folding.of(fixture.analysed().tree()).stream()
                .map(it -> it.kind() + " " + it.first() + "-" + it.last())
                .collect(Collectors.joining("\n")))
        .isEqualTo("REGION 6-10\nREGION 7-9\nIMPORTS 3-4\nCOMMENT 1-2\nCOMMENT 12-13");
  }
}
