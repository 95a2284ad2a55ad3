package org.aisc.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aisc.analysis.Analyses;
import org.aisc.analysis.Verification.Checked;
import org.aisc.analysis.Verification.Outcome;
import org.aisc.cli.Loading.Loaded;
import org.aisc.diag.Diagnostic;
import org.aisc.limit.Budget;
import org.aisc.report.VerifyReport;
import org.aisc.sema.Spec;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code aisc verify FILE…}: do all assertions hold? */
@Command(
    description = {
      "Judges every assertion of the specifications, several files at the same time. Exits 0 when",
      "all hold, 1 when one fails, 3 when a file has errors."
    })
final class VerifyVerb implements Verb {
  @Mixin private final CommonOptions common = new CommonOptions();

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "specifications; - is stdin")
  private List<String> files = new ArrayList<>();

  @Override
  public List<String> examples() {
    return List.of(
        "aisc verify examples/word-translation.aisc",
        "aisc verify examples/word-translation.aisc examples/stop-sign.aisc --format junit");
  }

  @Override
  public CommonOptions common() {
    return common;
  }

  @Override
  public Class<VerifyReport> answer() {
    return VerifyReport.class;
  }

  @Override
  public ExitCode run(Session session) throws IOException {
    List<Loaded> loaded = session.load(files);
    if (session.stopped(loaded)) {
      return ExitCode.INCONCLUSIVE;
    }
    Budget budget = session.budget();
    List<VerifyReport.File> judged =
        session.working(
            "verifying",
            () -> Parallel.map(loaded, each -> judge(each, session.errors(each), budget)));
    for (VerifyReport.File file : judged) {
      session.diagnose(file.errors(), false);
    }
    return session.answer(code(judged), new VerifyReport(judged));
  }

  /** Judges a file's assertions, unless there are errors. */
  static VerifyReport.File judge(Loaded loaded, List<Diagnostic> errors, Budget budget) {
    Optional<Spec> sound = loaded.sound().filter(spec -> errors.isEmpty());
    List<Checked> assertions =
        sound.map(spec -> Analyses.verify(spec, budget).assertions()).orElse(List.of());
    return new VerifyReport.File(loaded.file(), sound.or(loaded::spec), errors, assertions);
  }

  private static ExitCode code(List<VerifyReport.File> files) {
    if (files.stream().anyMatch(file -> !file.errors().isEmpty())) {
      return ExitCode.WRONG_SPECIFICATION;
    } else if (files.stream().anyMatch(file -> file.count(Outcome.FAILS) > 0)) {
      return ExitCode.NO;
    }
    boolean unknown = files.stream().anyMatch(file -> file.count(Outcome.UNKNOWN) > 0);
    return unknown ? ExitCode.INCONCLUSIVE : ExitCode.YES;
  }
}
