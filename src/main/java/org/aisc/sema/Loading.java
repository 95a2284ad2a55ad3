package org.aisc.sema;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aisc.diag.Code;
import org.aisc.diag.Diagnostic;
import org.aisc.diag.Nearest;
import org.aisc.diag.Severity;
import org.aisc.sema.Unit.Link;
import org.aisc.syntax.Declaration;
import org.aisc.syntax.Declaration.Header;
import org.aisc.syntax.Declaration.Import;
import org.aisc.syntax.Parsing;
import org.aisc.syntax.SourceTree;
import org.aisc.text.SourceFile;
import org.aisc.text.Span;

/** Reads and parses a file and, once each, all files that it imports. */
final class Loading {
  private final Sources sources;
  private final Findings findings;
  private final Map<SourceFile, Integer> indexes = new HashMap<>();
  private final List<SourceFile> files = new ArrayList<>();
  private final List<Draft> drafts = new ArrayList<>();
  private final Map<Integer, Header> systems = new HashMap<>();

  /** The files in the order of loading, and their numbers with imported files first. */
  record Loaded(List<Unit> units, List<Integer> importedFirst) {}

  private record Draft(SourceTree tree, List<Link> links, List<Import> failed, List<Span> broken) {}

  private Loading(Sources sources, Findings findings) {
    this.sources = sources;
    this.findings = findings;
  }

  static Loaded load(SourceFile root, Sources sources, Findings findings) {
    return new Loading(sources, findings).run(root);
  }

  /** What an import in a file brings. */
  static Sources.Read read(Sources sources, SourceFile from, Import statement) {
    return statement.target() instanceof Declaration.Target.Path path
        ? sources.relative(from, path.path().value())
        : sources.module(name(statement));
  }

  private Loaded run(SourceFile root) {
    indexOf(root);
    for (int next = 0; next < files.size(); next++) {
      drafts.add(read(files.get(next)));
    }
    drafts.forEach(draft -> draft.links().forEach(this::warnOfSystem));
    List<List<Link>> all = drafts.stream().map(Draft::links).toList();
    ImportCircles.Cut cut = ImportCircles.cut(files, all, findings);
    cut.removed().forEach((index, links) -> links.forEach(l -> fail(index, l.statement())));
    List<Unit> units = new ArrayList<>();
    for (int index = 0; index < files.size(); index++) {
      units.add(unit(index, cut.links().get(index)));
    }
    return new Loaded(List.copyOf(units), cut.importedFirst());
  }

  private int indexOf(SourceFile file) {
    return indexes.computeIfAbsent(
        file,
        fresh -> {
          files.add(fresh);
          return files.size() - 1;
        });
  }

  private void fail(int index, Import statement) {
    drafts.get(index).failed().add(statement);
  }

  private Draft read(SourceFile file) {
    Parsing.Parsed parsed = sources.parsed(file);
    findings.addAll(parsed.diagnostics());
    List<Span> broken =
        parsed.diagnostics().stream()
            .filter(d -> d.severity() == Severity.ERROR)
            .flatMap(d -> d.span().stream())
            .sorted(Comparator.comparingInt(Span::start))
            .toList();
    Draft draft = new Draft(parsed.tree(), new ArrayList<>(), new ArrayList<>(), broken);
    for (Declaration declaration : parsed.tree().declarations()) {
      if (declaration instanceof Import statement) {
        read(file, statement, draft);
      } else if (declaration instanceof Header header && header.system()) {
        systems.putIfAbsent(indexOf(file), header);
      }
    }
    return draft;
  }

  private void read(SourceFile from, Import statement, Draft draft) {
    Sources.Read answer = read(sources, from, statement);
    if (answer instanceof Sources.Read.Found found) {
      draft.links().add(new Link(statement, indexOf(found.file())));
    } else if (answer instanceof Sources.Read.Failed failed) {
      draft.failed().add(statement);
      findings.add(describe(statement, failed));
    }
  }

  private static String name(Import statement) {
    if (statement.target() instanceof Declaration.Target.Module module) {
      return module.name().text();
    }
    return ((Declaration.Target.Path) statement.target()).path().value();
  }

  private Diagnostic describe(Import statement, Sources.Read.Failed failed) {
    String name = name(statement);
    Span span = statement.target().span();
    Diagnostic found =
        switch (failed.reason()) {
          case MISSING -> missing(statement, name, span);
          case OUTSIDE_ROOT ->
              Code.IMPORT_OUTSIDE
                  .at(span, name)
                  .help("move the file into the project's folder, or copy it there");
          case UNREADABLE -> Code.IMPORT_UNREADABLE.at(span, name);
          case NOT_TEXT ->
              Code.IMPORT_NOT_TEXT.at(span, name).help("save the file as text in UTF-8");
          case TOO_LARGE -> Code.IMPORT_TOO_LARGE.at(span, name);
        };
    String detail = failed.detail().strip();
    boolean known = failed.reason() == Sources.Reason.MISSING || detail.equals(name);
    return known || detail.isEmpty() ? found : found.note("%s", detail);
  }

  private Diagnostic missing(Import statement, String name, Span span) {
    boolean module = statement.target() instanceof Declaration.Target.Module;
    Diagnostic found = Code.IMPORT_MISSING.at(span, module ? "module" : "file", name);
    Optional<String> near =
        module ? nearModule(name) : nearFile(name, span.file()).map(path -> '"' + path + '"');
    return near.map(found::didYouMean)
        .orElse(
            found.help(
                module
                    ? "a file of your own is imported by its path: import \"./name.aisc\""
                    : "the path is relative to the folder of the file with the import"));
  }

  private Optional<String> nearModule(String name) {
    List<String> modules = sources.modules();
    return modules.stream()
        .filter(module -> module.endsWith("." + name))
        .findFirst()
        .or(() -> Nearest.of(name, modules));
  }

  private Optional<String> nearFile(String path, SourceFile from) {
    String plain = path.startsWith("./") ? path : "./" + path;
    return Nearest.of(plain.endsWith(".aisc") ? plain : plain + ".aisc", sources.siblings(from));
  }

  private void warnOfSystem(Link link) {
    Header system = systems.get(link.target());
    if (system != null) {
      findings.add(
          Code.IMPORTED_SYSTEM
              .at(link.statement().target().span(), system.name().text())
              .note(system.span(), "the system is declared here")
              .help("write `module` in place of `system` in a file that others import"));
    }
  }

  private Unit unit(int index, List<Link> links) {
    Draft draft = drafts.get(index);
    Set<String> lost = new HashSet<>();
    boolean incomplete = false;
    for (Import statement : draft.failed()) {
      statement.alias().ifPresent(alias -> lost.add(alias.text()));
      incomplete |= statement.alias().isEmpty();
    }
    return new Unit(index, draft.tree(), links, incomplete, lost, draft.broken());
  }
}
