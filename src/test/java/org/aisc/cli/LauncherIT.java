package org.aisc.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The program as a user starts it: real processes, real signals, real pipes. */
@DisabledOnOs(OS.WINDOWS)
class LauncherIT {
  private static final Path HOME = Path.of("").toAbsolutePath();
  private static final String EXAMPLE = HOME.resolve("examples/word-translation.aisc").toString();

  @TempDir Path folder;
  private Path endless;

  private record Ran(int exit, String out, String err) {}

  @BeforeEach
  void write_a_specification_with_more_paths_than_anyone_can_list() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int at = 0; at < 60; at++) {
      text.append(
          "step a%d step b%d proposition p%d { requires a%d or b%d }\n"
              .formatted(at, at, at, at, at));
    }
    text.append("goal g { when all of (p0");
    for (int at = 1; at < 60; at++) {
      text.append(", p").append(at);
    }
    endless = Files.writeString(folder.resolve("endless.aisc"), text.append(") }\n").toString());
  }

  @Test
  void the_launcher_works_from_any_folder() throws Exception {
    Ran ran = run(List.of(HOME.resolve("bin/aisc").toString(), "check", EXAMPLE));
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).isEqualTo(EXAMPLE + ": no errors\n");
    assertThat(ran.exit()).isZero();
  }

  @Test
  void the_launcher_works_through_a_symbolic_link() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("tool"), HOME.resolve("bin/aisc"));
    Ran ran = run(List.of(link.toString(), "verify", EXAMPLE));
    assertThat(ran.out()).contains("assertions hold");
    assertThat(ran.exit()).isZero();
  }

  @Test
  void the_jar_runs_by_itself() throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Ran ran =
        run(List.of(java, "-jar", HOME.resolve("target/aisc.jar").toString(), "prove", EXAMPLE));
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).contains("flawed", "reachable");
    assertThat(ran.exit()).isEqualTo(1);
  }

  @Test
  void a_reader_that_goes_away_is_no_failure() throws Exception {
    Ran ran =
        shell(
            "%s/bin/aisc paths %s --limit 3000 2>err | head -1; echo ${PIPESTATUS[0]}; cat err"
                .formatted(HOME, endless));
    List<String> lines = ran.out().lines().toList();
    assertThat(lines.get(0)).contains("g");
    assertThat(lines.get(1)).as("exit code of aisc").isEqualTo("4");
    assertThat(lines).as("nothing on standard error").hasSize(2);
  }

  @Test
  void an_interrupt_prints_what_was_found() throws Exception {
    List<String> heeding = List.of("env", "--default-signal=INT");
    assumeTrue(run(with(heeding, "true")).exit() == 0, "a shell in the background ignores signals");
    String tool = HOME.resolve("bin/aisc").toString();
    Process process =
        new ProcessBuilder(
                with(
                    heeding,
                    tool,
                    "paths",
                    endless.toString(),
                    "--engine",
                    "sat",
                    "--format",
                    "json"))
            .directory(folder.toFile())
            .redirectOutput(folder.resolve("out").toFile())
            .redirectError(folder.resolve("err").toFile())
            .start();
    TimeUnit.SECONDS.sleep(4);
    shell("kill -INT " + process.pid());
    boolean ended = process.waitFor(60, TimeUnit.SECONDS);
    process.destroyForcibly();
    assertThat(ended).as("it ended").isTrue();
    assertThat(process.exitValue()).isEqualTo(4);
    assertThat(Files.readString(folder.resolve("out")))
        .contains("\"complete\" : false", "\"p0\"")
        .endsWith("}\n");
    assertThat(Files.readString(folder.resolve("err"))).isEmpty();
  }

  @Test
  void a_timeout_prints_what_was_found() throws Exception {
    Ran ran =
        run(
            List.of(
                HOME.resolve("bin/aisc").toString(),
                "paths",
                endless.toString(),
                "--engine",
                "sat",
                "--timeout",
                "2s"));
    assertThat(ran.out()).contains("the time-out was reached", " p0\n");
    assertThat(ran.exit()).isEqualTo(4);
  }

  @Test
  void too_little_memory_prints_what_was_found() throws Exception {
    Ran ran =
        shell("AISC_JAVA_OPTS=-Xmx40m %s/bin/aisc paths %s --engine sat".formatted(HOME, endless));
    assertThat(ran.out()).contains("memory ran out", " p0\n");
    assertThat(ran.err()).isEmpty();
    assertThat(ran.exit()).isEqualTo(4);
  }

  private static List<String> with(List<String> first, String... more) {
    return Stream.concat(first.stream(), Stream.of(more)).toList();
  }

  private Ran shell(String command) throws Exception {
    return run(List.of("bash", "-c", command));
  }

  private Ran run(List<String> command) throws Exception {
    Path out = Files.createTempFile(folder, "out", ".txt");
    Path err = Files.createTempFile(folder, "err", ".txt");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    boolean ended = process.waitFor(120, TimeUnit.SECONDS);
    process.destroyForcibly();
    assertThat(ended).as("%s ended", command).isTrue();
    return new Ran(
        process.exitValue(),
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }
}
