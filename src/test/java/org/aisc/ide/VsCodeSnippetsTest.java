package org.aisc.ide;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.aisc.syntax.Parsing;
import org.aisc.text.SourceFile;
import org.junit.jupiter.api.Test;

/**
 * The extension's snippets are those that completion offers. {@code -Daisc.rewrite=true} writes
 * them; such a run fails on purpose.
 */
class VsCodeSnippetsTest {
  private static final Path SNIPPETS = Path.of("editors/vscode/snippets/aisc.json");

  private static Map<String, String> snippets() {
    Map<String, String> all = new LinkedHashMap<>(Snippets.all(false));
    Snippets.all(true).forEach(all::putIfAbsent);
    return all;
  }

  @Test
  void the_snippets_of_the_extension_are_those_of_completion() throws IOException {
    String written = Files.readString(SNIPPETS);
    String wanted = json();
    if (Boolean.getBoolean("aisc.rewrite")) {
      Files.writeString(SNIPPETS, wanted);
    }
    assertThat(written).isEqualTo(wanted);
  }

  private static String json() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode all = mapper.createObjectNode();
    snippets()
        .forEach(
            (word, text) -> {
              ObjectNode snippet = all.putObject(word).put("prefix", word);
              text.lines().forEach(snippet.withArray("/body")::add);
            });
    return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n";
  }

  @Test
  void every_snippet_filled_in_as_it_stands_has_no_syntax_error() {
    snippets()
        .forEach(
            (word, text) -> {
              String filled =
                  text.replaceAll("\\$\\{\\d\\|([a-z]+)[^}]*\\}", "$1")
                      .replaceAll("\\$\\{\\d:([^{}]*)\\}", "$1")
                      .replace("$0", "");
              SourceFile file = new SourceFile(word, filled);
              assertThat(Parsing.parse(file).diagnostics()).as(filled).isEmpty();
            });
  }
}
