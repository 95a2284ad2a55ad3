package org.aisc.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What SCRAM says of a fault tree.
 *
 * @param probability of the top event, as it is written
 * @param factors for each basic event: probability, MIF, CIF, DIF, RAW, RRW
 */
public record Scram(double probability, Map<String, double[]> factors) {
  private static final Pattern TOP =
      Pattern.compile("<sum-of-products [^>]*probability=\"([^\"]+)\"");
  private static final Pattern EVENT =
      Pattern.compile(
          "<basic-event name=\"([^\"]+)\" occurrence=\"\\d+\" probability=\"([^\"]+)\" "
              + "MIF=\"([^\"]+)\" CIF=\"([^\"]+)\" DIF=\"([^\"]+)\" RAW=\"([^\"]+)\" "
              + "RRW=\"([^\"]+)\"");

  /** Probability and importance of a tree. */
  public static Scram of(Path tree) throws IOException {
    Path report = Files.createTempFile("scram", ".xml");
    try {
      Process process =
          new ProcessBuilder(
                  "scram",
                  "--probability",
                  "1",
                  "--importance",
                  "1",
                  tree.toString(),
                  "-o",
                  report.toString())
              .redirectErrorStream(true)
              .start();
      process.getInputStream().readAllBytes();
      process.waitFor();
      return read(Files.readString(report));
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    } finally {
      Files.delete(report);
    }
  }

  private static Scram read(String report) {
    Matcher top = TOP.matcher(report);
    if (!top.find()) {
      throw new IllegalStateException("SCRAM gives no probability");
    }
    Map<String, double[]> factors = new TreeMap<>();
    Matcher event = EVENT.matcher(report);
    while (event.find()) {
      double[] numbers = new double[6];
      for (int at = 0; at < numbers.length; at++) {
        numbers[at] = Double.parseDouble(event.group(at + 2));
      }
      factors.put(event.group(1), numbers);
    }
    return new Scram(Double.parseDouble(top.group(1)), factors);
  }
}
