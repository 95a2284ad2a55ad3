package org.aisc.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.aisc.analysis.Analyses;
import org.aisc.analysis.Paths;
import org.aisc.analysis.Query;
import org.aisc.ground.Expanded;
import org.aisc.ground.Expansion;
import org.aisc.limit.Budget;
import org.aisc.sema.Checking;
import org.aisc.sema.Info;
import org.aisc.sema.Sources;
import org.aisc.sema.Spec;
import org.aisc.sema.Template;
import org.aisc.syntax.ElementKind;
import org.aisc.testing.Catalogue;
import org.aisc.text.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The modules in {@code specs/std}, and what they say of systems without hand-written events. */
class CatalogueTest {
  static List<Path> modules() {
    return Catalogue.files();
  }

  @ParameterizedTest
  @MethodSource("modules")
  void every_module_is_free_of_errors_and_warnings(Path module) {
    SourceFile file = new SourceFile(module.toString(), Catalogue.text(module));
    assertThat(Checking.check(file, Catalogue.sources()).diagnostics()).isEmpty();
    assertThat(file.text().lines().toList()).allMatch(line -> line.length() <= 130);
  }

  /** Name, class and supply chain, as the paper's table has them. */
  private static final List<List<String>> TABLE_1 =
      List.of(
          List.of("lbfgs_attack", "evasion", "model"),
          List.of("fgsm_attack", "evasion", "model"),
          List.of("bim_ilcm_attack", "evasion", "model"),
          List.of("jsma_attack", "evasion", "model"),
          List.of("deepfool_attack", "evasion", "model"),
          List.of("carlini_wagner_attack", "evasion", "model"),
          List.of("universal_attack", "evasion", "model"),
          List.of("zoo_attack", "evasion", "model"),
          List.of("gan_attack", "evasion", "model"),
          List.of("rl_attack", "evasion", "model"),
          List.of("backdoor_attack", "poisoning", "data, model"),
          List.of("trigger_attack", "poisoning", "data, model"),
          List.of("subpopulation_attack", "poisoning", "data, model"),
          List.of("model_inversion", "exploratory", "model"),
          List.of("model_extraction", "exploratory", "model"),
          List.of("information_inference", "exploratory", "model"),
          List.of("dos_attack", "software", "library"),
          List.of("code_execution_attack", "software", "library"),
          List.of("overflow_attack", "software", "library"),
          List.of("memory_corruption_attack", "software", "library"));

  @Test
  void every_attack_of_table_1_is_an_event_with_its_class_supply_chain_and_source() {
    Map<String, Template> templates = new TreeMap<>();
    templates("import std.attacks").forEach(it -> templates.put(it.name(), it));
    for (List<String> row : TABLE_1) {
      Template attack = templates.get(row.get(0));
      assertThat(attack).as(row.get(0)).isNotNull();
      assertThat(attack.kind()).isEqualTo(ElementKind.EVENT);
      assertThat(tag(attack, "class")).isEqualTo(row.get(1));
      assertThat(tag(attack, "supply_chain")).isEqualTo(row.get(2));
      assertThat(tag(attack, "atlas")).startsWith("AML.T");
      assertThat(attack.info().doc()).as("source of %s", row.get(0)).isNotEmpty();
    }
  }

  @Test
  void every_mitigation_has_a_strategy_and_all_five_families_are_there() {
    Set<String> strategies = new TreeSet<>();
    for (Template template : templates("import std.mitigations")) {
      if (template.body() instanceof Spec.Mitigation mitigation) {
        assertThat(mitigation.strategy()).as(mitigation.name()).isPresent();
        assertThat(mitigation.cost().signum()).as(mitigation.name()).isPositive();
        strategies.add(mitigation.strategy().orElseThrow());
      }
    }
    assertThat(strategies).containsExactly("block", "deceive", "harden", "isolate", "prevent");
  }

