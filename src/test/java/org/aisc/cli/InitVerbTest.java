package org.aisc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.aisc.testing.Shell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InitVerbTest {
  @TempDir private Path folder;

  private Shell.Result aisc(String... arguments) {
    return new Shell(folder).aisc("", arguments);
  }

  @ParameterizedTest
  @ValueSource(strings = {"minimal", "classifier", "assistant", "pipeline"})
  void a_template_is_clean_and_all_it_asserts_holds(String template) {
    assertThat(aisc("init", "--template", template, "new"))
        .isEqualTo(
            new Shell.Result(
                0,
                """
                written: new/system.aisc
                written: new/.github/workflows/aisc.yml
                next: aisc paths new/system.aisc
                """,
                ""));
    assertThat(aisc("check", "new/system.aisc"))
        .isEqualTo(new Shell.Result(0, "new/system.aisc: no errors\n", ""));
    assertThat(aisc("fmt", "--check", "new/system.aisc").exit()).isZero();
    Shell.Result verified = aisc("verify", "new/system.aisc");
    assertThat(verified.exit()).as(verified.out()).isZero();
    assertThat(folder.resolve("new/system.aisc")).content().contains("// ", "assert ");
    assertThat(folder.resolve("new/.github/workflows/aisc.yml")).content().contains("aisc verify");
  }

  @Test
  void the_working_folder_and_the_minimal_template_are_usual() throws IOException {
    assertThat(aisc("init").out()).startsWith("written: system.aisc\n");
    assertThat(Files.readString(folder.resolve("system.aisc")))
        .isEqualTo(Files.readString(Path.of("src/main/resources/templates/minimal.aisc")));
  }

  @Test
  void no_file_is_ever_replaced() throws IOException {
    Files.writeString(folder.resolve("system.aisc"), "mine");
    Shell.Result result = aisc("init");
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err())
        .startsWith("aisc: `system.aisc` is there already\n  help: nothing was");
    assertThat(folder.resolve("system.aisc")).hasContent("mine");
    assertThat(folder.resolve(".github")).doesNotExist();
  }

  @Test
  void a_template_that_is_not_there_is_a_wrong_call() {
    assertThat(aisc("init", "--template", "robot").err())
        .contains("expected minimal or classifier or assistant or pipeline, found `robot`");
  }
}
