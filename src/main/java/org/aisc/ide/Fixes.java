package org.aisc.ide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aisc.diag.Code;
import org.aisc.diag.Diagnostic;
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
                        changes(diagnostic, span, meant),
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

  /** A name that is not declared is told of once, and changed wherever it is used alike. */
  private List<Edit> changes(Diagnostic diagnostic, Span span, String meant) {
    Optional<Occurrence> use =
        use(span).filter(it -> diagnostic.code() == Code.UNKNOWN_NAME && it.meaning().isEmpty());
    if (use.isEmpty()) {
      return List.of(new Edit(span, meant));
    }
    return analysed.occurrences().stream()
        .filter(each -> each.meaning().isEmpty() && each.span().text().equals(span.text()))
        .filter(each -> each.role().wanted().equals(use.get().role().wanted()))
        .map(each -> new Edit(each.span(), meant))
        .toList();
  }

  private Optional<Occurrence> use(Span span) {
    return analysed.occurrences().stream().filter(each -> each.span().equals(span)).findFirst();
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
            ? last.map(it -> Edit.below(it, "\n" + statement))
            : head.map(it -> Edit.below(it, "\n\n" + statement)))
        .orElse(Edit.insert(analysed.file().span(0, 0), statement + "\n\n"));
  }

  /** Declares a name of a kind that is wanted where it is used. */
  private void declare(Diagnostic diagnostic, Span span, List<Fix> fixes) {
    Optional<Occurrence> use = use(span);
    if (use.isEmpty()) {
      return;
    }
    MissingName missing = new MissingName(analysed, use.get());
    List<ElementKind> kinds = missing.kinds();
    for (ElementKind kind : kinds) {
      boolean likely = kind == ElementKind.PROPOSITION || kinds.size() == 1;
      fixes.add(
          new Fix(
              "Declare the " + kind.keyword() + " `" + span.text() + "`",
              diagnostic,
              List.of(missing.declared(kind)),
              likely && diagnostic.replacement().isEmpty() && diagnostic.forgotten().isEmpty()));
    }
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
