package org.aisc.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.aisc.analysis.Analyses;
import org.aisc.analysis.Mitigations;
import org.aisc.analysis.Query;
import org.aisc.ground.Grounding;
import org.aisc.limit.Budget;
import org.aisc.sema.Checking;
import org.aisc.sema.Sources;
import org.aisc.text.SourceFile;

/** Cheapest mitigation sets, beside clingo, Sat4j's MaxSAT and Z3's optimiser. */
final class DefenceSection implements Section {
  /** Optimisers that are libraries are asked about instances up to so many characters. */
  private static final int LIBRARIES = 4_000_000;

  private final boolean z3 = Wcnf.hasZ3();

  @Override
  public String name() {
    return "defence";
  }

  @Override
  public String write(Settings settings) throws IOException {
    Table table =
        new Table(
            "instance",
            "cost",
            "aisc solve s",
            "aisc process s",
            "clingo solve s",
            "clingo process s",
            "Sat4j s",
            "Z3 s",
            "agree");
    measure(settings, "warm-up", CircularGraph.text(1000, 1, 0.1, 0), Optional.empty());
    for (String[] row : meta4ics(settings.corpora())) {
      String text = Meta4ics.toAisc(settings.corpora().resolve("meta4ics").resolve(row[1]));
      row(
          settings,
          "META4ICS " + row[0] + ", " + row[2] + " nodes",
          text,
          Optional.of(row[6]),
          table);
    }
    for (int propositions = 1000; propositions <= 100_000; propositions *= 10) {
      for (int goals : new int[] {1, 100}) {
        String title = "circular " + propositions + ", " + goals + " goals";
        row(
            settings,
            title,
            CircularGraph.text(propositions, goals, 0.1, 1),
            Optional.empty(),
            table);
      }
    }
    for (int layers : new int[] {20, 100, 1000}) {
      row(settings, "ladder " + layers, Ladder.text(layers, 1), Optional.empty(), table);
    }
    return table.toString();
  }

  /** The instances that are there: name, file, nodes, …, least cost. */
  static List<String[]> meta4ics(Path corpora) throws IOException {
    List<String[]> rows = new ArrayList<>();
    Path reference = corpora.resolve("meta4ics").resolve("reference_mse19.tsv");
    for (String line : Files.readAllLines(reference)) {
      String[] row = line.split("\t");
      if (row.length > 10 && row[10].equals("1")) {
        String name = Path.of(row[1]).getFileName() + ".gz";
        row[1] = "mse19/" + row[0].substring(0, row[0].indexOf('/')) + "/" + name;
        rows.add(row);
      }
    }
    return rows;
  }

  /** Our own answer. */
  private record Solved(Query query, String cost, double seconds) {}

  private static Solved measure(
      Settings settings, String name, String text, Optional<String> published) {
    Checking.Checked checked = Checking.check(new SourceFile(name, text), Sources.none());
    if (checked.hasErrors()) {
      throw new IllegalStateException(name + ": " + checked.diagnostics().get(0));
    }
    Query query = Query.of(checked.spec());
    long start = now();
    Mitigations found =
        Analyses.mitigate(
            query,
            Mitigations.Options.CHEAPEST,
            Budget.of(settings.limit() * 1_000_000_000L, System::nanoTime));
    double seconds = (now() - start) / 1e9;
    String cost =
        !found.optimal()
            ? "unknown"
            : found.impossible() ? "none" : found.sets().get(0).cost().toPlainString();
    published.ifPresent(it -> require(name, it, cost));
    return new Solved(query, cost, seconds);
  }

  private static void require(String name, String published, String cost) {
    if (new BigDecimal(published).compareTo(new BigDecimal(cost)) != 0) {
      throw new IllegalStateException(name + ": " + cost + " instead of " + published);
    }
  }

  private void row(
      Settings settings, String name, String text, Optional<String> published, Table table)
      throws IOException {
    Solved solved = measure(settings, name, text, published);
    Path specification = Files.createTempFile("aisc-bench", ".aisc");
    Files.writeString(specification, text);
    Run process = Peers.aisc(settings.limit(), "mitigate", specification.toString());
    Files.delete(specification);
    Optional<Clingo> clingo = clingo(settings, solved);
    boolean libraries = text.length() <= LIBRARIES && solved.cost().matches("\\d+");
    Optional<Wcnf> wcnf = libraries ? Optional.of(Wcnf.of(solved.query())) : Optional.empty();
    List<Wcnf.Answer> answers = new ArrayList<>();
    if (wcnf.isPresent()) {
      answers.add(wcnf.get().bySat4j(settings.limit()));
      if (z3) {
        answers.add(wcnf.get().byZ3(settings.limit()));
      }
    }
    boolean agree =
        answers.stream().allMatch(it -> it.agrees(Long.parseLong(solved.cost())))
            && clingo.stream().allMatch(it -> agrees(it, solved.cost()));
    table.row(
        name,
        solved.cost(),
        seconds(solved.seconds()),
        process.time(),
        clingo.map(it -> time(it, it.solving(), settings)).orElse("not installed"),
        clingo.map(it -> time(it, it.seconds(), settings)).orElse("not installed"),
        answers.isEmpty() ? "" : answers.get(0).time(settings.limit()),
        answers.size() < 2 ? "" : answers.get(1).time(settings.limit()),
        agree ? "yes" : "NO");
  }

  private static Optional<Clingo> clingo(Settings settings, Solved solved) throws IOException {
    if (!Peers.CLINGO) {
      return Optional.empty();
    }
    Path program = Files.createTempFile("aisc-bench", ".lp");
    Files.writeString(program, ClingoProgram.of(Grounding.ground(solved.query().spec())));
    Clingo answer = Clingo.run(program, settings.limit(), "--opt-strategy=usc");
    Files.delete(program);
    return Optional.of(answer);
  }

  private static boolean agrees(Clingo answer, String cost) {
    return switch (answer.verdict()) {
      case "optimum" -> cost.equals(answer.cost().map(it -> Long.toString(it)).orElse(""));
      case "none" -> cost.equals("none");
      default -> true;
    };
  }

  private static String time(Clingo answer, double seconds, Settings settings) {
    return answer.verdict().equals("time-out") ? "> " + settings.limit() : seconds(seconds);
  }

  private static String seconds(double seconds) {
    return String.format(Locale.ROOT, "%.2f", seconds);
  }

  private static long now() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
