package org.aisc.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aisc.sema.Sources;
import org.aisc.text.SourceFile;

/**
 * Files in memory, by their paths; modules are files in {@code specs/}, or else the catalogue's.
 */
public final class MemorySources implements Sources {
  private final Map<String, String> texts;
  private final Map<String, SourceFile> files = new HashMap<>();

  public MemorySources(Map<String, String> texts) {
    this.texts = Map.copyOf(texts);
  }

  /** The file at a path, always the same object. */
  public SourceFile file(String path) {
    return files.computeIfAbsent(path, fresh -> new SourceFile(path, text(path).orElseThrow()));
  }

  @Override
  public List<String> siblings(SourceFile from) {
    return beside(from, texts.keySet());
  }

  /** The specifications among some paths that are in a file's folder, as an import names them. */
  public static List<String> beside(SourceFile from, Set<String> paths) {
    return paths.stream()
        .filter(path -> path.endsWith(".aisc") && isBeside(from, path))
        .map(path -> "./" + Path.of(path).getFileName())
        .sorted()
        .toList();
  }

  private static boolean isBeside(SourceFile from, String path) {
    return Path.of(from.name()).resolveSibling(Path.of(path).getFileName()).equals(Path.of(path));
  }

  @Override
  public Read relative(SourceFile from, String path) {
    Path found = Path.of(from.name()).resolveSibling(path).normalize();
    return found.startsWith("..") || found.isAbsolute()
        ? new Read.Failed(Reason.OUTSIDE_ROOT, path)
        : read(found.toString(), path);
  }

  @Override
  public Read module(String name) {
    return read("specs/" + name.replace('.', '/') + ".aisc", name);
  }

  @Override
  public List<String> modules() {
    return texts.keySet().stream()
        .filter(path -> path.startsWith("specs/"))
        .map(path -> path.substring(6).replace(".aisc", "").replace('/', '.'))
        .sorted()
        .toList();
  }

  private Optional<String> text(String path) {
    Path packed = Path.of(path);
    return texts.containsKey(path) || !path.startsWith("specs/") || !Files.isRegularFile(packed)
        ? Optional.ofNullable(texts.get(path))
        : Optional.of(Catalogue.text(packed));
  }

  private Read read(String path, String written) {
    return text(path).isPresent()
        ? new Read.Found(file(path))
        : new Read.Failed(Reason.MISSING, written);
  }
}
