package org.aisc.importing;

import static org.aisc.importing.ForeignFormat.HYPERGRAPH;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HypergraphTest {
  @Test
  void each_line_is_a_set_of_steps_that_reach_the_goal() {
    assertThat(Importing.text(HYPERGRAPH, "10 9\t10\r\n2\n 02 9 \n\n"))
        .isEqualTo(
            """
            aisc 1
            system hypergraph

            step e2
            step e9
            step e10

            goal reached "All steps of some set are taken" { when (e9 and e10) or e2 or (e2
              and e9) }

            mitigation block_e2 { blocks e2 cost 1 }
            mitigation block_e9 { blocks e9 cost 1 }
            mitigation block_e10 { blocks e10 cost 1 }
            """);
  }

  @Test
  void what_is_no_set_of_numbers_is_refused() {
    assertThat(Importing.problems(HYPERGRAPH, "1 2\n3 -4\n"))
        .containsExactly("2:3: AISC0631: expected a whole number, found `-4`");
    assertThat(Importing.problems(HYPERGRAPH, "1 2\n\n3\n"))
        .containsExactly("2:1: AISC0632: an empty line: nothing hits an empty set");
    assertThat(Importing.problems(HYPERGRAPH, " \n"))
        .containsExactly("1:1: AISC0633: the file holds no set");
  }
}
