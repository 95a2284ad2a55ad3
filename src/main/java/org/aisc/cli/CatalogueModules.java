package org.aisc.cli;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The modules that are packed with the program; they are listed once. */
final class CatalogueModules {
  private static final String SUFFIX = ".aisc";
  private static final List<String> NAMES = list();

  private CatalogueModules() {}

  /** Their dotted names, sorted. */
  static List<String> names() {
    return NAMES;
  }

  private static List<String> list() {
    URL root = CatalogueModules.class.getResource("/specs");
    if (root == null) {
      return List.of();
    }
    try {
      if (!root.getProtocol().equals("jar")) {
        return below(Path.of(root.toURI()));
      }
      try (FileSystem jar = FileSystems.newFileSystem(root.toURI(), Map.of())) {
        return below(jar.getPath("/specs"));
      }
    } catch (IOException | URISyntaxException | FileSystemAlreadyExistsException unlisted) {
      return List.of();
    }
  }

  private static List<String> below(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .map(file -> root.relativize(file).toString())
          .filter(name -> name.endsWith(SUFFIX))
          .map(name -> name.substring(0, name.length() - SUFFIX.length()))
          .map(name -> name.replace('/', '.').replace('\\', '.'))
          .sorted()
          .toList();
    }
  }
}
