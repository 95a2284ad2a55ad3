package org.aisc.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.aisc.testing.Transcript;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Replays every command of the README, of the pages in {@code docs/} and of the transcripts; {@code
 * -Daisc.rewrite=true} writes down what was printed instead of what is expected, and still fails.
 */
class TranscriptTest {
  private static final boolean REWRITE = Boolean.getBoolean("aisc.rewrite");

  static Stream<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>(List.of(Path.of("README.md")));
    for (String folder : List.of("docs", "src/test/resources/transcripts")) {
      try (Stream<Path> found = Files.walk(Path.of(folder))) {
        found.filter(each -> each.toString().endsWith(".md")).sorted().forEach(pages::add);
      }
    }
    return pages.stream().filter(Files::exists);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void each_command_prints_what_the_page_says(Path page, @TempDir Path folder) throws IOException {
    copy(Path.of("examples"), folder.resolve("examples"));
    String expected = Files.readString(page);
    Transcript replayed = Transcript.parse(expected).replayed(folder);
    if (REWRITE && !replayed.text().equals(expected)) {
      Files.writeString(page, replayed.text());
      fail(page + " was rewritten: look at the difference");
    }
    assertThat(replayed.text()).isEqualTo(expected);
  }

  /** Copies a folder with all that is in it. */
  static void copy(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            Files.createDirectories(to.resolve(from.relativize(folder).toString()));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.copy(file, to.resolve(from.relativize(file).toString()));
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
