package org.aisc.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.aisc.analysis.Analyses;
import org.aisc.analysis.Verification.Outcome;
import org.aisc.cli.Loading.Loaded;
import org.aisc.diag.Diagnostic;
import org.aisc.limit.Budget;
import org.aisc.report.VerifyReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code aisc verify FILE…}: do all assertions hold? */
@Command(
    description = {
      "Judges every assertion of the specifications. Exits 0 when all hold, 1 when one fails."
    })
final class VerifyVerb implements Verb {
  @Mixin private final CommonOptions common = new CommonOptions();

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "specifications; - is stdin")
  private List<String> files = new ArrayList<>();

  @Override
  public List<String> examples() {
    return List.of(
        "aisc verify examples/word-translation.aisc",
        "aisc verify examples/word-translation.aisc examples/stop-sign.aisc");
  }

  @Override
  public CommonOptions common() {
    return common;
  }

  @Override
  public ExitCode run(Session session) throws IOException {
    List<Loaded> loaded = session.load(files);
    Budget budget = session.budget();
    List<VerifyReport.File> judged =
        session.working("verifying", () -> judge(loaded, session, budget));
    return session.answer(code(judged), new VerifyReport(judged));
  }

  private static List<VerifyReport.File> judge(List<Loaded> loaded, Session session, Budget budget)
      throws IOException {
    List<VerifyReport.File> judged = new ArrayList<>();
    for (Loaded each : loaded) {
      judged.add(judge(each, session, budget));
    }
    return judged;
  }

  private static VerifyReport.File judge(Loaded loaded, Session session, Budget budget)
      throws IOException {
    List<Diagnostic> errors = session.errors(loaded);
    session.diagnose(errors, false);
    return errors.isEmpty()
        ? new VerifyReport.File(
            loaded.file(),
            loaded.sound(),
            0,
            Analyses.verify(loaded.sound().orElseThrow(), budget).assertions())
        : new VerifyReport.File(loaded.file(), loaded.spec(), errors.size(), List.of());
  }

  private static ExitCode code(List<VerifyReport.File> files) {
    if (files.stream().anyMatch(file -> file.errors() > 0)) {
      return ExitCode.WRONG_SPECIFICATION;
    } else if (files.stream().anyMatch(file -> file.count(Outcome.FAILS) > 0)) {
      return ExitCode.NO;
    }
    boolean unknown = files.stream().anyMatch(file -> file.count(Outcome.UNKNOWN) > 0);
    return unknown ? ExitCode.INCONCLUSIVE : ExitCode.YES;
  }
}