  private static List<Template> templates(String imports) {
    SourceFile file = new SourceFile("main.aisc", "module m\n" + imports);
    return Checking.check(file, Catalogue.sources()).spec().templates();
  }

  private static String tag(Template template, String key) {
    return template.info().tags().stream()
        .filter(tag -> tag.key().equals(key))
        .map(Info.Tag::value)
        .findFirst()
        .orElse("");
  }

  private static final String TRANSLATION =
      """
      system translation
      import std.attacks
      import std.goals
      pipeline {
        dataset wiki_en { source public  threshold 500  tainted_records %s }
        functionality gather  dataset raw  functionality clean  dataset corpus
        functionality embed_en  functionality embed_es  functionality embed_fr
        dataset texts_es { source internal }  dataset texts_fr { source internal }
        model en { role embedding  weights public }
        model es { role embedding }
        model fr { role embedding }
        functionality aligning
        model alignment { role alignment  weights public }
        flow wiki_en -data-> gather -data-> raw -data-> clean -data-> corpus -data-> embed_en
        flow embed_en -model-> en -model-> aligning -model-> alignment
        flow texts_es -data-> embed_es -model-> es -model-> aligning
        flow texts_fr -data-> embed_fr -model-> fr
      }
      user {
        dataset english  dataset spanish  dataset french
        functionality en_es  functionality es_fr
        dataset out_en_es  dataset out_es_fr
        flow english -data-> en_es -data-> out_en_es
        flow spanish -data-> en_es
        flow spanish -data-> es_fr -data-> out_es_fr
        flow french -data-> es_fr
      }
      flow en -deploy-> en_es
      flow es -deploy-> en_es
      flow alignment -deploy-> en_es
      flow es -deploy-> es_fr
      flow fr -deploy-> es_fr
      goal poisoned_en { when corrupted(en) }
      goal faulty_en_es { when poisoned(out_en_es) }
      goal faulty_es_fr { when poisoned(out_es_fr) }
      goal adversarial_en { when adversarial(english) }
      goal adversarial_es { when adversarial(spanish) }
      goal adversarial_fr { when poisoned(french) }
      """;

  @Test
  void the_attacks_leave_the_words_of_a_first_specification_free() {
    Spec spec =
        spec(
            """
            aisc 1
            import std.attacks
            pipeline {
              dataset corpus
              functionality embed
              model embeddings
              flow corpus -data-> embed -model-> embeddings
            }
            step edits { at corpus }
            proposition corpus_poisoned is poisoned(corpus) { requires edits }
            event embedding { requires corpus_poisoned causes embeddings_tainted at embed }
            proposition embeddings_tainted
            goal flawed { when embeddings_tainted }
            mitigation validate { blocks edits }
            """);
    assertThat(vectors(spec, "flawed")).contains(Set.of("edits"));
  }

  @Test
  void enough_tainted_records_poison_the_embedding_and_every_translation_of_its_language() {
    Set<String> poison =
        Set.of("crafts_poison(wiki_en)", "writes(wiki_en)", "is_collected(wiki_en, gather)");
    Spec enough = spec(TRANSLATION.formatted("501"));
    assertThat(vectors(enough, "poisoned_en")).containsExactly(poison);
    assertThat(vectors(enough, "faulty_en_es")).contains(poison);
    assertThat(vectors(enough, "faulty_es_fr")).doesNotContain(poison);
    Spec few = spec(TRANSLATION.formatted("499"));
    assertThat(vectors(few, "poisoned_en")).isEmpty();
    assertThat(vectors(few, "faulty_en_es")).doesNotContain(poison);
  }

  @Test
  void white_box_access_to_embedding_and_alignment_gives_adversarial_inputs_of_either_language() {
    Spec spec = spec(TRANSLATION.formatted("0"));
    Set<String> knowing = Set.of("downloads(en)", "downloads(alignment)");
    for (String language : List.of("english", "spanish")) {
      Set<String> vector = new TreeSet<>(knowing);
      vector.add("submits(" + language + ")");
      assertThat(vectors(spec, "adversarial_" + language.substring(0, 2).replace("sp", "es")))
          .containsExactly(vector);
    }
    assertThat(vectors(spec, "adversarial_fr")).isEmpty();
  }

