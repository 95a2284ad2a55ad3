package org.aisc.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.aisc.analysis.Analyses;
import org.aisc.analysis.Risk;
import org.aisc.report.RiskReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code aisc risk FILE}: how likely the goals are, what that costs, and what matters most. */
@Command(
    description = {
      "How likely each goal is reached by the attacker's best choice of steps, the expected loss,",
      "and how much depends on each step, event and mitigation."
    })
final class RiskVerb implements Verb {
  @Mixin private final CommonOptions common = new CommonOptions();
  @Mixin private final QueryOptions query = new QueryOptions();
  @Mixin private final FileParameter file = new FileParameter();

  @Option(
      names = "--against-baseline",
      order = 10,
      description = "show the risk before and after --defend or --defence")
  private boolean againstBaseline;

  @Option(
      names = "--samples",
      paramLabel = "N",
      order = 11,
      description = "draw the likelihoods N times from their intervals")
  private Optional<Count> samples = Optional.empty();

  @Option(
      names = "--seed",
      paramLabel = "S",
      order = 12,
      description = "what the draws start from (default: 1)")
  private Optional<Seed> seed = Optional.empty();

  @Override
  public List<String> examples() {
    return List.of(
        "aisc risk examples/word-translation.aisc",
        "aisc risk examples/word-translation.aisc --defend validate --against-baseline");
  }

  @Override
  public CommonOptions common() {
    return common;
  }

  @Override
  public Class<RiskReport> answer() {
    return RiskReport.class;
  }

  @Override
  public ExitCode run(Session session) throws IOException {
    Risk.Options options =
        new Risk.Options(
            againstBaseline, samples.map(Count::value), seed.map(Seed::value).orElse(1L));
    return session.ask(
        file.name,
        query,
        (asked, effort) -> {
          Risk risk = Analyses.risk(asked.query(), options, effort);
          ExitCode code = risk.complete() ? ExitCode.YES : ExitCode.INCONCLUSIVE;
          return new Session.Answer(code, new RiskReport(asked, risk));
        });
  }
}
