package org.aisc.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.aisc.analysis.Analyses;
import org.aisc.diag.Diagnostic;
import org.aisc.diag.Severity;
import org.aisc.ground.Expanded;
import org.aisc.ground.Expansion;
import org.aisc.limit.Budget;
import org.aisc.sema.Checking;
import org.aisc.text.SourceFile;
import org.aisc.text.Span;

/**
 * Tests of diagnostics whose expectations stand in the text itself. Below a line, a comment of
 * carets marks what a diagnostic or a note speaks of, and says its message ({@code warning:} before
 * warnings, {@code note:} before notes); comments below that with {@code help:} or {@code note:}
 * belong to it. A mark in the first two columns goes without the {@code //}. All that is expected
 * must be there, and nothing else.
 *
 * <pre>
 * dataset corpus
 * step edits { at korpus }
 * //              ^^^^^^ unknown node `korpus`
 * // help: did you mean `corpus`?
 * </pre>
 */
public final class Carets {
  private static final Pattern MARK = Pattern.compile("(//)? *\\^+ .*|// (help|note): .*");

  private Carets() {}

  /** Checks a text, with all warnings if it has no errors, and compares. */
  public static void check(String annotated) {
    check(Map.of("main.aisc", annotated), "main.aisc");
  }

  /** Checks several files, of which one is named on the command line. */
  public static void check(Map<String, String> annotated, String named) {
    Map<String, String> plain = new LinkedHashMap<>();
    annotated.forEach((path, text) -> plain.put(path, plain(text)));
    MemorySources sources = new MemorySources(plain);
    List<Diagnostic> found = diagnostics(sources.file(named), sources);
    annotated.forEach(
        (path, text) -> assertThat(annotate(sources.file(path), found)).as(path).isEqualTo(text));
  }

  /** Compares with what a part of the program finds in a text. */
  public static void check(String annotated, Function<SourceFile, List<Diagnostic>> part) {
    SourceFile file = new SourceFile("main.aisc", plain(annotated));
    assertThat(annotate(file, part.apply(file))).isEqualTo(annotated);
  }

  /** All that {@code aisc check} finds in a file. */
  public static List<Diagnostic> diagnostics(SourceFile file, MemorySources sources) {
    Checking.Checked checked = Checking.check(file, sources);
    List<Diagnostic> found = new ArrayList<>(checked.diagnostics());
    if (!checked.hasErrors()) {
      Expanded expanded = Expansion.expand(checked.spec(), Budget.unlimited());
      found.addAll(expanded.diagnostics());
      if (!expanded.hasErrors()) {
        found.addAll(Analyses.check(expanded.spec(), Budget.unlimited()));
      }
    }
    return found;
  }

  /** The text without its marks. */
  static String plain(String annotated) {
    return annotated
        .lines()
        .filter(line -> !MARK.matcher(line).matches())
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }

  /** A mark to be put below the line where its span starts. */
  private record Mark(Span span, String text, List<String> below) {}

  /** The text with marks for diagnostics. */
  static String annotate(SourceFile file, List<Diagnostic> diagnostics) {
    List<Mark> marks = marks(diagnostics);
    marks.removeIf(mark -> mark.span().file() != file);
    marks.sort(Comparator.comparingInt(mark -> mark.span().start()));
    StringBuilder text = new StringBuilder();
    int line = 0;
    for (String source : file.text().lines().toList()) {
      line++;
      text.append(source).append('\n');
      for (Mark mark : marks) {
        if (mark.span().line() == line) {
          append(text, mark, source.length());
        }
      }
    }
    return text.toString();
  }

  private static List<Mark> marks(List<Diagnostic> diagnostics) {
    List<Mark> marks = new ArrayList<>();
    for (Diagnostic diagnostic : diagnostics) {
      List<String> below = new ArrayList<>();
      List<Mark> notes = new ArrayList<>();
      for (Diagnostic.Note note : diagnostic.notes()) {
        String text = "note: " + note.text();
        note.span()
            .ifPresentOrElse(at -> notes.add(new Mark(at, text, List.of())), () -> below.add(text));
      }
      diagnostic.help().forEach(help -> below.add("help: " + help));
      String before = diagnostic.severity() == Severity.WARNING ? "warning: " : "";
      marks.add(new Mark(diagnostic.span().orElseThrow(), before + diagnostic.message(), below));
      marks.addAll(notes);
    }
    return marks;
  }

  private static void append(StringBuilder text, Mark mark, int lineLength) {
    int start = mark.span().column() - 1;
    int end = Math.min(start + mark.span().end() - mark.span().start(), lineLength);
    text.append(start >= 2 ? "//" + " ".repeat(start - 2) : " ".repeat(start));
    text.append("^".repeat(Math.max(1, end - start))).append(' ').append(mark.text()).append('\n');
    mark.below().forEach(line -> text.append("// ").append(line).append('\n'));
  }
}
