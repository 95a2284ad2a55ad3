package org.aisc.ide;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.aisc.analysis.Analyses;
import org.aisc.diag.Code;
import org.aisc.diag.Diagnostic;
import org.aisc.diag.Diagnostics;
import org.aisc.ground.Expanded;
import org.aisc.ground.Expansion;
import org.aisc.limit.Budget;
import org.aisc.sema.Checking;
import org.aisc.sema.Checking.Checked;
import org.aisc.sema.Scope;
import org.aisc.sema.Sources;
import org.aisc.syntax.SourceTree;
import org.aisc.syntax.Word;
import org.aisc.text.SourceFile;
import org.aisc.text.Span;

/** A checked file with all that it imports: what every answer about it is read from. */
public final class Analysed {
  private final SourceFile file;
  private final Checked checked;
  private volatile Optional<Expanded> expanded = Optional.empty();
  private volatile Optional<List<Diagnostic>> problems = Optional.empty();
  private volatile String content = "";
  private final Map<SourceFile, List<Occurrence>> occurrences = new ConcurrentHashMap<>();

  private Analysed(SourceFile file, Checked checked) {
    this.file = file;
    this.checked = checked;
  }

  public static Analysed of(SourceFile file, Sources sources) {
    return new Analysed(file, Checking.check(file, sources));
  }

  public SourceFile file() {
    return file;
  }

  public Checked checked() {
    return checked;
  }

  public Scope scope() {
    return checked.scope();
  }

  /** The analysed file's tree. */
  public SourceTree tree() {
    return scope().trees().get(0);
  }

  /** The names in the analysed file, by place. */
  public List<Occurrence> occurrences() {
    return occurrences(tree());
  }

  /** The names in all loaded files. */
  public List<Occurrence> everywhere() {
    List<Occurrence> all = new ArrayList<>();
    scope().trees().forEach(tree -> all.addAll(occurrences(tree)));
    return all;
  }

  private List<Occurrence> occurrences(SourceTree tree) {
    return occurrences.computeIfAbsent(tree.file(), fresh -> Occurrences.of(tree, scope()));
  }

  /** The name at an offset of the analysed file. */
  public Optional<Occurrence> at(int offset) {
    return occurrences().stream().filter(each -> each.touches(offset)).findFirst();
  }

  /** What is declared at a place, as it is used in the loaded files. */
  public List<Occurrence> uses(Span place) {
    return everywhere().stream().filter(each -> each.means(place) && !each.declares()).toList();
  }

  /** The specification without templates, if it has no errors; in part when the budget ends. */
  public Optional<Expanded> expanded(Budget budget) {
    if (expanded.isEmpty() && !checked.hasErrors()) {
      Expanded fresh = Expansion.expand(checked.spec(), budget);
      if (!fresh.complete()) {
        return Optional.of(fresh);
      }
      expanded = Optional.of(fresh);
    }
    return expanded;
  }

  /**
   * All that is wrong with the file and what it imports, as {@code aisc check} tells it; less of
   * what needs a search when the budget ends.
   */
  public List<Diagnostic> problems(Budget budget) {
    if (problems.isEmpty()) {
      List<Diagnostic> all = new ArrayList<>(checked.diagnostics());
      expanded(budget).ifPresent(it -> all.addAll(problems(it, budget)));
      List<Diagnostic> sorted = Diagnostics.sorted(all, file);
      if (budget.exhausted()) {
        return sorted;
      }
      problems = Optional.of(sorted);
    }
    return problems.get();
  }

  private static List<Diagnostic> problems(Expanded expanded, Budget budget) {
    List<Diagnostic> all = new ArrayList<>(expanded.diagnostics());
    if (!expanded.hasErrors() && expanded.complete()) {
      all.addAll(Analyses.check(expanded.spec(), budget));
    }
    return all;
  }

  /** What the loaded files say: equal for texts that differ in comments and spaces alone. */
  public String content() {
    if (content.isEmpty()) {
      content = Digest.of(words());
    }
    return content;
  }

  private String words() {
    StringBuilder words = new StringBuilder();
    for (SourceTree tree : scope().trees()) {
      for (Word word : Word.of(tree.file())) {
        if (word.kind() != Word.Kind.COMMENT && word.kind() != Word.Kind.DOC) {
          words.append(word.span().text()).append('\n');
        }
      }
    }
    return words.toString();
  }

  /** Whether some name or import was not found, so that files which are not loaded matter. */
  public boolean lacks() {
    return !scope().complete()
        || checked.diagnostics().stream().anyMatch(it -> it.code() == Code.UNKNOWN_NAME);
  }

  /** Whether a file is the analysed one or is imported. */
  public boolean loads(SourceFile other) {
    return scope().trees().stream().anyMatch(tree -> tree.file() == other);
  }
}
