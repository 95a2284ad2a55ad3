package org.aisc.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.aisc.exporting.Export;
import org.aisc.exporting.ExportFormat;
import org.aisc.exporting.Exporting;
import org.aisc.report.Asked;
import org.aisc.report.ExportReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code aisc export FORMAT FILE}: a question for another tool. */
@Command(
    description = {
      "Prints a question about the goals in the format of another tool: whether one of them can be",
      "reached, for SAT and SMT solvers (dimacs, smt2); which is the cheapest mitigation set, for",
      "pseudo-Boolean and MaxSAT solvers (opb, wcnf); their fault trees (open-psa); or a drawing of",
      "the causality graph (dot). docs/formats.md says precisely what each of them means."
    })
final class ExportVerb implements Verb {
  @Mixin private final CommonOptions common = new CommonOptions();
  @Mixin private final QueryOptions query = new QueryOptions();

  @Parameters(
      index = "0",
      paramLabel = "FORMAT",
      description = "dimacs, dot, opb, open-psa, smt2 or wcnf")
  private ExportFormat format = ExportFormat.DIMACS;

  @Parameters(index = "1", paramLabel = "FILE", description = "the specification; - is stdin")
  private String file = "";

  @Override
  public List<String> examples() {
    return List.of(
        "aisc export dot examples/word-translation.aisc | dot -Tsvg > graph.svg",
        "aisc export wcnf examples/stop-sign.aisc --output defence.wcnf");
  }

  @Override
  public CommonOptions common() {
    return common;
  }

  @Override
  public Class<ExportReport> answer() {
    return ExportReport.class;
  }

  @Override
  public ExitCode run(Session session) throws IOException {
    Optional<Asked> asked = session.asked(file, query);
    if (asked.isEmpty()) {
      return session.notAsked();
    }
    Export export = Exporting.export(format, asked.get().query());
    if (export instanceof Export.Written written) {
      return session.answer(
          ExitCode.YES, new ExportReport(asked.get(), format.word(), written.body()));
    } else if (export instanceof Export.Refused refused) {
      session.diagnose(List.of(refused.reason()), false);
    }
    return ExitCode.WRONG_SPECIFICATION;
  }
}
