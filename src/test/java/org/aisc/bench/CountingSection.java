package org.aisc.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of minimal cut sets and path sets of the Aralia trees, beside SCRAM. */
final class CountingSection implements Section {
  private static final Pattern COUNT = Pattern.compile("\"count\" : (\\d+)");
  private static final Pattern SIZES = Pattern.compile("\"bySize\" : \\[ 0, ([\\d, ]+) ]");

  private double ours;
  private double theirs;
  private int compared;

  @Override
  public String name() {
    return "counting";
  }

  @Override
  public String write(Settings settings) throws IOException {
    Table table =
        new Table(
            "tree", "minimal cut sets", "by size", "aisc s", "SCRAM s", "path sets", "aisc s");
    for (Tree tree : Tree.all(settings.corpora())) {
      Run counted =
          Peers.aisc(
              settings.limit(),
              "paths",
              "--view",
              "steps",
              "--count",
              "--format",
              "json",
              tree.file().toString());
      Run paths =
          Peers.aisc(
              settings.limit(),
              "mitigate",
              "--minimal",
              "--count",
              "--format",
              "json",
              tree.file().toString());
      table.row(
          tree.name(),
          judged(tree.isKnown(), found(COUNT, counted), tree.cuts()),
          judged(tree.isKnown(), found(SIZES, counted).replace(" ", ""), tree.bySize())
              .replaceAll("\\d.*\\d", "")
              .strip(),
          counted.time(),
          scram(settings, tree, counted),
          tree.isKnown() && tree.hasPaths(found(COUNT, paths))
              ? found(COUNT, paths) + " exact"
              : judged(tree.isKnown(), found(COUNT, paths), tree.paths()),
          paths.time());
    }
    return table + sum(settings);
  }

  private static String judged(boolean known, String found, String published) {
    if (!known) {
      return found.isEmpty() || found.equals("0") ? "unknown" : found + " (not published)";
    }
    return found + (found.equals(published) ? " exact" : " DIFFERENT");
  }

  private static String found(Pattern pattern, Run run) {
    Matcher matcher = pattern.matcher(run.output());
    return matcher.find() ? matcher.group(1) : "";
  }

  private String scram(Settings settings, Tree tree, Run counted) {
    if (!Peers.SCRAM) {
      return "not installed";
    }
    Run scram = Peers.scram(settings.limit(), tree.file(), Path.of("/dev/null"));
    if (scram.succeeded() && counted.succeeded()) {
      compared++;
      ours += counted.seconds();
      theirs += scram.seconds();
    }
    return scram.finished() && !scram.succeeded() ? "fails" : scram.time();
  }

  private String sum(Settings settings) {
    return String.format(
        Locale.ROOT,
        "%nOver the %d trees that both finish within %d s: aisc %.1f s, SCRAM %.1f s.%n",
        compared,
        settings.limit(),
        ours,
        theirs);
  }
}
