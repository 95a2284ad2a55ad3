package org.aisc.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.aisc.syntax.Mutants;
import org.aisc.syntax.Parsing;
import org.aisc.syntax.Rendering;
import org.aisc.syntax.Samples;
import org.aisc.syntax.Word;
import org.aisc.testing.RandomSpecs;
import org.aisc.testing.SpecText;
import org.aisc.text.SourceFile;
import org.junit.jupiter.api.Test;

/**
 * Formatting changes the layout and nothing else, whatever the text is and wherever comments are.
 */
class FormattingPropertyTest {
  private static final int SEEDS = Integer.getInteger("aisc.format.seeds", 500);

  /** What can stand between two words; the comments have numbers. */
  private static final List<String> GAPS =
      List.of(
          " ",
          "\n",
          "\n\n\n",
          "\t ",
          " \r\n ",
          " // c#\n",
          "\n// c#\n",
          "\n\n   // c#\n\n",
          " /* c# */ ",
          "\n/* c# */ ",
          " /* c# */\n",
          "\n  /* c#\n\n  * more */\n",
          " /* c#\n  more */ ",
          "\n/// c#\n",
          " /// c#\n",
          " // c#\n        // c#\n",
          "/*c#*/",
          " /* c# */ // c#\n",
          "\n /* c# */ /* c#*/\n",
          " //\n",
          " // c#  \n");

  private static SourceFile file(String text) {
    return new SourceFile("test.aisc", text);
  }

  /** Checks all that must hold of a text, if it can be formatted at all; says whether it can. */
  private static boolean check(String text) {
    Optional<String> once = Formatting.format(file(text)).text();
    if (once.isEmpty()) {
      return false;
    }
    String result = once.get();
    assertThat(Formatting.format(file(result)).text()).as("again:%n%s", text).contains(result);
    assertThat(tree(result)).as("tree of:%n%s", text).isEqualTo(tree(text));
    assertThat(remarks(text, result))
        .as("comments of:%n%s%nin:%n%s", text, result)
        .isEqualTo(remarks(text, text));
    assertThat(result)
        .doesNotContainPattern("[ \\t]\\n")
        .doesNotContainPattern("\\n\\n\\n(?! *[*m])");
    return true;
  }

  private static String tree(String text) {
    return Rendering.of(Parsing.parse(file(text)).tree());
  }

  /** Each line comment and block comment of a line, in order, and where it is. */
  private static List<String> remarks(String original, String text) {
    List<Word> words = Word.of(file(text));
    List<String> found = new ArrayList<>();
    for (int at = 0; at < words.size(); at++) {
      Word word = words.get(at);
      if (isComment(word)) {
        String line = text.substring(0, word.span().start());
        boolean alone =
            line.substring(Math.max(line.lastIndexOf('\n'), line.lastIndexOf('\r')) + 1).isBlank();
        String written = word.span().text().lines().map(String::strip).toList().toString();
        boolean lined = word.span().text().startsWith("//");
        String place =
            lined && word.kind() != Word.Kind.DOC
                ? (alone ? " before " + after(words, at) : " behind " + before(words, at))
                : "";
        found.add(written + place);
      }
    }
    return found;
  }

  private static boolean isComment(Word word) {
    return word.kind() == Word.Kind.COMMENT || word.kind() == Word.Kind.DOC;
  }

  private static String after(List<Word> words, int at) {
    return words.subList(at, words.size()).stream()
        .filter(word -> !isComment(word))
        .findFirst()
        .map(word -> word.span().text())
        .orElse("end");
  }

  /** The word before, connectives left out. */
  private static String before(List<Word> words, int at) {
    int found = at - 1;
    while (found >= 0
        && (isComment(words.get(found)) || words.get(found).span().text().matches("and|or"))) {
      found--;
    }
    return found < 0 ? "start" : words.get(found).span().text();
  }

  /** The words of a text with other white space between them, and comments. */
  private static String strewn(String text, Random random) {
    StringBuilder found = new StringBuilder();
    int comment = 0;
    int rarity = 1 + random.nextInt(20);
    for (Word word : Word.of(file(text))) {
      String gap = random.nextInt(rarity) == 0 ? GAPS.get(random.nextInt(GAPS.size())) : " ";
      while (gap.contains("#")) {
        gap = gap.replaceFirst("#", "" + comment++);
      }
      String written = word.span().text();
      found.append(gap).append(written).append(isComment(word) ? "\n" : "");
    }
    return found.toString();
  }

  @Test
  void a_file_with_every_construct_keeps_all_it_says() {
    assertThat(check(Samples.EVERYTHING)).isTrue();
  }

  @Test
  void so_does_one_with_comments_strewn_in() {
    for (int seed = 0; seed < SEEDS / 4; seed++) {
      assertThat(check(strewn(Samples.EVERYTHING, new Random(seed)))).isTrue();
    }
  }

  @Test
  void so_does_every_file_that_can_be_parsed() {
    int parsed = 0;
    for (int seed = 0; seed < 5 * SEEDS; seed++) {
      Random random = new Random(seed);
      parsed += check(strewn(Mutants.of(random), random)) ? 1 : 0;
    }
    assertThat(parsed).isGreaterThan(SEEDS);
  }

  @Test
  void so_does_every_random_specification() {
    for (int seed = 0; seed < SEEDS; seed++) {
      String text =
          SpecText.of(
              seed % 2 == 0 ? RandomSpecs.of(seed) : RandomSpecs.withQuantities(seed), seed);
      assertThat(check(strewn(text, new Random(seed)))).isTrue();
    }
  }

  @Test
  void so_does_every_file_of_the_project() throws IOException {
    for (Path root : List.of(Path.of("examples"), Path.of("src"), Path.of("specs"))) {
      if (Files.isDirectory(root)) {
        try (Stream<Path> files = Files.walk(root)) {
          for (Path file :
              files.filter(each -> each.toString().endsWith(".aisc")).sorted().toList()) {
            String text = Files.readString(file);
            assertThat(check(text)).as(file.toString()).isTrue();
            check(strewn(text, new Random(1)));
          }
        }
      }
    }
  }

  @Test
  void the_examples_are_in_the_canonical_layout() throws IOException {
    var differing = new TreeMap<String, String>();
    for (Path root : List.of(Path.of("examples"), Path.of("specs"))) {
      if (Files.isDirectory(root)) {
        try (Stream<Path> files = Files.walk(root)) {
          for (Path file : files.filter(each -> each.toString().endsWith(".aisc")).toList()) {
            String text = Files.readString(file);
            Formatting.format(file(text))
                .text()
                .filter(each -> !each.equals(text))
                .ifPresent(each -> differing.put(file.toString(), each));
          }
        }
      }
    }
    assertThat(differing.keySet()).as("run `aisc fmt` on them").isEmpty();
  }
}
