package org.aisc.editors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/**
 * Builds the extension for Visual Studio Code as its README says, in a copy, and looks into it.
 * Skipped where npm is missing, or its packages are neither at hand nor to be had.
 */
class VscodeExtensionIT {
  private static final Path SOURCE = Path.of("editors/vscode");
  private static final Path COPY = Path.of("target/vscode");
  private static final Pattern OFFLINE =
      Pattern.compile("ENOTCACHED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONN|network");

  private record Run(int exit, String output) {}

  private static Run npm(String... arguments) throws IOException, InterruptedException {
    List<String> command = Stream.concat(Stream.of("npm"), Stream.of(arguments)).toList();
    Path log = Files.createTempFile("npm", ".log");
    Process process;
    try {
      process =
          new ProcessBuilder(command)
              .directory(COPY.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
    } catch (IOException missing) {
      return new Run(127, "npm is missing");
    }
    boolean ended = process.waitFor(5, TimeUnit.MINUTES);
    if (!ended) {
      process.destroyForcibly();
    }
    String output = Files.readString(log, StandardCharsets.UTF_8);
    Files.delete(log);
    return new Run(ended ? process.exitValue() : 124, output);
  }

  /** The sources alone, so that nothing built before is in the way. */
  private static void copy() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCE)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path relative = SOURCE.relativize(file);
        if (!relative.startsWith("node_modules") && !relative.startsWith("dist")) {
          Path target = COPY.resolve(relative);
          Files.createDirectories(target.getParent());
          Files.write(target, Files.readAllBytes(file));
        }
      }
    }
  }

  @Test
  void the_extension_is_built_and_holds_what_it_needs_and_nothing_else()
      throws IOException, InterruptedException {
    copy();
    assumeTrue(npm("--version").exit() == 0, "npm is missing");
    Run install = npm("ci", "--prefer-offline");
    assumeFalse(
        install.exit() != 0 && OFFLINE.matcher(install.output()).find(), "npm has no network");
    assertThat(install.exit()).as(install.output()).isZero();
    Run test = npm("test");
    assertThat(test.exit()).as(test.output()).isZero();
    Run built = npm("run", "package");
    assertThat(built.exit()).as(built.output()).isZero();
    Path vsix = COPY.resolve("dist/aisc.vsix");
    assertThat(Files.size(vsix)).isBetween(20_000L, 400_000L);
    check(vsix);
  }

  private static void check(Path vsix) throws IOException {
    try (ZipFile zip = new ZipFile(vsix.toFile())) {
      assertThat(zip.stream().map(ZipEntry::getName))
          .containsExactlyInAnyOrder(
              "[Content_Types].xml",
              "extension.vsixmanifest",
              "extension/LICENSE.txt",
              "extension/dist/extension.js",
              "extension/language-configuration.json",
              "extension/package.json",
              "extension/readme.md",
              "extension/snippets/aisc.json",
              "extension/syntaxes/aisc.tmLanguage.json");
      assertThat(text(zip, "extension/syntaxes/aisc.tmLanguage.json"))
          .isEqualTo(Files.readString(SOURCE.resolve("syntaxes/aisc.tmLanguage.json")));
      assertThat(text(zip, "extension/dist/extension.js"))
          .contains("aisc.server.path", "aisc-answer")
          .doesNotContain("require(\"vscode-languageclient");
      assertThat(text(zip, "extension.vsixmanifest")).contains("Id=\"aisc\" Version=\"0.1.0\"");
    }
  }

  private static String text(ZipFile zip, String name) throws IOException {
    return new String(
        zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
  }

  @Test
  void the_lock_file_names_no_registry() throws IOException {
    assertThat(Files.readString(SOURCE.resolve("package-lock.json")))
        .doesNotContain("\"resolved\"");
  }
}
