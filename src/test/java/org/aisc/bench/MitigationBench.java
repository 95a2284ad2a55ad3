package org.aisc.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.aisc.analysis.Analyses;
import org.aisc.analysis.Mitigations;
import org.aisc.analysis.Query;
import org.aisc.ground.Grounding;
import org.aisc.ground.Model;
import org.aisc.limit.Budget;
import org.aisc.sema.Checking;
import org.aisc.sema.Sources;
import org.aisc.text.SourceFile;

/**
 * Cheapest mitigation sets of generated graphs, and of the META4ICS graphs when the corpora's
 * folder is given: a row each, processor time in milliseconds, beside clingo where it is installed.
 */
final class MitigationBench {
  private static final int LIMIT_SECONDS = Integer.getInteger("aisc.bench.limit", 100);

  private final boolean clingo = !Boolean.getBoolean("alone") && Clingo.isInstalled();
  private int different;

  public static void main(String[] arguments) throws IOException {
    MitigationBench bench = new MitigationBench();
    System.out.printf(
        "%-28s %8s %8s %8s %8s %8s | %8s %8s %8s%n",
        "instance", "cost", "parse", "ground", "solve", "total", "clingo", "all", "solve");
    if (arguments.length == 4) {
      bench.circular(
          Integer.parseInt(arguments[0]),
          Integer.parseInt(arguments[1]),
          Double.parseDouble(arguments[2]),
          Long.parseLong(arguments[3]));
    } else if (arguments.length > 0) {
      Path corpus = Path.of(arguments[0], "meta4ics");
      for (String[] row : Meta4icsBench.rows(corpus)) {
        bench.row("meta4ics " + row[0], Meta4ics.toAisc(corpus.resolve(row[1])), row[6]);
      }
    } else {
      bench.generated();
    }
    System.out.println(bench.different == 0 ? "all costs agree" : bench.different + " differ");
    System.exit(bench.different == 0 ? 0 : 1);
  }

  private void generated() throws IOException {
    row("warm-up", CircularGraph.text(1000, 1, 0.1, 0), "");
    row("ladder 20", Ladder.text(20, 1), "");
    row("ladder 1000", Ladder.text(1000, 1), "");
    for (int propositions = 1000; propositions <= 100_000; propositions *= 10) {
      for (int goals : new int[] {1, 10, 100}) {
        for (long seed = 1; seed <= 2; seed++) {
          circular(propositions, goals, 0.1, seed);
        }
      }
    }
  }

  private void circular(int propositions, int goals, double share, long seed) throws IOException {
    row(
        "circular " + propositions + " x" + goals + " #" + seed,
        CircularGraph.text(propositions, goals, share, seed),
        "");
  }

  private void row(String name, String text, String published) throws IOException {
    long start = processorTime();
    Checking.Checked checked = Checking.check(new SourceFile(name, text), Sources.none());
    if (checked.hasErrors()) {
      throw new IllegalStateException(name + ": " + checked.diagnostics().get(0));
    }
    long parsed = processorTime();
    Model model = Grounding.ground(checked.spec());
    long grounded = processorTime();
    Budget budget = Budget.of(LIMIT_SECONDS * 1_000_000_000L, System::nanoTime);
    Mitigations found =
        Analyses.mitigate(Query.of(checked.spec()), Mitigations.Options.CHEAPEST, budget);
    long solved = processorTime();
    String cost =
        !found.complete()
            ? "time-out"
            : found.impossible() ? "none" : found.sets().get(0).cost().toPlainString();
    System.out.printf(
        "%-28s %8s %8d %8d %8d %8d |",
        name,
        cost,
        millis(parsed - start),
        millis(grounded - parsed),
        millis(solved - grounded) - millis(grounded - parsed),
        millis(solved - start) - millis(grounded - parsed));
    String theirs = peer(model);
    boolean agrees =
        (published.isEmpty() || new BigDecimal(published).compareTo(new BigDecimal(cost)) == 0)
            && (theirs.equals("time-out") || theirs.isEmpty() || theirs.equals(cost));
    different += agrees ? 0 : 1;
    System.out.println(agrees ? "" : "  DIFFERENT");
  }

  private String peer(Model model) throws IOException {
    if (!clingo) {
      return "";
    }
    Path program = Files.createTempFile("aisc-bench", ".lp");
    try {
      Files.writeString(program, ClingoProgram.of(model));
      Clingo answer = Clingo.run(program, LIMIT_SECONDS, "--opt-strategy=usc");
      String cost = answer.cost().map(it -> Long.toString(it)).orElse(answer.verdict());
      System.out.printf(" %8s %8.0f %8.0f", cost, 1000 * answer.seconds(), 1000 * answer.solving());
      return cost;
    } finally {
      Files.delete(program);
    }
  }

  private static long processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static long millis(long nanos) {
    return nanos / 1_000_000;
  }
}
