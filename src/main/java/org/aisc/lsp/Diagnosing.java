package org.aisc.lsp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.aisc.diag.Code;
import org.aisc.diag.Diagnostic;
import org.aisc.diag.Severity;
import org.aisc.ide.Analysed;
import org.aisc.limit.Budget;
import org.aisc.text.SourceFile;
import org.aisc.text.Span;
import org.eclipse.lsp4j.DiagnosticCodeDescription;
import org.eclipse.lsp4j.DiagnosticRelatedInformation;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DiagnosticTag;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.services.LanguageClient;

/** Tells the client what is wrong with the open files and with what they import. */
final class Diagnosing {
  private final Supplier<LanguageClient> client;

  /** For each open file, what its check found, by the file that it is about. */
  private final Map<String, Map<String, List<Diagnostic>>> found = new TreeMap<>();

  Diagnosing(Supplier<LanguageClient> client) {
    this.client = client;
  }

  /** Publishes what a check of an open file finds. */
  void publish(World world, SourceFile file, Budget budget) {
    Analysed analysed = world.analysed(file);
    Map<String, List<Diagnostic>> byFile = new LinkedHashMap<>();
    byFile.put(file.name(), new ArrayList<>());
    for (Diagnostic diagnostic : analysed.problems(budget)) {
      String about = diagnostic.span().map(span -> span.file().name()).orElse(file.name());
      byFile.computeIfAbsent(about, fresh -> new ArrayList<>()).add(diagnostic);
    }
    Set<String> changed = new LinkedHashSet<>(byFile.keySet());
    Map<String, List<Diagnostic>> before = found.put(file.name(), byFile);
    if (before != null) {
      changed.addAll(before.keySet());
    }
    changed.forEach(name -> send(name, world));
  }

  /** Forgets a file that was closed. */
  void close(String name, World world) {
    Map<String, List<Diagnostic>> before = found.remove(name);
    if (before != null) {
      before.keySet().forEach(about -> send(about, world));
    }
  }

  /** An open file has what its own check found, another what all that import it found. */
  private void send(String name, World world) {
    Set<Diagnostic> about = new LinkedHashSet<>();
    found.forEach(
        (root, byFile) -> {
          if (root.equals(name) || !found.containsKey(name)) {
            about.addAll(byFile.getOrDefault(name, List.of()));
          }
        });
    String uri = world.disk().uri(name);
    client
        .get()
        .publishDiagnostics(
            new PublishDiagnosticsParams(
                uri, about.stream().map(each -> converted(each, world.disk())).toList()));
  }

  static org.eclipse.lsp4j.Diagnostic converted(Diagnostic diagnostic, Disk disk) {
    Range whole = new Range(new Position(0, 0), new Position(0, 0));
    org.eclipse.lsp4j.Diagnostic converted =
        new org.eclipse.lsp4j.Diagnostic(
            diagnostic.span().map(Positions::of).orElse(whole), message(diagnostic));
    boolean error = diagnostic.severity() == Severity.ERROR;
    converted.setSeverity(error ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning);
    converted.setSource("aisc");
    converted.setCode(diagnostic.code().id());
    disk.page(diagnostic.code())
        .ifPresent(page -> converted.setCodeDescription(new DiagnosticCodeDescription(page)));
    converted.setRelatedInformation(related(diagnostic, disk));
    if (diagnostic.code() == Code.UNUSED) {
      converted.setTags(List.of(DiagnosticTag.Unnecessary));
    }
    return converted;
  }

  /** The message with all that has no place of its own. */
  static String message(Diagnostic diagnostic) {
    StringBuilder message = new StringBuilder(diagnostic.message());
    diagnostic.notes().stream()
        .filter(note -> note.span().isEmpty())
        .forEach(note -> message.append("\nnote: ").append(note.text()));
    diagnostic.help().forEach(help -> message.append("\nhelp: ").append(help));
    return message.toString();
  }

  private static List<DiagnosticRelatedInformation> related(Diagnostic diagnostic, Disk disk) {
    List<DiagnosticRelatedInformation> related = new ArrayList<>();
    for (Diagnostic.Note note : diagnostic.notes()) {
      for (Span span : note.span().stream().toList()) {
        related.add(new DiagnosticRelatedInformation(Positions.location(span, disk), note.text()));
      }
    }
    return related;
  }
}
