package org.aisc.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.aisc.analysis.Analyses;
import org.aisc.analysis.Paths;
import org.aisc.analysis.Paths.Rank;
import org.aisc.evidence.Evidence;
import org.aisc.report.Format;
import org.aisc.report.PathsReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code aisc paths FILE}: every attack path to a goal. */
@Command(
    description = {
      "Every attack path to each goal: the minimal sets of steps and propositions that reach it.",
      "Exits 0 whether or not there are any."
    })
final class PathsVerb implements Verb {
  @Mixin private final CommonOptions common = new CommonOptions();
  @Mixin private final QueryOptions query = new QueryOptions();
  @Mixin private final FileParameter file = new FileParameter();
  @Mixin private final CertificateOption certificate = new CertificateOption();

  @Option(
      names = "--view",
      paramLabel = "VIEW",
      order = 10,
      description = "paths (default), or steps: only the minimal sets of steps")
  private Paths.View view = Paths.View.PATHS;

  @Option(names = "--count", order = 11, description = "only how many there are")
  private boolean count;

  @Option(names = "--top", paramLabel = "K", order = 12, description = "only the best K")
  private Optional<Count> top = Optional.empty();

  @Option(
      names = "--by",
      paramLabel = "RANK",
      order = 13,
      description = "what is best for --top: likelihood, cost or size (default: cost)")
  private Optional<Rank> by = Optional.empty();

  @Option(names = "--limit", paramLabel = "N", order = 14, description = "stop after N")
  private Optional<Count> limit = Optional.empty();

  @Override
  public List<String> examples() {
    return List.of(
        "aisc paths examples/word-translation.aisc",
        "aisc paths examples/word-translation.aisc --top 1 --by cost");
  }

  @Override
  public CommonOptions common() {
    return common;
  }

  @Override
  public Class<PathsReport> answer() {
    return PathsReport.class;
  }

  @Override
  public ExitCode run(Session session) throws IOException {
    if (by.isPresent() && top.isEmpty()) {
      throw new WrongCall("`--by` orders the best K, so it needs `--top K`");
    }
    if (count && top.isPresent()) {
      throw new WrongCall("`--count` counts all paths; it cannot be used with `--top`");
    }
    if (count && List.of(Format.NAVIGATOR, Format.VEX).contains(session.format())) {
      throw new WrongCall("`--count` leaves the paths out, and this format is about them");
    }
    if (session.format() == Format.VEX && (top.isPresent() || view == Paths.View.STEPS)) {
      throw new WrongCall("a VEX document rests on all attack paths, so not `--top` or `--view`");
    }
    if (certificate.file.isPresent() && (count || top.isPresent())) {
      throw new WrongCall("a certificate is about all attack paths, so not `--count` or `--top`");
    }
    Rank rank = by.orElse(top.isPresent() ? Rank.COST : Rank.SIZE);
    Paths.Options options =
        new Paths.Options(view, count, limit.map(Count::value), top.map(Count::value), rank);
    return session.ask(
        file.name,
        query,
        certificate,
        (asked, effort) -> {
          List<Paths> results = Analyses.paths(asked.query(), options, effort);
          boolean complete = results.stream().allMatch(Paths::complete);
          return new Session.Answer(
                  complete ? ExitCode.YES : ExitCode.INCONCLUSIVE,
                  new PathsReport(asked, options, results))
              .with((more, out) -> Evidence.paths(asked.query(), results, more, out));
        });
  }
}
