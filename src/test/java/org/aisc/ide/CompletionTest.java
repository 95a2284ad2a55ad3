package org.aisc.ide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompletionTest {
  /** How many uses of an example are tried; {@code -Daisc.completion.uses=100000} for all. */
  private static final int USES = Integer.getInteger("aisc.completion.uses", 60);

  private static final String NAMES =
      """

      step s
      condition c
      quantity q { range 0 .. 1 }
      proposition p
      event e { requires s causes p }
      goal g { when p }
      mitigation m { blocks p }
      attacker a
      defence d { m }
      pipeline { dataset data functionality train }
      proposition poisoned(d: dataset, f: functionality) "{d} is bad"
      """;

  private static List<Completion.Item> items(String text) {
    Fixture fixture = Fixture.of(text);
    return Completion.at(fixture.project(), fixture.analysed(), fixture.cursor());
  }

  private static List<String> labels(String text) {
    return items(text).stream().map(Completion.Item::label).sorted().toList();
  }

  private static void offers(String before, String... labels) {
    assertThat(labels(before + NAMES)).containsExactlyInAnyOrder(labels);
  }

  @Test
  void formulas_take_propositions_conditions_and_quantities() {
    String[] expected = {"all of", "any of", "at least", "c", "not", "p", "poisoned", "q", "s"};
    offers("event x { requires |", expected);
    offers("event x { requires s and |", expected);
    offers("event x { requires at least 2 of (s, |", expected);
    offers("event x { requires (s or |) causes p }", expected);
    offers("goal x { when |", expected);
    offers("event x { requires p|", expected);
  }

  @Test
  void a_mitigation_requires_mitigations() {
    offers("mitigation x { requires |", "all of", "any of", "at least", "m", "not", "q", "x");
  }

  @Test
  void each_property_takes_its_kinds() {
    offers("event x { causes |", "p", "poisoned", "s");
    offers("mitigation x { blocks |", "at", "e", "p", "poisoned", "s");
    offers("mitigation x { blocks s, |", "at", "e", "p", "poisoned", "s");
    offers("mitigation x { blocks at |", "data", "train");
    offers("mitigation x { reduces |", "e", "p", "poisoned", "s");
    offers("mitigation x { limits |", "q");
    offers("mitigation x { excludes |", "m", "x");
    offers("attacker x { can |", "s");
    offers("attacker x { cannot s, |", "s");
    offers("step x { at |", "data", "train");
    offers("mitigation x { strategy |", "block", "deceive", "harden", "isolate", "prevent");
    offers("mitigation x { status |", "deployed", "planned", "proposed");
    offers("step x { tag |", "atlas", "cve", "owasp");
  }

  @Test
  void assertions_take_claims_goals_defences_and_attackers() {
    offers(
        "assert |",
        "cheapest attack on",
        "cheapest defence of",
        "likelihood of",
        "loss",
        "paths to",
        "reachable",
        "unreachable");
    offers("assert reachable |", "g");
    offers("assert likelihood of |", "g");
    offers("assert cheapest |", "attack on", "defence of");
    offers("assert cheapest defence of |", "g");
    offers("assert reachable g under |", "d", "{ … }");
    offers("assert reachable g under { |", "m");
    offers("assert reachable g under { m, |", "m");
    offers("assert reachable g by |", "a");
  }

  @Test
  void assertions_go_on_behind_their_titles_and_lists() {
    assertThat(labels("assert \"it holds\" |" + NAMES)).isEqualTo(labels("assert |" + NAMES));
    offers("assert paths |", "to");
    offers("assert likelihood |", "of");
    offers("assert cheapest attack |", "on");
    offers("assert cheapest defence |", "of");
    assertThat(labels("assert reachable g under { m } |" + NAMES)).contains("by", "step");
    offers("assert reachable g\ndefence x { |", "m", "tag");
  }

  @Test
  void titles_are_followed_by_ties_and_guards() {
    assertThat(labels("proposition x \"X\" |" + NAMES)).contains("is").doesNotContain("where");
    assertThat(labels("proposition x(l: library) \"X\" |" + NAMES)).contains("where");
    assertThat(labels("step x \"X\" |" + NAMES)).doesNotContain("is", "where");
  }

  @Test
  void nodes_have_the_attributes_that_others_write_or_ask_for() {
    String others =
        """

        pipeline { dataset web { source public } library tool { version "1" } }
        step upload(d: dataset) where d.source = inside or d has owner
        """;
    assertThat(labels("user { dataset x { | } }" + others))
        .containsExactlyInAnyOrder("owner", "source", "tag", "version");
    assertThat(labels("user { dataset x { source | } }" + others)).contains("inside", "public");
    assertThat(labels("step x(l: library) where l has |" + others))
        .containsExactlyInAnyOrder("owner", "source", "version");
    assertThat(labels("step x(l: library) { likelihood l.| }" + others))
        .contains("l.owner", "l.version");
  }

  @Test
  void flows_take_nodes_and_kinds() {
    offers("flow |", "data", "train");
    offers("flow data -|", "collect", "data", "deploy", "hosts", "knowledge", "library", "model");
    offers("flow data -data-> |", "data", "train");
    offers("flow data -library-> |", "data", "train");
    offers("flow data -model-> | -model-> train", "data", "train");
  }

  @Test
  void arguments_are_nodes_of_the_parameters_kind() {
    offers("proposition x { requires poisoned(|", "data");
    offers("proposition x { requires poisoned(data, |", "train");
    offers("proposition x is poisoned(|", "data");
    offers("event x(g: functionality) { requires poisoned(data, |)", "train", "g");
  }

  @Test
  void parameters_have_kinds_of_nodes_and_are_nodes() {
    offers("step x(l: |", "dataset", "functionality", "knowledge", "library", "model", "platform");
    assertThat(labels("step x(l: library) { at | }" + NAMES)).contains("l", "data");
    assertThat(labels("step x(l: library) where | { cost 1 }" + NAMES)).contains("l", "data");
    offers("step x(l: library) where l in |", "pipeline", "user");
  }

  @Test
  void a_body_takes_its_properties() {
    offers("step x { |", "at", "cost", "likelihood", "tag");
    offers("step x { cost 1 |", "at", "cost", "likelihood", "tag");
    offers("goal x { impact 3 wh|", "impact", "tag", "when");
    offers("event x { requires s |", "and", "at", "causes", "likelihood", "or", "requires", "tag");
    offers("defence x { |", "m", "tag");
  }

  @Test
  void the_top_level_takes_declarations() {
    List<String> labels = labels("step x { cost 1 }\n|\n" + NAMES);
    assertThat(labels).contains("step", "event", "pipeline", "assert").doesNotContain("s", "cost");
  }

  @Test
  void a_layer_takes_nodes_and_flows() {
    offers(
        "user { dataset other |",
        "dataset",
        "flow",
        "functionality",
        "knowledge",
        "library",
        "model",
        "platform");
  }

  @Test
  void imports_take_modules_and_aliases_lead_to_names() {
    String more =
        "\n--- specs/std/attacks.aisc\nmodule std.attacks\nstep go\nstep walk(l: library)";
    assertThat(labels("import |" + more)).containsExactly("std.attacks");
    assertThat(labels("import std.attacks as a\nproposition x { requires a.g|" + more))
        .contains("a.go", "a.walk");
  }

  @Test
  void techniques_of_atlas_are_found_by_their_names_and_written_as_ids() {
    String text =
        """
        step s { tag atlas "Poi|" }
        --- specs/std/atlas.aisc
        module std.atlas
        proposition AML_T0020(m: model) "Poison Training Data" { tag atlas "AML.T0020" }
        """;
    assertThat(items(text))
        .extracting(Completion.Item::label, Completion.Item::text, it -> it.replaced().text())
        .containsExactly(
            tuple("Poison Training Data", "AML.T0020", "Poi"),
            tuple("AML.T0020", "AML.T0020", "Poi"));
    assertThat(labels(text.replace("atlas \"Poi|\"", "atlas \"|")))
        .containsExactly("AML.T0020", "Poison Training Data");
    assertThat(labels(text.replace("tag atlas", "tag cve"))).isEmpty();
  }

  @Test
  void files_of_the_project_can_be_imported() {
    String text =
        """
        import "./|"
        --- team/more.aisc
        module more
        --- other.aisc
        module other
        """;
    assertThat(labels(text)).containsExactly("./other.aisc", "./team/more.aisc");
  }

  @Test
  void what_is_typed_is_replaced() {
    Fixture fixture = Fixture.of("goal x { when sta|" + "\nstep start");
    Completion.Item item =
        items("goal x { when sta|" + "\nstep start").stream()
            .filter(each -> each.label().equals("start"))
            .findFirst()
            .orElseThrow();
    assertThat(item.replaced().text()).isEqualTo("sta");
    assertThat(item.replaced().end()).isEqualTo(fixture.cursor());
  }

  @Test
  void a_template_comes_with_places_for_its_arguments() {
    assertThat(items("proposition x { requires |" + NAMES))
        .filteredOn(item -> item.label().equals("poisoned"))
        .extracting(Completion.Item::text)
        .containsExactly("poisoned(${1:d}, ${2:f})");
  }

  @Test
  void nothing_is_offered_in_comments_texts_and_new_names() {
    offers("// goal x { when |");
    offers("/* goal x { when | */");
    offers("step x \"Some | title\"");
    offers("step |");
  }

  /** By definition: where a name stands, completion offers it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "examples/word-translation.aisc",
        "examples/chatbot.aisc",
        "examples/stop-sign.aisc",
        "examples/word-translation-system.aisc",
        "examples/pipeline.aisc",
        "examples/assistant.aisc",
        "specs/std/attacks/poisoning.aisc",
        "specs/std/attacks/generative.aisc",
        "specs/std/mitigations/data.aisc",
        "specs/std/supply_chain/taint.aisc"
      })
  void every_name_of_an_example_is_offered_where_it_stands(String path) throws IOException {
    String text = Files.readString(Path.of(path));
    MemoryProject project = MemoryProject.withCatalogue(path, text);
    Analysed analysed = project.analysed(project.file(path));
    assertThat(analysed.checked().hasErrors()).isFalse();
    TreeSet<String> missing = new TreeSet<>();
    int every = Math.max(1, analysed.occurrences().size() / USES);
    for (int at = 0; at < analysed.occurrences().size(); at += every) {
      Occurrence use = analysed.occurrences().get(at);
      boolean placeholder = analysed.file().text().charAt(use.span().end()) == '}';
      boolean module = use.role() == Role.IMPORT;
      String name = use.span().text();
      if (!use.declares()
          && !placeholder
          && !module
          && use.meaning().isPresent()
          && Completion.at(project, analysed, use.span().start()).stream()
              .noneMatch(item -> item.label().equals(name))) {
        missing.add(use.role() + " " + name + " in line " + use.span().line());
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void no_place_of_a_broken_text_is_too_much() {
    String text =
        "step { cost } event e { requires (a and causes flow -> pipeline { assert under {";
    MemoryProject project = MemoryProject.of(Map.of("main.aisc", text));
    Analysed analysed = project.analysed(project.file("main.aisc"));
    for (int offset = 0; offset <= text.length(); offset++) {
      assertThat(Completion.at(project, analysed, offset)).isNotNull();
    }
  }
}
