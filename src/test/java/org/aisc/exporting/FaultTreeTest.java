package org.aisc.exporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.aisc.analysis.Query;
import org.aisc.exporting.Exports.Case;
import org.aisc.importing.ForeignFormat;
import org.aisc.importing.Imported;
import org.aisc.sema.Checking;
import org.aisc.sema.Sources;
import org.aisc.sema.Spec;
import org.aisc.sema.Spec.Named;
import org.aisc.sema.Spec.Target;
import org.aisc.testing.BruteForce;
import org.aisc.testing.BruteForce.Scenario;
import org.aisc.testing.Program;
import org.aisc.text.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fault tree that is exported says of every choice of steps and events what its source says. */
class FaultTreeTest {
  private static final int SEEDS = Integer.getInteger("aisc.oracle.seeds", 1000);
  private static final long FIRST = Long.getLong("aisc.oracle.first", 0);

  @Test
  void the_tree_fails_exactly_when_the_goal_is_reached() {
    int written = 0;
    for (long seed = FIRST; seed < FIRST + SEEDS; seed++) {
      Case it = Case.of(seed);
      Optional<String> xml = Exports.text(ExportFormat.OPEN_PSA, it.query());
      if (xml.isPresent()) {
        written++;
        Spec tree = imported(xml.get());
        for (Set<String> happening : subsets(names(tree.steps()))) {
          for (String goal : it.query().goals()) {
            assertThat(fails(tree, goal, happening))
                .as("seed %d, %s, %s", seed, goal, happening)
                .isEqualTo(reaches(it, tree, goal, happening));
          }
        }
      }
    }
    assertThat(written).as("many have no circles").isGreaterThan(SEEDS / 4);
  }

  private static Spec imported(String xml) {
    Imported imported = ForeignFormat.OPEN_PSA.read(List.of(new SourceFile("it.xml", xml)));
    assertThat(imported.text()).as("%s%n%s", imported.diagnostics(), xml).isPresent();
    SourceFile text = new SourceFile("it.aisc", imported.text().orElseThrow());
    return Checking.check(text, Sources.none()).spec();
  }

  private static boolean fails(Spec tree, String goal, Set<String> happening) {
    BruteForce all = new BruteForce(tree, List.of(), Optional.empty(), Map.of());
    Set<String> within = new TreeSet<>(names(tree.steps()));
    within.addAll(names(tree.propositions()));
    Scenario scenario =
        all.scenarios().stream()
            .filter(each -> each.steps().equals(happening))
            .findFirst()
            .orElseThrow();
    return all.reaches(goal, scenario, within, new HashSet<>(names(tree.events())));
  }

  /** Steps and events that are not in the tree may all happen; conditions may have any value. */
  private static boolean reaches(Case it, Spec tree, String goal, Set<String> happening) {
    Spec spec = it.query().spec();
    Set<String> inTree = new TreeSet<>(names(tree.steps()));
    Set<String> firing = new TreeSet<>(names(spec.events()));
    firing.removeIf(name -> inTree.contains(name) && !happening.contains(name));
    Set<String> within = new TreeSet<>(names(spec.steps()));
    within.addAll(names(spec.propositions()));
    return it.truth().scenarios().stream()
        .filter(
            scenario ->
                scenario.steps().stream()
                    .noneMatch(step -> inTree.contains(step) && !happening.contains(step)))
        .anyMatch(scenario -> it.truth().reaches(goal, scenario, within, firing));
  }

  @Test
  void scram_reads_the_tree_and_computes_the_probability_of_the_goal(@TempDir Path folder)
      throws Exception {
    assumeTrue(Program.isInstalled("scram"), "SCRAM is not installed");
    int compared = 0;
    for (long seed = FIRST; compared < 12; seed++) {
      Case it = Case.of(seed);
      Query query = it.query().withGoals(it.query().goals().subList(0, 1));
      Optional<String> xml = Exports.text(ExportFormat.OPEN_PSA, query);
      if (xml.isPresent() && it.truth().reachable(query.goals().get(0))) {
        compared++;
        Path file = Files.writeString(folder.resolve("it.xml"), xml.get());
        assertThat(probability(file))
            .as("seed %d%n%s", seed, xml.get())
            .isCloseTo(probability(it, imported(xml.get()), query.goals().get(0)), within(1e-5));
      }
    }
  }

  /** By trying all choices of steps and events. */
  private static double probability(Case it, Spec tree, String goal) {
    double sum = 0;
    for (Set<String> happening : subsets(names(tree.steps()))) {
      if (reaches(it, tree, goal, happening)) {
        double product = 1;
        for (Spec.Step event : tree.steps()) {
          double likelihood = likelihood(it, event.name());
          product *= happening.contains(event.name()) ? likelihood : 1 - likelihood;
        }
        sum += product;
      }
    }
    return sum;
  }

  /** The highest likelihood of a step or event under the defence. */
  private static double likelihood(Case it, String name) {
    Spec spec = it.query().spec();
    double own =
        Stream.concat(
                spec.steps().stream()
                    .filter(step -> step.name().equals(name))
                    .map(step -> step.likelihood().high().doubleValue()),
                spec.events().stream()
                    .filter(event -> event.name().equals(name))
                    .map(event -> event.likelihood().high().doubleValue()))
            .findFirst()
            .orElseThrow();
    List<Target> targets = List.of(new Target.Holding(name), new Target.Firing(name));
    return spec.mitigations().stream()
        .filter(each -> each.deployed() || it.query().defence().contains(each.name()))
        .flatMap(each -> each.reduces().stream())
        .filter(reduction -> targets.contains(reduction.target()))
        .mapToDouble(reduction -> Math.min(own, reduction.to().doubleValue()))
        .min()
        .orElse(own);
  }

  private static double probability(Path file) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder("scram", "--bdd", "--probability", "1", file.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String report = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as("%s%n%s", report, Files.readString(file)).isZero();
    Matcher found =
        Pattern.compile("<sum-of-products[^>]*probability=\"([^\"]+)\"").matcher(report);
    assertThat(found.find()).as(report).isTrue();
    return Double.parseDouble(found.group(1));
  }

  private static List<String> names(List<? extends Named> named) {
    return named.stream().map(Named::name).toList();
  }

  private static List<Set<String>> subsets(List<String> elements) {
    return java.util.stream.IntStream.range(0, 1 << elements.size())
        .<Set<String>>mapToObj(
            mask -> {
              Set<String> set = new TreeSet<>();
              for (int at = 0; at < elements.size(); at++) {
                if ((mask >> at & 1) == 1) {
                  set.add(elements.get(at));
                }
              }
              return set;
            })
        .toList();
  }
}
