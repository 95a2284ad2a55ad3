package org.aisc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShippedPagesTest {
  private static final Path BUILT = Path.of("target/share");

  @Test
  void the_build_has_written_the_manual_pages_and_completion_scripts_of_these_verbs()
      throws IOException {
    assertThat(BUILT).as("written by `mvn process-classes`").isDirectory();
    for (Map.Entry<String, String> page : ShippedPages.all().entrySet()) {
      assertThat(BUILT.resolve(page.getKey())).hasContent(page.getValue());
    }
  }

  @Test
  void there_is_a_page_for_each_verb_and_a_script_for_each_shell(@TempDir Path folder)
      throws IOException {
    ShippedPages.main(new String[] {folder.toString()});

    for (String page : List.of("man/man1/aisc.1", "man/man1/aisc-paths.1", "completion/aisc.zsh")) {
      assertThat(Files.readString(folder.resolve(page))).contains("aisc");
    }
    assertThat(ShippedPages.all()).hasSize(1 + Synopsis.all().size() + Completion.values().length);
  }
}
