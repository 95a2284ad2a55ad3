package org.aisc.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.aisc.analysis.Mitigations.Mode;
import org.aisc.bench.CircularGraph;
import org.aisc.limit.Budget;
import org.aisc.testing.CheckedText;
import org.junit.jupiter.api.Test;

/** Cheapest mitigation sets that are known from elsewhere. */
class CheapestMitigationTest {
  @Test
  void a_circle_does_not_hold_itself_up() {
    check(
        """
        step x
        proposition a { requires b }
        proposition b { requires a }
        proposition t { requires x or a }
        goal reached { when t }
        mitigation no_x { blocks x cost 3 }
        mitigation no_a { blocks a cost 5 }
        mitigation no_b { blocks b cost 7 }
        """,
        "3: no_x");
  }

  @Test
  void a_cause_that_several_paths_share_is_blocked_once() {
    check(
        """
        step x
        step y
        proposition a { requires x and y }
        proposition b { requires x or y }
        proposition c { requires all of (x, y, b) }
        goal reached { when any of (a, c, at least 2 of (a, b, c)) }
        mitigation no_a { blocks a cost 2 }
        mitigation no_b { blocks b cost 2 }
        mitigation no_c { blocks c cost 2 }
        mitigation no_x { blocks x cost 3 }
        mitigation no_y { blocks y cost 4 }
        """,
        "3: no_x");
  }

  @Test
  void what_requires_another_mitigation_costs_both() {
    check(
        """
        step x
        goal reached { when x }
        mitigation filter { blocks x cost 3 requires logging }
        mitigation logging { cost 4 }
        mitigation removal { blocks x cost 8 }
        """,
        "7: filter logging");
  }

  @Test
  void two_blocked_edges_stop_what_neither_stops_alone() {
    check(
        """
        step x
        step y
        step z
        event any_two { requires at least 2 of (x, y, z) causes t }
        proposition t
        goal reached { when t }
        mitigation cut_x { blocks x -> t cost 1 }
        mitigation cut_y { blocks y -> t cost 2 }
        mitigation cut_z { blocks z -> t cost 4 }
        mitigation no_t { blocks t cost 4 }
        """,
        "3: cut_x cut_y");
  }

  private static void check(String declarations, String expected) {
    Mitigations found = mitigate("aisc 1\nsystem test\n" + declarations, Mode.CHEAPEST);
    assertThat(found.optimal() && found.complete()).isTrue();
    Mitigations.Chosen set = found.sets().get(0);
    assertThat(set.cost() + ": " + String.join(" ", set.mitigations())).isEqualTo(expected);
  }

  private static Mitigations mitigate(String text, Mode mode) {
    return Analyses.mitigate(
        Query.of(CheckedText.spec(text)),
        new Mitigations.Options(mode, 3, false, Optional.empty(), Optional.empty()),
        Budget.unlimited());
  }

  @Test
  void ladders_of_shared_parts_agree_with_a_pass_over_the_layers() {
    for (long seed = 0; seed < 30; seed++) {
      RandomLadder ladder = RandomLadder.of(5 * (int) seed, seed);
      for (Mode mode : List.of(Mode.CHEAPEST, Mode.ALL_CHEAPEST)) {
        assertThat(mitigate(ladder.text(), mode).sets().get(0).cost())
            .as("seed %d, %s", seed, mode)
            .isEqualByComparingTo(BigDecimal.valueOf(ladder.leastCost()));
      }
    }
  }

  /**
   * Layers of two propositions, a and b, each with a cost to block it.
   *
   * @param both whether the proposition of a layer needs both of the layer below, or either
   */
  private record RandomLadder(boolean[][] both, long[][] costs) {
    static RandomLadder of(int layers, long seed) {
      Random random = new Random(seed);
      boolean[][] both = new boolean[layers + 1][2];
      long[][] costs = new long[layers + 1][2];
      for (int layer = 0; layer <= layers; layer++) {
        for (int side = 0; side < 2; side++) {
          both[layer][side] = random.nextInt(8) == 0;
          costs[layer][side] = 1L + random.nextInt(10 + 3 * layer);
        }
      }
      return new RandomLadder(both, costs);
    }

    String text() {
      StringBuilder text = new StringBuilder("aisc 1\nsystem ladder\n");
      for (int layer = 0; layer < costs.length; layer++) {
        for (int side = 0; side < 2; side++) {
          String name = "ab".charAt(side) + "" + layer;
          String link = both[layer][side] ? " and b" : " or b";
          text.append(layer == 0 ? "step " + name : "proposition " + name + " { requires a");
          text.append(layer == 0 ? "\n" : (layer - 1) + link + (layer - 1) + " }\n");
          text.append("mitigation no_" + name + " { blocks " + name);
          text.append(" cost " + costs[layer][side] + " }\n");
        }
      }
      int top = costs.length - 1;
      return text + "goal top { when a" + top + " or b" + top + " }\n";
    }

    /** Least costs for each set of propositions of a layer that do not hold, layer by layer. */
    long leastCost() {
      long[] least = {0, Long.MAX_VALUE / 4, Long.MAX_VALUE / 4, Long.MAX_VALUE / 4};
      for (int layer = 0; layer < costs.length; layer++) {
        long[] next = new long[4];
        Arrays.fill(next, Long.MAX_VALUE / 4);
        for (int below = 0; below < 4; below++) {
          for (int blocked = 0; blocked < 4; blocked++) {
            int failing = blocked | (layer == 0 ? 0 : failing(layer, below));
            next[failing] = Math.min(next[failing], least[below] + cost(layer, blocked));
          }
        }
        least = next;
      }
      return least[3];
    }

    private int failing(int layer, int below) {
      int failing = 0;
      for (int side = 0; side < 2; side++) {
        boolean fails = both[layer][side] ? below != 0 : below == 3;
        failing |= fails ? 1 << side : 0;
      }
      return failing;
    }

    private long cost(int layer, int blocked) {
      return (blocked & 1) * costs[layer][0] + (blocked >> 1) * costs[layer][1];
    }
  }

  @Test
  void lists_of_circular_graphs_begin_with_the_cheapest_set() {
    for (long seed = 1; seed <= 10; seed++) {
      String text = CircularGraph.text(300, 3, 0.2, seed);
      Mitigations cheapest = mitigate(text, Mode.CHEAPEST);
      for (Mode mode : List.of(Mode.ALL_CHEAPEST, Mode.TOP)) {
        Mitigations listed = mitigate(text, mode);
        assertThat(listed.complete()).as("seed %d, %s", seed, mode).isTrue();
        assertThat(listed.sets().get(0).cost())
            .as("seed %d, %s", seed, mode)
            .isEqualByComparingTo(cheapest.sets().get(0).cost());
      }
    }
  }
}
