package org.aisc.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.aisc.analysis.Explanation.Argument;
import org.aisc.analysis.Explanation.Barrier;
import org.aisc.analysis.Explanation.Line;
import org.aisc.analysis.Explanation.Role;
import org.aisc.analysis.Explanation.Stopped;
import org.aisc.limit.Budget;
import org.aisc.sema.Expr;
import org.aisc.sema.Spec;
import org.aisc.sema.Spec.Named;
import org.aisc.testing.BruteForce;
import org.aisc.testing.RandomSpecs;
import org.junit.jupiter.api.Test;

/** Explanations against the definition, on seeded random specifications. */
class ExplainingTest {
  private static final int SEEDS = Integer.getInteger("aisc.oracle.seeds", 200);
  private static final Explanation.Options ALL =
      new Explanation.Options(Integer.MAX_VALUE, Optional.empty());

  private record Case(long seed, Query query, Explanation explained) {
    String goal() {
      return explained.proof().goal();
    }

    Spec spec() {
      return query.spec();
    }
  }

  private static List<Case> cases(long seed) {
    Random random = new Random(seed * 17 + 5);
    Spec spec = seed % 4 == 0 ? RandomSpecs.withQuantities(seed) : RandomSpecs.of(seed);
    List<String> defence =
        spec.mitigations().stream().map(Named::name).filter(it -> random.nextBoolean()).toList();
    Optional<String> attacker = random.nextBoolean() ? Optional.empty() : Optional.of("outsider");
    TreeMap<String, Boolean> assumptions = new TreeMap<>();
    spec.conditions().stream()
        .filter(it -> random.nextInt(3) == 0)
        .forEach(it -> assumptions.put(it.name(), random.nextBoolean()));
    Query query = Query.of(spec).withDefence(defence).withAttacker(attacker).assuming(assumptions);
    return query.goals().stream()
        .map(
            goal ->
                new Case(
                    seed, query, Analyses.explain(query, goal, ALL, Effort.of(Budget.unlimited()))))
        .toList();
  }

  @Test
  void every_line_follows_from_earlier_ones_and_the_last_is_the_goal() {
    int told = 0;
    for (long seed = 0; seed < SEEDS; seed++) {
      for (Case it : cases(seed)) {
        for (Argument argument : it.explained().arguments()) {
          check(it, argument);
          told++;
        }
      }
    }
    assertThat(told).isGreaterThan(SEEDS / 4);
  }

  private static void check(Case it, Argument argument) {
    List<Line> lines = argument.lines();
    assertThat(lines.get(lines.size() - 1).name()).isEqualTo(it.goal());
    for (int at = 0; at < lines.size(); at++) {
      Line line = lines.get(at);
      int here = at;
      assertThat(line.premises()).as("seed %d", it.seed()).allMatch(premise -> premise < here);
      Set<Line> given = line.premises().stream().map(lines::get).collect(Collectors.toSet());
      if (line.role() == Role.GOAL) {
        Spec.Goal goal =
            Spec.indexOf(it.spec().goals(), it.goal()).stream()
                .mapToObj(it.spec().goals()::get)
                .findFirst()
                .orElseThrow();
        assertThat(holds(goal.when(), given)).as("goal, seed %d", it.seed()).isTrue();
      } else if (line.role() == Role.CAUSED) {
        Spec.Event event = event(it.spec(), line.event().orElseThrow());
        assertThat(event.heads()).contains(line.name());
        assertThat(argument.path().propositions()).contains(line.name());
        assertThat(holds(event.body(), given)).as("%s, seed %d", line, it.seed()).isTrue();
      } else if (line.role() == Role.STEP) {
        assertThat(argument.path().propositions()).contains(line.name());
        assertThat(line.premises()).isEmpty();
      }
    }
  }

  private static Spec.Event event(Spec spec, String name) {
    return spec.events().get(Spec.indexOf(spec.events(), name).orElseThrow());
  }

