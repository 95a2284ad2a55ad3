package org.aisc.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aisc.testing.Circular;

/** All attack vectors of random graphs with one large strongly connected part, beside clingo. */
final class CircularSection implements Section {
  private static final Pattern COUNT = Pattern.compile("(?m)^reached: (no|\\d+) attack vector");
  private static final Pattern MODELS = Pattern.compile("Models\\s*: (\\d+)");

  /** Seed, steps, propositions, events, and how often an event needs a later proposition. */
  private record Instance(long seed, int steps, int propositions, int events, double back) {
    String title() {
      return seed + ": " + steps + ", " + propositions + ", " + events + ", " + back;
    }
  }

  private static final List<Instance> INSTANCES =
      List.of(
          new Instance(1, 40, 40, 100, 0.3),
          new Instance(1, 60, 60, 150, 0.3),
          new Instance(2, 80, 80, 200, 0.2),
          new Instance(3, 80, 80, 200, 0.2),
          new Instance(4, 80, 80, 200, 0.2),
          new Instance(5, 80, 80, 200, 0.2),
          new Instance(6, 80, 80, 200, 0.2),
          new Instance(8, 80, 80, 200, 0.2),
          new Instance(12, 80, 80, 200, 0.2),
          new Instance(2, 120, 120, 300, 0.1),
          new Instance(3, 120, 120, 300, 0.1),
          new Instance(4, 120, 120, 300, 0.1),
          new Instance(6, 120, 120, 300, 0.1),
          new Instance(7, 120, 120, 300, 0.1));

  @Override
  public String name() {
    return "circular";
  }

  @Override
  public String write(Settings settings) throws IOException {
    Table table =
        new Table(
            "seed: steps, propositions, events, back",
            "vectors",
            "aisc s",
            "clingo s (auto)",
            "clingo s (frumpy)",
            "agree");
    for (Instance instance : INSTANCES) {
      row(settings, instance, table);
    }
    return table.toString();
  }

  private static void row(Settings settings, Instance it, Table table) throws IOException {
    Circular graph = Circular.of(it.seed(), it.steps(), it.propositions(), it.events(), it.back());
    Path specification = Files.createTempFile("aisc-bench", ".aisc");
    Path program = Files.createTempFile("aisc-bench", ".lp");
    Files.writeString(specification, graph.aisc());
    Files.writeString(program, graph.clingo());
    Run ours =
        Peers.aisc(
            settings.limit(), "paths", "--view", "steps", "--count", specification.toString());
    String count = number(COUNT, ours).replace("no", "0");
    if (Peers.CLINGO) {
      Run auto = Peers.clingo(settings.limit(), program, "auto");
      Run frumpy = Peers.clingo(settings.limit(), program, "frumpy");
      boolean agree =
          List.of(auto, frumpy).stream()
              .filter(Run::finished)
              .allMatch(run -> number(MODELS, run).equals(count));
      String verdict = auto.finished() || frumpy.finished() ? (agree ? "yes" : "NO") : "";
      table.row(it.title(), count, ours.time(), auto.time(), frumpy.time(), verdict);
    } else {
      table.row(it.title(), count, ours.time(), "not installed", "not installed", "");
    }
    Files.delete(specification);
    Files.delete(program);
  }

  private static String number(Pattern pattern, Run run) {
    Matcher matcher = pattern.matcher(run.output());
    return matcher.find() ? matcher.group(1) : "unknown";
  }
}
