package org.aisc.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.aisc.testing.Program;
import org.junit.jupiter.api.Test;

/**
 * The manual pages in {@code docs/man} are those of the verbs. {@code -Daisc.rewrite=true} writes
 * them there; such a run fails on purpose.
 */
class ManualPageTest {
  private static final Path FOLDER = Path.of("docs/man");

  @Test
  void the_manual_pages_are_current() throws IOException {
    SortedMap<String, String> written = written();
    if (Boolean.getBoolean("aisc.rewrite")) {
      Files.createDirectories(FOLDER);
      for (String old : written.keySet()) {
        Files.delete(FOLDER.resolve(old));
      }
      for (Map.Entry<String, String> page : ManualPage.all().entrySet()) {
        Files.writeString(FOLDER.resolve(page.getKey()), page.getValue());
      }
    }
    assertThat(written).isEqualTo(ManualPage.all());
  }

  @Test
  void groff_warns_of_nothing() throws IOException {
    assumeTrue(Program.isInstalled("groff"), "groff is not installed");
    for (String name : ManualPage.all().keySet()) {
      Program.Result result =
          Program.run("groff", "-man", "-Tutf8", "-ww", FOLDER.resolve(name).toString());
      assertThat(result.err()).as(name).isEmpty();
      assertThat(result.exit()).isZero();
      assertThat(result.out()).contains("70 a bug in aisc");
    }
  }

  private static SortedMap<String, String> written() throws IOException {
    SortedMap<String, String> pages = new TreeMap<>();
    if (Files.isDirectory(FOLDER)) {
      try (Stream<Path> files = Files.list(FOLDER)) {
        for (Path file : files.toList()) {
          pages.put(file.getFileName().toString(), Files.readString(file));
        }
      }
    }
    return pages;
  }
}
