package org.aisc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aisc.diag.Code;
import org.aisc.testing.Shell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiagnosticsTest {
  @TempDir private Path folder;

  @Test
  void a_hundred_thousand_errors_do_not_flood_the_terminal() {
    String text =
        IntStream.range(0, 100_000)
            .mapToObj(at -> "goal g%d { when missing_%d }".formatted(at, at))
            .collect(Collectors.joining("\n"));
    Shell.Result shown = new Shell(folder).aisc(text, "check", "-");
    assertThat(shown.exit()).isEqualTo(3);
    assertThat(shown.out()).isEqualTo("-: 100000 errors\n");
    assertThat(shown.err().lines()).hasSizeLessThan(500);
    assertThat(shown.err()).contains("… and 99900 more (--format json prints them all)");
    Shell.Result all = new Shell(folder).aisc(text, "check", "-", "--format", "json");
    assertThat(all.out().lines().filter(line -> line.contains("AISC0201"))).hasSize(100_000);
  }

  @Test
  void every_code_is_explained() {
    Shell shell = new Shell(folder);
    for (Code code : Code.values()) {
      Shell.Result result = shell.aisc("", "explain", code.id());
      assertThat(result.exit()).as(code.id()).isZero();
      assertThat(result.out()).startsWith("# " + code.id()).contains("## Corrected");
    }
  }

  @Test
  void all_codes_are_listed_on_lines_of_80_columns() {
    Shell.Result result = new Shell(folder).aisc("", "explain");
    assertThat(result.exit()).isZero();
    assertThat(result.out().lines()).allMatch(line -> line.length() <= 80);
    assertThat(result.out().lines().filter(line -> line.startsWith("AISC")))
        .hasSize(Code.values().length);
    assertThat(result.out())
        .contains("AISC0201  error   unknown … `…`\n")
        .contains("AISC0412  warning the … `…` is never used\n");
  }

  @Test
  void a_forgotten_import_is_searched_in_the_own_folder_and_nowhere_else() throws Exception {
    Path inside = Files.createDirectories(folder.resolve("project/parts"));
    String step = "step edits\n";
    Files.writeString(folder.resolve("project/outside.aisc"), step);
    Files.writeString(inside.resolve("b.aisc"), step);
    Files.writeString(inside.resolve("a team.aisc"), step);
    Files.writeString(inside.resolve(".hidden.aisc"), step);
    Files.writeString(inside.resolve("quo\"te.aisc"), step);
    Files.writeString(inside.resolve("notes.txt"), step);
    Files.writeString(inside.resolve("large.aisc"), step + " ".repeat(1 << 20));
    Files.createSymbolicLink(inside.resolve("link.aisc"), Path.of("../outside.aisc"));
    Files.createDirectory(inside.resolve("folder.aisc"));
    Files.writeString(inside.resolve("main.aisc"), "goal flawed { when edits }\n");
    assertThat(new Shell(inside).aisc("", "check", "main.aisc").err())
        .endsWith(
            """
              help: write `import "./a team.aisc"` or `import "./b.aisc"` at the top; each
                    declares `edits`
            """);
    for (int more = 0; more < 1_000; more++) {
      Files.writeString(inside.resolve(more + ".txt"), "");
    }
    assertThat(new Shell(inside).aisc("", "check", "main.aisc").err()).doesNotContain("help");
  }

  @Test
  void one_file_by_two_spellings_and_by_a_link_is_one_file() throws Exception {
    Files.createDirectories(folder.resolve("parts"));
    Files.writeString(folder.resolve("parts/steps.aisc"), "step edits\n");
    Files.createSymbolicLink(folder.resolve("link.aisc"), Path.of("parts/steps.aisc"));
    String text =
        """
        import "./parts/steps.aisc"
        import "parts/../parts/./steps.aisc"
        import "./link.aisc" as linked
        goal flawed { when edits and linked.edits }
        """;
    Shell.Result result = new Shell(folder).aisc(text, "check", "-");
    assertThat(result.err()).isEmpty();
    assertThat(result.exit()).isZero();
  }

  @Test
  void a_link_out_of_the_folder_is_not_followed() throws Exception {
    Path inside = Files.createDirectories(folder.resolve("inside"));
    Files.writeString(folder.resolve("secret.aisc"), "step edits\n");
    Files.createSymbolicLink(inside.resolve("link.aisc"), Path.of("../secret.aisc"));
    Shell.Result result = new Shell(inside).aisc("import \"./link.aisc\"\n", "check", "-");
    assertThat(result.exit()).isEqualTo(3);
    assertThat(result.err()).contains("error[AISC0205]");
  }
}
