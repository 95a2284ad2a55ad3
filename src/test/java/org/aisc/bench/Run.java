package org.aisc.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * One run of a program as a process of its own.
 *
 * @param output what it printed, errors included
 * @param seconds of processor time, user and system, of the whole process
 * @param finished whether it ended within the limit
 * @param exit its exit code
 */
record Run(String output, double seconds, boolean finished, int exit) {
  /** Other work may slow a program down, by so much at most. */
  private static final int PATIENCE = 30;

  /** A program that a signal ended has this exit code or a greater one. */
  private static final int KILLED = 128;

  private static final String SCRIPT = "ulimit -t $0; \"$@\"; code=$?; times; echo $code";

  private static final Pattern TIME =
      Pattern.compile("(\\d+)m([\\d.]+)s (\\d+)m([\\d.]+)s\\s*(\\d+)\\s*$");

  /** Runs a command; after so many seconds of processor time it is ended. */
  static Run of(int limit, List<String> command) {
    try {
      Path output = Files.createTempFile("aisc-bench", ".txt");
      try {
        return run(limit, command, output);
      } finally {
        Files.delete(output);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  private static Run run(int limit, List<String> command, Path output)
      throws IOException, InterruptedException {
    List<String> timed = new ArrayList<>(List.of("sh", "-c", SCRIPT, Integer.toString(limit)));
    timed.addAll(command);
    Process process =
        new ProcessBuilder(timed).redirectErrorStream(true).redirectOutput(output.toFile()).start();
    if (!process.waitFor((long) PATIENCE * limit, TimeUnit.SECONDS)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().waitFor();
      return new Run("", limit, false, KILLED);
    }
    String text = Files.readString(output, StandardCharsets.UTF_8);
    MatchResult time = TIME.matcher(text).results().findFirst().orElseThrow();
    int exit = Integer.parseInt(time.group(5));
    return exit >= KILLED
        ? new Run("", limit, false, exit)
        : new Run(text.substring(0, time.start()), seconds(time), true, exit);
  }

  private static double seconds(MatchResult time) {
    return 60 * (Double.parseDouble(time.group(1)) + Double.parseDouble(time.group(3)))
        + Double.parseDouble(time.group(2))
        + Double.parseDouble(time.group(4));
  }

  /** Whether it ended by itself, and well. */
  boolean succeeded() {
    return finished && exit == 0;
  }

  /** Seconds with two decimals, or that it did not finish. */
  String time() {
    return finished ? String.format(java.util.Locale.ROOT, "%.2f", seconds) : "> " + (int) seconds;
  }
}
