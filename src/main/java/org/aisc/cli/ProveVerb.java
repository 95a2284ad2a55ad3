package org.aisc.cli;

import java.io.IOException;
import java.util.List;
import org.aisc.analysis.Analyses;
import org.aisc.analysis.Proof;
import org.aisc.analysis.Proof.Verdict;
import org.aisc.evidence.Evidence;
import org.aisc.report.ProofReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code aisc prove FILE}: is the goal unreachable, and if not, by which path is it reached? */
@Command(
    description = {
      "Is each goal unreachable under the chosen defence? Names a part of the defence that",
      "suffices, or shows the cheapest attack path. Exits 0 when every goal is unreachable, 1",
      "when one is reachable."
    })
final class ProveVerb implements Verb {
  @Mixin private final CommonOptions common = new CommonOptions();
  @Mixin private final QueryOptions query = new QueryOptions();
  @Mixin private final FileParameter file = new FileParameter();
  @Mixin private final CertificateOption certificate = new CertificateOption();

  @Override
  public List<String> examples() {
    return List.of(
        "aisc prove examples/word-translation.aisc",
        "aisc prove examples/word-translation.aisc --format json");
  }

  @Override
  public CommonOptions common() {
    return common;
  }

  @Override
  public Class<ProofReport> answer() {
    return ProofReport.class;
  }

  @Override
  public ExitCode run(Session session) throws IOException {
    return session.ask(
        file.name,
        query,
        certificate,
        (asked, effort) -> {
          List<Proof> results = Analyses.prove(asked.query(), effort);
          return new Session.Answer(code(results), new ProofReport(asked, results))
              .with((more, out) -> Evidence.prove(asked.query(), results, more, out));
        });
  }

  private static ExitCode code(List<Proof> results) {
    if (results.stream().anyMatch(each -> each.verdict() instanceof Verdict.Reachable)) {
      return ExitCode.NO;
    }
    boolean unknown = results.stream().anyMatch(each -> each.verdict() instanceof Verdict.Unknown);
    return unknown ? ExitCode.INCONCLUSIVE : ExitCode.YES;
  }
}
