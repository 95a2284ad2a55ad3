package org.aisc.sema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.aisc.analysis.Analyses;
import org.aisc.analysis.Mitigations;
import org.aisc.analysis.Query;
import org.aisc.diag.Diagnostic;
import org.aisc.ground.Expanded;
import org.aisc.ground.Expansion;
import org.aisc.limit.Budget;
import org.aisc.syntax.Declaration;
import org.aisc.syntax.Parsing;
import org.aisc.testing.CheckedText;
import org.aisc.testing.RandomSpecs;
import org.aisc.testing.SpecInvariants;
import org.aisc.testing.SpecText;
import org.aisc.text.SourceFile;
import org.aisc.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every text, tried on valid texts and on what random damage makes of them. */
class FrontEndPropertyTest {
  private static final int SEEDS = Integer.getInteger("aisc.frontend.seeds", 1000);
  private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
  private static final Pattern TOKEN =
      Pattern.compile("\"[^\"]*\"|//[^\n]*|\\w+|->|\\.\\.|<=|>=|!=|\\S");
  private static final Pattern RANDOM_NAME = Pattern.compile("\\b[a-z][0-9]\\b");

  /** Words of the language; `at` is left out, since `blocks at x` means a node. */
  private static final List<String> KEYWORDS =
      List.of(
          ("aisc system module import pipeline user dataset functionality library model knowledge"
                  + " platform flow step condition quantity proposition event goal mitigation"
                  + " attacker defence constraint assert requires when causes likelihood cost"
                  + " impact budget range integer chosen tag blocks reduces limits excludes"
                  + " strategy status owner until reason can cannot reachable unreachable cheapest"
                  + " paths loss all any as attack by else has in is least mode most of on to"
                  + " under where true false deployed std node")
              .split(" "));

  static Stream<Path> files() throws IOException {
    List<Path> files = new ArrayList<>(List.of(Path.of("src/test/resources/everything.aisc")));
    try (Stream<Path> examples = Files.list(Path.of("examples"))) {
      examples.filter(it -> it.toString().endsWith(".aisc")).sorted().forEach(files::add);
    }
    return files.stream();
  }

  @ParameterizedTest
  @MethodSource("files")
  void valid_files_have_no_findings_and_keep_the_invariants(Path file) throws IOException {
    String text = Files.readString(file);
    assertThat(CheckedText.codes(text)).isEmpty();
    Expanded expanded = expanded(CheckedText.spec(text));
    assertThat(expanded.diagnostics()).isEmpty();
    SpecInvariants.check(expanded.spec());
    assertThat(Analyses.check(expanded.spec(), Budget.unlimited())).isEmpty();
  }

  private static Expanded expanded(Spec spec) {
    return Expansion.expand(spec, Budget.unlimited());
  }

  @ParameterizedTest
  @MethodSource("files")
  void the_order_of_declarations_does_not_matter(Path file) throws IOException {
    String text = Files.readString(file);
    SourceFile source = new SourceFile("main.aisc", text);
    List<String> pieces = new ArrayList<>();
    for (Declaration declaration : Parsing.parse(source).tree().declarations()) {
      pieces.add(withDoc(declaration));
    }
    Spec expected = expanded(CheckedText.spec(text)).spec();
    for (long seed = 0; seed < 10; seed++) {
      Collections.shuffle(pieces, new Random(seed));
      assertThat(expanded(CheckedText.spec("aisc 1\n" + String.join("\n", pieces))).spec())
          .as("seed %d", seed)
          .usingRecursiveComparison()
          .ignoringFieldsOfTypes(Span.class, SourceFile.class)
          .ignoringCollectionOrderInFields("flows", "constraints", "assertions")
          .withEqualsForType((a, b) -> a.compareTo(b) == 0, BigDecimal.class)
          .isEqualTo(expected);
    }
  }

  private static String withDoc(Declaration declaration) {
    String doc =
        declaration instanceof Declaration.Element element
            ? element.doc().map(it -> "///" + it.replace("\n", "\n///") + "\n").orElse("")
            : "";
    return doc + declaration.span().text();
  }

  @Test
  void other_names_give_the_same_diagnostics() {
    for (long seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      String text = SpecText.of(RandomSpecs.of(seed), seed);
      for (int count = random.nextInt(3); count > 0; count--) {
        text = confuse(text, random);
      }
      UnaryOperator<String> renaming = renaming(text, random);
      String renamed = renaming.apply(text);
      assertThat(findings(renamed, UnaryOperator.identity()))
          .as("seed %d:%n%s%n%s", seed, text, renamed)
          .isEqualTo(findings(text, renaming));
    }
  }

