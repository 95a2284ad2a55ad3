package org.aisc.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.aisc.diag.Diagnostic;
import org.aisc.format.Formatting;
import org.aisc.format.LineChanges;
import org.aisc.report.FormatReport;
import org.aisc.report.FormatReport.Formatted;
import org.aisc.report.FormatReport.Status;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code aisc fmt FILE…}: rewrites specifications in the canonical layout. */
@Command(
    description = {
      "Rewrites specifications in the one canonical layout. What they mean and their comments",
      "stay; a file with syntax errors is left alone. Standard input is written to standard",
      "output."
    })
final class FmtVerb implements Verb {
  @Mixin private final CommonOptions common = new CommonOptions();

  @Option(
      names = "--check",
      order = 1,
      description = "rewrite nothing; exit code 1 if a file is not in the canonical layout")
  private boolean check;

  @Option(names = "--diff", order = 2, description = "rewrite nothing; show what would change")
  private boolean diff;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "specifications; - is stdin")
  private List<String> files = new ArrayList<>();

  @Override
  public List<String> examples() {
    return List.of(
        "aisc fmt --check examples/chatbot.aisc examples/word-translation.aisc",
        "aisc fmt --diff examples/word-translation.aisc");
  }

  @Override
  public CommonOptions common() {
    return common;
  }

  @Override
  public Class<FormatReport> answer() {
    return FormatReport.class;
  }

  @Override
  public ExitCode run(Session session) throws IOException {
    List<Rewritable> opened = session.rewritable(new LinkedHashSet<>(files));
    List<Formatted> formatted = new ArrayList<>();
    for (Rewritable each : opened) {
      formatted.add(format(session, each));
    }
    return session.answer(code(formatted), new FormatReport(formatted));
  }

  private Formatted format(Session session, Rewritable file) throws IOException {
    List<Diagnostic> problems = new ArrayList<>(file.problem().stream().toList());
    Optional<String> text = Optional.empty();
    if (problems.isEmpty()) {
      Formatting.Formatted found = Formatting.format(file.source());
      problems.addAll(found.diagnostics());
      text = found.text();
    }
    session.diagnose(problems, !common.quiet);
    return text.isPresent()
        ? formatted(file, text.get())
        : new Formatted(file.name(), Status.BROKEN, Optional.empty(), Optional.empty());
  }

  private Formatted formatted(Rewritable file, String text) {
    String before = file.source().text();
    boolean same = text.equals(before);
    Status status = same ? Status.UNCHANGED : check || diff ? Status.DIFFERS : Status.FORMATTED;
    if (status == Status.FORMATTED) {
      file.rewrite(text);
    }
    boolean shown = file.isInput() && !check && !diff;
    return new Formatted(
        file.name(),
        status,
        shown ? Optional.of(text) : Optional.empty(),
        diff ? Optional.of(LineChanges.unified(file.name(), before, text)) : Optional.empty());
  }

  private ExitCode code(List<Formatted> formatted) {
    if (formatted.stream().anyMatch(each -> each.status() == Status.BROKEN)) {
      return ExitCode.WRONG_SPECIFICATION;
    }
    boolean differs = formatted.stream().anyMatch(each -> each.status() == Status.DIFFERS);
    return check && differs ? ExitCode.NO : ExitCode.YES;
  }
}
