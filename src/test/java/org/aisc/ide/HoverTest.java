package org.aisc.ide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class HoverTest {
  private static Optional<String> hover(String text) {
    Fixture fixture = Fixture.of(text);
    return Hover.at(fixture.project(), fixture.analysed(), fixture.cursor()).map(Hover::markdown);
  }

  private static void shows(String text, String markdown) {
    assertThat(hover(text)).hasValue(markdown.stripTrailing());
  }

  @Test
  void a_step_shows_title_comment_properties_and_who_does_what_with_it() {
    shows(
        """
        pipeline { dataset corpus }
        /// Everyone may edit.
        /// Nobody looks.
        step edits "Edit *pages*" { at corpus  cost 1  likelihood 90%  tag atlas "AML.T0020" }
        event rewrites { requires other causes edits }
        step other
        proposition bad { requires ed|its }
        mitigation review { blocks edits }
        mitigation guard { blocks at corpus }
        mitigation throttle { reduces edits to 5% }
        attacker eve { can edits }
        """,
        """
        **step** `edits` — Edit \\*pages\\*

        Everyone may edit.
        Nobody looks.

        ```aisc
        at corpus
        cost 1
        likelihood 90%
        tag atlas "AML.T0020"
        ```

        caused by event `rewrites` \s
        blocked by mitigation `review` \s
        blocked at its node by mitigation `guard` \s
        reduced by mitigation `throttle` \s
        used by attacker `eve`, proposition `bad`
        """);
  }

  @Test
  void a_tag_shows_the_name_that_atlas_gives_it() {
    shows(
        """
        step ed|its { tag atlas "AML.T0020"  tag atlas "AML.T9999"  tag cve "AML.T0020" }
        --- specs/std/atlas.aisc
        module std.atlas
        proposition AML_T0020(m: model) "Poison Training Data" { tag atlas "AML.T0020" }
        """,
        """
        **step** `edits`

        ```aisc
        tag atlas "AML.T0020"
        tag atlas "AML.T9999"
        tag cve "AML.T0020"
        ```

        ATLAS AML.T0020 Poison Training Data
        """);
  }

  @Test
  void a_template_shows_its_parameters() {
    shows(
        """
        import std.attacks as a
        pipeline { dataset corpus }
        proposition p is a.pois|oned(corpus)
        --- specs/std/attacks.aisc
        module std.attacks
        proposition poisoned(d: dataset) "{d} is poisoned" { at d }
        """,
        """
        **proposition** `poisoned(d: dataset)` — \\{d\\} is poisoned

        ```aisc
        at d
        ```

        used by proposition `p`
        """);
  }

  @Test
  void a_parameter_shows_its_kind() {
    shows("proposition poisoned(d: dataset) { at |d }", "**parameter** `d: dataset` of `poisoned`");
  }

  @Test
  void a_node_shows_who_works_on_it() {
    shows(
        """
        pipeline {
          dataset cor|pus { source public }
          functionality train
          flow corpus -data-> train
        }
        step edits { at corpus }
        """,
        """
        **dataset** `corpus`

        ```aisc
        source public
        ```

        used by a flow, step `edits`
        """);
  }

  @Test
  void long_properties_are_cut() {
    String members = "other and ".repeat(60) + "other";
    String text = "step other\nevent |big { requires " + members + " causes other }";
    assertThat(hover(text).orElseThrow()).contains(" …\n").hasSizeLessThan(400);
  }

  @Test
  void nothing_is_shown_of_keywords_and_unknown_names() {
    assertThat(hover("st|ep go")).isEmpty();
    assertThat(hover("goal lost { when g|o }")).isEmpty();
  }
}
