package org.aisc.ide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aisc.diag.Code;
import org.aisc.diag.Diagnostic;
import org.aisc.sema.Wanted;
import org.aisc.syntax.Declaration;
import org.aisc.syntax.Declaration.Element;
import org.aisc.syntax.ElementKind;
import org.aisc.syntax.Formula.Amount;
import org.aisc.text.SourceFile;
import org.aisc.text.Span;

/** Corrections of what diagnostics tell of. */
public final class Fixes {
  private final Analysed analysed;

  private Fixes(Analysed analysed) {
    this.analysed = analysed;
  }

  /**
   * A correction.
   *
   * @param preferred whether it is most likely what was meant
   */
  public record Fix(String title, Diagnostic of, List<Edit> edits, boolean preferred) {
    public Fix {
      edits = List.copyOf(edits);
    }
  }

  /** The corrections of a diagnostic in the analysed file, the likeliest first. */
  public static List<Fix> of(Analysed analysed, Diagnostic diagnostic) {
    Optional<Span> span = diagnostic.span().filter(it -> it.file() == analysed.file());
    return span.map(it -> new Fixes(analysed).of(diagnostic, it)).orElse(List.of());
  }

  private List<Fix> of(Diagnostic diagnostic, Span span) {
    List<Fix> fixes = new ArrayList<>();
    diagnostic
        .replacement()
        .ifPresent(
            meant ->
                fixes.add(
                    new Fix(
                        "Change to `" + meant + "`",
                        diagnostic,
                        List.of(new Edit(span, meant)),
                        true)));
    for (String target : diagnostic.forgotten()) {
      boolean only = diagnostic.replacement().isEmpty() && diagnostic.forgotten().size() == 1;
      fixes.add(new Fix("Import " + target, diagnostic, List.of(importing(target)), only));
    }
    if (diagnostic.code() == Code.UNKNOWN_NAME) {
      declare(diagnostic, span, fixes);
    } else if (diagnostic.code() == Code.UNUSED || diagnostic.code() == Code.STEP_WITHOUT_USE) {
      remove(diagnostic, span).ifPresent(fixes::add);
    }
    return fixes;
  }

  /** A new import below those that are there, else below the file's own head. */
  private Edit importing(String target) {
    String statement = "import " + target;
    Optional<Span> last = Optional.empty();
    Optional<Span> head = analysed.tree().version().map(Amount::span);
    for (Declaration declaration : analysed.tree().declarations()) {
      if (declaration instanceof Declaration.Import) {
        last = Optional.of(declaration.span());
      } else if (declaration instanceof Declaration.Header) {
        head = Optional.of(declaration.span());
      }
    }
    return (last.isPresent()
            ? last.map(it -> below(it, "\n" + statement))
            : head.map(it -> below(it, "\n\n" + statement)))
        .orElse(Edit.insert(analysed.file().span(0, 0), statement + "\n\n"));
  }

  /** Declares a name of a kind that is wanted where it is used. */
  private void declare(Diagnostic diagnostic, Span span, List<Fix> fixes) {
    Optional<Occurrence> use =
        analysed.occurrences().stream().filter(each -> each.span().equals(span)).findFirst();
    Optional<Wanted> wanted = use.map(Occurrence::role).flatMap(Role::wanted);
    if (wanted.isEmpty()) {
      return;
    }
    for (ElementKind kind : ElementKind.values()) {
      if (wanted.get().accepts(kind)) {
        boolean preferred =
            diagnostic.replacement().isEmpty()
                && diagnostic.forgotten().isEmpty()
                && (kind == ElementKind.PROPOSITION || (fixes.isEmpty() && isAlone(wanted.get())));
        fixes.add(
            new Fix(
                "Declare the " + kind.keyword() + " `" + span.text() + "`",
                diagnostic,
                List.of(declaration(use.get(), kind)),
                preferred));
      }
    }
  }

  private static boolean isAlone(Wanted wanted) {
    int kinds = 0;
    for (ElementKind kind : ElementKind.values()) {
      kinds += wanted.accepts(kind) ? 1 : 0;
    }
    return kinds == 1;
  }

  /** A new declaration below the one that uses its name; nodes go into the pipeline. */
  private Edit declaration(Occurrence use, ElementKind kind) {
    String text = kind.keyword() + " " + use.span().text();
    if (kind.isNode()) {
      return node(text, use);
    }
    String body = kind == ElementKind.QUANTITY ? " { range 0 .. 1 }" : "";
    return below(use.around().span(), "\n\n" + text + body);
  }

  private Edit node(String text, Occurrence use) {
    for (Declaration declaration : analysed.tree().declarations()) {
      if (declaration instanceof Declaration.Layer layer && !layer.members().isEmpty()) {
        Span first = layer.members().get(0).span();
        return Edit.insert(first, text + "\n" + indentation(first));
      }
    }
    return below(use.around().span(), "\n\npipeline {\n  " + text + "\n}");
  }

  private static String indentation(Span span) {
    SourceFile file = span.file();
    int start = file.lines().start(span.line());
    return " "
        .repeat(file.text().substring(start, span.start()).isBlank() ? span.start() - start : 2);
  }

  /** At the end of a declaration's last line. */
  private static Edit below(Span declaration, String text) {
    SourceFile file = declaration.file();
    int end = file.lines().end(file.lines().line(declaration.end()));
    return new Edit(file.span(end, end), text);
  }

  /** Removes a declaration that nothing names, with its comment and its line. */
  private Optional<Fix> remove(Diagnostic diagnostic, Span name) {
    return analysed.tree().declarations().stream()
        .filter(each -> each instanceof Element element && element.name().span().equals(name))
        .filter(each -> analysed.uses(name).isEmpty())
        .findFirst()
        .map(
            each ->
                new Fix(
                    "Remove `" + name.text() + "`",
                    diagnostic,
                    List.of(new Edit(withComment(each.span()), "")),
                    true));
  }

  /** A declaration, the doc comment above it, and the line breaks that it leaves empty. */
  private static Span withComment(Span declaration) {
    SourceFile file = declaration.file();
    int line = declaration.line();
    int start = file.lines().start(line);
    if (!file.text().substring(start, declaration.start()).isBlank()) {
      return declaration;
    }
    while (line > 1 && lineOf(file, line - 1).stripLeading().startsWith("///")) {
      line--;
    }
    int last = file.lines().line(declaration.end());
    boolean alone = file.text().substring(declaration.end(), file.lines().end(last)).isBlank();
    int end = alone ? endOfBreak(file, last) : declaration.end();
    return file.span(file.lines().start(line), end);
  }

  private static String lineOf(SourceFile file, int line) {
    return file.text().substring(file.lines().start(line), file.lines().end(line));
  }

  /** Where the next line starts, an empty one skipped. */
  private static int endOfBreak(SourceFile file, int line) {
    int next = line;
    if (next < file.lines().count() && lineOf(file, next + 1).isBlank()) {
      next++;
    }
    return next < file.lines().count() ? file.lines().start(next + 1) : file.text().length();
  }
}
