package org.aisc.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Small questions with known answers: circles that hold nothing up, hitting sets, networks. */
final class KnownSection implements Section {
  private static final String CIRCLES =
      """
      aisc 1
      system circles
      step x
      proposition a { requires b }
      proposition b { requires a }
      proposition t { requires x or a }
      goal reached { when t }
      mitigation block_x { blocks x cost 3 }
      mitigation block_a { blocks a cost 5 }
      mitigation block_b { blocks b cost 7 }
      """;

  private static final Pattern SETS = Pattern.compile("(\\d+) (mitigation set|attack)");
  private static final Pattern COST = Pattern.compile("stopped at cost (\\d+)");

  @Override
  public String name() {
    return "known";
  }

  @Override
  public String write(Settings settings) throws IOException {
    Table table = new Table("question", "answer", "expected", "aisc s");
    circles(settings, table);
    hittingSets(settings, table);
    networks(settings, table);
    return table.toString();
  }

  private static void circles(Settings settings, Table table) throws IOException {
    Path file = written(CIRCLES);
    Run cheapest = Peers.aisc(settings.limit(), "mitigate", file.toString());
    table.row(
        "t needs x or a, a and b only each other: cheapest defence",
        number(COST, cheapest),
        "3",
        cheapest.time());
    Run paths = Peers.aisc(settings.limit(), "paths", "--count", file.toString());
    table.row("the same: attack paths", number(SETS, paths), "1", paths.time());
    Files.delete(file);
  }

  private static void hittingSets(Settings settings, Table table) throws IOException {
    Path folder = settings.corpora().resolve("mhs/mhs2");
    List<String> lines = Files.readAllLines(folder.resolve("reference.tsv"));
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t");
      Run run =
          Peers.aisc(
              settings.limit(),
              "mitigate",
              "--minimal",
              "--count",
              folder.resolve(cells[0] + ".dat").toString());
      table.row("minimal hitting sets of " + cells[0], number(SETS, run), cells[4], run.time());
    }
  }

  private static void networks(Settings settings, Table table) throws IOException {
    Path reference = settings.corpora().resolve("families/reference.tsv");
    List<String> lines = Files.readAllLines(reference);
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t");
      Families.Instance it = Families.of(cells[0], cells[1]);
      if (!it.text().isEmpty()) {
        Path file = written(it.text());
        String[] arguments =
            it.defence()
                ? new String[] {"mitigate", "--minimal", "--count", file.toString()}
                : new String[] {"paths", "--view", "steps", "--count", file.toString()};
        Run run = Peers.aisc(settings.limit(), arguments);
        table.row(
            cells[0] + ": " + cells[1].replace("|", "\\|"),
            number(SETS, run),
            cells[5],
            run.time());
        Files.delete(file);
      }
    }
  }

  private static Path written(String text) throws IOException {
    Path file = Files.createTempFile("aisc-bench", ".aisc");
    Files.writeString(file, text);
    return file;
  }

  private static String number(Pattern pattern, Run run) {
    Matcher matcher = pattern.matcher(run.output());
    return matcher.find() ? matcher.group(1) : run.finished() ? "unknown" : "time-out";
  }
}
