package org.aisc.lsp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.aisc.ide.Analysed;
import org.aisc.ide.Project;
import org.aisc.sema.Sources;
import org.aisc.syntax.SourceTree;
import org.aisc.text.SourceFile;

/**
 * The open texts and the files beside them at one moment. It never changes; each edit makes a new
 * one, which takes over the analyses that the edit does not touch.
 */
final class World implements Project {
  private final Disk disk;
  private final List<String> folders;
  private final Map<String, SourceFile> open;
  private final Map<SourceFile, Analysed> analysed = new ConcurrentHashMap<>();

  private World(Disk disk, List<String> folders, Map<String, SourceFile> open) {
    this.disk = disk;
    this.folders = List.copyOf(folders);
    this.open = Map.copyOf(open);
  }

  static World empty(Disk disk) {
    return new World(disk, List.of(), Map.of());
  }

  World withFolders(List<String> names) {
    return new World(disk, names, open);
  }

  /** The world once files on the disk have changed. */
  World refreshed() {
    return new World(disk, folders, open);
  }

  /** The world with another text of an open or newly opened file. */
  World with(SourceFile text) {
    Map<String, SourceFile> texts = new HashMap<>(open);
    Optional<SourceFile> before = Optional.ofNullable(texts.put(text.name(), text));
    World next = new World(disk, folders, texts);
    before.ifPresent(old -> keep(known -> !known.loads(old) && !known.lacks(), next));
    return next;
  }

  /** The world once a file may have appeared that others missed. */
  World lookingAgain() {
    World next = new World(disk, folders, open);
    keep(known -> !known.lacks(), next);
    return next;
  }

  /** Takes over analyses; one that missed a file is never kept. */
  private void keep(Predicate<Analysed> kept, World next) {
    analysed.forEach(
        (file, known) -> {
          if (known.scope().complete() && kept.test(known)) {
            next.analysed.put(file, known);
          }
        });
  }

  World without(String name) {
    Map<String, SourceFile> texts = new HashMap<>(open);
    texts.remove(name);
    return new World(disk, folders, texts);
  }

  Disk disk() {
    return disk;
  }

  List<String> folders() {
    return folders;
  }

  /** The open texts, by name. */
  List<SourceFile> open() {
    return List.copyOf(new TreeMap<>(open).values());
  }

  /** Whether this is the open text of its name. */
  boolean isOpen(SourceFile text) {
    return open.get(text.name()) == text;
  }

  /** The open texts that were not looked at in this world. */
  List<SourceFile> unknown() {
    return open().stream().filter(text -> !analysed.containsKey(text)).toList();
  }

  /** The text of a file as the editor or else the disk has it. */
  Optional<SourceFile> file(String name) {
    return Optional.ofNullable(open.get(name)).or(() -> disk.read(name));
  }

  @Override
  public List<SourceFile> files() {
    Map<String, SourceFile> all = new TreeMap<>(open);
    for (String name : disk.specifications(folders)) {
      if (!all.containsKey(name)) {
        disk.read(name).ifPresent(file -> all.put(name, file));
      }
    }
    return List.copyOf(all.values());
  }

  @Override
  public Analysed analysed(SourceFile file) {
    Optional<Analysed> known = Optional.ofNullable(analysed.get(file));
    if (known.isPresent()) {
      return known.get();
    }
    Analysed fresh = Analysed.of(file, disk.sources(file, open));
    analysed.put(file, fresh);
    return fresh;
  }

  /** Open files that import a file, or that lack names which it may declare. */
  List<SourceFile> dependents(SourceFile file) {
    List<SourceFile> found = new ArrayList<>();
    for (SourceFile other : open()) {
      if (other != file && (analysed(other).loads(file) || analysed(other).lacks())) {
        found.add(other);
      }
    }
    return found;
  }

  @Override
  public World with(Map<SourceFile, SourceFile> changed) {
    Map<String, SourceFile> texts = new HashMap<>(open);
    changed.values().forEach(file -> texts.put(file.name(), file));
    return new World(disk, folders, texts);
  }

  @Override
  public List<String> modules() {
    return disk.sources(new SourceFile("", ""), Map.of()).modules().stream().sorted().toList();
  }

  @Override
  public Optional<SourceTree> catalogue(String module) {
    Sources sources = disk.sources(new SourceFile("", ""), Map.of());
    return sources.module(module) instanceof Sources.Read.Found found
        ? Optional.of(sources.parsed(found.file()).tree())
        : Optional.empty();
  }

  @Override
  public boolean isCatalogue(SourceFile file) {
    return disk.isCatalogue(file.name());
  }
}
