package org.aisc.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aisc.analysis.Analyses;
import org.aisc.analysis.Difference;
import org.aisc.analysis.Query;
import org.aisc.cli.Loading.Loaded;
import org.aisc.diag.Diagnostic;
import org.aisc.report.Asked;
import org.aisc.report.DifferenceReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code aisc diff OLD NEW}: what changed in meaning. */
@Command(
    description = {
      "What changed in meaning between two versions of a specification: attack paths that appeared",
      "and vanished, verdicts, the cheapest attack, the cheapest defence. Things are the same when",
      "their names are. Exits 0 unless --fail-on says otherwise."
    })
final class DiffVerb implements Verb {
  @Mixin private final CommonOptions common = new CommonOptions();
  @Mixin private final QueryOptions query = new QueryOptions();

  @Parameters(paramLabel = "OLD", index = "0", description = "the old version; - is stdin")
  private String old = "";

  @Parameters(paramLabel = "NEW", index = "1", description = "the new version")
  private String now = "";

  @Option(
      names = "--fail-on",
      paramLabel = "WHAT",
      split = ",",
      order = 10,
      description = "exit 1 on new-path: a path appeared, or on worse: a verdict or optimum did")
  private List<FailOn> failOn = new ArrayList<>();

  @Option(names = "--limit", paramLabel = "N", order = 14, description = "stop after N paths")
  private Optional<Count> limit = Optional.empty();

  /** What a gate lets nobody through with. */
  enum FailOn {
    NEW_PATH,
    WORSE
  }

  @Override
  public List<String> examples() {
    return List.of(
        "aisc diff examples/word-translation.aisc examples/word-translation.aisc",
        "aisc diff examples/word-translation.aisc examples/stop-sign.aisc --fail-on worse");
  }

  @Override
  public CommonOptions common() {
    return common;
  }

  @Override
  public Class<DifferenceReport> answer() {
    return DifferenceReport.class;
  }

  @Override
  public ExitCode run(Session session) throws IOException {
    List<Loaded> loaded = session.load(List.of(old, now));
    List<Diagnostic> errors = new ArrayList<>();
    loaded.forEach(each -> errors.addAll(session.errors(each)));
    session.diagnose(errors, false);
    if (!errors.isEmpty()) {
      return ExitCode.WRONG_SPECIFICATION;
    } else if (session.stopped(loaded)) {
      return ExitCode.INCONCLUSIVE;
    }
    Difference.Pair<Query> pair = query.queries(loaded.get(0), loaded.get(1));
    Difference difference =
        session.search(query, effort -> Analyses.diff(pair, limit.map(Count::value), effort));
    Difference.Pair<Asked> asked =
        new Difference.Pair<>(new Asked(old, pair.old()), new Asked(now, pair.now()));
    return session.answer(code(difference), new DifferenceReport(asked, difference));
  }

  private ExitCode code(Difference difference) {
    boolean stopped =
        (failOn.contains(FailOn.NEW_PATH) && difference.newPath())
            || (failOn.contains(FailOn.WORSE) && !difference.worse().isEmpty());
    if (stopped) {
      return ExitCode.NO;
    }
    return difference.complete() ? ExitCode.YES : ExitCode.INCONCLUSIVE;
  }
}
