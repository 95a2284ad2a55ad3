package org.aisc.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.aisc.analysis.Analyses;
import org.aisc.analysis.Mitigations;
import org.aisc.analysis.Paths;
import org.aisc.analysis.Query;
import org.aisc.ground.Expanded;
import org.aisc.ground.Expansion;
import org.aisc.limit.Budget;
import org.aisc.sema.Checking;
import org.aisc.sema.Info;
import org.aisc.sema.Sources;
import org.aisc.sema.Spec;
import org.aisc.sema.Spec.Named;
import org.aisc.syntax.ElementKind;
import org.aisc.testing.RandomSpecs;
import org.aisc.testing.RandomSystems;
import org.aisc.text.SourceFile;
import org.junit.jupiter.api.Test;

/** What `aisc infer` prints is a specification that gives the same answers. */
class SpecTextTest {
  private static final int SEEDS = Integer.getInteger("aisc.oracle.seeds", 200);
  private static final long FIRST = Long.getLong("aisc.oracle.first", 0);

  @Test
  void the_text_of_a_system_with_templates_gives_the_same_answers() {
    for (long seed = FIRST; seed < FIRST + SEEDS; seed++) {
      SourceFile file = new SourceFile("random.aisc", RandomSystems.of(seed));
      Spec spec = Checking.check(file, Sources.none()).spec();
      Expanded expanded = Expansion.expand(spec, Budget.unlimited());
      if (!expanded.hasErrors()) {
        compare(expanded, seed);
      }
    }
  }

  @Test
  void the_text_of_any_specification_gives_the_same_answers() {
    for (long seed = FIRST; seed < FIRST + SEEDS; seed++) {
      Spec spec = withNodes(RandomSpecs.of(seed));
      Set<String> names = names(spec.steps(), n -> n);
      names.addAll(names(spec.propositions(), n -> n));
      names.addAll(names(spec.events(), n -> n));
      names.addAll(names(spec.conditions(), n -> n));
      names.addAll(names(spec.goals(), n -> n));
      names.addAll(names(spec.mitigations(), n -> n));
      if (spec.nodes().stream().noneMatch(node -> names.contains(node.name()))) {
        compare(Expansion.expand(spec, Budget.unlimited()), seed);
      }
    }
  }

  /** The specification with the nodes that it names. */
  private static Spec withNodes(Spec it) {
    Set<String> named = new TreeSet<>();
    it.steps().forEach(step -> step.node().ifPresent(named::add));
    it.propositions().forEach(proposition -> proposition.node().ifPresent(named::add));
    it.events().forEach(event -> event.node().ifPresent(named::add));
    it.mitigations().stream()
        .flatMap(mitigation -> mitigation.blocks().stream())
        .forEach(target -> node(target).ifPresent(named::add));
    List<Spec.Node> nodes = named.stream().map(name -> node(name, it)).toList();
    return new Spec(
        it.file(),
        it.title(),
        it.module(),
        nodes,
        it.flows(),
        it.steps(),
        it.conditions(),
        it.quantities(),
        it.propositions(),
        it.events(),
        it.goals(),
        it.mitigations(),
        it.attackers(),
        it.defences(),
        it.constraints(),
        it.assertions(),
        it.templates(),
        it.instances());
  }

  private static Optional<String> node(Spec.Target target) {
    return target instanceof Spec.Target.AtNode at ? Optional.of(at.node()) : Optional.empty();
  }

  private static Spec.Node node(String name, Spec spec) {
    Info info = new Info(name, "", "", List.of(), spec.file().span(0, 0));
    return new Spec.Node(info, ElementKind.DATASET, false, new TreeMap<>());
  }

  private static void compare(Expanded expanded, long seed) {
    String text = SpecText.of(expanded);
    Checking.Checked checked =
        Checking.check(new SourceFile("inferred.aisc", text), Sources.none());
    assertThat(checked.hasErrors())
        .as("seed %d %s %s", seed, checked.diagnostics(), text)
        .isFalse();
    Expanded again = Expansion.expand(checked.spec(), Budget.unlimited());
    assertThat(again.hasErrors()).isFalse();
    Spec one = expanded.spec();
    Spec two = again.spec();
    UnaryOperator<String> name = SpecText.names(expanded)::of;
    assertThat(names(two.goals(), n -> n)).isEqualTo(names(one.goals(), name));
    assertThat(names(two.steps(), n -> n)).isEqualTo(names(one.steps(), name));
    assertThat(names(two.propositions(), n -> n)).isEqualTo(names(one.propositions(), name));
    assertThat(two.events()).hasSameSizeAs(one.events());
    Optional<String> attacker = one.attackers().stream().map(Named::name).findFirst();
    for (Spec.Goal goal : one.goals()) {
      assertThat(paths(two, name.apply(goal.name()), attacker, n -> n))
          .as("%s, seed %d", text, seed)
          .isEqualTo(paths(one, goal.name(), attacker, name));
    }
    assertThat(mitigations(two, n -> n)).as("seed %d", seed).isEqualTo(mitigations(one, name));
    assertThat(SpecText.of(expanded)).as("the same bytes").isEqualTo(text);
  }

  private static Set<String> names(List<? extends Named> all, UnaryOperator<String> name) {
    return all.stream()
        .map(it -> name.apply(it.name()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Each path with its cost and likelihood. */
  private static Set<List<Object>> paths(
      Spec spec, String goal, Optional<String> attacker, UnaryOperator<String> name) {
    Query query = Query.of(spec).withGoals(List.of(goal)).withAttacker(attacker);
    return Analyses.paths(query, Paths.Options.ALL, Budget.unlimited()).get(0).paths().stream()
        .<List<Object>>map(
            path ->
                List.of(
                    path.propositions().stream().map(name).collect(Collectors.toSet()),
                    path.cost(),
                    Math.round(path.low() * 1e9),
                    Math.round(path.high() * 1e9)))
        .collect(Collectors.toSet());
  }

  private static Set<Set<String>> mitigations(Spec spec, UnaryOperator<String> name) {
    Mitigations.Options minimal = Mitigations.Options.all(Mitigations.Mode.MINIMAL);
    return Analyses.mitigate(Query.of(spec), minimal, Budget.unlimited()).sets().stream()
        .map(set -> set.mitigations().stream().map(name).collect(Collectors.toSet()))
        .collect(Collectors.toSet());
  }
}
