package org.aisc.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.aisc.diag.Diagnostic;
import org.aisc.syntax.antlr.AiscLexer;
import org.aisc.syntax.antlr.AiscParser;
import org.aisc.text.SourceFile;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The grammar as a whole, run by ANTLR with all its power, is the oracle: {@link Parsing} must
 * accept the same files.
 */
class GrammarTest {
  private static final int SEEDS = Integer.getInteger("aisc.syntax.seeds", 2_000);

  static Stream<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("examples"))) {
      return files.filter(file -> file.toString().endsWith(".aisc")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void an_example_is_accepted_by_both(Path example) throws IOException {
    String text = Files.readString(example);
    assertThat(isAccepted(text)).isTrue();
    assertThat(Parsing.parse(new SourceFile("x", text)).diagnostics()).isEmpty();
  }

  @Test
  void a_file_with_every_construct_is_accepted_by_both() {
    assertThat(isAccepted(Samples.EVERYTHING)).isTrue();
    assertThat(Parsing.parse(new SourceFile("x", Samples.EVERYTHING)).diagnostics()).isEmpty();
  }

  @Test
  void both_accept_the_same_mutated_files() {
    int accepted = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      String text = Mutants.of(new Random(seed));
      List<Diagnostic> found = Parsing.parse(new SourceFile("x", text)).diagnostics();
      assertThat(found.isEmpty())
          .as("seed %s accepted, with %s in%n%s", seed, found.stream().findFirst(), text)
          .isEqualTo(isAccepted(text));
      accepted += found.isEmpty() ? 1 : 0;
    }
    assertThat(accepted).isBetween(SEEDS / 5, SEEDS * 4 / 5);
  }

  private static boolean isAccepted(String text) {
    AiscLexer lexer = new AiscLexer(new AsciiStream(text, "x"));
    lexer.removeErrorListeners();
    CommonTokenStream tokens = new CommonTokenStream(lexer);
    tokens.fill();
    boolean known = tokens.getTokens().stream().allMatch(t -> t.getType() < AiscLexer.OPEN_COMMENT);
    AiscParser parser = new AiscParser(tokens);
    parser.removeErrorListeners();
    AiscParser.FileContext tree = parser.file();
    return known && parser.getNumberOfSyntaxErrors() == 0 && isSound(tree);
  }

  /** What the grammar leaves to the program. */
  private static boolean isSound(ParseTree tree) {
    if (tree instanceof AiscParser.OperandContext operand && operand.comparator() == null) {
      ParseTree only = operand;
      while (only.getChildCount() == 1 && !(only instanceof AiscParser.ReferenceContext)) {
        only = only.getChild(0);
      }
      return only instanceof AiscParser.ReferenceContext;
    } else if (tree instanceof AiscParser.TestContext test
        && test.value() != null
        && test.dotted(0).name().size() == 1) {
      return test.value().name() != null
          || (test.value().lookup() != null && test.value().lookup().number() == null);
    } else if (tree instanceof AiscParser.VersionContext version) {
      return version.getText().equals("aisc1");
    }
    for (int at = 0; at < tree.getChildCount(); at++) {
      if (tree.getChild(at) instanceof ParserRuleContext && !isSound(tree.getChild(at))) {
        return false;
      }
    }
    return true;
  }
}
