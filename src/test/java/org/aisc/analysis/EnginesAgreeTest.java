package org.aisc.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.aisc.analysis.Mitigations.Mode;
import org.aisc.analysis.Paths.Rank;
import org.aisc.analysis.Paths.View;
import org.aisc.ground.Grounding;
import org.aisc.limit.Budget;
import org.aisc.search.Slice;
import org.aisc.testing.CheckedText;
import org.aisc.testing.Circular;
import org.junit.jupiter.api.Test;

/** Decision diagrams and SAT on circular graphs that are too big for brute force. */
class EnginesAgreeTest {
  private static final long FIRST = Long.getLong("aisc.oracle.first", 0);
  private static final int SEEDS = Integer.getInteger("aisc.oracle.seeds", 60);
  private static final int MANY = 300;
  private static final Effort SAT = effort(Engine.SAT);

  @Test
  void attack_paths_and_vectors_are_the_same_with_costs_and_likelihoods() {
    int compared = 0;
    for (long seed = FIRST; seed < FIRST + SEEDS; seed++) {
      Query query = query(seed);
      for (View view : View.values()) {
        Paths found = paths(query, view, Engine.DD);
        assertThat(found.complete()).isTrue();
        if (found.paths().size() <= MANY) {
          compare(seed, found, paths(query, view, Engine.SAT));
          compared++;
        }
      }
    }
    assertThat(compared).isGreaterThan(SEEDS / 2);
  }

  private static void compare(long seed, Paths found, Paths searched) {
    assertThat(found.paths()).as("seed %d", seed).hasSameSizeAs(searched.paths());
    for (int at = 0; at < found.paths().size(); at++) {
      AttackPath one = found.paths().get(at);
      AttackPath other = searched.paths().get(at);
      assertThat(one.propositions()).as("seed %d", seed).isEqualTo(other.propositions());
      assertThat(one.steps()).as("seed %d", seed).isEqualTo(other.steps());
      assertThat(one.cost()).as("seed %d", seed).isEqualByComparingTo(other.cost());
      assertThat(one.high()).as("seed %d", seed).isCloseTo(other.high(), within(1e-12));
      assertThat(one.low()).as("seed %d", seed).isCloseTo(other.low(), within(1e-12));
    }
  }

  @Test
  void attack_vectors_are_the_same_whichever_engine_wins_on_large_circles() {
    for (long seed = FIRST; seed < FIRST + 6; seed++) {
      Query query = Query.of(CheckedText.spec(Circular.of(seed, 50, 50, 120, 0.25).aisc()));
      Paths found = paths(query, View.STEPS, Engine.AUTO);
      compare(seed, found, paths(query, View.STEPS, Engine.DD));
      compare(seed, found, paths(query, View.STEPS, Engine.SAT));
    }
  }

  @Test
  void a_search_that_goes_on_after_each_of_many_turns_finds_what_one_in_one_go_does() {
    int turns = 0;
    for (long seed = FIRST; seed < FIRST + 6; seed++) {
      Query query = Query.of(CheckedText.spec(Circular.of(seed, 50, 50, 120, 0.25).aisc()));
      Frame frame = Frame.of(Grounding.ground(query.spec()), query);
      Optional<Slice> slice = frame.slice("reached");
      if (slice.isPresent()) {
        try (SearchedPaths search =
            new SearchedPaths(frame, slice.get(), "reached", listed(View.STEPS), SAT)) {
          while (!search.turn(Budget.unlimited().turn(4))) {
            turns++;
          }
          compare(seed, paths(query, View.STEPS, Engine.SAT), search.all().orElseThrow());
        }
      }
    }
    assertThat(turns).isGreaterThan(20);
  }

  /** The numbers are clingo's. In one graph diagrams win, in the other SAT does. */
  @Test
  void engines_that_take_turns_count_all_attack_vectors() {
    assertThat(count(Circular.of(2, 80, 80, 200, 0.2))).isEqualTo(372);
    assertThat(count(Circular.of(7, 120, 120, 300, 0.1))).isEqualTo(247);
  }

  private static int count(Circular graph) {
    Paths.Options counted =
        new Paths.Options(View.STEPS, true, Optional.empty(), Optional.empty(), Rank.SIZE);
    Query query = Query.of(CheckedText.spec(graph.aisc()));
    Paths found = Analyses.paths(query, counted, effort(Engine.AUTO)).get(0);
    assertThat(found.complete()).isTrue();
    return found.count().intValueExact();
  }

  @Test
  void minimal_mitigation_sets_are_the_same() {
    int compared = 0;
    for (long seed = FIRST; seed < FIRST + SEEDS; seed++) {
      Query query = query(seed);
      Mitigations found = minimal(query, Engine.DD);
      if (found.sets().size() <= MANY) {
        assertThat(minimal(query, Engine.SAT)).as("seed %d", seed).isEqualTo(found);
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(SEEDS / 2);
  }

  private static Query query(long seed) {
    int size = 8 + (int) (seed % 12);
    return Query.of(CheckedText.spec(Circular.of(seed, size, size, size + size / 2, 0.3).aisc()));
  }

  private static Paths paths(Query query, View view, Engine engine) {
    List<Paths> all = Analyses.paths(query, listed(view), effort(engine));
    return all.get(0);
  }

  private static Paths.Options listed(View view) {
    return new Paths.Options(view, false, Optional.empty(), Optional.empty(), Rank.SIZE);
  }

  private static Mitigations minimal(Query query, Engine engine) {
    return Analyses.mitigate(query, Mitigations.Options.all(Mode.MINIMAL), effort(engine));
  }

  private static Effort effort(Engine engine) {
    return Effort.of(Budget.unlimited()).by(engine);
  }
}