  private static boolean holds(Expr expr, Set<Line> given) {
    return Expr.<Boolean>fold(
        expr,
        leaf -> {
          if (leaf instanceof Expr.Holds condition) {
            Role role = condition.value() ? Role.TRUE : Role.FALSE;
            return given.stream()
                .anyMatch(it -> it.role() == role && it.name().equals(condition.condition()));
          }
          if (leaf instanceof Expr.Compare) {
            return given.stream().anyMatch(it -> it.role() == Role.QUANTITIES);
          }
          String name = ((Expr.Atom) leaf).name();
          return given.stream()
              .anyMatch(
                  it ->
                      (it.role() == Role.STEP || it.role() == Role.CAUSED)
                          && it.name().equals(name));
        },
        (gate, members) -> members.stream().filter(it -> it).count() >= gate.threshold());
  }

  @Test
  void the_paths_without_barriers_are_those_of_the_specification_without_them() {
    for (long seed = 0; seed < SEEDS; seed++) {
      for (Case it : cases(seed)) {
        Set<Set<String>> expected = truth(it, List.of()).paths(it.goal());
        assertThat(
                it.explained().every().paths().stream()
                    .map(path -> new TreeSet<>(path.propositions()))
                    .collect(Collectors.toSet()))
            .as("seed %d", seed)
            .isEqualTo(expected);
        assertThat(it.explained().every().count()).isEqualTo(expected.size());
        assertThat(it.explained().complete()).isTrue();
      }
    }
  }

  @Test
  void barriers_that_stop_a_path_and_those_that_open_it_are_as_defined() {
    int joint = 0;
    for (long seed = 0; seed < SEEDS; seed++) {
      for (Case it : cases(seed)) {
        List<Barrier> all = barriers(it.query());
        Set<Set<String>> closed = new HashSet<>();
        for (Stopped stopped : it.explained().stopped()) {
          closed.add(Set.copyOf(stopped.path().propositions()));
          checkStopped(it, all, stopped);
          joint += stopped.by().get(0).size() > 1 ? 1 : 0;
        }
        for (AttackPath path : it.explained().every().paths()) {
          assertThat(open(it, all, path))
              .as("seed %d", seed)
              .isEqualTo(!closed.contains(Set.copyOf(path.propositions())));
        }
      }
    }
    assertThat(joint).as("paths that only several barriers stop together").isPositive();
  }

  private static void checkStopped(Case it, List<Barrier> all, Stopped stopped) {
    AttackPath path = stopped.path();
    List<Barrier> alone = all.stream().filter(each -> !open(it, List.of(each), path)).toList();
    if (!alone.isEmpty()) {
      assertThat(stopped.by())
          .containsExactlyInAnyOrderElementsOf(alone.stream().map(List::of).toList());
    } else {
      assertThat(stopped.by()).hasSize(1);
      List<Barrier> together = stopped.by().get(0);
      assertThat(open(it, together, path)).as("seed %d", it.seed()).isFalse();
      together.forEach(each -> assertThat(open(it, without(together, each), path)).isTrue());
    }
    List<Barrier> kept = new ArrayList<>(all);
    kept.removeAll(stopped.opening());
    assertThat(open(it, kept, path)).as("opens, seed %d", it.seed()).isTrue();
    for (Barrier each : stopped.opening()) {
      List<Barrier> back = new ArrayList<>(kept);
      back.add(each);
      assertThat(open(it, back, path)).as("least, seed %d", it.seed()).isFalse();
    }
  }

  @Test
  void openings_are_not_part_of_each_other_and_idle_mitigations_change_nothing() {
    for (long seed = 0; seed < SEEDS; seed++) {
      for (Case it : cases(seed)) {
        it.explained()
            .openings()
            .forEach(
                one ->
                    assertThat(it.explained().openings())
                        .filteredOn(other -> one.lifted().containsAll(other.lifted()))
                        .containsExactly(one));
        List<Barrier> all = barriers(it.query());
        List<Barrier> rest =
            all.stream()
                .filter(
                    each ->
                        !(each instanceof Barrier.On on
                            && it.explained().idle().contains(on.mitigation())))
                .toList();
        for (AttackPath path : it.explained().every().paths()) {
          assertThat(open(it, rest, path)).as("seed %d", seed).isEqualTo(open(it, all, path));
        }
      }
    }
  }

