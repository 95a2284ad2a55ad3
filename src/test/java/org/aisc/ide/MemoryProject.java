package org.aisc.ide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aisc.sema.Sources;
import org.aisc.syntax.Parsing;
import org.aisc.syntax.SourceTree;
import org.aisc.testing.MemorySources;
import org.aisc.text.SourceFile;

/** A project in memory; files in {@code specs/} are its catalogue. */
final class MemoryProject implements Project, Sources {
  private final TreeMap<String, SourceFile> files;
  private final Map<SourceFile, Analysed> analysed = new HashMap<>();
  private final Map<SourceFile, Parsing.Parsed> trees;

  private MemoryProject(Map<String, SourceFile> files, Map<SourceFile, Parsing.Parsed> trees) {
    this.files = new TreeMap<>(files);
    this.trees = trees;
  }

  static MemoryProject of(Map<String, String> texts) {
    return new MemoryProject(
        texts.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, each -> new SourceFile(each.getKey(), each.getValue()))),
        new HashMap<>());
  }

  /** A text with the catalogue of this program. */
  static MemoryProject withCatalogue(String name, String text) throws IOException {
    Map<String, String> texts = new HashMap<>();
    try (Stream<Path> files = Files.walk(Path.of("specs"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        texts.put(file.toString().replace('\\', '/'), Files.readString(file));
      }
    }
    texts.put(name, text);
    return of(texts);
  }

  SourceFile file(String name) {
    return files.get(name);
  }

  @Override
  public List<SourceFile> files() {
    return files.values().stream().filter(file -> !isCatalogue(file)).toList();
  }

  @Override
  public Analysed analysed(SourceFile file) {
    return analysed.computeIfAbsent(file, fresh -> Analysed.of(fresh, this));
  }

  @Override
  public Project with(Map<SourceFile, SourceFile> changed) {
    Map<String, SourceFile> others = new HashMap<>(files);
    changed.values().forEach(file -> others.put(file.name(), file));
    return new MemoryProject(others, trees);
  }

  @Override
  public List<String> modules() {
    return files.keySet().stream()
        .filter(name -> name.startsWith("specs/"))
        .map(name -> name.substring("specs/".length(), name.length() - ".aisc".length()))
        .map(name -> name.replace('/', '.'))
        .toList();
  }

  @Override
  public Optional<SourceTree> catalogue(String module) {
    return module(module) instanceof Read.Found found
        ? Optional.of(parsed(found.file()).tree())
        : Optional.empty();
  }

  @Override
  public boolean isCatalogue(SourceFile file) {
    return file.name().startsWith("specs/");
  }

  @Override
  public Parsing.Parsed parsed(SourceFile file) {
    return trees.computeIfAbsent(file, Parsing::parse);
  }

  @Override
  public List<String> siblings(SourceFile from) {
    return MemorySources.beside(from, files.keySet());
  }

  @Override
  public Read relative(SourceFile from, String path) {
    return read(Path.of(from.name()).resolveSibling(path).normalize().toString(), path);
  }

  @Override
  public Read module(String name) {
    return read("specs/" + name.replace('.', '/') + ".aisc", name);
  }

  private Read read(String name, String written) {
    return files.containsKey(name)
        ? new Read.Found(files.get(name))
        : new Read.Failed(Reason.MISSING, written);
  }
}
