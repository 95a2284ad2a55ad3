package org.aisc.testing;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Runs another program of the system. */
public final class Program {
  private Program() {}

  /** What it printed, and its exit code. */
  public record Result(int exit, String out, String err) {}

  /** Where a program is, if it is installed. */
  public static Optional<Path> find(String name) {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  public static boolean isInstalled(String name) {
    return find(name).isPresent();
  }

  public static Result run(String... command) throws IOException {
    Path out = Files.createTempFile("program", ".out");
    Path err = Files.createTempFile("program", ".err");
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .start();
      process.getOutputStream().close();
      int exit = process.waitFor();
      return new Result(exit, Files.readString(out), Files.readString(err));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException(stopped);
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }
}
