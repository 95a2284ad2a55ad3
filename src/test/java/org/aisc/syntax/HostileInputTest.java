package org.aisc.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.aisc.diag.Code;
import org.aisc.diag.Diagnostic;
import org.aisc.text.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Deep, long and random input: answered in bounded time on a small stack. */
class HostileInputTest {
  private static final int DEEP = 200_000;
  private static final int SEEDS = Integer.getInteger("aisc.syntax.seeds", 2_000);
  private static final int SMALL_STACK = 256 * 1024;

  /** Parses on a thread with a small stack. */
  private static Parsing.Parsed parse(String source) {
    Parsing.Parsed[] parsed = new Parsing.Parsed[1];
    Runnable work = () -> parsed[0] = Parsing.parse(new SourceFile("test.aisc", source));
    Thread thread = new Thread(null, work, "small", SMALL_STACK);
    assertTimeoutPreemptively(
        Duration.ofMinutes(5),
        () -> {
          thread.start();
          thread.join();
        });
    assertThat(parsed[0]).isNotNull();
    return parsed[0];
  }

  private static Formula deep(String opening, String closing) {
    Parsing.Parsed parsed =
        parse("constraint " + opening.repeat(DEEP) + "a" + closing.repeat(DEEP) + "\nstep s");
    assertThat(parsed.diagnostics()).isEmpty();
    assertThat(parsed.tree().declarations()).hasSize(2);
    return ((Declaration.Constraint) parsed.tree().declarations().get(0)).formula();
  }

  @Test
  void parentheses_may_be_deep() {
    assertThat(deep("(", ")")).isInstanceOf(Formula.Use.class);
  }

  @Test
  void negations_may_be_deep() {
    Formula formula = deep("not ", "");
    int depth = 0;
    while (formula instanceof Formula.Not not) {
      formula = not.inner();
      depth++;
    }
    assertThat(depth).isEqualTo(DEEP);
  }

  @Test
  void counts_may_be_deep() {
    Formula formula = deep("all of (b, any of (", "))");
    int depth = 0;
    while (formula instanceof Formula.Count count) {
      formula = count.members().get(count.members().size() - 1);
      depth++;
    }
    assertThat(depth).isEqualTo(2 * DEEP);
  }

  @Test
  void where_clauses_may_be_deep() {
    Parsing.Parsed parsed =
        parse(
            "step s(a: model) where "
                + "not (a in user or ".repeat(DEEP)
                + "a has x"
                + ")".repeat(DEEP)
                + " { cost 1 }");
    assertThat(parsed.diagnostics()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(",
        ")",
        "{",
        "}",
        "[",
        "step a { ",
        "pipeline { ",
        "a ",
        "step ",
        "step s ",
        "not ",
        "\"",
        "/*",
        "//",
        "'",
        "\u201C",
        "\u2192a",
        "\u00e9\u2192",
        ";",
        "\u00e9",
        "\u00e9 ",
        "\uD83D\uDE00",
        "9",
        "9 ",
        "1.",
        "..",
        "-",
        "->",
        ",",
        "\\",
        "\u0000",
        "\n",
        "\r",
        "\"\n",
        "and ",
        "= ",
        "}{",
        "({",
        "step a }",
        "at least 1 of ("
      })
  void a_file_of_one_thing_repeated_is_read_in_linear_time(String part) {
    for (String before :
        List.of(
            "",
            "step s { ",
            "constraint ",
            "model m { ",
            "event e { causes ",
            "mitigation m { blocks at ",
            "defence d { ",
            "assert ",
            "step s(a: model) where ")) {
      int count = 50_000 / part.length();
      Parsing.Parsed parsed = parse(before + part.repeat(count));
      assertThat(parsed.diagnostics()).hasSizeLessThanOrEqualTo(Complaints.MOST + 1);
    }
  }

  @Test
  void a_list_may_be_long() {
    Parsing.Parsed parsed =
        parse(
            "event e { causes "
                + "a, ".repeat(100_000)
                + "a  requires at least 2 of ("
                + "a, ".repeat(100_000)
                + "a) }");
    assertThat(parsed.diagnostics()).isEmpty();
  }

  @Test
  void a_number_has_at_most_a_thousand_digits() {
    List<Diagnostic> found = parse("step s { cost " + "9".repeat(1_000_000) + " }").diagnostics();
    assertThat(found).extracting(Diagnostic::code).containsExactly(Code.BAD_NUMBER);
  }

  @Test
  void a_formula_is_nested_ten_million_deep_at_most() {
    List<Diagnostic> found = parse("constraint " + "(".repeat(10_000_100)).diagnostics();
    assertThat(found).extracting(Diagnostic::code).containsExactly(Code.TOO_DEEP);
  }

  @Test
  void random_changes_of_characters_never_throw() {
    char[] alphabet =
        "{}()\"'/*.,;:<=>-+%!&|\\\n\r\t 09azAZ_\u00e9\u201C\uD83D\uDE00\u0000".toCharArray();
    for (int seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder(Samples.EVERYTHING);
      text.delete(0, random.nextInt(text.length()));
      text.setLength(random.nextInt(text.length() + 1));
      for (int count = random.nextInt(20); count > 0 && text.length() > 0; count--) {
        int at = random.nextInt(text.length());
        switch (random.nextInt(3)) {
          case 0 -> text.deleteCharAt(at);
          case 1 -> text.insert(at, alphabet[random.nextInt(alphabet.length)]);
          default -> text.setCharAt(at, alphabet[random.nextInt(alphabet.length)]);
        }
      }
      Parsing.parse(new SourceFile("seed " + seed, text.toString()));
    }
  }

  @Test
  void random_characters_never_throw() {
    for (int seed = 0; seed < SEEDS / 4; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      for (int count = random.nextInt(400); count > 0; count--) {
        text.append((char) random.nextInt(random.nextBoolean() ? 0x80 : 0x10000));
      }
      Parsing.parse(new SourceFile("seed " + seed, text.toString()));
    }
  }
}
