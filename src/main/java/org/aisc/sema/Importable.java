package org.aisc.sema;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aisc.syntax.Declaration;
import org.aisc.syntax.Declaration.Element;
import org.aisc.syntax.Declaration.Header;
import org.aisc.syntax.Declaration.Import;
import org.aisc.syntax.SourceTree;
import org.aisc.text.SourceFile;

/**
 * What a file could import: the modules of the catalogue, and the files in its own folder. They are
 * read when a name is not found, never before, and parsed only if the name stands in their texts.
 */
final class Importable {
  /** Letters after which nothing more is searched; reading a tree counts for many. */
  private static final long EFFORT = 100_000_000;

  private static final int EFFORT_OF_TREE = 20;

  private final Sources sources;
  private final Map<SourceFile, List<Candidate>> candidates = new HashMap<>();
  private final Map<SourceFile, SourceTree> trees = new HashMap<>();
  private long effort;

  /** A file and how an import names it. */
  private record Candidate(String target, SourceFile file) {}

  Importable(Sources sources) {
    this.sources = sources;
  }

  /**
   * What to write after {@code import}, each of them enough, so that a name is known in a file:
   * modules first, then paths in quotes, in the order of the alphabet.
   */
  List<String> declaring(SourceFile from, String name, Wanted wanted) {
    List<String> found = new ArrayList<>();
    for (Candidate candidate : candidates.computeIfAbsent(from, this::candidates)) {
      effort += candidate.file().text().length();
      if (effort > EFFORT) {
        break;
      }
      if (candidate.file().text().contains(name)
          && declares(tree(candidate.file()), name, wanted)
          && !reaches(candidate.file(), from)) {
        found.add(candidate.target());
      }
    }
    return found;
  }

  private List<Candidate> candidates(SourceFile from) {
    List<Candidate> found = new ArrayList<>();
    for (String module : sources.modules()) {
      add(module, sources.module(module), found);
    }
    for (String path : sources.siblings(from)) {
      if (effort <= EFFORT) {
        add('"' + path + '"', sources.relative(from, path), found);
      }
    }
    found.removeIf(candidate -> candidate.file() == from);
    return found;
  }

  private void add(String target, Sources.Read read, List<Candidate> found) {
    if (read instanceof Sources.Read.Found known) {
      effort += known.file().text().length();
      found.add(new Candidate(target, known.file()));
    }
  }

  private SourceTree tree(SourceFile file) {
    return trees.computeIfAbsent(
        file,
        fresh -> {
          effort += (long) EFFORT_OF_TREE * fresh.text().length();
          return sources.parsed(fresh).tree();
        });
  }

  /** Whether a tree declares a name of a wanted kind; what analyses a system imports none. */
  private static boolean declares(SourceTree tree, String name, Wanted wanted) {
    boolean declared = false;
    for (Declaration declaration : tree.declarations()) {
      if (declaration instanceof Header header && header.system()) {
        return false;
      }
      declared |=
          declaration instanceof Declaration.Layer layer
              ? layer.members().stream().anyMatch(member -> isNamed(member, name, wanted))
              : isNamed(declaration, name, wanted);
    }
    return declared;
  }

  private static boolean isNamed(Declaration declaration, String name, Wanted wanted) {
    return declaration instanceof Element element
        && element.name().text().equals(name)
        && wanted.accepts(element.kind());
  }

  /** Whether a file imports another, directly or not, so that an import would close a circle. */
  private boolean reaches(SourceFile start, SourceFile end) {
    Set<SourceFile> seen = new HashSet<>(Set.of(start));
    Deque<SourceFile> open = new ArrayDeque<>(seen);
    while (!open.isEmpty() && effort <= EFFORT) {
      SourceFile file = open.remove();
      if (file == end) {
        return true;
      }
      for (Declaration declaration : tree(file).declarations()) {
        if (declaration instanceof Import statement
            && Loading.read(sources, file, statement) instanceof Sources.Read.Found found
            && seen.add(found.file())) {
          open.add(found.file());
        }
      }
    }
    return effort > EFFORT;
  }
}
