package org.aisc.ide;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.aisc.diag.Diagnostic;
import org.aisc.diag.Severity;
import org.aisc.text.SourceFile;
import org.aisc.text.Span;

/**
 * Gives a name another spelling wherever it is used. Whether that is safe is decided by definition:
 * the changed texts are read again, and every name in them must mean what it meant before, and no
 * error be new. So a rename that clashes, captures, or meets a keyword is refused, whatever the
 * reason.
 */
public final class Rename {
  /** Why a place cannot be renamed where no name stands, or none of the project's own. */
  public static final String NOTHING = "there is no name here that can be changed";

  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
  private static final Set<String> RESERVED = Set.of("and", "or", "not");

  private final Project project;
  private final String name;

  private Rename(Project project, String name) {
    this.project = project;
    this.name = name;
  }

  /** The changes, or why there are none. */
  public sealed interface Outcome {
    record Renamed(List<Edit> edits) implements Outcome {
      public Renamed {
        edits = List.copyOf(edits);
      }
    }

    record Refused(String reason) implements Outcome {}
  }

  /** The name at an offset, if it can be renamed at all. */
  public static Optional<Occurrence> target(Project project, Analysed analysed, int offset) {
    return analysed
        .at(offset)
        .filter(found -> found.meaning().filter(it -> !isFixed(it, project)).isPresent());
  }

  private static boolean isFixed(Meaning meaning, Project project) {
    return meaning instanceof Meaning.File || project.isCatalogue(meaning.place().file());
  }

  /** Renames what the name at an offset means. */
  public static Outcome rename(Project project, Analysed analysed, int offset, String name) {
    Optional<Occurrence> target = target(project, analysed, offset);
    if (target.isEmpty()) {
      return new Outcome.Refused(NOTHING);
    } else if (!NAME.matcher(name).matches()) {
      return new Outcome.Refused(
          "`" + name + "` is not a name: a letter, then letters, digits and `_`");
    } else if (RESERVED.contains(name)) {
      return new Outcome.Refused("`" + name + "` is reserved");
    }
    Span place = target.get().meaning().orElseThrow().place();
    return new Rename(project, name).run(Navigation.uses(project, analysed, place));
  }

  private Outcome run(List<Occurrence> uses) {
    List<Edit> edits = uses.stream().map(use -> new Edit(use.span(), name)).toList();
    Moved moved = Moved.by(edits);
    Project after = project.with(moved.files());
    for (SourceFile file : affected(moved.files().keySet())) {
      Analysed old = project.analysed(file);
      Analysed fresh = after.analysed(moved.file(file));
      Optional<String> harm = newError(old, fresh).or(() -> otherMeaning(old, fresh, moved));
      if (harm.isPresent()) {
        return new Outcome.Refused(harm.get());
      }
    }
    return new Outcome.Renamed(edits);
  }

  /** Files whose names may change their meaning: those that load a changed file. */
  private Set<SourceFile> affected(Set<SourceFile> changed) {
    Set<SourceFile> affected = new LinkedHashSet<>(changed);
    for (SourceFile file : project.files()) {
      if (changed.stream().anyMatch(project.analysed(file)::loads)) {
        affected.add(file);
      }
    }
    return affected;
  }

  private Optional<String> newError(Analysed old, Analysed fresh) {
    Set<String> before = new HashSet<>();
    old.checked().diagnostics().forEach(each -> before.add(each.code() + " " + line(each)));
    return fresh.checked().diagnostics().stream()
        .filter(each -> each.severity() == Severity.ERROR)
        .filter(each -> !before.contains(each.code() + " " + line(each)))
        .findFirst()
        .map(
            each -> "`" + name + "` would give an error in " + place(each) + ": " + each.message());
  }

  /** A rename moves nothing to another line. */
  private static String line(Diagnostic diagnostic) {
    return diagnostic.span().map(span -> span.file().name() + ":" + span.line()).orElse("");
  }

  private static String place(Diagnostic diagnostic) {
    return diagnostic.span().map(Rename::place).orElse("the file");
  }

  private static String place(Span span) {
    return span.file().name() + ", line " + span.line();
  }

  private Optional<String> otherMeaning(Analysed old, Analysed fresh, Moved moved) {
    List<Occurrence> before = old.occurrences();
    List<Occurrence> after = fresh.occurrences();
    if (before.size() != after.size()) {
      return Optional.of("`" + name + "` would be read otherwise in " + old.file().name());
    }
    for (int at = 0; at < before.size(); at++) {
      Optional<Span> was = before.get(at).meaning().map(it -> moved.span(it.place()));
      if (!was.equals(after.get(at).meaning().map(Meaning::place))) {
        Span span = before.get(at).span();
        return Optional.of(
            "`" + span.text() + "` in " + place(span) + " would mean something else");
      }
    }
    return Optional.empty();
  }
}
