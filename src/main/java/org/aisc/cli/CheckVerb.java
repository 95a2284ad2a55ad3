package org.aisc.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aisc.analysis.Analyses;
import org.aisc.cli.Loading.Loaded;
import org.aisc.diag.Diagnostic;
import org.aisc.diag.Diagnostics;
import org.aisc.diag.Severity;
import org.aisc.limit.Budget;
import org.aisc.report.CheckReport;
import org.aisc.report.Format;
import org.aisc.text.SourceFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code aisc check FILE…}: errors and warnings. */
@Command(
    description = {
      "Parses and checks specifications and all that they import.",
      "Errors and warnings go to standard error, a summary to standard output."
    })
final class CheckVerb implements Verb {
  @Mixin private final CommonOptions common = new CommonOptions();

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "specifications; - is stdin")
  private List<String> files = new ArrayList<>();

  @Override
  public List<String> examples() {
    return List.of(
        "aisc check examples/word-translation.aisc",
        "aisc check examples/word-translation.aisc --format json");
  }

  @Override
  public CommonOptions common() {
    return common;
  }

  @Override
  public Class<CheckReport> answer() {
    return CheckReport.class;
  }

  @Override
  public ExitCode run(Session session) throws IOException {
    Budget budget = session.budget();
    List<CheckReport.Checked> checked = new ArrayList<>();
    for (Loaded loaded : session.load(files)) {
      checked.add(new CheckReport.Checked(loaded.file(), found(loaded, budget)));
    }
    CheckReport report = new CheckReport(checked, budget.reason());
    if (session.format() == Format.TEXT) {
      for (CheckReport.Checked each : checked) {
        session.diagnose(each.diagnostics(), !common.quiet);
      }
    }
    return session.answer(code(report, budget), report);
  }

  /** All that is wrong with a file; less when the budget ends. */
  static List<Diagnostic> found(Loaded loaded, Budget budget) {
    return loaded
        .sound()
        .map(spec -> with(loaded.diagnostics(), Analyses.check(spec, budget), spec.file()))
        .orElse(loaded.diagnostics());
  }

  private static List<Diagnostic> with(
      List<Diagnostic> some, List<Diagnostic> more, SourceFile named) {
    List<Diagnostic> all = new ArrayList<>(some);
    all.addAll(more);
    return Diagnostics.sorted(all, named);
  }

  private static ExitCode code(CheckReport report, Budget budget) {
    if (report.files().stream().anyMatch(each -> each.count(Severity.ERROR) > 0)) {
      return ExitCode.WRONG_SPECIFICATION;
    }
    Optional<String> stopped = budget.reason();
    return stopped.isPresent() ? ExitCode.INCONCLUSIVE : ExitCode.YES;
  }
}
