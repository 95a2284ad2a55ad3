package org.aisc.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What clingo says of a program's optimum.
 *
 * @param cost empty when there is no model, or none was proved to be optimal in time
 * @param seconds of processor time, the whole process
 * @param solving seconds of it after grounding, as clingo itself tells
 */
record Clingo(Optional<Long> cost, String verdict, double seconds, double solving) {
  private static final Pattern OPTIMUM = Pattern.compile("Optimization : (\\d+)");
  private static final Pattern CPU = Pattern.compile("CPU Time\\s+: ([\\d.]+)s");
  private static final Pattern SOLVING = Pattern.compile("Solving: ([\\d.]+)s");

  static Clingo run(Path program, int limitSeconds, String... options) throws IOException {
    List<String> command =
        new java.util.ArrayList<>(List.of("clingo", program.toString(), "-q1,1"));
    command.add("--time-limit=" + limitSeconds);
    command.addAll(List.of(options));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    try {
      process.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
    String verdict =
        output.contains("OPTIMUM FOUND")
            ? "optimum"
            : output.contains("UNSATISFIABLE") ? "none" : "time-out";
    Optional<Long> cost =
        verdict.equals("optimum")
            ? number(OPTIMUM, output).map(Double::longValue)
            : Optional.empty();
    return new Clingo(
        cost,
        verdict,
        number(CPU, output).orElse(Double.NaN),
        number(SOLVING, output).orElse(Double.NaN));
  }

  private static Optional<Double> number(Pattern pattern, String output) {
    Matcher matcher = pattern.matcher(output);
    return matcher.find() ? Optional.of(Double.valueOf(matcher.group(1))) : Optional.empty();
  }
}
