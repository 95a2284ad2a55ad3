package org.aisc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.aisc.testing.Printed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code aisc watch} as a real process, on a real disk, ended by a real signal. */
@DisabledOnOs(OS.WINDOWS)
class WatchIT {
  private static final String CHEAP = "step a { cost 1 }\ngoal g { when a }\n";
  private static final String CLAIM = "assert cheapest attack on g >= 2\n";

  @TempDir private Path folder;
  private final Printed printed = new Printed();

  @Test
  void each_save_is_answered_until_the_process_is_told_to_end() throws Exception {
    Path file = Files.writeString(folder.resolve("main.aisc"), CHEAP.replace("1", "2") + CLAIM);
    Process process =
        new ProcessBuilder(
                List.of(Path.of("bin/aisc").toAbsolutePath().toString(), "watch", "main.aisc"))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    try {
      Thread reader = new Thread(() -> read(process));
      reader.start();
      assertThat(printed.next("assertion holds\n")).startsWith("aisc: watching `main.aisc`");
      Files.writeString(file, CHEAP + CLAIM);
      assertThat(printed.next("was holds, now fails, line 3\n")).contains("1 verdict changed\n");
      Path draft = Files.writeString(folder.resolve("draft"), CHEAP + CLAIM + "// done\n");
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      printed.next("no verdict changed\n");
      process.destroy();
      assertThat(process.waitFor(20, TimeUnit.SECONDS)).as("it ended").isTrue();
      assertThat(process.exitValue()).isZero();
      reader.join();
      assertThat(printed.text()).doesNotContain("bug");
    } finally {
      process.destroyForcibly();
    }
  }

  private void read(Process process) {
    try {
      process.getInputStream().transferTo(printed);
    } catch (IOException closed) {
      assertThat(closed).hasMessageContaining("losed");
    }
  }
}
