package org.aisc.cli;

import java.io.IOException;
import java.util.List;
import org.aisc.analysis.Analyses;
import org.aisc.analysis.Audit;
import org.aisc.report.AuditReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code aisc audit FILE}: what a causality graph by hand misses, or claims without support. */
@Command(
    description = {
      "Compares the causality graph that was written by hand with the one that the ML system",
      "and the templates imply. Exits 0 when nothing is missing, 1 when something is."
    })
final class AuditVerb implements Verb {
  @Mixin private final CommonOptions common = new CommonOptions();
  @Mixin private final FileParameter file = new FileParameter();

  @Override
  public List<String> examples() {
    return List.of(
        "aisc audit examples/word-translation-system.aisc",
        "aisc audit examples/word-translation-system.aisc --format json");
  }

  @Override
  public CommonOptions common() {
    return common;
  }

  @Override
  public Class<AuditReport> answer() {
    return AuditReport.class;
  }

  @Override
  public ExitCode run(Session session) throws IOException {
    return session.inspect(
        file.name,
        expanded -> {
          Audit audit = Analyses.audit(expanded);
          ExitCode code = audit.findings() == 0 ? ExitCode.YES : ExitCode.NO;
          return new Session.Answer(code, new AuditReport(file.name, expanded, audit));
        });
  }
}
