package org.aisc.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aisc.diag.Diagnostic;
import org.aisc.diag.Severity;
import org.aisc.text.LineMap;
import org.aisc.text.Span;

/**
 * What is wrong with each file; JSON schema {@code aisc/check/1}. The text is a summary only: the
 * diagnostics themselves go to where all diagnostics go.
 *
 * @param stopped why the search for warnings was stopped, if it was
 */
public record CheckReport(List<Checked> files, Optional<String> stopped)
    implements Report, Printable.InSarif {
  public CheckReport {
    files = List.copyOf(files);
  }

  /** One file, named as on the command line, and its diagnostics. */
  public record Checked(String file, List<Diagnostic> diagnostics) {
    public Checked {
      diagnostics = List.copyOf(diagnostics);
    }

    public long count(Severity severity) {
      return diagnostics.stream().filter(each -> each.severity() == severity).count();
    }
  }

  @Override
  public void text(Page page) throws IOException {
    for (Checked checked : files) {
      long errors = checked.count(Severity.ERROR);
      long warnings = checked.count(Severity.WARNING);
      String first = errors == 0 ? "no errors" : Numbers.count(errors, "error");
      String shown = errors == 0 ? page.style().good(first) : page.style().bad(first);
      String second = warnings == 0 ? "" : ", " + Numbers.count(warnings, "warning");
      page.line(Columns.visible(checked.file()) + ": " + shown + second);
    }
    if (stopped.isPresent()) {
      page.line(page.style().doubtful("not all warnings were looked for") + reason());
    }
  }

  private String reason() {
    return stopped.map(why -> " (" + why + ")").orElse("");
  }

  @Override
  public void json(Json json) throws IOException {
    Asked.print("aisc/check/1", files, this::members, json);
  }

  @Override
  public void sarif(Json json, Path folder) throws IOException {
    List<Sarif.Finding> findings = new ArrayList<>();
    files.forEach(each -> findings.addAll(SarifRules.findings(each.file(), each.diagnostics())));
    new Sarif(folder, SarifRules.ofCodes()).write(findings, json);
  }

  private void members(Json json, Checked checked) throws IOException {
    json.string("file", checked.file());
    json.truth("complete", stopped.isEmpty());
    if (stopped.isPresent()) {
      json.string("reason", stopped);
    }
    json.number("errors", checked.count(Severity.ERROR));
    json.number("warnings", checked.count(Severity.WARNING));
    json.array("diagnostics", checked.diagnostics(), CheckReport::diagnostic);
  }

  private static void diagnostic(Json json, Diagnostic diagnostic) throws IOException {
    json.object(
        members -> {
          boolean error = diagnostic.severity() == Severity.ERROR;
          members.string("code", diagnostic.code().id());
          members.string("severity", error ? "error" : "warning");
          members.string("message", diagnostic.message());
          place(members, diagnostic.span().stream().toList());
          members.array("notes", diagnostic.notes(), CheckReport::note);
          members.strings("help", diagnostic.help());
        });
  }

  private static void note(Json json, Diagnostic.Note note) throws IOException {
    json.object(
        members -> {
          members.string("message", note.text());
          place(members, note.span().stream().toList());
        });
  }

  private static void place(Json json, List<Span> spans) throws IOException {
    for (Span span : spans) {
      LineMap lines = span.file().lines();
      json.string("file", span.file().name());
      json.number("line", span.line());
      json.number("column", span.column());
      json.number("endLine", lines.line(span.end()));
      json.number("endColumn", lines.column(span.end()));
    }
  }
}
