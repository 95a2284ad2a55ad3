package org.aisc.ide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HighlightingTest {
  private static void colours(String text, String tokens) {
    assertThat(
            Highlighting.of(Fixture.of(text).analysed()).stream()
                .map(it -> it.span().text() + " " + it.kind() + (it.declares() ? " declared" : ""))
                .collect(Collectors.joining("\n", "", "\n")))
        .isEqualTo(tokens);
  }

  @Test
  void a_keyword_is_a_name_where_a_name_is_meant() {
    colours(
        "step model { cost 1 }\ngoal step { when model }",
        """
        step KEYWORD
        model STEP declared
        cost KEYWORD
        1 NUMBER
        goal KEYWORD
        step GOAL declared
        when KEYWORD
        model STEP
        """);
  }

  @Test
  void comments_texts_words_and_operators_are_told_apart() {
    colours(
        "/// Doc\nmitigation m \"T\" { blocks a -> b strategy harden } // end",
        """
        /// Doc DOC
        mitigation KEYWORD
        m MITIGATION declared
        "T" TEXT
        blocks KEYWORD
        a WORD
        -> OPERATOR
        b WORD
        strategy KEYWORD
        harden WORD
        // end COMMENT
        """);
  }

  @Test
  void parameters_and_aliases_have_colours_of_their_own() {
    colours(
        "import std.x as a\nproposition p(d: dataset) { at d requires a.q }\n--- specs/std/x.aisc\nstep q",
        """
        import KEYWORD
        std.x NAMESPACE
        """
                .replace("std.x NAMESPACE\n", "std NAMESPACE\n. OPERATOR\nx WORD\n")
            + """
            as KEYWORD
            a NAMESPACE declared
            proposition KEYWORD
            p PROPOSITION declared
            d PARAMETER declared
            : OPERATOR
            dataset WORD
            at KEYWORD
            d PARAMETER
            requires KEYWORD
            a NAMESPACE
            . OPERATOR
            q STEP
            """);
  }
}
