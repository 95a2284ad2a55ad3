package org.aisc.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.aisc.ground.Expanded;
import org.aisc.ground.Expansion;
import org.aisc.limit.Budget;
import org.aisc.sema.Checking;
import org.aisc.sema.Sources;
import org.aisc.sema.Spec;
import org.aisc.text.SourceFile;
import org.junit.jupiter.api.Test;

/** The README's example of the Java API is this code. */
class ReadmeExampleTest {

  @Test
  void the_api_example_of_the_readme_compiles_and_works() throws IOException {
    String text = Files.readString(Path.of("examples/word-translation.aisc"));

    // README
    var checked = Checking.check(new SourceFile("service.aisc", text), Sources.none());
    if (checked.hasErrors()) {
      throw new IllegalArgumentException(checked.diagnostics().toString());
    }
    Expanded expanded = Expansion.expand(checked.spec(), Budget.unlimited());
    Spec spec = expanded.spec();
    if (expanded.hasErrors() || !Analyses.obstacles(spec).isEmpty()) {
      throw new IllegalArgumentException(expanded.diagnostics().toString());
    }
    List<Paths> paths = Analyses.paths(Query.of(spec), Paths.Options.ALL, Budget.unlimited());
    Mitigations cheapest =
        Analyses.mitigate(Query.of(spec), Mitigations.Options.CHEAPEST, Budget.unlimited());
    // README

    assertThat(paths.get(0).paths()).hasSize(3);
    assertThat(cheapest.sets()).hasSize(1);
    assertThat(Files.readString(Path.of("README.md"))).contains(example());
  }

  private static String example() throws IOException {
    String own =
        Files.readString(Path.of("src/test/java/org/aisc/analysis/ReadmeExampleTest.java"));
    return own.split("// README\n")[1].stripIndent().strip();
  }
}
