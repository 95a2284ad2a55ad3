package org.aisc.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Probability and importance of the Aralia fault trees, the whole process: seconds of processor
 * time of {@code aisc risk} and of SCRAM, side by side. Arguments: the folder of the corpora, how
 * many seconds SCRAM may take, and perhaps names of trees.
 */
final class FaultTreeBench {
  private final Path aralia;
  private final int limit;

  private FaultTreeBench(Path aralia, int limit) {
    this.aralia = aralia;
    this.limit = limit;
  }

  public static void main(String[] arguments) throws IOException {
    Path aralia = Path.of(arguments[0], "aralia");
    List<String> wanted = List.of(arguments).subList(2, arguments.length);
    new FaultTreeBench(aralia, Integer.parseInt(arguments[1])).run(wanted);
  }

  private void run(List<String> wanted) throws IOException {
    double[] sums = new double[2];
    for (String line : Files.readAllLines(aralia.resolve("reference.tsv"))) {
      String[] row = line.split("\t", -1);
      boolean coherent = row[9].equals("yes") && !row[13].isEmpty();
      if (coherent && (wanted.isEmpty() || wanted.contains(row[0]))) {
        String tree = aralia.resolve(row[1]).toString();
        double own =
            seconds(
                System.getProperty("java.home")
                    + "/bin/java -XX:+UseSerialGC -cp '"
                    + System.getProperty("java.class.path")
                    + "' org.aisc.cli.Main risk --format json "
                    + tree);
        double scram = seconds("scram --probability 1 --importance 1 " + tree);
        System.out.printf(
            Locale.ROOT, "| %s | %.2f | %.2f | %.2f |%n", row[0], own, scram, scram / own);
        if (scram < limit) {
          sums[0] += own;
          sums[1] += scram;
        }
      }
    }
    System.out.printf(
        Locale.ROOT,
        "| sum where SCRAM ends | %.2f | %.2f | %.2f |%n",
        sums[0],
        sums[1],
        sums[1] / sums[0]);
  }

  /** Processor time of a command, as the shell tells it. */
  private double seconds(String command) throws IOException {
    String timed =
        "TIMEFORMAT='%U %S'; ulimit -t " + limit + "; time " + command + " > /dev/null 2>&1";
    Process process = new ProcessBuilder("bash", "-c", timed).redirectErrorStream(true).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String[] lines = out.strip().split("\n");
    double sum = 0;
    for (String part : lines[lines.length - 1].strip().split(" ")) {
      sum += Double.parseDouble(part);
    }
    return sum;
  }
}
