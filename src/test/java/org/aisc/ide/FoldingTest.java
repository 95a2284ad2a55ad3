package org.aisc.ide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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
        .isEqualTo("IMPORTS 3-4\nREGION 6-10\nREGION 7-9\nCOMMENT 1-2\nCOMMENT 12-13");
  }

  @Test
  void imports_fold_together_where_nothing_is_between_them() {
    Fixture fixture =
        Fixture.of(
            """
            import std.a
            import std.b
            step one
            import std.c
            import std.d
            """);
    assertThat(Folding.of(fixture.analysed().tree()))
        .extracting(Folding.Range::first, Folding.Range::last)
        .containsExactly(tuple(1, 2), tuple(4, 5));
  }
}