  private static final String CLASSIFICATION =
      """
      system classification
      import std.attacks
      import std.goals
      pipeline {
        dataset reviews { source public  threshold 100  tainted_records %s }
        functionality crawl  functionality tokenise  functionality split
        dataset crawled  dataset tokens  dataset training_set
        functionality train  library torch { cve "CVE-2025-32434"  effect code_execution }
        model classifier { protect secrecy }
        flow reviews -data-> crawl -data-> crawled -data-> tokenise -data-> tokens
        flow tokens -data-> split -data-> training_set -data-> train -model-> classifier
        flow torch -library-> train
      }
      user {
        dataset text  model served { outputs scores }  dataset label { protect integrity }
        flow text -data-> served -data-> label
      }
      flow classifier -deploy-> served
      flow text -collect-> crawled
      """;

  @Test
  void a_text_classifier_is_poisoned_evaded_stolen_and_broken_by_its_library() {
    Spec spec = spec(CLASSIFICATION.formatted("100"));
    assertThat(vectors(spec, "wrong_data(label)"))
        .contains(
            Set.of("crafts_poison(reviews)", "writes(reviews)", "is_collected(reviews, crawl)"),
            Set.of("exploits(torch)"),
            Set.of("submits(text)"),
            Set.of("uses(served)"));
    assertThat(vectors(spec, "stolen_model(classifier)"))
        .contains(Set.of("uses(served)"), Set.of("exploits(torch)"));
    Spec few = spec(CLASSIFICATION.formatted("99"));
    assertThat(vectors(few, "wrong_data(label)"))
        .doesNotContain(
            Set.of("crafts_poison(reviews)", "writes(reviews)", "is_collected(reviews, crawl)"));
  }

  @Test
  void a_new_attack_is_a_declaration_in_a_module_and_nothing_else() {
    String attack =
        CLASSIFICATION.formatted("0").replace("flow text -collect-> crawled", "")
            + """
            event bit_flip(m: model, p: platform) "Bits of {m} flip on {p}" where p -hosts-> m {
              requires hammers(p)  causes corrupted(m)
            }
            step hammers(p: platform) "The attacker hammers the memory of {p}" where p.shared = yes
            """;
    Spec spec =
        spec(
            attack.replace(
                "model served",
                "platform edge { shared yes  exposed no }\n flow edge -hosts-> served\n model served"));
    assertThat(vectors(spec, "wrong_data(label)")).contains(Set.of("hammers(edge)"));
  }

  private static Spec spec(String text) {
    SourceFile file = new SourceFile("main.aisc", text);
    Sources sources = Catalogue.sources();
    Checking.Checked checked = Checking.check(file, sources);
    assertThat(checked.hasErrors()).as("%s", checked.diagnostics()).isFalse();
    Expanded expanded = Expansion.expand(checked.spec(), Budget.unlimited());
    assertThat(expanded.hasErrors()).as("%s", expanded.diagnostics()).isFalse();
    return expanded.spec();
  }

  private static List<Set<String>> vectors(Spec spec, String goal) {
    Paths.Options steps =
        new Paths.Options(
            Paths.View.STEPS,
            false,
            java.util.Optional.empty(),
            java.util.Optional.empty(),
            Paths.Rank.SIZE);
    Query query = Query.of(spec).withGoals(List.of(goal));
    List<Set<String>> found = new ArrayList<>();
    Analyses.paths(query, steps, Budget.unlimited())
        .get(0)
        .paths()
        .forEach(path -> found.add(path.steps().stream().collect(Collectors.toSet())));
    return found;
  }
}
