package org.aisc.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aisc.syntax.antlr.AiscLexer;
import org.junit.jupiter.api.Test;

/**
 * The keywords in the extension's grammar are those of the lexer. {@code -Daisc.rewrite=true}
 * writes them there; such a run fails on purpose.
 */
class VsCodeGrammarTest {
  private static final Path GRAMMAR = Path.of("editors/vscode/syntaxes/aisc.tmLanguage.json");

  @Test
  void the_keywords_of_the_extension_are_those_of_the_lexer() throws IOException {
    String written = Files.readString(GRAMMAR);
    String wanted = filled(written);
    if (Boolean.getBoolean("aisc.rewrite")) {
      Files.writeString(GRAMMAR, wanted);
    }
    assertThat(written).isEqualTo(wanted);
  }

  @Test
  void every_keyword_is_in_exactly_one_group() {
    String all = String.join("|", groups().values());
    assertThat(all.split("\\|"))
        .doesNotHaveDuplicates()
        .hasSize(AiscLexer.NOT - AiscLexer.AISC + 1);
  }

  private static Map<String, String> groups() {
    Map<String, String> groups = new LinkedHashMap<>();
    groups.put("declarations", alternatives(AiscLexer.AISC, AiscLexer.ASSERT));
    groups.put("properties", alternatives(AiscLexer.REQUIRES, AiscLexer.CANNOT));
    groups.put("claims", alternatives(AiscLexer.REACHABLE, AiscLexer.LOSS));
    groups.put("words", alternatives(AiscLexer.ALL, AiscLexer.WHERE));
    groups.put("reserved", alternatives(AiscLexer.AND, AiscLexer.NOT));
    return groups;
  }

  private static String alternatives(int first, int last) {
    return IntStream.rangeClosed(first, last)
        .mapToObj(Keywords::spelling)
        .collect(Collectors.joining("|"));
  }

  private static String filled(String grammar) {
    String filled = grammar;
    for (Map.Entry<String, String> group : groups().entrySet()) {
      filled = put(filled, "(\"" + group.getKey() + "\": \\{[^}]*\\(\\?:)[^)]*", group.getValue());
    }
    String kinds =
        Arrays.stream(ElementKind.values())
            .map(ElementKind::keyword)
            .collect(Collectors.joining("|"));
    return put(filled, "(\"declared\": \\{\\s*\"match\": \"[^A-Za-z]*s\\]\\)\\)\\()[^)]*", kinds);
  }

  private static String put(String text, String before, String words) {
    Matcher matcher = Pattern.compile(before).matcher(text);
    assertThat(matcher.find()).as(before).isTrue();
    return matcher.replaceFirst("$1" + Matcher.quoteReplacement(words));
  }
}
