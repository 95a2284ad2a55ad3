package org.aisc.bench;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** All minimal cut sets, up to three million, written to a file, beside SCRAM. */
final class ListingSection implements Section {
  private static final BigInteger MOST = BigInteger.valueOf(3_000_000);

  @Override
  public String name() {
    return "listing";
  }

  @Override
  public String write(Settings settings) throws IOException {
    Table table = new Table("tree", "sets", "aisc s", "aisc MB", "SCRAM s", "SCRAM MB", "ratio");
    Path output = Files.createTempFile("aisc-bench", ".out");
    for (Tree tree : Tree.all(settings.corpora())) {
      if (tree.isKnown() && new BigInteger(tree.cuts()).compareTo(MOST) <= 0) {
        row(settings, tree, output, table);
      }
    }
    Files.delete(output);
    return table.toString();
  }

  private static void row(Settings settings, Tree tree, Path output, Table table)
      throws IOException {
    Run ours =
        Peers.aisc(
            settings.limit(),
            "paths",
            "--view",
            "steps",
            "--output",
            output.toString(),
            tree.file().toString());
    String size = megabytes(output);
    if (!Peers.SCRAM) {
      table.row(tree.name(), tree.cuts(), ours.time(), size, "not installed", "", "");
      return;
    }
    Run scram = Peers.scram(settings.limit(), tree.file(), output);
    table.row(
        tree.name(),
        tree.cuts(),
        ours.time(),
        size,
        scram.time(),
        megabytes(output),
        String.format(Locale.ROOT, "%.2f", ours.seconds() / scram.seconds()));
  }

  private static String megabytes(Path file) throws IOException {
    return String.format(Locale.ROOT, "%.1f", Files.size(file) / 1e6);
  }
}
