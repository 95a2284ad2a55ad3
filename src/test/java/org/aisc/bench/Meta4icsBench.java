package org.aisc.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.aisc.analysis.Analyses;
import org.aisc.analysis.Mitigations;
import org.aisc.analysis.Query;
import org.aisc.ground.Grounding;
import org.aisc.limit.Budget;
import org.aisc.sema.Checking;
import org.aisc.sema.Sources;
import org.aisc.text.SourceFile;

/**
 * The cheapest mitigation set of every META4ICS instance against the published cost: a row each,
 * with the time to parse and check, to build the graph, and to solve. Run with the corpora's
 * folder.
 */
final class Meta4icsBench {
  private Meta4icsBench() {}

  public static void main(String[] arguments) throws IOException {
    Path corpus = Path.of(arguments.length > 0 ? arguments[0] : "../shared/corpora", "meta4ics");
    System.out.printf(
        "%-22s %6s %8s %8s %8s %8s %9s %9s%n",
        "instance", "nodes", "parse ms", "build ms", "solve ms", "total ms", "cost", "published");
    int wrong = 0;
    for (String[] row : rows(corpus)) {
      wrong += measure(corpus.resolve(row[1]), row[0], row[2], row[6]) ? 0 : 1;
    }
    System.out.println(wrong == 0 ? "all costs agree" : wrong + " costs differ");
    System.exit(wrong == 0 ? 0 : 1);
  }

  static List<String[]> rows(Path corpus) throws IOException {
    List<String[]> rows = new ArrayList<>();
    for (String line : Files.readAllLines(corpus.resolve("reference_mse19.tsv"))) {
      String[] row = line.split("\t");
      if (row.length > 10 && row[10].equals("1")) {
        String name = Path.of(row[1]).getFileName() + ".gz";
        row[1] = "mse19/" + row[0].substring(0, row[0].indexOf('/')) + "/" + name;
        rows.add(row);
      }
    }
    return rows;
  }

  private static boolean measure(Path file, String name, String nodes, String published)
      throws IOException {
    String text = Meta4ics.toAisc(file);
    long start = System.nanoTime();
    Checking.Checked checked = Checking.check(new SourceFile(name, text), Sources.none());
    long parsed = System.nanoTime();
    Grounding.ground(checked.spec());
    long built = System.nanoTime();
    Mitigations found =
        Analyses.mitigate(
            Query.of(checked.spec()), Mitigations.Options.CHEAPEST, Budget.unlimited());
    long solved = System.nanoTime();
    BigDecimal cost = found.sets().get(0).cost();
    boolean agrees = found.optimal() && cost.compareTo(new BigDecimal(published)) == 0;
    System.out.printf(
        "%-22s %6s %8d %8d %8d %8d %9s %9s%s%n",
        name,
        nodes,
        millis(parsed - start),
        millis(built - parsed),
        millis(solved - built),
        millis(solved - start),
        cost,
        published,
        agrees ? "" : "  DIFFERENT");
    return agrees;
  }

  private static long millis(long nanos) {
    return nanos / 1_000_000;
  }
}
