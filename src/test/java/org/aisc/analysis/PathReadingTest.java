package org.aisc.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.aisc.limit.Budget;
import org.aisc.testing.CheckedText;
import org.junit.jupiter.api.Test;

/** What a path shows is one attack: its steps, events, conditions and values work together. */
class PathReadingTest {

  @Test
  void a_path_whose_likeliest_attack_is_dearer_shows_all_that_the_cheapest_one_rests_on() {
    AttackPath path =
        onlyPath(
            """
            step bribe { cost 9 }
            condition open = true
            event leak { requires open  causes bribe  likelihood 50% }
            goal stolen { when bribe }
            """);

    assertThat(path.cost()).isEqualByComparingTo("0");
    assertThat(path.steps()).isEmpty();
    assertThat(path.events()).containsExactly("leak");
    assertThat(path.conditions()).isEqualTo(Map.of("open", true));
    assertThat(path.high()).as("of the likeliest attack, the bribe").isEqualTo(1);
  }

  @Test
  void of_several_cheapest_attacks_the_likeliest_is_shown() {
    AttackPath path =
        onlyPath(
            """
            step post
            condition open = true
            quantity share { range 1 .. 3 }
            proposition tainted
            event slowly { requires post and open  causes tainted  likelihood 5% }
            event fast { requires post and share >= 2  causes tainted  likelihood 60% }
            goal wrong { when tainted }
            """);

    assertThat(path.events()).containsExactly("fast");
    assertThat(path.conditions()).isEmpty();
    assertThat(path.quantities()).containsOnlyKeys("share");
    assertThat(path.high()).isEqualTo(0.6);
  }

  private static AttackPath onlyPath(String text) {
    Query query = Query.of(CheckedText.spec(text));
    List<Paths> paths = Analyses.paths(query, Paths.Options.ALL, Budget.unlimited());
    assertThat(paths).hasSize(1);
    assertThat(paths.get(0).paths()).hasSize(1);
    return paths.get(0).paths().get(0);
  }
}
