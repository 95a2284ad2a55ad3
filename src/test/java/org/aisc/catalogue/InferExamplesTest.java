package org.aisc.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aisc.testing.Shell;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What `aisc infer` prints of the examples is a file of its own. */
class InferExamplesTest {
  private final Shell shell = new Shell(Path.of("").toAbsolutePath());

  static List<Path> examples() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("examples"))) {
      return files.sorted().toList();
    }
  }

  private String infer(String input, String file) {
    Shell.Result result = shell.aisc(input, "infer", file);
    assertThat(result.err()).isEmpty();
    assertThat(result.exit()).isZero();
    return result.out();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void its_assertions_hold_and_its_attack_paths_are_as_many(Path example) {
    String inferred = infer("", example.toString());
    Shell.Result before = shell.aisc("", "verify", example.toString());
    Shell.Result after = shell.aisc(inferred, "verify", "-");
    assertThat(after.exit()).isZero();
    assertThat(after.out()).isEqualTo(before.out().replace(example.toString(), "-"));
    assertThat(counts(shell.aisc(inferred, "paths", "-", "--count").out()))
        .isEqualTo(counts(shell.aisc("", "paths", example.toString(), "--count").out()));
  }

  /** Counts without the names of goals, which are written otherwise in a file. */
  private static List<String> counts(String answer) {
    return answer.lines().map(line -> line.replaceAll("^\\S+: ", "")).toList();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void inferring_again_changes_nothing_but_the_reasons(Path example) {
    String once = infer("", example.toString());
    assertThat(withoutReasons(infer(once, "-"))).isEqualTo(withoutReasons(once));
  }

  private static String withoutReasons(String text) {
    return text.lines()
        .filter(line -> !line.strip().matches("//[^/].*"))
        .collect(Collectors.joining("\n"));
  }
}
