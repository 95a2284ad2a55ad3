package org.aisc.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.aisc.analysis.Analyses;
import org.aisc.analysis.Mitigations;
import org.aisc.analysis.Paths;
import org.aisc.analysis.Query;
import org.aisc.diag.Code;
import org.aisc.limit.Budget;
import org.aisc.sema.Checking;
import org.aisc.sema.Expr;
import org.aisc.sema.Sources;
import org.aisc.sema.Spec;
import org.aisc.sema.Spec.Named;
import org.aisc.testing.RandomSystems;
import org.aisc.text.SourceFile;
import org.junit.jupiter.api.Test;

/** The expansion against trying all bindings, on seeded random systems with random templates. */
class ExpansionOracleTest {
  private static final int SEEDS = Integer.getInteger("aisc.oracle.seeds", 400);
  private static final long FIRST = Long.getLong("aisc.oracle.first", 0);

  private record Case(long seed, NaiveExpansion naive, Spec checked, Expanded expanded) {
    static Case of(long seed) {
      SourceFile file = new SourceFile("random.aisc", RandomSystems.of(seed));
      Checking.Checked checked = Checking.check(file, Sources.none());
      assertThat(checked.hasErrors()).as("%s %s", file.text(), checked.diagnostics()).isFalse();
      return new Case(
          seed,
          new NaiveExpansion(checked.spec()),
          checked.spec(),
          Expansion.expand(checked.spec(), Budget.unlimited()));
    }

    boolean sound() {
      return naive.missing.isEmpty();
    }

    Spec spec() {
      return expanded.spec();
    }
  }

  @Test
  void instances_that_are_named_by_hand_and_do_not_exist_are_reported() {
    int missing = 0;
    for (long seed = FIRST; seed < FIRST + SEEDS; seed++) {
      Case it = Case.of(seed);
      Set<String> reported =
          it.expanded().diagnostics().stream()
              .filter(d -> d.code() == Code.INSTANCE_MISSING)
              .map(d -> d.message().split("`", -1)[1])
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(reported).as("seed %d", seed).isEqualTo(it.naive().missing);
      missing += it.sound() ? 0 : 1;
    }
    assertThat(missing).as("some and not most").isBetween(SEEDS / 20, SEEDS / 2);
  }

  @Test
  void events_are_those_that_may_fire_or_are_named_by_hand() {
    for (long seed = FIRST; seed < FIRST + SEEDS; seed++) {
      Case it = Case.of(seed);
      if (it.sound()) {
        Spec full = it.naive().full();
        assertThat(names(it.spec().events()))
            .as("seed %d", seed)
            .isEqualTo(names(events(it, full)));
        assertThat(holding(it.spec())).as("seed %d", seed).isEqualTo(expected(it, full));
      }
    }
  }

  private static List<Spec.Event> events(Case it, Spec full) {
    Set<String> byHand = names(it.checked().events());
    Set<String> possible = it.naive().possible(full);
    return full.events().stream()
        .filter(
            event ->
                byHand.contains(event.name())
                    || (it.naive().named.contains(event.name()) && event.name().startsWith("e"))
                    || NaiveExpansion.eval(event.body(), possible))
        .toList();
  }

  /** The steps and propositions that are declared by hand, named by hand, or needed. */
  private static Set<String> expected(Case it, Spec full) {
    Set<String> exist = holding(full);
    Set<String> possible = it.naive().possible(full);
    Set<String> found = new TreeSet<>(it.naive().named);
    exist.stream().filter(name -> name.indexOf('(') < 0).forEach(found::add);
    for (Spec.Event event : events(it, full)) {
      boolean fires = NaiveExpansion.eval(event.body(), possible);
      found.addAll(event.heads());
      atoms(event.body()).stream()
          .filter(name -> !fires || possible.contains(name))
          .forEach(found::add);
    }
    Set<String> goals = names(it.spec().goals());
    full.goals().stream()
        .filter(goal -> goals.contains(goal.name()))
        .forEach(goal -> found.addAll(atoms(goal.when())));
    found.retainAll(exist);
    return found;
  }

  @Test
  void answers_are_those_of_all_instances_together() {
    int paths = 0;
    for (long seed = FIRST; seed < FIRST + SEEDS; seed++) {
      Case it = Case.of(seed);
      if (it.sound()) {
        Spec full = it.naive().full();
        for (Spec.Goal goal : full.goals()) {
          Set<Set<String>> expected = paths(full, goal.name());
          boolean kept = Spec.indexOf(it.spec().goals(), goal.name()).isPresent();
          Set<Set<String>> found = kept ? paths(it.spec(), goal.name()) : Set.of();
          assertThat(found).as("%s, seed %d", goal.name(), seed).isEqualTo(expected);
          paths += expected.size();
        }
        List<String> goals = it.spec().goals().stream().map(Named::name).toList();
        assertThat(mitigations(it.spec(), goals))
            .as("mitigations, seed %d", seed)
            .isEqualTo(mitigations(full, goals));
      }
    }
    assertThat(paths).as("some goals are reached").isGreaterThan(SEEDS);
  }

  private static Set<Set<String>> paths(Spec spec, String goal) {
    Query query = Query.of(spec).withGoals(List.of(goal));
    return Analyses.paths(query, Paths.Options.ALL, Budget.unlimited()).get(0).paths().stream()
        .map(path -> Set.copyOf(path.propositions()))
        .collect(Collectors.toSet());
  }

  private static Set<Set<String>> mitigations(Spec spec, List<String> goals) {
    Mitigations.Options minimal = Mitigations.Options.all(Mitigations.Mode.MINIMAL);
    return Analyses.mitigate(Query.of(spec).withGoals(goals), minimal, Budget.unlimited())
        .sets()
        .stream()
        .map(set -> Set.copyOf(set.mitigations()))
        .collect(Collectors.toSet());
  }

  private static Set<String> holding(Spec spec) {
    Set<String> found = names(spec.steps());
    found.addAll(names(spec.propositions()));
    return found;
  }

  private static Set<String> names(List<? extends Named> named) {
    return named.stream().map(Named::name).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> atoms(Expr formula) {
    Set<String> found = new HashSet<>();
    Expr.<Boolean>fold(
        formula,
        leaf -> leaf instanceof Expr.Atom atom && found.add(atom.name()),
        (gate, members) -> true);
    return found;
  }
}
