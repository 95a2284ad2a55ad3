package org.aisc.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.aisc.analysis.Analyses;
import org.aisc.analysis.Overview;
import org.aisc.report.SystemReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code aisc report FILE}: everything about a system on one page. */
@Command(
    description = {
      "A report on the system: verdicts, attack paths, mitigations, both graphs, what-if boxes. One",
      "HTML page that needs no other file and no network."
    })
final class ReportVerb implements Verb {
  private static final int MOST_PATHS = 1_000;

  @Mixin private final CommonOptions common = new CommonOptions();
  @Mixin private final QueryOptions query = new QueryOptions();
  @Mixin private final FileParameter file = new FileParameter();

  @Option(
      names = "--top",
      paramLabel = "K",
      order = 12,
      description = "show the K cheapest paths of a goal, and mitigation sets (default: 20)")
  private Count top = new Count(20);

  @Option(
      names = "--limit",
      paramLabel = "N",
      order = 14,
      description = "stop the search after N paths of a goal (default: 1000)")
  private Count limit = new Count(MOST_PATHS);

  @Override
  public List<String> examples() {
    return List.of(
        "aisc report examples/word-translation.aisc -o report.html",
        "aisc report examples/word-translation.aisc --format markdown");
  }

  @Override
  public CommonOptions common() {
    return common;
  }

  @Override
  public Class<SystemReport> answer() {
    return SystemReport.class;
  }

  @Override
  public ExitCode run(Session session) throws IOException {
    Overview.Options options = new Overview.Options(top.value(), Optional.of(limit.value()));
    return session.ask(
        file.name,
        query,
        (asked, effort) -> {
          Overview overview = Analyses.overview(asked.query(), options, effort);
          return new Session.Answer(
              overview.complete() ? ExitCode.YES : ExitCode.INCONCLUSIVE,
              new SystemReport(asked, overview));
        });
  }
}
