package org.aisc.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Parsing, checking and proving as circular graphs grow, each as a whole process. */
final class GrowthSection implements Section {
  private static final int LARGEST = Integer.getInteger("aisc.bench.largest", 1_000_000);

  @Override
  public String name() {
    return "growth";
  }

  @Override
  public String write(Settings settings) throws IOException {
    Table table = new Table("propositions", "MB", "check s", "prove s", "µs a proposition, prove");
    for (int propositions = 10_000; propositions <= LARGEST; propositions *= 10) {
      for (int times = 1; times <= 3 && times * propositions <= LARGEST; times += 2) {
        row(settings, times * propositions, table);
      }
    }
    return table.toString();
  }

  private static void row(Settings settings, int propositions, Table table) throws IOException {
    Path file = Files.createTempFile("aisc-bench", ".aisc");
    Files.writeString(file, CircularGraph.text(propositions, 1, 0.1, 1));
    Run check = Peers.aisc(settings.limit(), "check", file.toString());
    Run prove = Peers.aisc(settings.limit(), "prove", file.toString());
    table.row(
        Integer.toString(propositions),
        String.format(Locale.ROOT, "%.1f", Files.size(file) / 1e6),
        check.time(),
        prove.time(),
        String.format(Locale.ROOT, "%.1f", 1e6 * prove.seconds() / propositions));
    Files.delete(file);
  }
}