  /** Puts some other name in the place of a name, or another keyword in the place of a keyword. */
  private static String confuse(String text, Random random) {
    List<String> names = RANDOM_NAME.matcher(text).results().map(it -> it.group()).toList();
    return replaceOne(text, RANDOM_NAME, names.get(random.nextInt(names.size())), random);
  }

  private static UnaryOperator<String> renaming(String text, Random random) {
    List<String> words = new ArrayList<>(KEYWORDS);
    Collections.shuffle(words, random);
    Map<String, String> names = new TreeMap<>();
    for (String name :
        new TreeSet<>(RANDOM_NAME.matcher(text).results().map(it -> it.group()).toList())) {
      names.put(name, words.get(names.size()));
    }
    return some ->
        RANDOM_NAME
            .matcher(some)
            .replaceAll(it -> names.getOrDefault(it.group(), "lost_" + it.group()));
  }

  private static List<String> findings(String text, UnaryOperator<String> renaming) {
    return CheckedText.check(text).diagnostics().stream()
        .map(it -> it.span().orElseThrow().line() + " " + it.code() + " " + it.message())
        .map(renaming)
        .sorted()
        .toList();
  }

  @Test
  void damaged_random_texts_are_understood_or_told_about() {
    for (long seed = 0; seed < SEEDS; seed++) {
      survives(SpecText.of(RandomSpecs.of(seed), seed), seed);
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void damaged_files_are_understood_or_told_about(Path file) throws IOException {
    String text = Files.readString(file);
    boolean small = !text.contains("import std");
    for (long seed = 0; seed < SEEDS / (small ? 4 : 40); seed++) {
      survives(text, seed);
    }
  }

  private static void survives(String text, long seed) {
    Random random = new Random(seed);
    String damaged = text;
    for (int count = 1 + random.nextInt(5) / 4; count > 0; count--) {
      damaged = damage(damaged, random);
    }
    try {
      Checking.Checked checked = CheckedText.check(damaged);
      checked.diagnostics().forEach(FrontEndPropertyTest::isReadable);
      if (!checked.hasErrors()) {
        Expanded expanded = expanded(checked.spec());
        expanded.diagnostics().forEach(FrontEndPropertyTest::isReadable);
        if (!expanded.hasErrors()) {
          SpecInvariants.check(expanded.spec());
          analyse(expanded.spec());
        }
      }
    } catch (RuntimeException | AssertionError wrong) {
      throw new AssertionError("seed " + seed + ":\n" + damaged, wrong);
    }
  }

  private static void isReadable(Diagnostic diagnostic) {
    assertThat(diagnostic.span()).isPresent();
    assertThat(diagnostic.message()).isNotBlank().hasSizeLessThan(500);
    assertThat(diagnostic.help()).allMatch(it -> !it.isBlank());
  }

  private static void analyse(Spec spec) {
    Budget budget = Budget.of(2_000_000_000L, System::nanoTime);
    Analyses.check(spec, budget).forEach(FrontEndPropertyTest::isReadable);
    if (Analyses.obstacles(spec, budget).isEmpty() && !spec.goals().isEmpty()) {
      Analyses.prove(Query.of(spec), budget);
      Analyses.mitigate(Query.of(spec), Mitigations.Options.CHEAPEST, budget);
      Analyses.verify(spec, budget);
    }
  }

  /** Drops, repeats or swaps lines, declarations, words or signs, or puts one word for another. */
  private static String damage(String text, Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> replaceOne(text, TOKEN, "", random);
      case 1 -> replaceOne(text, WORD, oneOf(text, WORD, random), random);
      case 2 -> replaceOne(text, TOKEN, oneOf(text, TOKEN, random), random);
      case 3 -> replaceOne(text, TOKEN, oneOf(text, TOKEN, random) + " $0", random);
      case 4 -> replaceOne(text, Pattern.compile("[^\n]+"), "", random);
      case 5 -> replaceOne(text, Pattern.compile("[^\n]+"), "$0\n$0", random);
      default -> replaceOne(text, RANDOM_NAME, oneOf(text, RANDOM_NAME, random), random);
    };
  }

  private static String oneOf(String text, Pattern pattern, Random random) {
    List<String> found = pattern.matcher(text).results().map(it -> it.group()).toList();
    return found.isEmpty() ? "x" : found.get(random.nextInt(found.size()));
  }

  /** Replaces one match, in which {@code $0} is what was matched. */
  private static String replaceOne(String text, Pattern pattern, String by, Random random) {
    Matcher matcher = pattern.matcher(text);
    long count = matcher.results().count();
    if (count == 0) {
      return text;
    }
    matcher.reset();
    for (int skip = random.nextInt((int) count); skip >= 0; skip--) {
      matcher.find();
    }
    String replacement = by.replace("$0", matcher.group());
    return text.substring(0, matcher.start()) + replacement + text.substring(matcher.end());
  }
}