  /** By definition: whether the goal is reachable inside a path under these barriers alone. */
  private static boolean open(Case it, Collection<Barrier> kept, AttackPath path) {
    BruteForce truth = truth(it, kept);
    Set<String> events = it.spec().events().stream().map(Named::name).collect(Collectors.toSet());
    Set<String> within = Set.copyOf(path.propositions());
    return truth.scenarios().stream()
        .anyMatch(each -> truth.reaches(it.goal(), each, within, events));
  }

  private static List<Barrier> without(List<Barrier> list, Barrier one) {
    return list.stream().filter(each -> !each.equals(one)).toList();
  }

  private static List<Barrier> barriers(Query query) {
    List<Barrier> all = new ArrayList<>();
    for (Spec.Mitigation each : query.spec().mitigations()) {
      if (each.deployed() || query.defence().contains(each.name())) {
        all.add(new Barrier.On(each.name(), each.deployed()));
      }
    }
    for (Spec.Condition each : query.spec().conditions()) {
      Optional<Boolean> assumed = Optional.ofNullable(query.assumptions().get(each.name()));
      assumed
          .or(each::value)
          .ifPresent(value -> all.add(new Barrier.Fixed(each.name(), value, assumed.isPresent())));
    }
    query.attacker().ifPresent(name -> add(query.spec(), name, all));
    return all;
  }

  private static void add(Spec spec, String name, List<Barrier> all) {
    Spec.Attacker who = spec.attackers().get(Spec.indexOf(spec.attackers(), name).orElseThrow());
    for (Spec.Step step : spec.steps()) {
      boolean can = who.can().map(it -> it.contains(step.name())).orElse(true);
      if (!can || who.cannot().contains(step.name())) {
        all.add(new Barrier.Excluded(name, step.name()));
      }
    }
    who.budget().ifPresent(budget -> all.add(new Barrier.Spending(name, budget)));
  }

  /** The oracle for a specification that has these barriers and no others. */
  private static BruteForce truth(Case it, Collection<Barrier> kept) {
    List<String> on = new ArrayList<>();
    List<String> cannot = new ArrayList<>();
    Map<String, Boolean> values = new TreeMap<>();
    Optional<java.math.BigDecimal> budget = Optional.empty();
    for (Barrier barrier : kept) {
      if (barrier instanceof Barrier.On mitigation) {
        on.add(mitigation.mitigation());
      } else if (barrier instanceof Barrier.Excluded excluded) {
        cannot.add(excluded.step());
      } else if (barrier instanceof Barrier.Fixed fixed) {
        values.put(fixed.condition(), fixed.value());
      } else if (barrier instanceof Barrier.Spending spending) {
        budget = Optional.of(spending.budget());
      }
    }
    Spec.Attacker who =
        new Spec.Attacker(it.spec().attackers().get(0).info(), Optional.empty(), cannot, budget);
    return new BruteForce(bare(it.spec(), who), on, Optional.of(who.name()), values);
  }

  private static Spec bare(Spec spec, Spec.Attacker who) {
    return new Spec(
        spec.file(),
        spec.title(),
        spec.module(),
        spec.nodes(),
        spec.flows(),
        spec.steps(),
        spec.conditions().stream()
            .map(each -> new Spec.Condition(each.info(), Optional.empty()))
            .toList(),
        spec.quantities(),
        spec.propositions(),
        spec.events(),
        spec.goals(),
        spec.mitigations().stream().map(ExplainingTest::planned).toList(),
        List.of(who),
        spec.defences(),
        spec.constraints(),
        spec.assertions(),
        spec.templates(),
        spec.instances());
  }

  private static Spec.Mitigation planned(Spec.Mitigation it) {
    return new Spec.Mitigation(
        it.info(),
        it.blocks(),
        it.reduces(),
        it.limits(),
        it.requires(),
        it.excludes(),
        it.cost(),
        it.strategy(),
        it.status(),
        false,
        it.owner(),
        it.until(),
        it.reason());
  }
}
